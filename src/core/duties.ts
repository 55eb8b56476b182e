import { caseProcedure } from '#core/case.ts'
import { type Phase, phaseNames } from '#core/phases.ts'
import type { Role } from '#core/roles.ts'

export interface Duty {
  readonly role: Role
  /** The phases in which this role has a primary command: where a case waits for it. */
  readonly phases: readonly Phase[]
}

const commands = Object.values(caseProcedure.commands).filter(({ weight }) => weight === 'primary')

/** Where cases wait for these roles, read off the same table as the buttons. */
export const dutiesOf = (roles: readonly Role[]): readonly Duty[] =>
  roles.map((role) => ({
    role,
    phases: phaseNames.filter((phase) =>
      commands.some(({ by, from }) => {
        const allowed = Array.isArray(by)
          ? by
          : ((by as Partial<Record<Phase, readonly Role[]>>)[phase] ?? [])
        return from.includes(phase) && allowed.includes(role)
      }),
    ),
  }))

/**
 * The role in which one of these may act on a case, or undefined: first the one that owes something there (the deadline,
 * then an answer), then one that acts in its phase.
 */
export const findDuty = (
  roles: readonly Role[],
  phase: Phase,
  owners: readonly (Role | undefined)[],
): Role | undefined =>
  owners.find((owner) => owner !== undefined && roles.includes(owner)) ??
  dutiesOf(roles).find(({ phases }) => phases.includes(phase))?.role
