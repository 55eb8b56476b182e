import type { Day } from '#core/calendar/day.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import type { RegisteredCertificate } from '#core/certificate-state.ts'
import type { Verdict } from '#core/credential/verdict.ts'
import type { RegisterChange } from '#core/register-change.ts'
import type { publishedBooks } from '#handle/book-print.ts'
import type { bulkCheck } from '#handle/bulk-check.ts'
import type { publicComplaints } from '#handle/complaints.ts'
import type { RegisterQuery } from '#handle/public.ts'

export type { BulkResult } from '#handle/bulk-check.ts'

export type { ComplaintStanding, Receipt } from '#handle/complaints.ts'

/** A certificate as anybody may see it. */
export type PublicCertificate = RegisteredCertificate

/** One entry of the statement of changes. */
export interface RegisterNews {
  readonly id: string
  readonly number: string
  readonly holder: string
  readonly change: RegisterChange
}

export interface RegisterPart {
  readonly rows: readonly PublicCertificate[]
  /** Where the next part begins; null at the end. */
  readonly next: string | null
  /** How many certificates match, over all parts; at least so many when there are more than are counted. */
  readonly count: number
  readonly isMore: boolean
}

/** Everything the public may ask; the site knows no other way to the data. */
export interface PublicQueries {
  /** The day at the centre. */
  today(): Day
  /** The working days by the notices in force. */
  calendar(): Calendar
  findCertificate(number: string): Promise<PublicCertificate | undefined>
  /** Matches number, credit code or words of the holder's name; an empty `search` lists everything, newest first; or how long to wait. */
  searchCertificates(
    query: RegisterQuery,
    address: string | undefined,
  ): Promise<RegisterPart | { readonly waitSeconds: number }>
  /** Checking a pasted list, and its result as a sealed paper. */
  readonly bulk: ReturnType<typeof bulkCheck>
  /** What happened in the register last, the newest first. */
  changes(most: number): Promise<readonly RegisterNews[]>
  /** Taking complaints, and telling how one stands. */
  readonly complaints: ReturnType<typeof publicComplaints>
  /** A blank book, or the guide to it, as a file; "busy" when too many ask at once. */
  readonly books: ReturnType<typeof publishedBooks>
  /** The certificate as printed; undefined when there is no file of it, "busy" when too many ask at once. */
  certificatePdf(number: string): Promise<Uint8Array | 'busy' | undefined>
  /** The signed form as text, exactly as it was signed; undefined without one. */
  signedForm(number: string): Promise<string | undefined>
  /** The keys by which everything signed here can be checked, the former ones included. */
  publishedKeys(): Promise<object>
  /** What can be said of a file that somebody brings, or how long to wait. */
  verify(file: Uint8Array, address: string | undefined): Promise<Verdict | { readonly waitSeconds: number }>
  /** A signed list of statuses; undefined for one that does not exist. */
  statusList(list: number): Promise<string | undefined>
}
