import { type Kysely, sql } from 'kysely'

/**
 * A certificate is found by every name that its holder has or had on it (Q18): the names are looked among with the names
 * before them, a line each, and everything else stays as it was measured by `npm run bench -- register`.
 */
export async function up(db: Kysely<never>): Promise<void> {
  // The present name first, then the newest of the former ones. An entry of an index holds 2,700 bytes: what does not
  // fit in 600 characters is found by its whole name in a list check, and by the history of the certificate.
  await sql`
    create function names_held(holder text, summary jsonb) returns text language plpgsql immutable parallel safe
    set search_path from current as $$
    declare
      present text := plain_name(holder);
      held text := present;
      one text;
    begin
      for at in reverse coalesce(jsonb_array_length(summary -> 'former'), 0) - 1 .. 0 loop
        one := plain_name(summary -> 'former' -> at ->> 'holder');
        if one <> all (string_to_array(held, E'\\n')) and length(held) + length(one) < 600 then
          held := held || E'\\n' || one;
        end if;
      end loop;
      return held;
    end $$`.execute(db)
  await sql`drop trigger certificates_note_name on certificates`.execute(db)
  for (const name of ['by_plain_holder', 'newest', 'by_type', 'by_place', 'by_level', 'by_scope'])
    await sql`drop index ${sql.ref(`certificates_${name}`)}`.execute(db)
  await sql`
    alter table certificates
      add column names_held text generated always as (names_held(holder, summary)) stored`.execute(db)

  await sql`delete from holder_names`.execute(db)
  await sql`insert into holder_names (name) select distinct names_held from certificates order by 1`.execute(
    db,
  )
  await sql`
    create or replace function note_holder_name() returns trigger language plpgsql set search_path from current as $$
    begin
      insert into holder_names (name) values (new.names_held) on conflict do nothing;
      return null;
    end $$`.execute(db)
  await sql`
    create trigger certificates_note_name after insert or update of holder, summary on certificates
    for each row execute function note_holder_name()`.execute(db)

  await sql`create index certificates_by_plain_holder on certificates (holder_plain)`.execute(db)
  await sql`
    create index certificates_by_names on certificates (names_held, issued_on desc, certificate_id desc)
    include (type, place, level)`.execute(db)
  await sql`
    create index certificates_newest on certificates (issued_on desc, certificate_id desc)
    include (names_held)`.execute(db)
  for (const column of ['type', 'place'])
    await sql`
      create index ${sql.ref(`certificates_by_${column}`)}
      on certificates (${sql.ref(column)}, issued_on desc, certificate_id desc)
      include (level, names_held)`.execute(db)
  await sql`
    create index certificates_by_level on certificates (level, issued_on desc, certificate_id desc)
    include (names_held)`.execute(db)
  await sql`
    create index certificates_by_scope on certificates (type, place, issued_on desc, certificate_id desc)
    include (level, names_held)`.execute(db)
}
