import { expect, test } from 'vitest'
import { caseAt } from '#test/case-story.ts'
import { edition } from '#test/given.ts'
import { theCalendar } from './calendar/working-days.ts'
import type { Phase } from './phases.ts'
import type { Role } from './roles.ts'
import { rowSeenBy } from './seen-by.ts'
import { caseRow } from './views.ts'

const reader = (role: Role) => ({ personId: 'p', organisationId: 'applicant', roles: [role] })
const dueFor = (role: Role, phase: Phase) => {
  const { due_on, due_name, due_clause, summary } = rowSeenBy(
    caseRow(caseAt(phase).state(), edition, theCalendar),
    reader(role),
  )
  const { due, step } = summary as unknown as Record<'due' | 'step', { name: string } | null>
  return { due: due_name, said: [due_on, due_clause].filter(Boolean).length, inside: [due?.name, step?.name] }
}

test('Q4.3 Whoever only pays reads by when agreement and payment are due, and no other day of the case', () => {
  expect(dueFor('payer', 'contracting')).toEqual(dueFor('contact', 'contracting'))
  expect(dueFor('payer', 'contracting').due).not.toBeNull()
  expect(dueFor('contact', 'audit-confirmation')).toMatchObject({ due: 'audit-receipt', said: 2 })
  expect(dueFor('payer', 'audit-confirmation')).toEqual({
    due: null,
    said: 0,
    inside: [undefined, undefined],
  })
})
