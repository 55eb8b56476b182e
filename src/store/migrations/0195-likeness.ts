import { type Kysely, sql } from 'kysely'

/**
 * What contents have in common (Q16, Q19). A sketch is the thinned shingles of a content; the index leads from a selected
 * shingle to the contents that have it; a likeness is how much of one content another has. All by content, not by file:
 * the same paper on ten cases is looked at once.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table sketches (
      content int primary key generated always as identity,
      sha256 text not null unique,
      step int not null,
      hashes int[] not null,
      indexed boolean not null default false
    )`.execute(db)
  // Random numbers do not pack; trying to would only take time.
  await sql`alter table sketches alter column hashes set storage external`.execute(db)
  await sql`create table shingles (hash int not null, content int not null, primary key (hash, content))`.execute(
    db,
  )
  await sql`
    create table likenesses (
      sha256 text not null,
      other text not null,
      share real not null,
      primary key (sha256, other)
    )`.execute(db)
  await sql`create index likenesses_by_other on likenesses (other)`.execute(db)
}
