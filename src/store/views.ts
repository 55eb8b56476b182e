import { type ExpressionBuilder, type RawBuilder, type Selectable, type SqlBool, sql } from 'kysely'
import type { Db } from './db.ts'
import { cutPart, type Page, type Part, readMark } from './page.ts'
import { nameTest, type Sought, searchTest, seek } from './register-search.ts'
import type { CasesTable, CertificatesTable, Database, MeetingsTable } from './tables.ts'

export type CaseRow = Omit<Selectable<CasesTable>, 'name_grams' | 'sort_on'>
export type CertificateRow = Omit<Selectable<CertificatesTable>, 'holder_plain' | 'names_held' | 'place'>
export type MeetingRow = Selectable<MeetingsTable>

const caseColumns = [
  'case_id',
  'number',
  'organisation_id',
  'organisation_name',
  'kind',
  'type',
  'level',
  'phase',
  'turn',
  'due_on',
  'due_name',
  'due_clause',
  'lead_id',
  'opened_at',
  'filed_at',
  'phase_since',
  'centre_days',
  'summary',
  'version',
] as const satisfies (keyof CaseRow)[]

export const certificateColumns = [
  'certificate_id',
  'number',
  'case_id',
  'organisation_id',
  'holder',
  'uscc',
  'type',
  'level',
  'issued_on',
  'valid_from',
  'valid_to',
  'status',
  'summary',
  'version',
] as const satisfies (keyof CertificateRow)[]

export interface CaseFilters {
  /** Only cases in which somebody still has to act. */
  open?: boolean
  turn?: CaseRow['turn']
  phases?: readonly string[]
  leadId?: string
  organisationId?: string
  /** Only what has been handed in: a case in preparation is its applicant's alone. */
  submitted?: boolean
  /** Besides what has been handed in, also a case in preparation that has asked a question. */
  submittedOrAsked?: boolean
  /** Only cases that came before an expert review meeting: what an expert may know of. */
  heard?: boolean
  /** Cases that wait for this person, by the phases in which each of their roles acts. */
  duty?: {
    personId: string
    /** Whose cases they handle: their own, and those of whom they are the deputy. */
    leadIds: readonly string[]
    roles: readonly { role: string; phases: readonly string[] }[]
  }
  type?: string
  kind?: string
  /** Due on this day or before. */
  dueBy?: string
  /** A number, or words of the organisation's name: each must occur. */
  search?: string
}

export async function findCase(db: Db, caseId: string): Promise<CaseRow | undefined> {
  return db.selectFrom('cases').select(caseColumns).where('case_id', '=', caseId).executeTakeFirst()
}

/** The case of this number; numbers are given once. */
export async function findCaseByNumber(db: Db, number: string): Promise<CaseRow | undefined> {
  return db.selectFrom('cases').select(caseColumns).where('number', '=', number).executeTakeFirst()
}

/** Cases, those due first at the top and those without a day at the end. */
export async function listCases(db: Db, filters: CaseFilters, page: Page): Promise<Part<CaseRow>> {
  const after = readMark(page)
  let query = db
    .selectFrom('cases')
    .select([...caseColumns, 'sort_on'])
    .where(caseTest(filters))
  if (after) query = query.where(sql<SqlBool>`(sort_on, case_id) > (${after[0]}::date, ${after[1]}::uuid)`)
  const rows = await query
    .orderBy('sort_on')
    .orderBy('case_id')
    .limit(page.size + 1)
    .execute()
  const part = cutPart(rows, page, (row) => [row.sort_on, row.case_id])
  return { rows: part.rows.map(({ sort_on: _, ...row }) => row), next: part.next }
}

export async function countCases(db: Db, filters: CaseFilters): Promise<number> {
  const count = db
    .selectFrom('cases')
    .select((by) => by.fn.countAll<number>().as('count'))
    .where(caseTest(filters))
  return (await count.executeTakeFirstOrThrow()).count
}

function caseTest(filters: CaseFilters) {
  return (by: ExpressionBuilder<Database, 'cases'>) => {
    const {
      open,
      turn,
      phases,
      leadId,
      organisationId,
      submitted,
      submittedOrAsked,
      heard,
      duty,
      type,
      kind,
      dueBy,
      search,
    } = filters
    return by.and([
      // The indexes of the queues hold these rows only; saying so lets them serve a filter on the turn as well.
      ...(open || (turn && turn !== 'none') ? [sql<SqlBool>`turn <> 'none'`] : []),
      ...(turn ? [by('turn', '=', turn)] : []),
      ...(phases ? [by('phase', 'in', phases.length > 0 ? phases : [''])] : []),
      ...(leadId ? [by('lead_id', '=', leadId)] : []),
      ...(organisationId ? [by('organisation_id', '=', organisationId)] : []),
      ...(submitted ? [by('phase', '<>', 'preparation')] : []),
      ...(submittedOrAsked ? [sql<SqlBool>`(phase <> 'preparation' or ${hasAsked})`] : []),
      ...(heard ? [sql<SqlBool>`phase = 'panel'`] : []),
      ...(duty ? [dutyTest(duty)] : []),
      ...(type ? [by('type', '=', type)] : []),
      ...(kind ? [by('kind', '=', kind)] : []),
      ...(dueBy ? [by('sort_on', '<=', dueBy)] : []),
      ...(search
        ? [
            by.or([
              by('number', '=', search.trim()),
              nameTest(sql`plain_name(organisation_name)`, 'name_grams', search),
            ]),
          ]
        : []),
    ])
  }
}

const hasAsked = sql<SqlBool>`jsonb_array_length(summary -> 'questions') > 0`

/** A case waits for a role where that role acts, or owes the deadline or an answer; for lead and auditor only when it is theirs. */
function dutyTest({ personId, leadIds, roles }: NonNullable<CaseFilters['duty']>) {
  const each = roles.map(({ role, phases }) => {
    const waits = sql<SqlBool>`(phase = any(${phases}) or summary #>> '{due,owner}' = ${role}
      or summary #>> '{answer,owner}' = ${role})`
    if (role === 'lead') return sql<SqlBool>`${waits} and lead_id = any(${leadIds})`
    if (role === 'auditor') return sql<SqlBool>`${waits} and summary -> 'auditTeam' ? ${personId}::text`
    return waits
  })
  return each.length > 0 ? sql<SqlBool>`(${sql.join(each, sql` or `)})` : sql<SqlBool>`false`
}

/** The cases whose clock has something to say from this day on or an earlier one (Q7). */
export async function listAlertsDue(db: Db, day: string): Promise<CaseRow[]> {
  return db
    .selectFrom('cases')
    .select(caseColumns)
    .where(sql<SqlBool>`summary ->> 'alertOn' <= ${day}`)
    .orderBy('case_id')
    .execute()
}

/** The cases that wait for an expert review meeting, in the order of their ids. */
export async function listWaitingCases(db: Db): Promise<CaseRow[]> {
  return db
    .selectFrom('cases')
    .select(caseColumns)
    .where('phase', '=', 'awaiting-panel')
    .orderBy('case_id')
    .execute()
}

/** Meetings held between two days, both included, in the order of their days. */
export async function listMeetings(db: Db, days: { from: string; to: string }): Promise<MeetingRow[]> {
  return db
    .selectFrom('meetings')
    .selectAll()
    .where('held_on', '>=', days.from)
    .where('held_on', '<=', days.to)
    .orderBy('held_on')
    .execute()
}

export async function findMeeting(db: Db, meetingId: string): Promise<MeetingRow | undefined> {
  return db.selectFrom('meetings').selectAll().where('meeting_id', '=', meetingId).executeTakeFirst()
}

/** Certificates that were otherwise then: those that were as asked, and those that were not. */
interface OtherThen {
  had: readonly string[]
  hadNot: readonly string[]
}

export interface CertificateFilters {
  /** A number, a USCC, or words of the names that the holder has or had: each must occur. */
  search?: string
  type?: string
  level?: number
  /** The province of the registered address. */
  place?: string
  status?: CertificateRow['status']
  organisationId?: string
  /** Held by this organisation: one taken over from the paper register names only the credit code. */
  heldBy?: { organisationId: string; uscc: string | null }
  caseId?: string
  /** Within its validity on this day, whatever its status. */
  validOn?: string
  /** Entered on this day or before. */
  issuedBy?: string
  levelThen?: OtherThen
  placeThen?: OtherThen
}

export async function findCertificate(db: Db, certificateId: string): Promise<CertificateRow | undefined> {
  const query = db.selectFrom('certificates').select(certificateColumns)
  return query.where('certificate_id', '=', certificateId).executeTakeFirst()
}

export async function findCertificateByNumber(db: Db, number: string): Promise<CertificateRow | undefined> {
  return db
    .selectFrom('certificates')
    .select(certificateColumns)
    .where('number', '=', number)
    .executeTakeFirst()
}

/** Certificates, the newest first. */
export async function searchCertificates(
  db: Db,
  filters: CertificateFilters,
  page: Page,
): Promise<Part<CertificateRow>> {
  const after = readMark(page)
  let query = db
    .selectFrom('certificates')
    .select(certificateColumns)
    .where(certificateTest(filters, await seek(db, filters.search)))
  if (after)
    query = query.where(sql<SqlBool>`(issued_on, certificate_id) < (${after[0]}::date, ${after[1]}::uuid)`)
  const ordered = query.orderBy('issued_on', 'desc').orderBy('certificate_id', 'desc')
  return cutPart(await ordered.limit(page.size + 1).execute(), page, (row) => [
    row.issued_on,
    row.certificate_id,
  ])
}

const testThen = (isNow: RawBuilder<SqlBool>, { had, hadNot }: OtherThen = { had: [], hadNot: [] }) => {
  const either = had.length > 0 ? sql<SqlBool>`(${isNow} or certificate_id = any(${had}::uuid[]))` : isNow
  return hadNot.length > 0 ? sql<SqlBool>`(${either} and certificate_id <> all(${hadNot}::uuid[]))` : either
}

/** Which rows of the register these filters and this search mean. */
export function certificateTest(filters: CertificateFilters, sought: Sought | undefined) {
  return (by: ExpressionBuilder<Database, 'certificates'>) => {
    const { type, level, place, status, organisationId, heldBy, caseId, validOn, issuedBy } = filters
    return by.and([
      ...(type ? [by('type', '=', type)] : []),
      ...(level ? [testThen(sql`level = ${level}`, filters.levelThen)] : []),
      ...(place ? [testThen(sql`place = ${place}`, filters.placeThen)] : []),
      ...(status ? [by('status', '=', status)] : []),
      ...(organisationId ? [by('organisation_id', '=', organisationId)] : []),
      ...(heldBy
        ? [sql<SqlBool>`coalesce(organisation_id = ${heldBy.organisationId}::uuid, uscc = ${heldBy.uscc})`]
        : []),
      ...(caseId ? [by('case_id', '=', caseId)] : []),
      ...(validOn ? [by('valid_from', '<=', validOn), by('valid_to', '>=', validOn)] : []),
      ...(issuedBy ? [by('issued_on', '<=', issuedBy)] : []),
      ...(sought ? [searchTest(sought)] : []),
    ])
  }
}
