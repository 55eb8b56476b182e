import { sql } from 'kysely'

/** The next number of a series, for something about a stream that there is: of nothing no number is drawn. */
export const serial = (sequence: string, of: string) => sql<number>`(
  case when exists (select from events e where e.stream = ${of}) then nextval(${sql.lit(sequence)}::regclass) end)`
