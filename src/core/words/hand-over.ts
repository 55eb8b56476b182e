import type { RefusalWords } from './refusals.ts'
import type { Pair } from './say.ts'

/** A case changes hands: its authorised contact on the one side (Q12.3), its lead on the other (Q8.1). */

export const handOverCommandWords = {
  HandOverContact: {
    label: ['移交授权联系人', 'Hand over the authorised contact'],
    help: [
      '移交后，本项目的通知都发给新的授权联系人。建议由能够协调全单位资源的中高层管理人员担任。',
      'From then on every notice of this case goes to the new contact, who should be a middle or senior manager able to call on the whole organisation.',
    ],
  },
} as const satisfies Record<string, { label: Pair; help?: Pair }>

export const handOverEventWords = {
  ContactChanged: [
    '授权联系人由 {formerId} 移交给 {contactId}',
    'The authorised contact changed from {formerId} to {contactId}',
  ],
} as const satisfies Record<string, Pair>

export const handOverRefusals = {
  'contact-unchanged': {
    message: [
      '这位人员已经是本项目的授权联系人。',
      'This person is the authorised contact of the case already.',
    ],
    remedy: ['请选择另一位授权联系人。', 'Please choose somebody else.'],
  },
  'person-not-contact': {
    message: [
      '所选人员不是本单位的授权联系人。',
      'The person chosen is not an authorised contact of your organisation.',
    ],
    remedy: [
      '请先在“本单位 → 人员”中授予“授权联系人”角色。',
      'Please give them the role “authorised contact” under Organisation, People first.',
    ],
  },
  'contact-unreachable': {
    message: [
      '所选人员的邮箱还没有确认，通知可能无法送达。',
      'The address of the person chosen is not confirmed yet; notices might not reach them.',
    ],
    remedy: [
      '请该人员先打开确认邮件中的链接，再办理移交。',
      'Please have them open the link in the confirmation mail, then hand over.',
    ],
  },
} as const satisfies Record<string, RefusalWords>

/** What the screen of an organisation's people says about handing over. */
export const handOverWords = {
  title: ['移交在办项目', 'Hand over open cases'],
  lead: [
    '授权联系人离岗或换人前，请把其名下的在办项目移交给另一位授权联系人；移交当即生效，并记入每个项目的案卷。',
    'Before an authorised contact leaves, hand their open cases over to another one. It takes effect at once and is recorded on each case.',
  ],
  from: ['现授权联系人', 'Present contact'],
  to: ['新授权联系人', 'New contact'],
  advice: [
    '建议由能够协调全单位资源的中高层管理人员担任。',
    'It should be a middle or senior manager who can call on the whole organisation.',
  ],
  needsTwo: [
    '本单位只有一位授权联系人。请先邀请同事，或为同事授予“授权联系人”角色。',
    'Your organisation has one authorised contact only. Invite a colleague, or give one this role, first.',
  ],
  submit: ['移交', 'Hand over'],
  done: ['已移交 {count} 个项目。', '{count#|case|cases} handed over.'],
  none: ['这位联系人名下没有在办项目。', 'This contact has no open case.'],
} as const satisfies Record<string, Pair>
