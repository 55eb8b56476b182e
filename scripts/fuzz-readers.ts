/**
 * `node scripts/fuzz-readers.ts [--seconds 60] [--seed N]`: damaged documents of the corpus, one after another, through
 * the threads that read uploads. Prints its seed, the slowest, and the most memory taken; ends with 1 when one was not answered.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { scanPath } from '#evidence/scan-on-server.ts'
import { createChance, mutated } from '#test/evidence/mutated.ts'
import { edition } from '#test/given.ts'

const { values } = parseArgs({ options: { seconds: { type: 'string' }, seed: { type: 'string' } } })
const seed = Number(values.seed ?? Date.now() % 2 ** 31)
const until = performance.now() + Number(values.seconds ?? 60) * 1000
const chance = createChance(seed)
const folder = await mkdtemp(join(tmpdir(), 'zizhi-fuzz-'))
const slowest = { took: 0, name: '', nth: 0 }
const codes = new Map<string, number>()
let done = 0
let mostBytes = 0
console.log(`seed ${seed}`)
try {
  for (; performance.now() < until; done++) {
    const { name, content } = await mutated(chance)
    const path = join(folder, 'file')
    await writeFile(path, content)
    const started = performance.now()
    const { findings } = await scanPath(path, name, edition).catch((fault) => {
      throw new Error(`document ${done} of seed ${seed}, ${name}, was not answered`, { cause: fault })
    })
    const took = performance.now() - started
    if (took > slowest.took) Object.assign(slowest, { took, name, nth: done })
    for (const { code } of findings) codes.set(code, (codes.get(code) ?? 0) + 1)
    mostBytes = Math.max(mostBytes, process.memoryUsage.rss())
  }
} finally {
  await rm(folder, { recursive: true })
}
console.log(`${done} documents, every one answered; most memory ${Math.round(mostBytes / 1e6)} MB`)
console.log(`slowest ${Math.round(slowest.took)} ms: document ${slowest.nth}, ${slowest.name}`)
console.log(
  [...codes]
    .sort(([, a], [, b]) => b - a)
    .map(([code, count]) => `${code} ${count}`)
    .join(', '),
)
