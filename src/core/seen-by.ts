import { auditFor, auditForApplicant } from '#core/audit-state.ts'
import { type CaseState, initialCase } from '#core/case-state.ts'
import * as agreement from '#core/chapters/agreement.ts'
import * as contracting from '#core/chapters/contracting.ts'
import * as invoice from '#core/chapters/invoice.ts'
import * as payment from '#core/chapters/payment.ts'
import * as progress from '#core/chapters/progress.ts'
import * as refund from '#core/chapters/refund.ts'
import { contractingTerms } from '#core/contracting-terms.ts'
import type { Actor } from '#core/kernel.ts'
import { isWithinCentre, type LetterName } from '#core/letters/letters.ts'
import { isOnlyPayer, sideOf } from '#core/roles.ts'

/**
 * What of a case each of those who may see it reads. The centre reads all but the other auditor's ratings; an applicant
 * does not learn who voted, nor what the centre's people tell one another; somebody who only pays sees agreement and
 * money.
 */
type Reader = 'centre' | 'applicant' | 'payer'

type Data = Readonly<Record<string, unknown>>

/** As whom this actor reads; whoever stands on no side reads as little as an applicant. */
const readerOf = (actor: Pick<Actor, 'organisationId' | 'roles'>): Reader => {
  if (sideOf(actor) === 'centre') return 'centre'
  return isOnlyPayer(actor) ? 'payer' : 'applicant'
}

const forApplicant = (state: CaseState): CaseState => ({
  ...state,
  panelVoters: [],
  recused: [],
  evaluators: [],
  decidedBy: [],
  audit: auditForApplicant(state.audit),
  money: {
    ...state.money,
    refunds: state.money.refunds.map((one) =>
      one.decision ? one : { ...one, proposedBy: '', proposedFen: null, proposedFor: '' },
    ),
  },
})

const ofPayer = [
  'phase',
  'version',
  'caseId',
  'number',
  'kind',
  'askedKind',
  'type',
  'level',
  'organisationId',
  'organisationName',
  'contactId',
  'leadId',
  'openedAt',
  'edition',
  'trail',
  'filedAt',
  'quotation',
  'agreement',
  'paidFen',
  'payment',
  'money',
  'progress',
  'contractedOn',
  'endedAt',
] as const satisfies readonly (keyof CaseState)[]

const forPayer = (state: CaseState): CaseState => {
  const seen = forApplicant(state)
  return { ...initialCase, ...Object.fromEntries(ofPayer.map((key) => [key, seen[key]])) }
}

/** The state as this actor reads it. */
export const stateSeenBy = (state: CaseState, actor: Actor): CaseState =>
  ({
    centre: () => ({ ...state, audit: auditFor(state.audit, actor.personId) }),
    applicant: () => forApplicant(state),
    payer: () => forPayer(state),
  })[readerOf(actor)]()

const hiddenFromApplicant = [
  'voters',
  'chairId',
  'recused',
  'inFavour',
  'votes',
  'summary',
  'recommendation',
  'against',
]
/** What an auditor declared of themselves is theirs and the centre's; what the applicant holds against one, it knows. */
const internalGround = 'AuditConflictDeclared'
/** What the centre's people tell one another. */
const internalReasons = ['LeadChanged', 'AcceptanceReturned', 'AuditConflictDeclared']

/** Events that the applicant hears of once they have led to something, and who of the panel stays out of its case. */
const internal = ['RefundProposed', 'ExpertRecused']

const moneyChapters = [contracting, agreement, payment, invoice, progress, refund]
const ofMoney = new Set(moneyChapters.flatMap(({ events }) => Object.keys(events)))

/** Whether this actor reads that it happened. */
export const isLineSeenBy = (type: string, actor: Actor): boolean =>
  ({
    centre: () => true,
    applicant: () => !internal.includes(type),
    payer: () => ofMoney.has(type) && !internal.includes(type),
  })[readerOf(actor)]()

/** What an event says, as this actor reads it. Ratings are read where the state shows them, never line by line. */
export const dataSeenBy = (type: string, { ratings: _, ...data }: Data, actor: Actor): Data =>
  readerOf(actor) === 'centre'
    ? data
    : Object.fromEntries(
        Object.entries(data).filter(
          ([key]) =>
            !hiddenFromApplicant.includes(key) &&
            !(key === 'reason' && internalReasons.includes(type)) &&
            !(key === 'conflict' && type === internalGround),
        ),
      )

const moneyLetters: readonly LetterName[] = [
  'business-email',
  'agreement-change-asked',
  'agreement-change-declined',
  'agreement-revised',
  'progress-asked',
  'payment-confirmed',
  'invoice-issued',
  'refund-decided',
  'refund-paid',
]

/** Whether a letter about something that this actor may see is one that they read. */
export const isLetterSeenBy = (letter: string, actor: Pick<Actor, 'organisationId' | 'roles'>): boolean =>
  ({
    centre: () => true,
    applicant: () => !isWithinCentre(letter),
    payer: () => !isWithinCentre(letter) && moneyLetters.some((one) => one === letter),
  })[readerOf(actor)]()

/**
 * Whether this actor reads a letter about a meeting that went to this person: the centre's staff all of them, an expert
 * their own alone (Q4.5).
 */
export const isMeetingLetterSeenBy = (
  recipientId: string | null,
  actor: Pick<Actor, 'personId' | 'organisationId' | 'roles'>,
): boolean =>
  sideOf(actor) === 'centre' &&
  (actor.roles.some((role) => role !== 'expert') || recipientId === actor.personId)

const ofApplicantsRow = [
  'due',
  'step',
  'answer',
  'questions',
  'clock',
  'edition',
  'agreementInForce',
  'payment',
  'paperReceived',
  'parcel',
  'certificateNumber',
  'heldCertificateId',
  'openItems',
  'items',
]
const ofPayersRow = ['due', 'step', 'clock', 'edition', 'agreementInForce', 'payment']

/** Agreement and fee on their way: what runs of the step itself, and beside it. */
const moneyDeadlines = new Set<string>([
  'business-email',
  'contracting',
  ...Object.values(contractingTerms).map(({ name }) => name),
])

/** Whether this actor reads by when this is due on a case that they may see: whoever only pays, what is about money. */
export const isDeadlineSeenBy = (name: string, actor: Pick<Actor, 'organisationId' | 'roles'>): boolean =>
  readerOf(actor) !== 'payer' || moneyDeadlines.has(name)

const isNamed = (value: unknown): value is { readonly name: string } =>
  typeof value === 'object' && value !== null && 'name' in value

/** The summary of a row as this actor reads it. */
const summarySeenBy = (summary: Data, actor: Actor): Data => {
  const reader = readerOf(actor)
  if (reader === 'centre') return summary
  const seen = reader === 'payer' ? ofPayersRow : ofApplicantsRow
  return Object.fromEntries(
    Object.entries(summary)
      .filter(([key]) => seen.includes(key))
      .map(([key, value]) => [key, isNamed(value) && !isDeadlineSeenBy(value.name, actor) ? null : value]),
  )
}

/** A row of a list of cases as this actor reads it. */
export const rowSeenBy = <R extends { readonly due_name: string | null; readonly summary: unknown }>(
  row: R,
  actor: Actor,
): R => ({
  ...row,
  ...(row.due_name !== null && !isDeadlineSeenBy(row.due_name, actor)
    ? { due_on: null, due_name: null, due_clause: null }
    : {}),
  summary: summarySeenBy(row.summary as Data, actor),
})

/** The files that belong to agreement and payment. */
export const moneyFilesOf = ({ agreement: { versions }, money }: CaseState): readonly string[] => [
  ...versions.flatMap(({ applicantSeal, centreSeal }) => [
    ...(applicantSeal?.files ?? []),
    ...(centreSeal?.files ?? []),
  ]),
  ...money.payerLetters.flatMap(({ files }) => files),
]

/**
 * Whether this actor reads a file of a case that they may see. Until the case is submitted its files are the applicant's
 * own, but for those that go with a question or its answer; whoever only pays reads those of agreement and payment.
 */
export const isFileSeenBy = (
  {
    phase,
    questions,
    moneyFiles,
  }: Pick<CaseState, 'phase' | 'questions'> & { readonly moneyFiles: readonly string[] },
  actor: Actor,
  fileId: string,
): boolean => {
  if (readerOf(actor) === 'payer') return moneyFiles.includes(fileId)
  if (phase !== 'preparation' || actor.organisationId !== null) return true
  return questions.some(({ asked, answers }) =>
    [asked, ...answers].some(({ files }) => files.includes(fileId)),
  )
}
