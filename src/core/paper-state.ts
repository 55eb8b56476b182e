import type { Day } from '#core/calendar/day.ts'
import type { DiscDifference } from '#core/disc/compare-disc.ts'

/** One kind of difference between a disc and what was handed in: of a file of the case, or of several that are none. */
export interface NotedDifference {
  readonly difference: DiscDifference
  /** The file of the case; null where there is none, as of what is superfluous. */
  readonly fileId: string | null
  readonly count: number
}

/** What the clerk found when a parcel was opened (Q11.3, Q4.1). */
export interface PaperReceipt {
  /** 0 for the book, else the round of supplements by its place among all of the case. */
  readonly round: number
  readonly receivedOn: Day
  /** The code of the cover sheet, where one was scanned. */
  readonly coverCode: string | null
  /** Pages as counted, and as the book was printed; null where nobody counted. */
  readonly pages: { readonly counted: number; readonly printed: number | null } | null
  readonly differences: readonly NotedDifference[]
}

/** A parcel on its way to the centre, as the applicant announced it. */
export interface Parcel {
  readonly round: number
  readonly carrier: string
  readonly trackingNumber: string
  readonly handedOverOn: Day
}

/** Paper and discs of a case: what was sent, and what was received. */
export interface PaperState {
  readonly parcels: readonly Parcel[]
  readonly receipts: readonly PaperReceipt[]
}

export const noPaper: PaperState = { parcels: [], receipts: [] }
