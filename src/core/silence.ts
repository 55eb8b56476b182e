import { type Day, latestDay } from '#core/calendar/day.ts'
import type { CaseState } from '#core/case-state.ts'

/** The last day on which agreement or payment moved, or the applicant said how they stand. Null before the e-mail. */
export const lastMovedOn = ({ quotation, agreement, money, progress }: CaseState): Day | null =>
  latestDay([
    quotation?.sentOn ?? null,
    progress.reportedOn,
    agreement.changeAsked?.on ?? null,
    ...agreement.versions.flatMap(({ madeOn, applicantSeal, centreSeal }) => [
      madeOn,
      applicantSeal?.on ?? null,
      centreSeal?.on ?? null,
    ]),
    ...money.payments.map(({ confirmedOn }) => confirmedOn),
    ...money.payerLetters.map(({ on }) => on),
  ])

/** Since when nothing was heard: the last movement, or the last letter that asked for news. */
export const silentSince = (state: CaseState): Day | null =>
  latestDay([lastMovedOn(state), state.progress.askedOn])
