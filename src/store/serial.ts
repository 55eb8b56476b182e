import { sql } from 'kysely'

/**
 * The next number of a series, for something about a stream that there is: of nothing no number is drawn, whoever asks.
 * Null is what our own door asks for, about nothing.
 */
export const serial = (sequence: string, of: string | null) => sql<number>`(
  case when ${of}::uuid is null or exists (select from events e where e.stream = ${of}) then nextval(${sql.lit(sequence)}::regclass) end)`
