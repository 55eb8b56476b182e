import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RawBuilder, sql } from 'kysely'
import { provinces } from '#core/provinces.ts'
import { getEdition } from '#core/rulebook/edition.ts'
import { mostCounted } from '#handle/public.ts'
import { connect, type Db, migrate } from '#store/db.ts'
import { findNamed } from '#store/register.ts'
import { readRegister } from '#store/register-part.ts'
import { startServer } from '#store/server.ts'
import type { CertificateFilters } from '#store/views.ts'
import { type Figure, spreadOf } from './figure.ts'

const many = 1_000_000
const holders = 100_000
const rounds = 3
const looks = 100

/**
 * Every kind of search among a million certificates, page and count together as the site asks for them: the time within
 * which nineteen of twenty are answered, as a multiple of one look-up by primary key in the same round.
 */
export default async function register(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'zizhi-bench-'))
  const server = await startServer({ folder })
  const db = await connect(server.url)
  try {
    await migrate(db)
    await fill(db)
    const figures: Figure[] = []
    for (const [name, what, ask] of kinds) figures.push(await measure(db, name, what, ask))
    return figures
  } finally {
    await db.destroy()
    await server.stop()
    await rm(server.folder, { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true })
  }
}

const list = (texts: readonly string[]): RawBuilder<string[]> =>
  sql`array[${sql.join(texts.map((text) => sql.lit(text)))}]::text[]`
const pick = (texts: readonly string[], by: string) =>
  sql`(${list(texts)})[1 + (${sql.raw(by)}) % ${sql.lit(texts.length)}]`

// Two of each stand in every name: frequent words and rare ones, as in a real register.
const heads =
  '华清 东海 云岭 沧海 长风 北辰 天启 明德 银河 青峰 金盾 蓝盾 远景 中科 国信 神州 安恒 启明 绿洲 天融'.split(
    ' ',
  )
const middles = [...'安信网数云智盾卫通达联创新锐诚合讯宏博远航星辰光'].flatMap((one, _, all) =>
  all.map((other) => one + other),
)
const tails = ['信息技术', '网络安全技术', '数据科技', '信息安全服务', '软件', '云计算', '系统集成', '科技']
const { catalogue } = getEdition('2025-04')

/**
 * A million rows from a generator, written into the product's own table by the database itself: a hundred thousand holders
 * with ten certificates each, entered in the order of issue; one in fifty with a former name, one in a hundred withdrawn. Every generated column is
 * computed by the table as for a row that the product writes; only the indexes are built afterwards, as a restore does. The
 * log behind the rows is left out: no search reads it.
 */
export const fill = async (db: Db): Promise<void> => {
  const places = Object.entries(provinces)
  await sql`
    create unlogged table holders as
    select o, holder,
      '91' || lpad((o::bigint * 104729 % 10000000000000)::text, 16, '0') as uscc,
      ${pick(
        places.map(([key]) => key),
        'o / 3',
      )} as place,
      ${pick(
        places.map(([, [zh]]) => zh),
        'o / 3',
      )} || '市中心路' || o || '号' as address
    from generate_series(0, ${holders - 1}::int) o
    cross join lateral (
      select ${pick(heads, 'o')} || ${pick(middles, 'o / 20')} || ${pick(tails, 'o / 7')} ||
        case when o % 3 = 0 then '股份' else '' end || '有限公司' as holder
    ) f`.execute(db)
  const { rows: indexes } = await sql<{ name: string; definition: string }>`
    select indexname as name, indexdef as definition from pg_indexes
    where tablename = 'certificates' and indexdef not like '%UNIQUE%'`.execute(db)
  for (const { name } of indexes) await sql`drop index ${sql.ref(name)}`.execute(db)
  await write(db)
  for (const { definition } of indexes)
    await db.connection().execute(async (one) => {
      await sql`set maintenance_work_mem = '512MB'`.execute(one)
      await sql.raw(definition).execute(one)
    })
  await sql`vacuum analyze certificates`.execute(db)
  await sql`vacuum analyze holder_names`.execute(db)
}

const write = (db: Db): Promise<unknown> =>
  sql`
    insert into certificates (certificate_id, number, case_id, organisation_id, holder, uscc, type, level, issued_on,
      valid_from, valid_to, status, summary, version)
    select gen_random_uuid(), 'CNITSEC2026SRV-SE-I-' || n, gen_random_uuid(), gen_random_uuid(), h.holder, h.uscc, f.type,
      1 + n % 3, f.day, f.day, f.day + 1094, case when n % 100 = 0 then 'withdrawn' else 'valid' end,
      jsonb_build_object('registeredAddress', h.address, 'place', h.place, 'basis', '',
        'changes', case when n % 100 = 0
          then jsonb_build_array(jsonb_build_object('on', f.day + 300, 'status', 'withdrawn')) else '[]' end,
        'former', case when n % 50 = 1
          then jsonb_build_array(jsonb_build_object('until', f.day + 200, 'holder', '旧' || h.holder)) else '[]' end,
        'sanctions', '[]'::jsonb), 1
    from generate_series(1, ${many}::int) n
    join holders h on h.o = (n::bigint * 7919 % ${holders})::int
    cross join lateral (
      select date '2014-01-01' + (n::bigint * 4700 / ${many})::int as day, ${pick(
        catalogue.map(({ type }) => type),
        'n / 3',
      )} as type
    ) f
    order by n`.execute(db)

type Ask = (db: Db, row: Sample, at: number) => Promise<unknown>
interface Sample {
  certificate_id: string
  number: string
  uscc: string
  holder: string
  type: string
  level: number
  place: string
  issued_on: string
  former: boolean
}

/** A page of the register as the site asks for it: twenty rows, and the count. */
const page =
  (filters: CertificateFilters, after?: string) =>
  async (db: Db): Promise<void> => {
    const { rows, count } = await readRegister(
      db,
      filters,
      { size: 20, ...(after ? { after } : {}) },
      mostCounted,
    )
    if (rows.length === 0 || count === 0) throw new Error(`Nothing was found by ${JSON.stringify(filters)}`)
  }

const kinds: readonly [name: string, what: string, ask: Ask][] = [
  ['newest', 'for its first page', page({})],
  ['number', 'by number', (db, { number }) => page({ search: number })(db)],
  ['uscc', 'by credit code', (db, { uscc }) => page({ search: uscc })(db)],
  ['name', 'by the whole name of a holder', (db, { holder }) => page({ search: holder })(db)],
  ['part', 'by four characters of a name', (db, { holder }) => page({ search: holder.slice(0, 4) })(db)],
  [
    'rare',
    'by two characters that few names have',
    (db, { holder }) => page({ search: holder.slice(2, 4) })(db),
  ],
  [
    'frequent',
    'by two characters that every name has',
    (db, { holder }) => page({ search: holder.slice(-2) })(db),
  ],
  [
    'words',
    'by two parts of a name',
    (db, { holder }) => page({ search: `${holder.slice(0, 2)} ${holder.slice(4, 6)}` })(db),
  ],
  ['type', 'by type and level', (db, { type, level }) => page({ type, level })(db)],
  ['level', 'by level', (db, { level }) => page({ level })(db)],
  ['place', 'by place', (db, { place }) => page({ place })(db)],
  ['filters', 'by type, level and place', (db, { type, level, place }) => page({ type, level, place })(db)],
  [
    'all',
    'by a part of the name, type and place',
    (db, { holder, type, place }) => page({ search: holder.slice(0, 2), type, place })(db),
  ],
  [
    'part-type',
    'by a part of the name and type',
    (db, { holder, type }) => page({ search: holder.slice(0, 2), type })(db),
  ],
  [
    'frequent-place',
    'by two characters that many names have, and place',
    (db, { holder, place }) => page({ search: holder.slice(4, 6), place })(db),
  ],
  [
    'words-level',
    'by two parts of a name and level',
    (db, { holder, level }) => page({ search: `${holder.slice(0, 2)} ${holder.slice(4, 6)}`, level })(db),
  ],
  [
    'then',
    'by four characters of a name, as of an earlier day',
    (db, { holder, issued_on }) => page({ search: holder.slice(0, 4), issuedBy: issued_on })(db),
  ],
  [
    'then-type',
    'by type and place, as of an earlier day',
    (db, { type, place, issued_on }) => page({ type, place, issuedBy: issued_on })(db),
  ],
  [
    'deep',
    'by type for a page far down',
    (db, { type, issued_on, certificate_id }) => page({ type }, `${issued_on}_${certificate_id}`)(db),
  ],
  [
    'then-words',
    'by two parts of a name, as of an earlier day',
    (db, { holder, issued_on }) =>
      page({ search: `${holder.slice(0, 2)} ${holder.slice(4, 6)}`, issuedBy: issued_on })(db),
  ],
  [
    'former-part',
    'by a part of a former name',
    (db, { holder, former }) => page({ search: former ? `旧${holder.slice(0, 3)}` : '旧' })(db),
  ],
  [
    'former',
    'for a former name as the check of a list does',
    (db, { holder }) => findNamed(db, [{ code: holder, name: `旧${holder}` }]),
  ],
]

const measure = async (db: Db, kind: string, what: string, ask: Ask): Promise<Figure> => {
  const times: { ours: Taken; reference: Taken }[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const samples = await sample(db)
    const ours = await taken(samples, (row, at) => ask(db, row, at))
    const reference = await taken(samples, ({ certificate_id }) =>
      db
        .selectFrom('certificates')
        .selectAll()
        .where('certificate_id', '=', certificate_id)
        .executeTakeFirstOrThrow(),
    )
    // The first round warms both.
    if (round > 0) times.push({ ours, reference })
  }
  const half = spreadOf(times.map(({ ours }) => ours.half)).median
  return {
    name: `register-${kind}`,
    what: `Search ${what} among ${many} certificates: nineteen of twenty within this time, half within ${half.toFixed(0)}`,
    unit: 'microseconds',
    ours: spreadOf(times.map(({ ours }) => ours.most)),
    reference: {
      name: 'a look-up by primary key',
      ...spreadOf(times.map(({ reference }) => reference.most)),
    },
    ratio: spreadOf(times.map(({ ours, reference }) => ours.most / reference.most)),
    rounds,
  }
}

const sample = async (db: Db): Promise<Sample[]> => {
  const { rows } = await sql<Sample>`
    select certificate_id, number, uscc, holder, type, level, place, issued_on,
      jsonb_array_length(summary -> 'former') > 0 as former
    from certificates tablesample bernoulli (0.05) limit ${looks}`.execute(db)
  return rows
}

/** Microseconds within which half of the looks and nineteen of twenty were answered. */
interface Taken {
  half: number
  most: number
}

const taken = async (
  samples: readonly Sample[],
  look: (row: Sample, at: number) => Promise<unknown>,
): Promise<Taken> => {
  const took: number[] = []
  for (const [at, row] of samples.entries()) {
    const from = performance.now()
    await look(row, at)
    took.push((performance.now() - from) * 1000)
  }
  const sorted = took.toSorted((a, b) => a - b)
  const within = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] as number
  return { half: within(0.5), most: within(0.95) }
}
