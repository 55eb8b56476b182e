import { type SqlBool, sql } from 'kysely'
import type { Db } from './db.ts'
import { cutPart, type Page, type Part, readMark } from './page.ts'
import { seek } from './register-search.ts'
import { type CertificateFilters, type CertificateRow, certificateColumns, certificateTest } from './views.ts'

/** So many are looked up one by one sooner than the newest of them are met on the way. */
const fewEnough = 500

/** A part of the register, with how many certificates match in all, counted up to a limit. */
export interface RegisterPart extends Part<CertificateRow> {
  readonly count: number
}

/**
 * Certificates, the newest first, and how many match: `most` where there are as many or more. Both in one statement, and
 * in two ways: few matches are all found by their index and put in order; of many the newest are met soon on a walk by
 * date. Which of the two it is, the count says; left to guess, the planner takes the other way for the names in between.
 */
export async function readRegister(
  db: Db,
  filters: CertificateFilters,
  page: Page,
  most: number,
  few = fewEnough,
): Promise<RegisterPart> {
  const after = readMark(page)
  const told = Math.max(most, few)
  const test = certificateTest(filters, await seek(db, filters.search))
  const matching = db
    .selectFrom('certificates')
    .select(['certificate_id', 'issued_on'])
    .where(test)
    .limit(told)
  const beyond = after
    ? sql<SqlBool>`(issued_on, certificate_id) < (${after[0]}::date, ${after[1]}::uuid)`
    : sql<SqlBool>`true`
  const first = sql`order by issued_on desc, certificate_id desc limit ${page.size + 1}`
  const listed = db.selectFrom('certificates').select(certificateColumns)
  const ofFew = listed.where(
    sql<SqlBool>`certificate_id in (select certificate_id from found where ${beyond} and matches < ${told} ${first})`,
  )
  const ofMany = listed.where(test).where(beyond).where(sql<SqlBool>`matches = ${told}`)
  const { rows } = await sql<(CertificateRow | { certificate_id: null }) & { matches: number }>`
    with found as materialized (${matching}),
      counted as materialized (select count(*)::int as matches from found)
    select listed.*, matches from counted left join lateral ((${ofFew}) union all (${ofMany} ${first})) listed on true
    order by issued_on desc, certificate_id desc`.execute(db)
  const count = Math.min(rows[0]?.matches ?? 0, most)
  const found = rows.flatMap(({ matches: _, ...row }) => (row.certificate_id === null ? [] : [row]))
  return { ...cutPart(found, page, (row) => [row.issued_on, row.certificate_id]), count }
}
