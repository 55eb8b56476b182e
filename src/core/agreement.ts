import { addDays, addMonths, type Day, latestDay } from '#core/calendar/day.ts'
import type { CaseState } from '#core/case-state.ts'
import { contact } from '#core/contact.ts'
import type { Agreement, AgreementVersion, Seal } from '#core/contracting-state.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { isAssessed } from '#core/rulebook/kinds.ts'
import { amountInWords } from './amount-in-words.ts'

/** The version that is to be sealed, or was: the last one. Null before the business e-mail, and where none is needed. */
export const presentVersion = ({ agreement }: Pick<CaseState, 'agreement'>): AgreementVersion | null =>
  agreement.versions.at(-1) ?? null

/** The agreement with one more version, which answers what was asked to be changed. */
export const withVersion = (
  { versions }: Agreement,
  { madeOn, provisions, reason }: Pick<AgreementVersion, 'madeOn' | 'provisions' | 'reason'>,
): Agreement => ({
  versions: [
    ...versions,
    {
      version: versions.length + 1,
      madeOn,
      provisions,
      reason,
      applicantSeal: null,
      centreSeal: null,
    },
  ],
  changeAsked: null,
})

/** The agreement with one side's seal on a version. */
export const withSeal = (
  agreement: Agreement,
  version: number,
  side: 'applicantSeal' | 'centreSeal',
  seal: Seal,
): Agreement => ({
  ...agreement,
  versions: agreement.versions.map((one) => (one.version === version ? { ...one, [side]: seal } : one)),
})

/** The day since which the agreement is in force, or null while a seal that it needs is missing (Q4.3). */
export const agreementInForceOn = (
  state: Pick<CaseState, 'agreement'>,
  { readings }: Edition,
): Day | null => {
  const { applicantSeal = null, centreSeal = null } = presentVersion(state) ?? {}
  if (readings.agreementNeedsSealsOf.value === 'applicant') return applicantSeal?.on ?? null
  return applicantSeal && centreSeal && latestDay([applicantSeal.on, centreSeal.on])
}

/** Whether no agreement is missing: a change or a cancellation has none, only a fee (Q18). */
export const isAgreementInForce = (state: CaseState, edition: Edition): boolean =>
  !isAssessed(state.kind) || agreementInForceOn(state, edition) !== null

/** The last day on which the agreement binds both sides, once it is in force (a reading of Q4.3). */
export const agreementUntil = (state: CaseState, edition: Edition): Day | null => {
  const from = agreementInForceOn(state, edition)
  return from && addDays(addMonths(from, edition.readings.agreementYears.value * 12), -1)
}

/** What every version of the agreement states, from the case alone: parties, matter, fee in figures and in words. */
export const agreementFacts = (state: CaseState, { readings }: Edition) => {
  const totalFen = state.quotation?.totalFen ?? 0
  return {
    centreZh: contact.centre[0],
    centreEn: contact.centre[1],
    organisationName: state.organisationName,
    uscc: state.application?.uscc ?? '',
    type: state.type,
    level: state.level,
    kind: state.kind,
    totalFen,
    totalInWords: amountInWords(totalFen),
    agreementYears: readings.agreementYears.value,
  }
}
