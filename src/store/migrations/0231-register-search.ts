import { type Kysely, sql } from 'kysely'
import { publicEvents } from '#core/register-change.ts'

/** What a register of very many certificates is searched by, and its changes in their order. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    alter table certificates
      add column place text generated always as (summary ->> 'place') stored,
      add column holder_plain text generated always as (plain_name(holder)) stored`.execute(db)
  await sql`create index certificates_by_place on certificates (place, issued_on desc, certificate_id desc)`.execute(
    db,
  )
  await sql`create index certificates_by_type on certificates (type, level, issued_on desc, certificate_id desc)`.execute(
    db,
  )
  await sql`create index certificates_by_level on certificates (level, issued_on desc, certificate_id desc)`.execute(
    db,
  )
  await sql`create index certificates_by_plain_holder on certificates (holder_plain)`.execute(db)
  // Names that holders had before: few have any.
  await sql`
    create index certificates_by_former on certificates using gin ((summary -> 'former') jsonb_path_ops)
    where has_history(summary)`.execute(db)
  await sql`
    create index events_of_register on events (at desc, stream, seq)
    where kind = 'certificate' and type in (${sql.join(publicEvents.map((type) => sql.lit(type)))})`.execute(
    db,
  )
}
