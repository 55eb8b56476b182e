import type { FieldWords } from './fields.ts'
import type { RefusalWords } from './refusals.ts'
import type { RuleExplained } from './rule-words.ts'
import type { Pair } from './say.ts'

/** How a certificate comes into the register. */

export const registerCommandWords = {
  RegisterCertificate: { label: ['登记证书', 'Register a certificate'] },
  ProposeEntry: {
    label: ['补录证书', 'Take over a certificate'],
    help: [
      '用于补录本系统之前颁发的证书；由另一人对照纸质登记簿确认后才公开。',
      'For certificates issued before this system; another person confirms it against the paper register, and only then is it public.',
    ],
  },
  DecideEntry: {
    label: ['确认补录', 'Confirm the entry'],
    help: [
      '请对照纸质登记簿逐项核对；不采纳须写明理由。',
      'Please compare every item with the paper register; declining needs a reason.',
    ],
  },
} as const satisfies Record<string, { label: Pair; help?: Pair }>

export const registerEventWords = {
  CertificateRegistered: [
    '证书 {number} 登记入名录，有效期至 {validTo}',
    'Certificate {number} entered in the register, valid to {validTo}',
  ],
  EntryProposed: [
    '提出补录证书 {number}，依据：{basis}',
    'Proposed to take over certificate {number}; basis: {basis}',
  ],
  EntryDeclined: ['未采纳补录，理由：{reason}', 'The entry was declined; reason: {reason}'],
} as const satisfies Record<string, Pair>

export const registerFields: Readonly<Record<string, FieldWords>> = {
  'DecideEntry.reason': { label: ['不采纳的理由', 'Why it is declined'] },
}

export const registerRefusals = {
  'entered-by-yourself': {
    message: [
      '该补录由您提出，不能由您自己确认。',
      'You proposed this entry and may not confirm it yourself.',
    ],
    remedy: [
      '请由另一位证书管理员或审批人对照纸质登记簿确认。',
      'Please have another clerk or an approver compare it with the paper register.',
    ],
  },
} as const satisfies Record<string, RefusalWords>

export const registerPhaseWords = {
  unregistered: ['尚未登记', 'not registered yet'],
  proposed: ['补录待确认', 'entry to be confirmed'],
  declined: ['补录未采纳', 'entry declined'],
  registered: ['已登记', 'registered'],
  ended: ['已终止', 'ended'],
} as const satisfies Record<string, Pair>

export const registerRulesExplained = {
  'register-entry': {
    title: ['补录本系统之前颁发的证书', 'Certificates issued before this system'],
    statement: [
      '补录由一人提出，另一人对照纸质登记簿在 {entryDecisionDays} 个工作日内确认；确认之前不公开，公开页注明补录日期。',
      'An entry is proposed by one person and confirmed against the paper register by another within {entryDecisionDays#|working day|working days}; it is not public before, and its public page says when it was taken over.',
    ],
  },
} as const satisfies Record<string, RuleExplained>
