import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { findPrintableBook } from '#handle/book-print.ts'
import { playSeason } from '../../examples/season.ts'
import { useDatabase } from '../database.ts'
import { useWorld } from '../world.ts'

const open = useDatabase()
const world = useWorld(open)
const plan = (company: string, until: 'preparation' | 'filing') =>
  ({ company, type: 'data-security', level: 1, opensOn: '2026-08-03', until }) as const

test('Q12.2 The contact prints the book as a draft until it is complete; once handed in, whoever may read it prints that very book', async () => {
  const plans = [plan('huaqing', 'preparation'), plan('donghai', 'filing')]
  const season = { from: '2026-08-03', to: '2026-09-30' }
  const [begun, handedIn] = (await playSeason(world.stage, plans, season, randomUUID)) as [string, string]
  const { huaqing, donghai } = {
    huaqing: world.stage.contactOf('huaqing'),
    donghai: world.stage.contactOf('donghai'),
  }
  const { intake } = world.stage.staff
  const print = (actor: typeof huaqing, caseId: string) => findPrintableBook(world.ports, actor, caseId)

  const draft = await print(huaqing, begun)
  expect(draft?.paper).toMatchObject({ standing: 'draft', tie: { caseId: begun, caseNumber: null } })
  expect(draft?.paper.book.parts).toHaveLength(13)
  // It holds what every department wrote: neither a contributor nor the centre prints it, and nobody of elsewhere.
  const contributor = { ...huaqing, personId: randomUUID(), roles: ['contributor'] as const }
  for (const actor of [contributor, donghai, intake]) expect(await print(actor, begun)).toBeUndefined()

  const state = await world.stage.caseState(handedIn)
  const ours = await print(donghai, handedIn)
  expect(ours?.paper).toMatchObject({ standing: 'handed-in', tie: { digest: state.application?.digest } })
  expect(ours?.paper.on).toBe(ours?.filled.applicationOn)
  expect((await print(intake, handedIn))?.paper).toEqual(ours?.paper)
  const payer = { ...donghai, personId: randomUUID(), roles: ['payer'] as const }
  for (const actor of [payer, huaqing]) expect(await print(actor, handedIn)).toBeUndefined()
  expect(await print(donghai, 'not-a-case')).toBeUndefined()
})
