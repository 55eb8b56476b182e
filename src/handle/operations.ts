import type { Day } from '#core/calendar/day.ts'
import { addMonths, dayOfInstant } from '#core/calendar/day.ts'
import { pendingMigrations } from '#store/db.ts'
import { type DueCertificate, listDueCertificates } from '#store/due-certificates.ts'
import { countJobs, type Job, type JobFilters, listJobs, retryJob } from '#store/jobs.ts'
import { type ListedMail, listMails } from '#store/mails.ts'
import type { Page, Part } from '#store/page.ts'
import { type CertificateRow, listMeetings, type MeetingRow, searchCertificates } from '#store/views.ts'
import type { Ports } from './ports.ts'

export type { CertificateRow, Job, ListedMail, MeetingRow }

export interface Readiness {
  /** Migrations that the database still lacks. */
  readonly pending: readonly string[]
  readonly jobs: { readonly waiting: number; readonly parked: number; readonly oldestDueAt: string | null }
}

/** Whether the database answers and is up to date, and how the jobs stand. Throws when it cannot be asked. */
export const readReadiness = async (ports: Ports): Promise<Readiness> => {
  const [pending, jobs] = await Promise.all([
    pendingMigrations(ports.db),
    countJobs(ports.db, ports.clock.now()),
  ])
  return { pending, jobs }
}

/** Which store the files are in, and whether it answers now. */
export const readFileStore = async ({
  blobs,
}: Ports): Promise<{ store: 'folder' | 's3'; answers: boolean }> => {
  const [asked] = await Promise.allSettled([blobs.ask()])
  return { store: blobs.kind, answers: asked.status === 'fulfilled' }
}

export const listJobsFor = (ports: Ports, filters: JobFilters, page: Page): Promise<Part<Job>> =>
  listJobs(ports.db, filters, page)

export const retryJobNow = (ports: Ports, id: number): Promise<void> =>
  retryJob(ports.db, id, ports.clock.now())

export const listMailsFor = (
  ports: Ports,
  recipientId: string | null,
  page: Page,
): Promise<Part<ListedMail>> => listMails(ports.db, recipientId ? { recipientId } : {}, page)

/** Meetings of the last year and of those ahead. */
export const listMeetingsAround = (ports: Ports): Promise<MeetingRow[]> => {
  const today: Day = dayOfInstant(ports.clock.now())
  return listMeetings(ports.db, { from: addMonths(today, -12), to: addMonths(today, 14) })
}

/** What the centre has to do on certificates, and by when: entries to confirm, sanctions to decide, originals to take back. */
export const listDueOnCertificates = (ports: Ports): Promise<DueCertificate[]> =>
  listDueCertificates(ports.db)

export const searchRegister = (ports: Ports, search: string, page: Page): Promise<Part<CertificateRow>> =>
  searchCertificates(ports.db, search ? { search } : {}, page)
