import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { usualLimits } from '#evidence/budget.ts'
import { scanPath } from '#evidence/scan-on-server.ts'
import { edition } from '../given.ts'
import { createChance, mutated } from './mutated.ts'

/** `node scripts/fuzz-readers.ts` runs for as long as one likes, with a seed of its own that it prints. */
const seed = 20_261_128

test(`Q13.4 Damaged and hostile files are answered, whatever is in them (seed ${seed})`, async () => {
  const chance = createChance(seed)
  const folder = await mkdtemp(join(tmpdir(), 'zizhi-fuzz-'))
  const answers = new Map<string, number>()
  for (let nth = 0; nth < 80; nth++) {
    const { name, content } = await mutated(chance)
    const path = join(folder, 'file')
    await writeFile(path, content)
    const started = performance.now()
    const { answer, findings } = await scanPath(path, name, edition)
    expect(performance.now() - started, `${nth} ${name}`).toBeLessThan(usualLimits.milliseconds)
    expect(findings.length, `${nth} ${name}`).toBeGreaterThan(0)
    answers.set(answer, (answers.get(answer) ?? 0) + 1)
  }
  // Most are broken by it; some damage changes nothing.
  expect(answers.get('not-met')).toBeGreaterThan(20)
  expect(answers.get('met')).toBeGreaterThan(0)
  await rm(folder, { recursive: true })
})
