import type { Day } from '#core/calendar/day.ts'
import { differencesBetween, lacks, type Ratings } from '#core/capability.ts'
import type { Conflict } from '#core/conflict.ts'

export interface AuditNotice {
  readonly mode: 'on-site' | 'remote'
  readonly auditOn: Day
  readonly sentOn: Day
  readonly confirmedOn: Day | null
  /** How many people of the applicant attend; who they are and how to reach them is kept beside the log. */
  readonly attendees: number
  readonly attendanceId: string | null
  /** Written into the receipt itself before there was an attendance. */
  readonly connection: string
}

/** Something the applicant has ready before the audit, and which of its departments sees to it. */
export interface PreparationItem {
  readonly id: string
  readonly matter: string
  readonly owner: string
  readonly detail: string
  readonly readyOn: Day | null
  readonly readyBy: string | null
}

/** One hour of the audit day: what is looked at, by whom, and which departments are needed. */
export interface AuditSession {
  readonly from: string
  readonly to: string
  readonly topic: string
  readonly auditorId: string
  readonly needed: readonly string[]
}

/** What one auditor found on their own, the whole matrix. */
export interface AuditorRatings {
  readonly personId: string
  readonly on: Day
  readonly ratings: Ratings
}

/** Something amiss in a process area, and what the applicant is to do about it. */
export interface AuditFinding {
  readonly id: string
  readonly area: string
  readonly found: string
  readonly ask: string
  readonly on: Day
}

export interface AuditReport {
  readonly recommendation: 'pass' | 'not-pass'
  readonly summary: string
  /** Why it recommends otherwise than the capability profile; empty where it does not. */
  readonly against: string
  readonly by: string
}

/** Another audit day that the applicant asked for, while the lead has not answered. */
export interface DateChange {
  readonly on: Day
  readonly reason: string
  readonly proposedOn: Day
}

/** An auditor to whom the applicant objects, while the lead has not answered. */
export interface AuditorObjection {
  readonly auditorId: string
  readonly conflict: Conflict
  readonly on: Day
}

/** Everything the events of one case say about its audit (Q4.4). */
export interface AuditState {
  readonly team: readonly string[]
  /** Whoever leads the team and speaks for it; one of the team. */
  readonly leadAuditorId: string | null
  /** Members of the team who have declared that nothing binds them to the applicant. */
  readonly impartial: readonly string[]
  /** Whoever has declared a conflict: off the team, and not to come back. */
  readonly conflicted: readonly string[]
  readonly notice: AuditNotice | null
  readonly dateChange: DateChange | null
  /** Days that were confirmed and moved, with the reason: the earliest first. */
  readonly formerDays: readonly { readonly auditOn: Day; readonly reason: string }[]
  readonly objections: readonly AuditorObjection[]
  readonly preparation: readonly PreparationItem[]
  readonly plan: readonly AuditSession[]
  /** Of the first two auditors who rated; whoever leaves the team takes theirs along. */
  readonly ratings: readonly AuditorRatings[]
  /** What the team agreed on where the two differed, or where later evidence changed a grade. */
  readonly consensus: Ratings
  /** Process areas whose evidence was asked for again after both had rated: to be agreed on anew. */
  readonly again: readonly string[]
  readonly findings: readonly AuditFinding[]
  readonly report: AuditReport | null
  readonly completedOn: Day | null
}

export const initialAudit: AuditState = {
  team: [],
  leadAuditorId: null,
  impartial: [],
  conflicted: [],
  notice: null,
  dateChange: null,
  formerDays: [],
  objections: [],
  preparation: [],
  plan: [],
  ratings: [],
  consensus: {},
  again: [],
  findings: [],
  report: null,
  completedOn: null,
}

/** Whether this auditor may work on the audit as far as declarations go: a person's word is asked before their work. */
export const hasDeclared = ({ impartial }: AuditState, personId: string): boolean =>
  impartial.includes(personId)

/** The day since which something the applicant asked about its audit waits for an answer; null while nothing does. */
export const auditRequestSince = ({ dateChange, objections }: AuditState): Day | null =>
  [...(dateChange ? [dateChange.on] : []), ...objections.map(({ on }) => on)].toSorted()[0] ?? null

/** How many auditors rate on their own. */
export const ratersNeeded = 2

/** Whether both ratings are in, so that each auditor sees the other's. */
export const areRatingsOpen = ({ ratings }: AuditState): boolean => ratings.length >= ratersNeeded

const isIn = (area: string) => (practice: string) => practice.startsWith(`${area}.`)

/** Practices of an area that either auditor found wanting, or all of them where neither did. */
const doubtful = (one: Ratings, other: Ratings, area: string): readonly string[] => {
  const own = Object.keys(one).filter(isIn(area))
  const wanting = own.filter((practice) => [one, other].some((each) => lacks(each[practice])))
  return wanting.length > 0 ? wanting : own
}

/**
 * Practices to be agreed on: those on which the two auditors differ with nothing agreed yet, and those of an area whose
 * evidence was asked for again. None while one of the two still rates.
 */
export const openDifferences = ({ ratings, consensus, again }: AuditState): readonly string[] => {
  const [one, other] = ratings
  if (!one || !other) return []
  const differing = differencesBetween(one.ratings, other.ratings).filter(
    (practice) => !(practice in consensus),
  )
  const anew = again.flatMap((area) => doubtful(one.ratings, other.ratings, area))
  return [...new Set([...differing, ...anew])]
}

/**
 * The audit once evidence on these areas is asked for again: what was agreed on them rested on it and is void, and with it
 * the capability profile until it is agreed anew. The two ratings stay: each is what one auditor found on their own. While
 * one is still missing nothing depends on it yet.
 */
export const askedAgain = (audit: AuditState, areas: readonly string[]): AuditState =>
  areRatingsOpen(audit) && areas.length > 0
    ? {
        ...audit,
        consensus: Object.fromEntries(
          Object.entries(audit.consensus).filter(([practice]) => !areas.some((area) => isIn(area)(practice))),
        ),
        again: [...new Set([...audit.again, ...areas])],
      }
    : audit

/** The audit with these practices agreed on; an area of which all was agreed that had to be is settled. */
export const agreedOn = (audit: AuditState, ratings: Ratings): AuditState => ({
  ...audit,
  consensus: { ...audit.consensus, ...ratings },
  again: audit.again.filter((area) => !Object.keys(ratings).some(isIn(area))),
})

/** What the team found in the end; null until both have rated and every difference is settled. */
export const agreedRatings = (audit: AuditState): Ratings | null => {
  const [one] = audit.ratings
  return one && areRatingsOpen(audit) && openDifferences(audit).length === 0
    ? { ...one.ratings, ...audit.consensus }
    : null
}

/** The team without somebody, or another one: what those who are off it had rated is void. */
export const withTeam = (audit: AuditState, team: readonly string[]): AuditState => {
  const ratings = audit.ratings.filter(({ personId }) => team.includes(personId))
  return {
    ...audit,
    team,
    leadAuditorId: audit.leadAuditorId && team.includes(audit.leadAuditorId) ? audit.leadAuditorId : null,
    impartial: audit.impartial.filter((id) => team.includes(id)),
    objections: audit.objections.filter(({ auditorId }) => team.includes(auditorId)),
    ratings,
    ...(ratings.length < audit.ratings.length ? { consensus: {}, again: [] } : {}),
  }
}

/** The audit as one of the centre's people sees it: while one of the two still rates, an auditor sees only their own. */
export const auditFor = (audit: AuditState, personId: string): AuditState =>
  areRatingsOpen(audit)
    ? audit
    : {
        ...audit,
        ratings: audit.ratings.map((one) => (one.personId === personId ? one : { ...one, ratings: {} })),
      }

/** The audit as the applicant sees it: team, notice, preparation, plan and findings; no rating, no recommendation. */
export const auditForApplicant = (audit: AuditState): AuditState => ({
  ...audit,
  impartial: [],
  conflicted: [],
  ratings: [],
  consensus: {},
  again: [],
  report: null,
})
