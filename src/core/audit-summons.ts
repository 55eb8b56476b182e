import type { CaseState } from '#core/case-state.ts'
import type { Phase } from '#core/phases.ts'

/** Letters that call people to an audit or release them, and whom each goes to, given the case before its event and after it. */
type Addressed = (before: CaseState, after: CaseState) => readonly string[]

const leadOf = ({ leadId }: CaseState): readonly string[] => (leadId === null ? [] : [leadId])

const team: Addressed = (_, { audit }) => audit.team

/** Whose calendars have the day at the centre. */
const called = (state: CaseState): readonly string[] => [...new Set([...state.audit.team, ...leadOf(state)])]

/** Those of them who are not called any more in any other part. */
const released = (ids: readonly string[], after: CaseState): readonly string[] =>
  ids.filter((id) => !called(after).includes(id))

/** Where an audit is still to be held or finished. */
const ahead: readonly Phase[] = [
  'contracting',
  'audit-preparation',
  'audit-confirmation',
  'audit',
  'audit-supplement',
]

/** Where a day has been announced and the applicant expects the auditors. */
const announced: readonly Phase[] = ['audit-confirmation', 'audit']

const addressed = {
  'audit-team-called': team,
  /** To whoever leads the case: a lead who audits it too is called with the team. */
  'audit-day-set': (_, after) => leadOf(after).filter((id) => !after.audit.team.includes(id)),
  'audit-day-open': (_, after) => called(after),
  'audit-called-off': (before) => (ahead.includes(before.phase) ? called(before) : []),
  /** Who was on the team and is not any more: another was named, or they declared a conflict. */
  'audit-team-released': (before, after) => released(before.audit.team, after),
  'lead-released': (before, after) => released(leadOf(before), after),
  /** Whoever handed it over knows that; the day in their calendar has to be taken out. */
  'contact-released': (before, after) =>
    announced.includes(before.phase) && before.contactId !== after.contactId ? [before.contactId] : [],
} as const satisfies Record<string, Addressed>

export type AuditSummonsName = keyof typeof addressed

export const isAuditSummons = (name: string): name is AuditSummonsName => Object.hasOwn(addressed, name)

/** Whom a letter that calls to an audit, or releases, goes to (Q4.4), by their ids; nobody where its event concerns nobody. */
export const toldOfAudit = (
  letter: AuditSummonsName,
  before: CaseState,
  after: CaseState,
): readonly string[] => addressed[letter](before, after)
