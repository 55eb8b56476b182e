import { type SqlBool, sql } from 'kysely'

/**
 * Rows of the register that a search means: a number, a credit code, or words that all stand in the present name of the
 * holder, or the whole of a former one. Each part has its index. The grams find candidates; the second test drops those
 * that have the pairs in another order.
 */
export function searchTest(search: string) {
  const code = search.replaceAll(/\s/g, '').toUpperCase()
  const name = sql.join(
    search
      .split(/\s+/)
      .map(
        (word) =>
          sql`holder_grams @> name_grams(${word}) and position(plain_name(${word}) in holder_plain) > 0`,
      ),
    sql` and `,
  )
  const former = JSON.stringify([{ holder: search }])
  return sql<SqlBool>`(number = ${code} or uscc = ${code} or (${name})
    or has_history(summary) and summary -> 'former' @> ${former}::jsonb)`
}
