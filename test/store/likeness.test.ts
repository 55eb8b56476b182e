import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { indexedShingles, shinglesOf } from '#core/shingles.ts'
import { enterShingles, findNear, findSketch, forgetContent, keepSketch } from '#store/likeness.ts'
import { useDatabase } from '#test/database.ts'
import { statementsDuring } from '../http/statements.ts'

const open = useDatabase()
const text = '每份过程文档由项目经理编写，经质量部评审后归档，变更须经客户书面确认。'
const shingles = [...shinglesOf(text)]
const asked = indexedShingles({ step: 1, hashes: new Set(shingles) })
const everywhere = asked[0] ?? 0
const documents = 30_000

/** Thirty thousand documents that have one shingle of ours, and three of their own. */
beforeAll(async () => {
  await sql`
    insert into sketches (sha256, step, hashes, indexed)
    select 'document ' || n, 1, array[${everywhere | 0}::int, n, -n, n + 1000000], true
    from generate_series(1, ${documents}::int) n`.execute(open.db)
  await sql`insert into shingles select hash, content from sketches, unnest(hashes) as hash`.execute(open.db)
  await sql`insert into likenesses select sha256, sha256, 0.5 from sketches`.execute(open.db)
  await sql`vacuum analyze`.execute(open.db)
})

interface Step {
  'Node Type': string
  'Relation Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  Plans?: Step[]
}

/** How the database goes about what `act` asks of it: every step that reads a table, as it was carried out. */
const readsOf = async (act: () => Promise<unknown>): Promise<Step[]> => {
  const reads: Step[] = []
  const collect = (step: Step): void => {
    if (step['Relation Name'] && step['Node Type'].includes('Scan')) reads.push(step)
    for (const below of step.Plans ?? []) collect(below)
  }
  for (const { text, values } of await statementsDuring(act)) {
    const explain = sql.raw<{ 'QUERY PLAN': { Plan: Step }[] }>(
      `explain (analyze, format json) ${text.replaceAll(/\$(\d+)/g, (_, at) => literal(values[at - 1]))}`,
    )
    const { rows } = await explain.execute(open.db)
    for (const { 'QUERY PLAN': plans } of rows) for (const { Plan } of plans) collect(Plan)
  }
  return reads
}
const literal = (value: unknown): string =>
  typeof value === 'number' ? `${value}` : `'${Array.isArray(value) ? `{${value}}` : value}'`

const addDocument = async () => {
  const sha256 = randomUUID()
  await keepSketch(open.db, sha256, { step: 1, hashes: new Set(shingles) })
  const known = await findSketch(open.db, sha256)
  await enterShingles(open.db, known?.content ?? 0, asked)
  return { sha256, content: known?.content ?? 0 }
}

test('Q16 What a document is like is read from the index alone: forty entries of a shingle that everybody has', async () => {
  const [one, other] = [await addDocument(), await addDocument()]
  const near = await findNear(open.db, one.content, asked)
  expect(near[0]?.sha256).toBe(other.sha256)
  expect(near).toHaveLength(20)
  const reads = await readsOf(() => findNear(open.db, one.content, asked))
  expect(reads.map((step) => [step['Relation Name'], step['Node Type']])).toEqual([
    ['shingles', 'Index Only Scan'],
    ['sketches', 'Index Scan'],
  ])
  const [entries, sketches] = reads
  expect(entries?.['Actual Loops']).toBe(asked.length)
  expect((entries?.['Actual Rows'] ?? 0) * asked.length).toBeLessThanOrEqual(40 + asked.length)
  expect(sketches?.['Actual Loops']).toBe(20)
})

test('Q13.4 A content is forgotten with every entry, and no other document is looked through for them', async () => {
  const [{ sha256, content }, kept] = [await addDocument(), await addDocument()]
  const entries = async (of: number) => {
    const counted = await sql<{ count: number }>`
      select count(*)::int as count from shingles where content = ${of}`.execute(open.db)
    return counted.rows[0]?.count
  }
  expect(await entries(content)).toBe(asked.length)
  const reads = await readsOf(() => forgetContent(open.db, sha256))
  expect(reads.filter((step) => step['Node Type'] === 'Seq Scan')).toEqual([])
  expect(await entries(content)).toBe(0)
  expect(await entries(kept.content)).toBe(asked.length)
  expect(await findSketch(open.db, sha256)).toBeUndefined()
})
