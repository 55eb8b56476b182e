import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RawBuilder, sql } from 'kysely'
import { provinces } from '#core/provinces.ts'
import { getEdition } from '#core/rulebook/edition.ts'
import { connect, type Db, migrate } from '#store/db.ts'
import { findNamed } from '#store/register.ts'
import { startServer } from '#store/server.ts'
import { type CertificateFilters, countCertificates, searchCertificates } from '#store/views.ts'
import { type Figure, spreadOf } from './figure.ts'

const many = 1_000_000
const holders = 100_000
const rounds = 5
const looks = 60
const most = 1000

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
 * A million rows from a generator: a hundred thousand holders with ten certificates each, one in fifty with a history. The
 * grams of a name are computed once for its holder, and the indexes built afterwards: the table is the same in the end.
 */
const fill = async (db: Db): Promise<void> => {
  const places = Object.entries(provinces)
  await sql`
    create unlogged table holders as
    select o, holder, name_grams(holder) as grams, plain_name(holder) as plain,
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
  await sql`
    alter table certificates alter column holder_grams drop expression, alter column holder_plain drop expression`.execute(
    db,
  )
  await sql`
    insert into certificates (certificate_id, number, case_id, organisation_id, holder, holder_grams, holder_plain, uscc, type,
      level, issued_on, valid_from, valid_to, status, summary, version)
    select gen_random_uuid(), 'CNITSEC2026SRV-SE-I-' || n, gen_random_uuid(), gen_random_uuid(), h.holder, h.grams, h.plain,
      h.uscc, f.type, 1 + n % 3, f.day, f.day, f.day + 1094, case when n % 100 = 0 then 'withdrawn' else 'valid' end,
      jsonb_build_object('registeredAddress', h.address, 'place', h.place, 'basis', '',
        'changes', case when n % 100 = 0
          then jsonb_build_array(jsonb_build_object('on', f.day + 300, 'status', 'withdrawn')) else '[]' end,
        'former', case when n % 50 = 1
          then jsonb_build_array(jsonb_build_object('until', f.day + 200, 'holder', '旧' || h.holder)) else '[]' end,
        'sanctions', '[]'::jsonb), 1
    from generate_series(1, ${many}::int) n
    join holders h on h.o = (n::bigint * 7919 % ${holders})::int
    cross join lateral (
      select date '2014-01-01' + (n::bigint * 104729 % 4700)::int as day, ${pick(
        catalogue.map(({ type }) => type),
        'n / 3',
      )} as type
    ) f`.execute(db)
  await sql`set maintenance_work_mem = '512MB'`.execute(db)
  for (const { definition } of indexes) await sql.raw(definition).execute(db)
  await sql`vacuum analyze certificates`.execute(db)
}

type Ask = (db: Db, row: Sample, at: number) => Promise<unknown>
interface Sample {
  certificate_id: string
  number: string
  uscc: string
  holder: string
  type: string
  level: number
  place: string
}

/** A page of the register as the site asks for it: twenty rows, and the count up to a thousand. */
const page = (filters: CertificateFilters) => async (db: Db) => {
  const { rows } = await searchCertificates(db, filters, { size: 20 })
  const count = await countCertificates(db, filters, most)
  if (rows.length === 0 || count === 0) throw new Error(`Nothing was found by ${JSON.stringify(filters)}`)
}

const kinds: readonly [name: string, what: string, ask: Ask][] = [
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
    'by two characters that many names have',
    (db, { holder }) => page({ search: holder.slice(-2) })(db),
  ],
  ['type', 'by type and level', (db, { type, level }) => page({ type, level })(db)],
  ['place', 'by place', (db, { place }) => page({ place })(db)],
  [
    'all',
    'by a part of the name, type and place',
    (db, { holder, type, place }) => page({ search: holder.slice(0, 2), type, place })(db),
  ],
  [
    'former',
    'for a former name as the check of a list does',
    (db, { holder }) => findNamed(db, [{ code: holder, name: `旧${holder}` }]),
  ],
]

const measure = async (db: Db, kind: string, what: string, ask: Ask): Promise<Figure> => {
  const times: { ours: number; reference: number }[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const samples = await sample(db)
    const ours = await p95(samples, (row, at) => ask(db, row, at))
    const reference = await p95(samples, ({ certificate_id }) =>
      db
        .selectFrom('certificates')
        .selectAll()
        .where('certificate_id', '=', certificate_id)
        .executeTakeFirstOrThrow(),
    )
    // The first round warms both.
    if (round > 0) times.push({ ours, reference })
  }
  return {
    name: `register-${kind}`,
    what: `Search ${what} among ${many} certificates: nineteen of twenty within this time`,
    unit: 'microseconds',
    ours: spreadOf(times.map(({ ours }) => ours)),
    reference: { name: 'a look-up by primary key', ...spreadOf(times.map(({ reference }) => reference)) },
    ratio: spreadOf(times.map(({ ours, reference }) => ours / reference)),
    rounds,
  }
}

const sample = async (db: Db): Promise<Sample[]> => {
  const { rows } = await sql<Sample>`
    select certificate_id, number, uscc, holder, type, level, place from certificates tablesample bernoulli (0.05) limit ${looks}`.execute(
    db,
  )
  return rows
}

const p95 = async (
  samples: readonly Sample[],
  look: (row: Sample, at: number) => Promise<unknown>,
): Promise<number> => {
  const took: number[] = []
  for (const [at, row] of samples.entries()) {
    const from = performance.now()
    await look(row, at)
    took.push((performance.now() - from) * 1000)
  }
  return took.toSorted((a, b) => a - b)[Math.ceil(took.length * 0.95) - 1] as number
}
