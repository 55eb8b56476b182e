import { type SqlBool, sql } from 'kysely'
import { levelOn, placeOn } from '#core/certificate-on.ts'
import type { RegisteredCertificate } from '#core/certificate-state.ts'
import { provinceOf } from '#core/provinces.ts'
import type { Db } from './db.ts'
import { cutPart, type Page, type Part, readMark } from './page.ts'
import { isForMany, mostNames, namesWith, seek } from './register-search.ts'
import { type CertificateFilters, type CertificateRow, certificateColumns, certificateTest } from './views.ts'

/** A part of the register, with how many certificates match in all, counted up to a limit. */
export interface RegisterPart extends Part<CertificateRow> {
  readonly count: number
}

/**
 * From so many names on the walk by date is the shorter way: a page of twenty is met the sooner the more names there are,
 * and later where a type or a place leaves few of what is met.
 */
const fewNamesFor = ({ type, place }: CertificateFilters): number => (type || place ? mostNames : 400)

/** Which of these certificates were then what is asked for, and which have become it since. */
const changed = <T>(rows: readonly { id: string; now: T; was: T }[], asked: T) => {
  const others = rows.filter(({ was, now }) => was !== now)
  return {
    had: others.filter(({ was }) => was === asked).map(({ id }) => id),
    hadNot: others.filter(({ now }) => now === asked).map(({ id }) => id),
  }
}

/**
 * As of an earlier day level and place are those of the day (Q10, Q18): a decision may have lowered the one since, or was
 * set aside, and the holder may have moved.
 */
const asOfThen = async (db: Db, filters: CertificateFilters): Promise<CertificateFilters> => {
  const { level, place, issuedBy: on } = filters
  if (!on || !(level || place)) return filters
  const certificates = db.selectFrom('certificates').select(['certificate_id', 'uscc', 'level', 'summary'])
  const lowered = certificates.where(sql<SqlBool>`summary -> 'sanctions' @> '[{"measure": "downgrade"}]'`)
  const moved = certificates.where(sql<SqlBool>`summary @> '{"moved": true}'`)
  const others = await lowered.unionAll(moved).execute()
  const rows = others.map(({ certificate_id: id, uscc, level, summary }) => {
    const said = { uscc, level, ...(summary as Omit<RegisteredCertificate, 'uscc' | 'level'>) }
    return { id, said }
  })
  return {
    ...filters,
    ...(level && {
      levelThen: changed(
        rows.map(({ id, said }) => ({ id, now: said.level, was: levelOn(said, on) })),
        level,
      ),
    }),
    ...(place && {
      placeThen: changed<string | null>(
        rows.map(({ id, said }) => ({ id, now: provinceOf(said), was: placeOn(said, on) })),
        place,
      ),
    }),
  }
}

/**
 * Certificates, the newest first, and how many match: `most` where there are as many or more. Both in one statement, and
 * in two ways: of a few names (fewer than `fewNames`) all certificates are found by their index and put in order; of
 * everything else the newest are met soon on a walk by date. Either way is taken in indexes alone, and only the rows of
 * the page are fetched.
 */
export async function readRegister(
  db: Db,
  asked: CertificateFilters,
  page: Page,
  most: number,
  fewNames = fewNamesFor(asked),
): Promise<RegisterPart> {
  const filters = await asOfThen(db, asked)
  const after = readMark(page)
  const sought = await seek(db, filters.search, fewNames)
  const certificates = db.selectFrom('certificates').select(['certificate_id', 'issued_on'])
  const matching = certificates.where(certificateTest(filters, sought))
  const beyond = after
    ? sql<SqlBool>`(issued_on, certificate_id) < (${after[0]}::date, ${after[1]}::uuid)`
    : sql<SqlBool>`true`
  const newest = sql`order by issued_on desc, certificate_id desc`
  const shown = page.size + 1
  // Some of many names hold enough certificates: then the walk goes no further than this page.
  const known = isForMany(sought)
    ? sql`select 1 from (${namesWith(sought.text, most)}) one cross join lateral (${certificates
        .where(certificateTest(filters, undefined))
        .where(sql<SqlBool>`names_held = one.name`)} offset 0) held limit ${most}`
    : undefined
  const enough = Math.max(most, shown)
  const limit = known
    ? sql`(select case when count(*) = ${most} then ${shown}::int else ${enough}::int end from known)`
    : sql`${enough}`
  const found = sought?.names ? matching : sql`${matching} ${newest} limit ${limit}`
  const rest = sought?.names || !after ? sql`select * from found where ${beyond}` : matching.where(beyond)
  const { rows } = await sql<(CertificateRow | { certificate_id: null }) & { matches: number }>`
    with known as materialized (${known ?? sql`select 1 where false`}),
      found as materialized (${found}),
      counted as (
        select greatest((select count(*) from found), (select count(*) from known))::int as matches),
      shown as materialized (${rest} ${newest} limit ${shown})
    select listed.*, matches from counted left join (
      ${db
        .selectFrom('certificates')
        .select(certificateColumns)
        .where(sql<SqlBool>`certificate_id in (select certificate_id from shown)`)}) listed on true
    ${newest}`.execute(db)
  const count = Math.min(rows[0]?.matches ?? 0, most)
  const read = rows.flatMap(({ matches: _, ...row }) => (row.certificate_id === null ? [] : [row]))
  return { ...cutPart(read, page, (row) => [row.issued_on, row.certificate_id]), count }
}
