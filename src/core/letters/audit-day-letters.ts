import { dayOfInstant } from '#core/calendar/day.ts'
import type { events as handOver } from '#core/chapters/hand-over.ts'
import { type LetterDraft, letterOn } from './letter.ts'

/** What goes to the case lead is not signed by the case lead. */
const byOffice = ['', ''] as const

/** Within the house, to the case lead: the day that stands, for their calendar. */
export const auditDaySet: LetterDraft = ({ state, names }) => {
  const { team, notice } = state.audit
  const known = team.flatMap((id) => names[id] ?? [])
  return {
    subject: ['审核日已定', 'The audit day is set'],
    greeting: ['项目负责人：', 'To the case lead:'],
    signedBy: byOffice,
    facts: {
      auditOn: notice?.auditOn ?? null,
      mode: notice?.mode ?? null,
      team: known.length > 0 ? known : null,
    },
    paragraphs: [
      [
        '{organisationName}“{type}”{level}申请的审核[定于 {auditOn}][，{mode}]（Q8.4）。[审核组：{team}。]',
        'The application of {organisationName} for {type}, {level}, is audited[ on {auditOn}][, {mode}] (Q8.4).[ Audit team: {team}.]',
      ],
      [
        '已同时通知申请单位和审核组；申请单位确认或另提日期后，您会在项目页面上看到。',
        'The applicant and the team have been told too; its confirmation, or another day that it proposes, shows on the case.',
      ],
    ],
  }
}

/** Within the house, to whoever was called: the case has ended, and no audit of it is held or gone on with. */
export const auditCalledOff: LetterDraft = ({ event, state: { audit } }) => ({
  subject: ['审核不再进行', 'The audit is called off'],
  greeting: ['项目负责人、审核组：', 'To the case lead and the audit team:'],
  signedBy: byOffice,
  facts: {
    auditOn: audit.notice && dayOfInstant(event.at) <= audit.notice.auditOn ? audit.notice.auditOn : null,
  },
  paragraphs: [
    [
      '{organisationName}“{type}”{level}申请的项目已经结束，审核[（原定 {auditOn}）]不再进行（Q4.4）。',
      'The case of {organisationName} for {type}, {level}, has ended, and its audit[, set for {auditOn},] is not held or gone on with (Q4.4).',
    ],
    [
      '结束的原因见项目页面。手中的项目资料请按档案规定归还或销毁。',
      'Why it ended stands on the case. Please give what you hold of its files back, or destroy it, by the rules for records.',
    ],
  ],
})

/** Within the house, to whoever led the case until now. */
export const leadReleased: LetterDraft = ({ state: { leadId }, names }) => ({
  subject: ['项目已移交他人', 'A case of yours is handed over'],
  greeting: ['原项目负责人：', 'To the former case lead:'],
  signedBy: ['审批人', 'Approver'],
  facts: { newLead: (leadId && names[leadId]) || null },
  paragraphs: [
    [
      '{organisationName}“{type}”{level}申请的项目自即日起[由 {newLead} 负责]，您不再办理（Q8.1）。',
      'As of today you do not lead the case of {organisationName} for {type}, {level}, any more[: {newLead} does] (Q8.1).',
    ],
    [
      '已定的审核日（如有）从您的日历中撤下。尚未记入案卷的情况，请告知新的项目负责人。',
      'An audit day that stands is taken out of your calendar. Whatever is not on the case yet, please tell the new lead.',
    ],
  ],
})

/** To whoever was the authorised contact when an audit was announced: the day is the new one’s to keep. */
export const contactReleased = letterOn<typeof handOver.ContactChanged>(
  ({ contactId, formerId }, { state, names }) => ({
    subject: ['您不再是授权联系人', 'You are not the authorised contact any more'],
    greeting: ['{former}：', 'To {former}:'],
    facts: {
      former: names[formerId] ?? state.organisationName,
      contact: names[contactId] ?? null,
      auditOn: state.audit.notice?.auditOn ?? null,
    },
    paragraphs: [
      [
        '自即日起您不再是本项目的授权联系人[，由 {contact} 接任]；此后的通知不再发给您（Q12.3）。',
        'As of today you are not the authorised contact of this case any more[: {contact} is]; its notices do not come to you from now on (Q12.3).',
      ],
      state.audit.notice && [
        '{auditOn} 的审核由新的授权联系人负责安排，已从您的日历中撤下；仍需要您参加审核的，由贵单位另行告知。',
        'The audit on {auditOn} is now the new contact’s to arrange and is taken out of your calendar; should you still take part in it, your organisation will tell you.',
      ],
    ],
  }),
)
