import { sql } from 'kysely'
import type { Db } from './db.ts'

/** Whose draft, of which command on which stream. */
export interface DraftKey {
  readonly stream: string
  readonly personId: string
  readonly command: string
}

/** What somebody has filled in so far for a command. */
export interface CommandDraft {
  /** 0 while nothing has been saved. */
  readonly version: number
  readonly input: Record<string, unknown>
  readonly updatedAt: string | null
}

export async function findCommandDraft(
  db: Db,
  { stream, personId, command }: DraftKey,
): Promise<CommandDraft> {
  const row = await db
    .selectFrom('command_drafts')
    .selectAll()
    .where('stream', '=', stream)
    .where('person_id', '=', personId)
    .where('command', '=', command)
    .executeTakeFirst()
  return row
    ? { version: row.version, input: row.input, updatedAt: row.updated_at }
    : { version: 0, input: {}, updatedAt: null }
}

/** Saves over the version its writer saw and returns the new one; undefined when another window saved in between. */
export async function saveCommandDraft(
  db: Db,
  { stream, personId, command }: DraftKey,
  draft: { expected: number; input: unknown; now: string },
): Promise<number | undefined> {
  const { expected, input, now } = draft
  const { rows } = await sql<{ version: number }>`
    insert into command_drafts as d (stream, person_id, command, version, input, updated_at)
    select ${stream}::uuid, ${personId}::uuid, ${command}, 1, ${JSON.stringify(input)}::jsonb, ${now}::timestamptz
    where ${expected} = 0 or exists (select from command_drafts
      where stream = ${stream}::uuid and person_id = ${personId}::uuid and command = ${command})
    on conflict (stream, person_id, command) do update
      set version = d.version + 1, input = excluded.input, updated_at = excluded.updated_at
      where d.version = ${expected}
    returning version`.execute(db)
  return rows[0]?.version
}

/** Forgets a draft: it was handed in, or given up. */
export async function dropCommandDraft(db: Db, { stream, personId, command }: DraftKey): Promise<void> {
  await db
    .deleteFrom('command_drafts')
    .where('stream', '=', stream)
    .where('person_id', '=', personId)
    .where('command', '=', command)
    .execute()
}
