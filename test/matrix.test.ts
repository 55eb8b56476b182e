import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { caseProcedure } from '#core/case.ts'
import { isApplicantRole } from '#core/roles.ts'
import { everyRoleOf, procedures, rolesIn } from '../scripts/docs/procedures.ts'
import { rolesPage } from '../scripts/docs/roles.ts'
import { folder, stalePages } from '../scripts/docs.ts'
import { caseAt, everyPhase } from './case-story.ts'
import { actor } from './given.ts'

test('The matrix of phases, roles and commands is the one that was agreed (npm run docs writes it)', () => {
  expect(readFileSync(join(folder, 'roles.md'), 'utf8')).toBe(rolesPage())
})
test('Every generated page is what the code says (npm run docs mends it)', async () => {
  expect(await stalePages()).toEqual([])
}, 240_000)
test('A role that the matrix does not name in a phase is refused there, whatever the command', () => {
  const people = [
    'contact',
    'contributor',
    'payer',
    'intake',
    'lead',
    'approver',
    'finance',
    'auditor',
    'decider',
    'clerk',
  ]
  const [of] = procedures
  let asked = 0
  for (const phase of everyPhase) {
    const one = caseAt(phase)
    for (const command of of?.commands ?? []) {
      for (const who of people) {
        const { roles } = actor(who)
        if (roles.some((role) => rolesIn(command, phase).includes(role))) continue
        const offer = one.offer(who, command.name)
        expect(offer && offer.refusal === null, `${who} ${command.name} in ${phase}`).toBeFalsy()
        asked += 1
      }
    }
  }
  expect(asked).toBeGreaterThan(5000)
})
test('A role that the matrix names in a phase is offered the command there, open or with its reason', () => {
  for (const phase of everyPhase) {
    const one = caseAt(phase)
    for (const command of Object.values(caseProcedure.commands)) {
      for (const role of rolesIn(command as never, phase)) {
        if (role === 'system' || (command.starts && one.log.length > 0)) continue
        expect(one.offer(role, command.name), `${role} ${command.name} in ${phase}`).toBeDefined()
      }
    }
  }
})
test('No command is open to an applicant and to the staff of the centre alike, but for the receipt', () => {
  const shared = procedures
    .flatMap(({ commands }) => commands)
    .filter((command) => {
      const sides = new Set(
        everyRoleOf(command)
          .filter((role) => role !== 'system')
          .map(isApplicantRole),
      )
      return sides.size > 1
    })
  expect(shared.map(({ name }) => name)).toEqual(['ConfirmReceipt'])
})
