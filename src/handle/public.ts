import { type Day, dayOfInstant } from '#core/calendar/day.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import type { RegisteredCertificate } from '#core/certificate-state.ts'
import {
  type CertificateRow,
  countCertificates,
  findCertificateByNumber,
  searchCertificates,
} from '#store/views.ts'
import { publicComplaints } from './complaints.ts'
import { keepPapers } from './kept-papers.ts'
import type { Ports } from './ports.ts'

/** What a row keeps of a certificate's history; rows from before it was kept have none. */
type Kept = Pick<RegisteredCertificate, 'registeredAddress'> &
  Partial<Pick<RegisteredCertificate, 'changes' | 'former' | 'takenOverOn' | 'supersededBy' | 'sanctions'>>

/** A certificate as anybody may see it. */
export const registered = (row: CertificateRow): RegisteredCertificate => {
  const {
    registeredAddress,
    changes = [],
    former = [],
    takenOverOn = null,
    supersededBy = null,
    sanctions = [],
  } = row.summary as Kept
  return {
    number: row.number,
    holder: row.holder,
    uscc: row.uscc,
    registeredAddress,
    type: row.type,
    level: row.level,
    issuedOn: row.issued_on,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    changes,
    former,
    takenOverOn,
    supersededBy,
    sanctions,
  }
}

/** What the public may ask: the day, the register, a certificate and its paper, how a complaint stands. Nothing here knows who asks. */
export const publicQueries = (ports: Ports, keep = keepPapers()) => ({
  today: (): Day => dayOfInstant(ports.clock.now()),

  calendar: (): Calendar => ports.calendar.now(),

  complaints: publicComplaints(ports),

  findCertificate: async (number: string): Promise<RegisteredCertificate | undefined> => {
    const row = await findCertificateByNumber(ports.db, number)
    return row && registered(row)
  },

  searchCertificates: async ({ search, size, after }: { search: string; size: number; after?: string }) => {
    const filters = search ? { search } : {}
    const [part, count] = await Promise.all([
      searchCertificates(ports.db, filters, { size, ...(after ? { after } : {}) }),
      countCertificates(ports.db, filters),
    ])
    return { rows: part.rows.map(registered), next: part.next, count }
  },

  /** The certificate as printed, made from the register as it stands: the same bytes every time; undefined without one. */
  certificatePdf: async (number: string): Promise<Uint8Array | 'busy' | undefined> => {
    const row = await findCertificateByNumber(ports.db, number)
    if (!row) return undefined
    const {
      changes: _,
      former: __,
      takenOverOn: ___,
      supersededBy: ____,
      sanctions: _____,
      ...certificate
    } = registered(row)
    return keep(`${row.certificate_id}:${row.version}`, () =>
      ports.print.certificate({
        ...certificate,
        verifyUrl: `${ports.publicUrl}/verify/${encodeURIComponent(number)}`,
      }),
    )
  },
})
