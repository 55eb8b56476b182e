import { type Day, dayOfInstant } from '#core/calendar/day.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import type { RegisteredCertificate } from '#core/certificate-state.ts'
import { publishedAt } from '#core/credential/signed-form.ts'
import { registerChange } from '#core/register-change.ts'
import { listRegisterChanges } from '#store/register.ts'
import { readRegister } from '#store/register-part.ts'
import { type CertificateFilters, findCertificateByNumber } from '#store/views.ts'
import { publishedBooks } from './book-print.ts'
import { bulkCheck } from './bulk-check.ts'
import { publicComplaints } from './complaints.ts'
import { keepPapers } from './kept-papers.ts'
import type { Ports } from './ports.ts'
import { factsOf, registered } from './register-row.ts'
import { getSignedForm, publishedKeys, sealPaper, statusLists } from './signed-forms.ts'
import { turnstile } from './turnstile.ts'
import { verifyBrought } from './verify-brought.ts'

export interface RegisterQuery {
  /** A number, a credit code or words of a name; empty for everything. */
  readonly search: string
  readonly type?: string
  readonly level?: number
  /** The province of the registered address. */
  readonly place?: string
  /** As the register stood on this day: what was issued later is left out. */
  readonly on?: Day
  readonly size: number
  readonly after?: string
}

/** Ten pages: nobody reads further, and counting on would cost more than the search. */
export const mostCounted = 200

/** More than an office behind one address looks up, fewer than it takes to copy the register. */
const searching = { most: 300, seconds: 60 }

/** What the public may ask: the day, the register, a certificate and its paper, how a complaint stands. Nothing here knows who asks. */
export const publicQueries = (ports: Ports, keep = keepPapers()) => {
  const statusList = statusLists(ports)
  const visitors = turnstile(() => Date.parse(ports.clock.now()), searching)
  return {
    today: (): Day => dayOfInstant(ports.clock.now()),

    calendar: (): Calendar => ports.calendar.now(),

    complaints: publicComplaints(ports),

    books: publishedBooks(ports),

    findCertificate: async (number: string): Promise<RegisteredCertificate | undefined> => {
      const row = await findCertificateByNumber(ports.db, number)
      return row && registered(row)
    },

    /** A part of the register, or how long to wait when somebody asks too often. Addresses are counted, never kept. */
    searchCertificates: async (
      { search, on, size, after, ...filters }: RegisterQuery,
      address: string | undefined,
    ) => {
      const waitSeconds = visitors.pass(address ?? '')
      if (waitSeconds > 0) return { waitSeconds }
      const asked: CertificateFilters = {
        ...filters,
        ...(search ? { search } : {}),
        ...(on ? { issuedBy: on } : {}),
      }
      const page = { size, ...(after ? { after } : {}) }
      const { rows, next, count } = await readRegister(ports.db, asked, page, mostCounted)
      return { rows: rows.map(registered), next, count, isMore: count === mostCounted }
    },

    bulk: bulkCheck(ports, keep),

    /** What happened in the register last, the newest first. */
    changes: async (most: number) =>
      (await listRegisterChanges(ports.db, most)).map(({ stream, seq, number, holder, ...event }) => ({
        id: `${stream}:${seq}`,
        number,
        holder,
        change: registerChange(event),
      })),

    /** The certificate as printed, made from the register as it stands: the same bytes every time; undefined without one. */
    certificatePdf: async (number: string): Promise<Uint8Array | 'busy' | undefined> => {
      const row = await findCertificateByNumber(ports.db, number)
      if (!row) return undefined
      const { form, signed_at } = await getSignedForm(ports, row)
      return keep(`${row.certificate_id}:${row.version}`, async () => {
        const pdf = await ports.print.certificate({
          ...factsOf(registered(row)),
          verifyUrl: publishedAt(ports.publicUrl).certificate(number),
          form,
        })
        return sealPaper(ports, pdf, `certificate ${number}`, signed_at)
      })
    },

    /** The signed form of a certificate as text, exactly as it was signed; undefined without one. */
    signedForm: async (number: string): Promise<string | undefined> => {
      const row = await findCertificateByNumber(ports.db, number)
      return row && (await getSignedForm(ports, row)).form
    },

    publishedKeys: () => publishedKeys(ports),

    /** A status list, signed; undefined for one that nobody stands in. */
    statusList,

    /** What can be said of a file that somebody brings, or how long to wait. */
    verify: verifyBrought(ports, statusList),
  }
}
