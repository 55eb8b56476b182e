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

/** One transfer that finance confirmed; who sent it is told no closer than that, since it may be a person. */
export interface Payment {
  readonly amountFen: number
  readonly receivedOn: Day
  readonly confirmedOn: Day
  readonly reference: string
  readonly payer: 'applicant' | 'other'
}

export interface InvoiceDetails {
  readonly title: string
  readonly uscc: string
  readonly address: string
  readonly bank: string
  /** The postal address it is mailed to; null where it comes electronically. */
  readonly addressId: string | null
}

export interface Invoice {
  readonly number: string
  readonly issuedOn: Day
  readonly amountFen: number
}

/** What is to be given back after an early end: raised, decided by somebody else, carried out. */
export interface Refund {
  /** Who raised it, by a proposal or by ending the case: they do not decide. */
  readonly proposedBy: string
  readonly proposedOn: Day
  /** Null where nobody named an amount: the end of the case raised it by itself. */
  readonly proposedFen: number | null
  readonly proposedFor: string
  readonly decision: { readonly amountFen: number; readonly reason: string; readonly on: Day } | null
  readonly paid: { readonly on: Day; readonly reference: string } | null
}

/** What has moved between the two sides, besides the sum that is paid. */
export interface Money {
  readonly payments: readonly Payment[]
  /** Letters of payers other than the applicant. */
  readonly payerLetters: readonly { readonly on: Day; readonly files: readonly string[] }[]
  readonly invoiceDetails: InvoiceDetails | null
  readonly invoices: readonly Invoice[]
  readonly refunds: readonly Refund[]
}

export const noMoney: Money = {
  payments: [],
  payerLetters: [],
  invoiceDetails: null,
  invoices: [],
  refunds: [],
}

/** What was heard of agreement and payment, and when the service asked. */
export interface Progress {
  readonly reportedOn: Day | null
  readonly askedOn: Day | null
  /** How often it asked in a row without anything having moved. */
  readonly silences: number
}

export const noProgress: Progress = { reportedOn: null, askedOn: null, silences: 0 }
