import { sql } from 'kysely'
import type { Db } from './db.ts'
import { wholeDeadline } from './deadlines.ts'

/** What the board looks at: cases of a type, or all; what was settled or issued from a day on. */
export interface BoardFilters {
  readonly type?: string
  readonly from: string
  readonly today: string
}

/** How often a promise was kept, missed, or still stands. */
export interface PromiseCount {
  readonly name: string
  readonly clause: string
  readonly owner: string
  readonly kept: number
  readonly late: number
  readonly open: number
  /** Of the open ones, those whose day has passed. */
  readonly overdue: number
}

const ofType = ({ type }: BoardFilters) => (type ? sql`and c.type = ${type}` : sql``)

/** Every promise that was made in these cases, by its name: settled from `from` on, or still open. */
export async function countPromises(db: Db, filters: BoardFilters): Promise<PromiseCount[]> {
  const { rows } = await sql<PromiseCount>`
    with settled as (
      select p.name, p.clause, p.owner, p."metOn" <= p."dueOn" as kept
      from cases c, jsonb_to_recordset(c.summary -> 'promises')
        as p (name text, clause text, owner text, "dueOn" date, "metOn" date)
      where last_settled_on(c.summary) >= ${filters.from} and p."metOn" >= ${filters.from} ${ofType(filters)}
    ), standing as (
      select d.name, d.clause, d.owner, d.due_on < ${filters.today} as overdue
      from deadlines d join cases c on c.case_id = d.stream where c.turn <> 'none' ${ofType(filters)}
    )
    select name, min(clause) as clause, min(owner) as owner, sum(kept)::int as kept, sum(late)::int as late,
      sum(open)::int as open, sum(overdue)::int as overdue
    from (
      select name, clause, owner, kept::int as kept, (not kept)::int as late, 0 as open, 0 as overdue from settled
      union all
      select name, clause, owner, 0, 0, 1, overdue::int from standing
    ) as each group by name order by name`.execute(db)
  return rows
}

/** A deadline whose day has passed, with the last time the clock spoke of it. */
export interface OverdueRow {
  readonly caseId: string
  readonly number: string | null
  readonly organisationName: string
  readonly type: string
  readonly level: number
  readonly name: string
  readonly clause: string
  readonly owner: string
  readonly dueOn: string
  /** The deadline with what it is counted from, for the date proof. */
  readonly due: unknown
  readonly leadId: string | null
  readonly auditTeam: readonly string[]
  /** How many alarms went out; 0 while none did. */
  readonly alarms: number
  readonly alarmedAt: string | null
}

/** What is overdue on `today`, the oldest first. */
export async function listOverdue(db: Db, filters: BoardFilters, most: number): Promise<OverdueRow[]> {
  const { rows } = await sql<OverdueRow>`
    select c.case_id as "caseId", c.number, c.organisation_name as "organisationName", c.type, c.level, d.name,
      d.clause, d.owner, d.due_on as "dueOn", ${wholeDeadline} as due, c.lead_id as "leadId",
      coalesce(c.summary -> 'auditTeam', '[]') as "auditTeam", s.alarms, iso_instant(s.at) as "alarmedAt"
    from deadlines d join cases c on c.case_id = d.stream
    cross join lateral (
      select count(*)::int as alarms, max(r.sent_at) as at from reminders r
      where r.stream = d.stream and r.name = d.name and r.due_on = d.due_on and r.round > 0
    ) as s
    where d.due_on < ${filters.today} and c.turn <> 'none' ${ofType(filters)}
    order by d.due_on, d.stream, d.name limit ${most}`.execute(db)
  return rows
}

/** How much one person has in hand. */
export interface Workload {
  readonly personId: string
  readonly role: 'lead' | 'auditor'
  readonly cases: number
  /** Cases in which something they owe is overdue. */
  readonly overdue: number
}

/** Every open case once for its lead, and once for each auditor while it is audited: `case_id`, `person`, `role`. */
export const casesInHand = (more = sql``) => sql`
  select c.case_id, c.lead_id as person, 'lead' as role from cases c
  where c.turn <> 'none' and c.lead_id is not null ${more}
  union all
  select c.case_id, a.person, 'auditor' from cases c,
    jsonb_array_elements_text(coalesce(c.summary -> 'auditTeam', '[]')) as a (person)
  where c.turn <> 'none' and c.phase in ('audit-preparation', 'audit-confirmation', 'audit', 'audit-supplement') ${more}`

/** Open cases by their lead, and cases under audit by each auditor. */
export async function listWorkload(db: Db, filters: BoardFilters): Promise<Workload[]> {
  const { rows } = await sql<Workload>`
    with hands as (${casesInHand(ofType(filters))})
    select h.person as "personId", h.role, count(*)::int as cases,
      count(*) filter (where exists (
        select from deadlines d
        where d.stream = h.case_id and d.owner = h.role and d.due_on < ${filters.today}))::int as overdue
    from hands h group by h.person, h.role order by cases desc, h.person, h.role`.execute(db)
  return rows
}

/** How many days of the centre's time a kind of application took. */
export interface CycleTime {
  readonly kind: string
  readonly cases: number
  readonly medianDays: number
  readonly longestDays: number
}

/** The centre's time of the cases completed from `from` on, by kind (Q7). */
export async function listCycleTimes(db: Db, filters: BoardFilters): Promise<CycleTime[]> {
  const { rows } = await sql<CycleTime>`
    select c.kind, count(*)::int as cases,
      round(percentile_cont(0.5) within group (order by c.centre_days))::int as "medianDays",
      max(c.centre_days) as "longestDays"
    from cases c
    where c.phase = 'completed' and c.centre_days is not null
      and c.phase_since >= ${filters.from}::date ${ofType(filters)}
    group by c.kind order by cases desc, c.kind`.execute(db)
  return rows
}
