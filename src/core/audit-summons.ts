import type { CaseState } from '#core/case-state.ts'

/** Letters to auditors, and whom each goes to, given the case before its event and after it. */
type Addressed = (before: CaseState, after: CaseState) => readonly string[]

const team: Addressed = (_, { audit }) => audit.team

const addressed = {
  'audit-team-called': team,
  'audit-day-open': team,
  /** Who was on the team and is not any more: another was named, or they declared a conflict. */
  'audit-team-released': (before, after) =>
    before.audit.team.filter((one) => !after.audit.team.includes(one)),
} as const satisfies Record<string, Addressed>

export type AuditorsLetterName = keyof typeof addressed

export const isAuditorsLetter = (name: string): name is AuditorsLetterName => Object.hasOwn(addressed, name)

/** Whom a letter to auditors goes to (Q4.4), by their ids; nobody where its event concerns nobody. */
export const auditorsTold = (
  letter: AuditorsLetterName,
  before: CaseState,
  after: CaseState,
): readonly string[] => addressed[letter](before, after)
