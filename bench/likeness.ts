import { randomInt, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { createSketch, indexedShingles, type Sketch, shareOf } from '#core/shingles.ts'
import { indexContent } from '#handle/likeness.ts'
import { connect, type Db, migrate } from '#store/db.ts'
import { findNear, findSketch, forgetContent, keepSketch } from '#store/likeness.ts'
import { startServer } from '#store/server.ts'
import { compare, type Figure } from './figure.ts'

/** `MANY=1000000` measures among a million. */
const many = Number(process.env.MANY ?? 100_000)
const few = 1_000
const rounds = 5
const lookUps = 20
const changes = 20
/** A document of some three thousand characters: its sketch is thinned twice, and it has the fewest entries of any. */
const usual = { step: 4, hashes: 768, entries: 48 } as const
/** So many of its entries the looked-up document shares with every other: what everybody writes. */
const shared = 8

interface Index {
  readonly db: Db
  /** The document that is looked up. */
  readonly sha256: string
}

/** One document looked up, entered and forgotten among a hundred thousand: hardly slower than among a thousand. */
export default async function likeness(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'zizhi-bench-'))
  const server = await startServer({ folder })
  const large = await connect(server.url)
  const url = new URL(server.url)
  url.pathname = '/few'
  await sql`create database few`.execute(large)
  const small = await connect(url.href)
  try {
    const [ofMany, ofFew] = [await fill(large, many), await fill(small, few)]
    const figures: Figure[] = []
    for (const [name, what, rate] of measured)
      figures.push(
        await compare(
          { name, what, unit: 'documents a second', referenceName: `the same among ${few}`, rounds },
          () => rate(ofMany),
          () => rate(ofFew),
        ),
      )
    return figures
  } finally {
    await large.destroy()
    await small.destroy()
    await server.stop()
    await rm(server.folder, { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true })
  }
}

const sentence = (n: number) =>
  `第${n}项工作由项目组在第${n * 7}天完成，记录编号为${n * 7919}，负责人已签字确认。`

/** Two real documents that are alike, the first of which is looked up, among documents of random shingles. */
const fill = async (db: Db, documents: number): Promise<Index> => {
  await migrate(db)
  const sketches = [0, 8].map((from) => {
    const making = createSketch()
    for (let at = from; at < from + 300; at++) making.add(sentence(at))
    return making.sketch()
  })
  const asked = indexedShingles(sketches[0]!)
  const everywhere = asked.filter((_, at) => at % Math.floor(asked.length / shared) === 0).slice(0, shared)
  await fillWithChance(db, documents, everywhere)
  const digests: string[] = []
  for (const sketch of sketches) digests.push(await enter(db, sketch))
  await sql`vacuum analyze`.execute(db)
  return { db, sha256: digests[0]! }
}

/**
 * Written by the database itself, in the order in which documents come; the indexes are built afterwards, as a restore does.
 * A shingle that is entered ends in six zero bits, so that chance meets chance as often as among real documents; what of
 * a sketch is not entered comes from one store of random numbers, for nobody asks for it but the comparison.
 */
const fillWithChance = (db: Db, documents: number, everywhere: readonly number[]): Promise<void> =>
  db.connection().execute(async (one) => {
    await sql`set maintenance_work_mem = '512MB'`.execute(one)
    const { step, hashes, entries } = usual
    await sql`
      with store as materialized (
        select array_agg((random() * 4294967295 - 2147483648)::int) as numbers from generate_series(1, 65536)
      )
      insert into sketches (sha256, step, hashes, indexed)
      select 'document ' || n, ${step}::int,
        ${everywhere.map((hash) => hash | 0)}::int[]
          || array(select (floor(random() * 67108864) * 64 - 2147483648)::int from generate_series(1, ${entries - shared} + n % 1))
          || numbers[1 + n % 64000 : n % 64000 + ${hashes - entries}::int],
        true
      from store, generate_series(1, ${documents}::int) n`.execute(one)
    await sql`alter table shingles drop constraint shingles_pkey`.execute(one)
    await sql`
      insert into shingles
      select distinct on (content, hash) hash, content from sketches, unnest(hashes[1:${entries}::int]) as hash`.execute(
      one,
    )
    await sql`alter table shingles add primary key (hash, content)`.execute(one)
  })

const enter = async (db: Db, sketch: Sketch): Promise<string> => {
  const sha256 = randomUUID()
  await keepSketch(db, sha256, sketch)
  await indexContent({ db }, { payload: { sha256 } })
  return sha256
}

const lookUp = async ({ db, sha256 }: Index): Promise<void> => {
  const known = await findSketch(db, sha256)
  if (!known) throw new Error('the document is not there')
  const { content, sketch } = known
  const near = await findNear(db, content, indexedShingles(sketch))
  const best = Math.max(...near.map((other) => shareOf(sketch, other.sketch)))
  if (best < 0.9) throw new Error(`the document that is alike was not found: ${best}`)
}

/** A document that nobody has. */
const newSketch = (): Sketch => ({
  step: usual.step,
  hashes: new Set(Array.from({ length: usual.hashes }, () => randomInt(2 ** 30) * usual.step)),
})

const perSecond = async (times: number, act: () => Promise<unknown>): Promise<number> => {
  const from = performance.now()
  for (let time = 0; time < times; time++) await act()
  return times / ((performance.now() - from) / 1000)
}

/** Several changes in one transaction: how long a disk takes to confirm one hangs on the disk, not on the index. */
const changed = (db: Db, act: (db: Db) => Promise<unknown>): Promise<number> =>
  db.transaction().execute((one) => perSecond(changes, () => act(one)))

const measured: readonly [name: string, what: string, rate: (index: Index) => Promise<number>][] = [
  [
    'likeness',
    `Look one document up among ${many}, and compare its sketch with those of the twenty likest`,
    (index) => perSecond(lookUps, () => lookUp(index)),
  ],
  [
    'likeness-entered',
    `Enter new documents among ${many}, and note what they are like`,
    ({ db }) => changed(db, (one) => enter(one, newSketch())),
  ],
  [
    'likeness-forgotten',
    `Forget documents among ${many}`,
    async ({ db }) => {
      const digests: string[] = []
      await changed(db, async (one) => digests.push(await enter(one, newSketch())))
      return changed(db, (one) => forgetContent(one, digests.pop()!))
    },
  ],
]
