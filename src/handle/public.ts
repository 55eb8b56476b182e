import { type Day, dayOfInstant } from '#core/calendar/day.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import type { CertificateFacts } from '#core/certificate.ts'
import type { CertificateLife } from '#core/certificate-status.ts'
import {
  type CertificateRow,
  countCertificates,
  findCertificateByNumber,
  searchCertificates,
} from '#store/views.ts'
import type { Ports } from './ports.ts'

/** A certificate as anybody may see it. */
export type OpenCertificate = CertificateFacts & CertificateLife

const open = (row: CertificateRow): OpenCertificate => ({
  number: row.number,
  holder: row.holder,
  uscc: row.uscc,
  registeredAddress: (row.summary as { registeredAddress: string }).registeredAddress,
  type: row.type,
  level: row.level,
  issuedOn: row.issued_on,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  changes: [],
})

/** What the public may ask: the day, the register, a certificate and its paper. Nothing here knows who asks. */
export const publicQueries = (ports: Ports) => ({
  today: (): Day => dayOfInstant(ports.clock.now()),

  calendar: (): Calendar => ports.calendar.now(),

  findCertificate: async (number: string): Promise<OpenCertificate | undefined> => {
    const row = await findCertificateByNumber(ports.db, number)
    return row && open(row)
  },

  searchCertificates: async ({ search, size, after }: { search: string; size: number; after?: string }) => {
    const filters = search ? { search } : {}
    const [part, count] = await Promise.all([
      searchCertificates(ports.db, filters, { size, ...(after ? { after } : {}) }),
      countCertificates(ports.db, filters),
    ])
    return { rows: part.rows.map(open), next: part.next, count }
  },

  /** The certificate as printed, made anew from the register: the same bytes every time. */
  certificatePdf: async (number: string): Promise<Uint8Array | undefined> => {
    const row = await findCertificateByNumber(ports.db, number)
    if (!row) return undefined
    const { changes: _, ...certificate } = open(row)
    return ports.print.certificate({
      ...certificate,
      verifyUrl: `${ports.publicUrl}/verify/${encodeURIComponent(number)}`,
    })
  },
})
