import { expect, test } from 'vitest'
import { findPaymentsPage } from '#handle/statement.ts'
import { listMails } from '#store/mails.ts'
import { listMatters } from '#store/matters.ts'
import { listCases } from '#store/views.ts'
import { fillDemo } from '../../examples/demo.ts'
import { useDatabase } from '../database.ts'
import { useWorld } from '../world.ts'

const open = useDatabase()
const world = useWorld(open)

test('the demo has a case of every kind and in every phase, matters under way, and a bank statement to match', async () => {
  await fillDemo(world.stage, '2026-11-22')
  const { rows } = await listCases(open.db, {}, { size: 100 })
  expect(new Set(rows.map(({ phase }) => phase)).size).toBeGreaterThan(21)
  const matters = await listMatters(open.db, {}, { size: 20 })
  expect(matters.rows.map(({ kind, phase }) => `${kind} ${phase}`).toSorted()).toEqual([
    'complaint answered',
    'complaint looked-into',
    'complaint received',
    'objection examination',
    'proceeding deciding',
  ])
  // What was written about a matter bears the day on which it happened, not the last one of the demo.
  const proceeding = matters.rows.find(({ kind }) => kind === 'proceeding')
  const letters = await listMails(open.db, { caseId: proceeding?.matter_id ?? '' }, { size: 1 })
  expect(letters.rows[0]?.created_at.slice(0, 10)).toBe('2026-11-10')
  const { lines } = await findPaymentsPage(world.ports)
  expect(lines.map(({ proposal }) => String(proposal?.by)).toSorted()).toEqual([
    'reference',
    'undefined',
    'undefined',
  ])
  expect([...new Set(rows.map(({ kind }) => kind))].toSorted()).toEqual([
    'cancellation',
    'change-address',
    'change-name',
    'initial',
    'maintenance',
    'upgrade',
  ])
}, 180_000)
