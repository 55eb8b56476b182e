import { type Kysely, sql } from 'kysely'

/** Who is asked to join an organisation and has not answered: nobody is made a member but by their own yes (Q12.1). */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table invitations (
      invitation_id uuid primary key,
      person_id uuid not null references people (person_id) on delete cascade,
      organisation_id uuid not null references organisations (organisation_id),
      roles text[] not null check (roles <> '{}'),
      position text,
      invited_by uuid not null,
      invited_at timestamptz not null,
      -- Asked again, it is the same question with other roles.
      constraint invitations_once unique (person_id, organisation_id)
    )`.execute(db)
  await sql`create index invitations_by_organisation on invitations (organisation_id)`.execute(db)
}
