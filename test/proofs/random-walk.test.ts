import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { useDatabase } from '../database.ts'
import { playWalk } from './play-walk.ts'
import { sayWalk } from './say-walk.ts'

const open = useDatabase()
const seed = Number(process.env.SEED ?? 20261128)
const commands = 1500

test(`Q4 Whatever many people ask at once, the procedure and the ledgers agree (${commands} commands, seed ${seed})`, {
  timeout: 400_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zizhi-walk-'))
  const walked = await playWalk(open.db, folder, { commands, seed, perDay: 48, atOnce: 12 })
  await rm(folder, { recursive: true, force: true })
  expect(walked.disagreements, sayWalk(walked, 1)).toEqual([])
  expect(walked.phases.size, sayWalk(walked, 1)).toBeGreaterThan(14)
  expect(walked.kinds.get('done')).toBeGreaterThan(commands / 3)
  expect(walked.kinds.get('refused')).toBeGreaterThan(50)
  expect(walked.kinds.get('conflict')).toBeGreaterThan(10)
})
