import type { Day } from '#core/calendar/day.ts'
import { differencesBetween, type Ratings } from '#core/capability.ts'

export interface AuditNotice {
  readonly mode: 'on-site' | 'remote'
  readonly auditOn: Day
  readonly sentOn: Day
  readonly confirmedOn: Day | null
  /** How many people of the applicant attend, and how a remote audit reaches them. */
  readonly attendees: number
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
  readonly preparation: readonly PreparationItem[]
  readonly plan: readonly AuditSession[]
  /** Of the first two auditors who rated; whoever leaves the team takes theirs along. */
  readonly ratings: readonly AuditorRatings[]
  /** What the team agreed on where the two differed, or where later evidence changed a grade. */
  readonly consensus: Ratings
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
  preparation: [],
  plan: [],
  ratings: [],
  consensus: {},
  findings: [],
  report: null,
  completedOn: null,
}

/** Whether this auditor may work on the audit as far as declarations go: a person's word is asked before their work. */
export const hasDeclared = ({ impartial }: AuditState, personId: string): boolean =>
  impartial.includes(personId)

/** How many auditors rate on their own. */
export const ratersNeeded = 2

/** Whether both ratings are in, so that each auditor sees the other's. */
export const areRatingsOpen = ({ ratings }: AuditState): boolean => ratings.length >= ratersNeeded

/** Practices on which the two auditors differ and nothing has been agreed yet; none while one of them still rates. */
export const openDifferences = ({ ratings, consensus }: AuditState): readonly string[] => {
  const [one, other] = ratings
  if (!one || !other) return []
  return differencesBetween(one.ratings, other.ratings).filter((practice) => !(practice in consensus))
}

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
    ratings,
    consensus: ratings.length < audit.ratings.length ? {} : audit.consensus,
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
  report: null,
})
