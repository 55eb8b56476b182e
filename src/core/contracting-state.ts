import type { Day } from '#core/calendar/day.ts'

/** One side's seal on a version of the agreement: the day it was recorded, and the scans that show it. */
export interface Seal {
  readonly on: Day
  readonly files: readonly string[]
}

/** The agreement as it was put to the applicant at one time. What every version says follows from the case. */
export interface AgreementVersion {
  readonly version: number
  readonly madeOn: Day
  /** What is agreed besides; '' where nothing is. */
  readonly provisions: string
  /** Why it took the place of the one before; '' for the first. */
  readonly reason: string
  readonly applicantSeal: Seal | null
  readonly centreSeal: Seal | null
}

export interface Agreement {
  /** The oldest first; the last is the one to be sealed. Empty before the business e-mail, and where none is needed. */
  readonly versions: readonly AgreementVersion[]
  /** What the applicant asked to have changed, until the case lead has answered. */
  readonly changeAsked: { readonly on: Day; readonly reason: string } | null
}

export const noAgreement: Agreement = { versions: [], changeAsked: null }
