import { type Kysely, sql } from 'kysely'

/** What the bank says has arrived, line by line, and what finance has made of each (Q4.3). */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table statement_lines (
      line_id uuid primary key,
      -- The same line in two files is one line.
      fingerprint text not null unique,
      booked_on date not null,
      payer text not null,
      amount_fen bigint not null check (amount_fen > 0),
      remark text not null,
      serial text not null,
      imported_at timestamptz not null,
      imported_by text not null,
      -- Whether a line is used is told by the log, not here: an event names it.
      status text not null default 'open' check (status in ('open', 'aside', 'to-return', 'returned')),
      note text not null default '',
      noted_by text,
      noted_at timestamptz
    )`.execute(db)
  await sql`create index statement_lines_by_day on statement_lines (booked_on desc, line_id)`.execute(db)

  // A line pays once, also when two people confirm it at the same moment on two cases.
  await sql`
    create unique index events_statement_line on events ((data ->> 'lineId'))
    where type = 'PaymentConfirmed' and data ? 'lineId'`.execute(db)
}
