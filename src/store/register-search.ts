import { type SqlBool, sql } from 'kysely'
import type { Db } from './db.ts'

/** Of one name that nobody has any more; a search shows no more than a page of them. */
const mostFormer = 100

/** What somebody looks for in the register, with the certificates whose holder had that name before. */
export interface Sought {
  readonly text: string
  readonly formerIds: readonly string[]
}

const codeOf = (text: string) => text.replaceAll(/\s/g, '').toUpperCase()

/** Numbers and credit codes have digits and no Chinese characters; a name of eight or more such signs does not occur. */
const isCode = (text: string) => !/\p{Script=Han}/u.test(text) && /\d/.test(text) && codeOf(text).length >= 8

/**
 * Prepares a search. Former names are looked up first, by their own index: in one condition with the others the planner
 * takes them for frequent, and walks through the whole register by date instead.
 */
export const seek = async (db: Db, search: string | undefined): Promise<Sought | undefined> => {
  const text = search?.trim() ?? ''
  if (text === '') return undefined
  if (isCode(text)) return { text, formerIds: [] }
  const { rows } = await sql<{ id: string }>`
    select certificate_id as id from certificates
    where has_history(summary) and summary -> 'former' @> ${JSON.stringify([{ holder: text }])}::jsonb
    limit ${mostFormer}`.execute(db)
  return { text, formerIds: rows.map(({ id }) => id) }
}

/**
 * Rows of the register that a search means: a number, a credit code, or words that all stand in the present name of the
 * holder, or the whole of a former one. Each part has its index. The grams find candidates; that the word itself stands
 * in the name is asked first, since it is the cheaper question where a frequent word is met on a walk by date.
 */
export function searchTest({ text, formerIds }: Sought) {
  const code = codeOf(text)
  if (isCode(text)) return sql<SqlBool>`(number = ${code} or uscc = ${code})`
  const name = sql.join(
    text
      .split(/\s+/)
      .map(
        (word) =>
          sql`position(plain_name(${word}) in holder_plain) > 0 and holder_grams @> sought_grams(${word})`,
      ),
    sql` and `,
  )
  const former = formerIds.length > 0 ? sql`or certificate_id = any(${formerIds}::uuid[])` : sql``
  return sql<SqlBool>`(number = ${code} or (${name}) ${former})`
}
