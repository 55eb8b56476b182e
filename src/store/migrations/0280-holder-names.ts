import { type Kysely, sql } from 'kysely'

/**
 * Words are looked for among the names of holders, of which there are ten times fewer than certificates, and filters are
 * answered from their index alone: measured by `npm run bench -- register`.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table holder_names (
      name text primary key,
      grams text[] not null generated always as (name_grams(name)) stored
    )`.execute(db)
  await sql`insert into holder_names (name) select distinct holder_plain from certificates order by 1`.execute(
    db,
  )
  await sql`create index holder_names_by_gram on holder_names using gin (grams)`.execute(db)
  // A name stays when its last holder has another: it finds no certificate then, and two appends never wait for each
  // other over whether it is still somebody's.
  await sql`
    create function note_holder_name() returns trigger language plpgsql set search_path from current as $$
    begin
      insert into holder_names (name) values (new.holder_plain) on conflict do nothing;
      return null;
    end $$`.execute(db)
  await sql`
    create trigger certificates_note_name after insert or update of holder on certificates
    for each row execute function note_holder_name()`.execute(db)

  await sql`alter table certificates drop column holder_grams`.execute(db)
  for (const name of ['plain_holder', 'newest', 'type', 'place', 'level', 'scope'])
    await sql`drop index ${sql.ref(name === 'newest' ? 'certificates_newest' : `certificates_by_${name}`)}`.execute(
      db,
    )
  await sql`
    create index certificates_by_plain_holder on certificates (holder_plain, issued_on desc, certificate_id desc)
    include (type, place, level)`.execute(db)
  await sql`
    create index certificates_newest on certificates (issued_on desc, certificate_id desc)
    include (holder_plain)`.execute(db)
  await sql`
    create index certificates_by_type on certificates (type, issued_on desc, certificate_id desc)
    include (level, holder_plain)`.execute(db)
  await sql`
    create index certificates_by_place on certificates (place, issued_on desc, certificate_id desc)
    include (level, holder_plain)`.execute(db)
  await sql`
    create index certificates_by_level on certificates (level, issued_on desc, certificate_id desc)
    include (holder_plain)`.execute(db)
  await sql`
    create index certificates_by_scope on certificates (type, place, issued_on desc, certificate_id desc)
    include (level, holder_plain)`.execute(db)
}
