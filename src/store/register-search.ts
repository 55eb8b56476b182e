import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from './db.ts'

/** So many names are looked up one by one; what stands in more of them is met often enough on a walk by date. */
export const mostNames = 1000

/** What somebody looks for in the register, and what was found for it beforehand. */
export interface Sought {
  readonly text: string
  /** The names, each with the former ones, in which all its words stand; undefined for a code, and for words that stand in very many. */
  readonly names?: readonly string[]
  /** The certificate with this number. */
  readonly ids: readonly string[]
}

const codeOf = (text: string) => text.replaceAll(/\s/g, '').toUpperCase()

/** Numbers and credit codes have digits and no Chinese characters; a name of eight or more such signs does not occur. */
const isCode = (text: string) => !/\p{Script=Han}/u.test(text) && /\d/.test(text) && codeOf(text).length >= 8

/**
 * Prepares a search. Numbers are looked up first, by their own index, and the words among the names that holders have or
 * had: left to one condition, the planner takes the wrong way round. At `most` names or more it leaves them aside.
 */
export const seek = async (
  db: Db,
  search: string | undefined,
  most = mostNames,
): Promise<Sought | undefined> => {
  const text = search?.trim() ?? ''
  if (text === '') return undefined
  if (isCode(text)) return { text, ids: [] }
  const { rows } = await sql<{ names: string[] | null; ids: string[] }>`
    with named as materialized (${namesWith(text, most)})
    select
      case when (select count(*) from named) < ${most} then array(select name from named) end as names,
      array(select certificate_id from certificates where number = ${codeOf(text)}) as ids`.execute(db)
  const { names, ids } = rows[0]!
  return names ? { text, ids, names } : { text, ids }
}

/** Names in which all words of a text stand, so many at most. */
export const namesWith = (text: string, most = mostNames) =>
  sql`select name from holder_names where ${nameTest(sql`name`, 'grams', text)} limit ${most}`

/** Whether a search is for words that stand in very many names. */
export const isForMany = (sought: Sought | undefined): sought is Sought =>
  sought !== undefined && !sought.names && !isCode(sought.text)

/**
 * Rows of the register that a search means: a number, a credit code, or words that all stand in the names that the holder
 * has or had (Q18).
 */
export function searchTest({ text, names, ids }: Sought) {
  const code = codeOf(text)
  if (isCode(text)) return sql<SqlBool>`(number = ${code} or uscc = ${code})`
  const named = names
    ? sql<SqlBool>`names_held = any(${names}::text[])`
    : sql<SqlBool>`(${everyWord(text, (word) => standsIn(word, sql`names_held`))})`
  return ids.length > 0 ? sql<SqlBool>`(${named} or certificate_id = any(${ids}::uuid[]))` : named
}

/**
 * Whether all words of a text stand in a name. The grams find candidates by index; that the word itself stands there drops
 * those that have the pairs in another order.
 */
export function nameTest(plain: RawBuilder<unknown>, grams: string, text: string) {
  const test = everyWord(
    text,
    (word) => sql`${standsIn(word, plain)} and ${sql.ref(grams)} @> sought_grams(${word})`,
  )
  return sql<SqlBool>`(${test})`
}

const standsIn = (word: string, plain: RawBuilder<unknown>) =>
  sql<SqlBool>`position(plain_name(${word}) in ${plain}) > 0`

const everyWord = (text: string, test: (word: string) => RawBuilder<unknown>) =>
  sql.join(text.trim().split(/\s+/).map(test), sql` and `)
