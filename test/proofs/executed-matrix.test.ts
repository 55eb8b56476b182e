import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { refusals } from '#core/words/refusals.ts'
import { ruleWords } from '#core/words/rules.ts'
import { matrixPage } from '../../scripts/docs/matrix.ts'
import { commonRefusals, everyRoleOf, procedures, rolesIn } from '../../scripts/docs/procedures.ts'
import { folder } from '../../scripts/docs.ts'
import { executedMatrix } from './executed-matrix.ts'

const isCommon = (reason: string) => commonRefusals.some((code) => reason.startsWith(`${code} `))
const matrix = executedMatrix()
const cells = matrix.flatMap(({ stream, phase, cells }) =>
  cells.map((cell) => {
    const record = procedures
      .find((one) => one.stream === stream)
      ?.commands.find(({ name }) => name === cell.command)
    if (!record) throw new Error(`${cell.command} is no command of ${stream}`)
    return { ...cell, record, phase, isOpen: rolesIn(record, phase).includes(cell.role) }
  }),
)

test('Every phase × role × command has an answer: carried out, or refused with a reason that has words and a clause', () => {
  const mute = cells.filter(({ written, refused }) => written.length + refused.length === 0)
  expect(mute.map(({ phase, role, command }) => `${phase} ${role} ${command}`)).toEqual([])
  for (const { refused } of cells)
    for (const reason of refused) {
      const [code = '', clause] = reason.split(' ')
      expect(code in refusals || code in ruleWords, reason).toBe(true)
      expect(clause, reason).toMatch(/^Q\d/)
    }
  expect(cells.length).toBeGreaterThan(30_000)
})

test('Q4 Whoever may not ask in a phase is told so, and by which clause, at whatever moment', () => {
  for (const { record, phase, role, refused, written, isOpen } of cells) {
    if (isOpen) continue
    const isElsewhere = everyRoleOf(record).includes(role) && !record.from.includes(phase)
    const clause = record.from.includes(phase) ? (record.clauseIn[phase] ?? record.clause) : record.clause
    const reason = isElsewhere ? `not-in-phase ${clause}` : `role-may-not ${record.clauseIn[phase] ?? clause}`
    expect([written, refused], `${phase} ${role} ${record.name}`).toEqual([[], [reason]])
  }
})

test('Q4 Whatever is open to a role in a phase can be done there, but for what never comes about in it', () => {
  const never = cells.filter(({ isOpen, written }) => isOpen && written.length === 0)
  expect(new Set(never.flatMap(({ refused }) => refused.filter((reason) => !isCommon(reason))))).toEqual(
    new Set([
      // Money is taken again in a later phase only where it was given back before an objection was upheld.
      'fee-paid-already Q4.3',
      'nothing-quoted Q4.3',
      // Only a rectification is closed by the clock, and nothing that has been granted.
      'rectification-in-time Q4.5',
      'granted-already Q4',
      // The three and six months have not begun, stand still from the first day of the phase, or are over.
      'limit-not-near Q7',
      // Contracting is over with the last seal and the last payment.
      'agreement-not-in-force Q8.4',
      'fee-unpaid Q8.4',
      'audit-team-missing Q4.4',
      // A case that waits for its meeting has no deadline of its own.
      'nothing-brought-forward Q9.1',
      // An agenda that is fixed stays, and each of its cases is heard first.
      'agenda-closed Q9.2',
      'cases-not-concluded Q9.1',
      'meeting-day-stands Q9.1',
      // It ended by no decision that could be set aside.
      'ended-otherwise Q19',
    ]),
  )
  // Of some thirty thousand cells; payments taken again in each later phase are thirty of these.
  expect(never.length).toBeLessThan(90)
})

test('The page of the matrix says what the execution said (npm run docs writes it)', () => {
  expect(readFileSync(join(folder, 'matrix.md'), 'utf8')).toBe(matrixPage(matrix))
})
