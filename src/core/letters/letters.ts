import { contact } from '#core/contact.ts'
import { meetingLetterNames } from '#core/meeting/summons.ts'
import { inLang, type Pair, say } from '#core/words/say.ts'
import { acceptanceFeedback } from './acceptance-feedback.ts'
import { agreementChangeAsked } from './agreement-change-asked.ts'
import { agreementChangeDeclined } from './agreement-change-declined.ts'
import { agreementRevised } from './agreement-revised.ts'
import { applicantSilent } from './applicant-silent.ts'
import { applicationReceived } from './application-received.ts'
import { applicationRefused } from './application-refused.ts'
import { applicationWithdrawn } from './application-withdrawn.ts'
import { auditDateChangeAsked } from './audit-date-change-asked.ts'
import { auditDateDeclined, auditDayOpen } from './audit-date-declined.ts'
import { auditDateKept } from './audit-date-kept.ts'
import { auditMoved } from './audit-moved.ts'
import { auditNotice } from './audit-notice.ts'
import { auditReport } from './audit-report.ts'
import { auditorKept, auditorObjected, auditTeamCalled, auditTeamNamed } from './audit-team-letters.ts'
import { businessEmail } from './business-email.ts'
import { cancellationGranted } from './cancellation-granted.ts'
import { caseClosed } from './case-closed.ts'
import { caseHandedOver } from './case-handed-over.ts'
import { certificateChanged } from './certificate-changed.ts'
import { certificateIssued } from './certificate-issued.ts'
import { certificatePosted } from './certificate-posted.ts'
import { changeDenied } from './change-denied.ts'
import { changeGranted } from './change-granted.ts'
import { complaintAcknowledged, complaintConcluded } from './complaint-letters.ts'
import { contactHandedOver } from './contact-handed-over.ts'
import { deadlineExtended } from './deadline-extended.ts'
import { aboutDeadlines, deadlineLetters } from './deadline-letters.ts'
import { filingConfirmed } from './filing-confirmed.ts'
import { invoiceIssued } from './invoice-issued.ts'
import { itemWithdrawn } from './item-withdrawn.ts'
import { leadChanged } from './lead-changed.ts'
import type { About, LetterDraft, Told } from './letter.ts'
import { limitWarning } from './limit-warning.ts'
import {
  barLifted,
  caseReopened,
  falseMaterialFound,
  hearingOpened,
  nothingFalseFound,
  objectionAcknowledged,
  objectionConcluded,
} from './matter-letters.ts'
import { meetingLetters } from './meeting-letters.ts'
import { originalReturned } from './original-returned.ts'
import { originalSentBack } from './original-sent-back.ts'
import { panelHeldOver } from './panel-held-over.ts'
import { panelMoved } from './panel-moved.ts'
import { panelPassed } from './panel-passed.ts'
import { panelPostponed } from './panel-postponed.ts'
import { panelScheduled } from './panel-scheduled.ts'
import { paymentConfirmed } from './payment-confirmed.ts'
import { progressAsked } from './progress-asked.ts'
import { proofConfirmed } from './proof-confirmed.ts'
import { qualificationDenied } from './qualification-denied.ts'
import { qualificationGranted } from './qualification-granted.ts'
import { questionAnswered } from './question-answered.ts'
import { questionAsked } from './question-asked.ts'
import { rectificationDemand } from './rectification-demand.ts'
import { refundDecided } from './refund-decided.ts'
import { refundPaid } from './refund-paid.ts'
import { sanctionDecided } from './sanction-decided.ts'
import { sanctionSetAside } from './sanction-set-aside.ts'
import { supplementRequest } from './supplement-request.ts'
import { suspensionRanOut } from './suspension-ran-out.ts'

/** Every letter that an event may send, by the name the event gives. */
export const lettersByName = {
  'application-received': applicationReceived,
  'filing-confirmed': filingConfirmed,
  'case-handed-over': caseHandedOver,
  'lead-changed': leadChanged,
  'contact-handed-over': contactHandedOver,
  'supplement-request': supplementRequest,
  'item-withdrawn': itemWithdrawn,
  'deadline-extended': deadlineExtended,
  'acceptance-feedback': acceptanceFeedback,
  'application-refused': applicationRefused,
  'business-email': businessEmail,
  'agreement-change-asked': agreementChangeAsked,
  'agreement-revised': agreementRevised,
  'agreement-change-declined': agreementChangeDeclined,
  'payment-confirmed': paymentConfirmed,
  'invoice-issued': invoiceIssued,
  'progress-asked': progressAsked,
  'applicant-silent': applicantSilent,
  'refund-decided': refundDecided,
  'refund-paid': refundPaid,
  'audit-notice': auditNotice,
  'audit-moved': auditMoved,
  'audit-date-change-asked': auditDateChangeAsked,
  'audit-date-kept': auditDateKept,
  'audit-date-declined': auditDateDeclined,
  'audit-day-open': auditDayOpen,
  'audit-team-named': auditTeamNamed,
  'audit-team-called': auditTeamCalled,
  'auditor-objected': auditorObjected,
  'auditor-kept': auditorKept,
  'audit-report': auditReport,
  'panel-scheduled': panelScheduled,
  'panel-held-over': panelHeldOver,
  'panel-passed': panelPassed,
  'rectification-demand': rectificationDemand,
  'panel-postponed': panelPostponed,
  'qualification-granted': qualificationGranted,
  'qualification-denied': qualificationDenied,
  'proof-confirmed': proofConfirmed,
  'change-granted': changeGranted,
  'change-denied': changeDenied,
  'cancellation-granted': cancellationGranted,
  'original-returned': originalReturned,
  'certificate-issued': certificateIssued,
  'certificate-changed': certificateChanged,
  'certificate-posted': certificatePosted,
  'question-asked': questionAsked,
  'question-answered': questionAnswered,
  ...deadlineLetters,
  'panel-moved': panelMoved,
  'limit-warning': limitWarning,
  'application-withdrawn': applicationWithdrawn,
  'case-closed': caseClosed,
  'sanction-decided': sanctionDecided,
  'sanction-set-aside': sanctionSetAside,
  'suspension-ran-out': suspensionRanOut,
  'original-sent-back': originalSentBack,
  'hearing-opened': hearingOpened,
  'false-material-found': falseMaterialFound,
  'nothing-false-found': nothingFalseFound,
  'bar-lifted': barLifted,
  'objection-acknowledged': objectionAcknowledged,
  'objection-concluded': objectionConcluded,
  'case-reopened': caseReopened,
  'complaint-acknowledged': complaintAcknowledged,
  'complaint-concluded': complaintConcluded,
  ...meetingLetters,
} as const satisfies Record<string, LetterDraft<never>>

export type LetterName = keyof typeof lettersByName

export const letterNames = Object.keys(lettersByName) as readonly LetterName[]

export const isLetterName = (name: string): name is LetterName => name in lettersByName

/** Letters within the house and to the experts: the applicant does not read them. */
const withinCentre: readonly string[] = [
  'question-asked',
  'limit-warning',
  'suspension-ran-out',
  'case-handed-over',
  'agreement-change-asked',
  'applicant-silent',
  'audit-report',
  'audit-date-change-asked',
  'audit-team-called',
  'audit-day-open',
  'auditor-objected',
  ...meetingLetterNames,
] satisfies LetterName[]

export const isWithinCentre = (name: string): boolean => withinCentre.includes(name)

/** Within the house, but for the audit team instead of whoever answers for the case. */
export const isToAuditTeam = (name: string): boolean =>
  name === 'audit-team-called' || name === 'audit-day-open'

/** Letters that are about something else than a case. */
const aboutOther: Readonly<Partial<Record<LetterName, About['what']>>> = {
  'sanction-decided': 'certificate',
  'sanction-set-aside': 'certificate',
  'suspension-ran-out': 'certificate',
  'original-sent-back': 'certificate',
  'hearing-opened': 'proceeding',
  'false-material-found': 'proceeding',
  'nothing-false-found': 'proceeding',
  'bar-lifted': 'proceeding',
  'objection-acknowledged': 'objection',
  'objection-concluded': 'objection',
  'complaint-acknowledged': 'complaint',
  'complaint-concluded': 'complaint',
  ...aboutDeadlines,
  ...Object.fromEntries(meetingLetterNames.map((name) => [name, 'meeting'] as const)),
}

/** The kind of stream that a letter is about. */
export const streamOfLetter = (name: string): About['what'] => aboutOther[name as LetterName] ?? 'case'

/** A letter in one language, ready to be rendered as a mail or on paper. */
export interface Letter {
  readonly subject: string
  readonly greeting: string
  readonly paragraphs: readonly string[]
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } | null
  /** Paragraphs after the table. */
  readonly after: readonly string[]
  readonly signature: readonly string[]
  /** Account, site and hotline (Q20). */
  readonly foot: readonly string[]
}

const provisional: Pair = [
  '国务院尚未公布相关年份的放假安排，以上日期为暂定，公布后将重新计算并告知。',
  'The State Council has not yet announced the holidays of that year; the days above are provisional and will be computed again.',
]

const footLines: readonly Pair[] = [
  ['微信公众号：{account}（服务资质介绍）', 'WeChat account: {account}'],
  ['网站：{website}（服务介绍 → 服务资质）', 'Website: {website} (服务介绍 → 服务资质)'],
  ['咨询电话：{hotlines}', 'Hotline: {hotlines}'],
]

/** Numbers of the rulebook, so that a letter never writes one of its own. */
const rulebookFacts = ({ edition }: Told<unknown>) => ({
  ...edition.terms,
  ...Object.fromEntries(Object.entries(edition.readings).map(([key, { value }]) => [key, value])),
})

const subjectOf: Readonly<Record<About['what'], Pair>> = {
  case: ['{subject}[（项目 {number}）]', '{subject}[ (case {number})]'],
  certificate: ['{subject}[（证书 {number}）]', '{subject}[ (certificate {number})]'],
  proceeding: ['{subject}[（调查 {number}）]', '{subject}[ (proceeding {number})]'],
  objection: ['{subject}[（异议 {number}）]', '{subject}[ (objection {number})]'],
  complaint: ['{subject}[（编号 {number}）]', '{subject}[ (receipt {number})]'],
  meeting: ['{subject}', '{subject}'],
}

const deskAddress: Pair = ['在线办理：{caseUrl}', 'On screen: {caseUrl}']
const lookUpAddress: Pair = ['查询进展：{caseUrl}', 'Look it up at: {caseUrl}']

const byLead: Pair = ['[项目负责人：{lead}]', '[Case lead: {lead}]']
const toContact: Pair = ['{organisationName}[ {contact}]：', 'To {organisationName}[, {contact}]:']

/** Writes a letter about what an event changed: to the authorised contact, unless the letter greets somebody else. */
export const writeLetter = (name: LetterName, told: Told<unknown>): Letter => {
  const { about, deadlines, lang, names, caseUrl } = told
  const used = new Set<string>()
  // Each letter is written for the kind of stream whose events send it.
  const draft = lettersByName[name] as LetterDraft<unknown>
  const {
    subject,
    paragraphs,
    greeting = toContact,
    signedBy = byLead,
    table,
    after = [],
    facts = {},
  } = draft(told, (due) => {
    const found = deadlines.find((one) => one.name === due)
    if (found) used.add(due)
    return found?.dueOn ?? null
  })
  const { number, organisationName, contactId, leadId, type, level, kind } = about
  const known = { ...rulebookFacts(told), type, level, kind, organisationName, ...facts }
  const nameOf = (id: string | null) => (id && names[id]) || null
  const addressed = { ...known, contact: nameOf(contactId), lead: nameOf(leadId) }
  const tell = (pair: Pair) => say(pair, lang, known)
  const tellAll = (pairs: readonly (Pair | null)[]) => pairs.flatMap((pair) => (pair ? [tell(pair)] : []))
  const isProvisional = deadlines.some((one) => one.provisional && used.has(one.name))
  const address = caseUrl ? (about.what === 'complaint' ? lookUpAddress : deskAddress) : null
  return {
    subject: say(subjectOf[about.what], lang, {
      subject: tell(subject),
      number,
    }),
    greeting: say(greeting, lang, addressed),
    paragraphs: tellAll(paragraphs),
    table: table
      ? {
          head: table.head.map((cell) => inLang(cell, lang)),
          rows: table.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : tell(cell)))),
        }
      : null,
    after: [
      ...tellAll([...after, isProvisional ? provisional : null]),
      ...(address ? [say(address, lang, { caseUrl })] : []),
    ],
    signature: [
      ...[say(signedBy, lang, addressed)].filter((line) => line !== ''),
      `${inLang(contact.centre, lang)} ${inLang(contact.office, lang)}`,
    ],
    foot: footLines.map((line) =>
      say(line, lang, {
        account: contact.account[0],
        website: contact.website,
        hotlines: contact.hotlines,
      }),
    ),
  }
}

/** The letter as the text part of a mail. */
export const letterAsText = ({ greeting, paragraphs, table, after, signature, foot }: Letter): string => {
  const rows = table?.rows.map((row) => row.map((cell, at) => `${table.head[at]}: ${cell}`).join('\n')) ?? []
  return [greeting, ...paragraphs, ...rows, ...after, signature.join('\n'), ['-- ', ...foot].join('\n')].join(
    '\n\n',
  )
}
