import { type Kysely, sql } from 'kysely'

/** What a search among a million certificates needs besides: measured by `npm run bench -- register`. */
export async function up(db: Kysely<never>): Promise<void> {
  // Of a word its pairs are looked for among the grams of a name: a pair says more than its two characters, whose lists
  // are the longest of the index. Six are enough to find the few names that then are asked for the whole word. A word of
  // one character is looked for as it is.
  await sql`
    create function sought_grams(word text) returns text[] language plpgsql immutable strict parallel safe
    set search_path from current as $$
    declare
      plain text := plain_name(word);
      grams text[] := '{}';
    begin
      if length(plain) < 2 then
        return array[plain];
      end if;
      for at in 1 .. least(length(plain) - 1, 6) loop
        grams := grams || substr(plain, at, 2);
      end loop;
      return grams;
    end $$`.execute(db)
  // Filters together: a page and its count are read from the index alone.
  await sql`
    create index certificates_by_scope on certificates (type, place, level, issued_on desc, certificate_id desc)`.execute(
    db,
  )
}
