import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { createSketch, indexedShingles, shareOf } from '#core/shingles.ts'
import { connect, type Db, migrate } from '#store/db.ts'
import { enterShingles, findNear, findSketch, keepSketch } from '#store/likeness.ts'
import { startServer } from '#store/server.ts'
import { compare, type Figure } from './figure.ts'

const many = 100_000
const few = 1_000
const entriesOfADocument = 24
const lookUps = 40
const rounds = 7

/** One document looked up among a hundred thousand: bounded reads, so hardly slower than among a thousand. */
export default async function likeness(): Promise<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'zizhi-bench-'))
  const server = await startServer({ folder })
  const large = await connect(server.url)
  const url = new URL(server.url)
  url.pathname = '/few'
  await sql`create database few`.execute(large)
  const small = await connect(url.href)
  try {
    const [ofMany, ofFew] = [await fill(large, many), await fill(small, few)]
    return await compare(
      {
        name: 'likeness',
        what: `Look one document up among ${many}, and compare its sketch with those of the twenty likest`,
        unit: 'documents a second',
        referenceName: `the same among ${few}`,
        rounds,
      },
      () => rate(large, ofMany),
      () => rate(small, ofFew),
    )
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

/** Documents of random shingles, all of which also have a common phrase; and two real ones that are alike. */
const fill = async (db: Db, documents: number): Promise<string> => {
  await migrate(db)
  await sql`
    insert into sketches (sha256, step, hashes, indexed)
    select 'document ' || n, 1, array(select (random() * 4294967295 - 2147483648)::int from generate_series(1, 64 + n % 2)), true
    from generate_series(1, ${documents}::int) n`.execute(db)
  await sql`
    insert into shingles
    select distinct hash, content from sketches, unnest(hashes[1:${entriesOfADocument}] || array_fill(7, array[1])) as hash
    order by hash, content`.execute(db)
  const texts = [0, 8].map((from) => Array.from({ length: 300 }, (_, at) => sentence(from + at)).join('\n'))
  const digests: string[] = []
  for (const text of texts) {
    const making = createSketch()
    making.add(text)
    const sha256 = randomUUID()
    await keepSketch(db, sha256, making.sketch())
    const known = await findSketch(db, sha256)
    if (known) await enterShingles(db, known.content, indexedShingles(known.sketch))
    digests.push(sha256)
  }
  await sql`vacuum analyze`.execute(db)
  return digests[0] as string
}

const rate = async (db: Db, sha256: string): Promise<number> => {
  const from = performance.now()
  for (let times = 0; times < lookUps; times++) {
    const known = await findSketch(db, sha256)
    if (!known) throw new Error('the document is not there')
    const { content, sketch } = known
    const near = await findNear(db, content, indexedShingles(sketch))
    const best = Math.max(...near.map((other) => shareOf(sketch, other.sketch)))
    if (best < 0.9) throw new Error(`the document that is alike was not found: ${best}`)
  }
  return lookUps / ((performance.now() - from) / 1000)
}
