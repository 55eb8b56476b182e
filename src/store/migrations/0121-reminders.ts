import { type Kysely, sql } from 'kysely'

/**
 * What was said about a day, once each: a deadline of a case, the end of a certificate. Not legal history, so no event;
 * not computed from the log either, so no view.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table reminders (
      stream uuid not null,
      name text not null,
      due_on date not null,
      round int not null,
      sent_at timestamptz not null,
      primary key (stream, name, due_on, round)
    )`.execute(db)
  await sql`create index reminders_newest on reminders (sent_at desc)`.execute(db)
  // The days on which everything there was to say has been said, so that a minute later nothing is read again.
  await sql`create table reminded_days (day date primary key, done_at timestamptz not null)`.execute(db)

  // The clock of Q7 asks every minute which cases it has to warn of: those whose day has come, and no other.
  await sql`
    create index cases_by_alert on cases ((summary ->> 'alertOn')) where summary ->> 'alertOn' is not null`.execute(
    db,
  )
}
