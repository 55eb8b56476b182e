import { type Kysely, sql } from 'kysely'

/** The stream in which notices are adopted, and rows written anew when a notice changes the days they rest on. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table events drop constraint events_kind_check`.execute(db)
  await sql`
    alter table events add constraint events_kind_check
    check (kind in ('case', 'meeting', 'certificate', 'calendar'))`.execute(db)

  // Asked by every command: the adopted notices are few, and the index holds nothing else.
  await sql`create index events_adopted on events (seq) where type = 'NoticeAdopted'`.execute(db)
  await sql`
    create function count_adopted() returns int language sql stable as $$
      select count(*)::int from events where type = 'NoticeAdopted'
    $$`.execute(db)

  // The row first: whoever appends to this stream at the same moment waits for it, or we wait for them and then see
  // that the stream has moved on, and leave their row as it is.
  await sql`
    create function refresh_views(kind_ text, stream_ uuid, expected int, row_ jsonb, deadlines_ jsonb) returns void
    language plpgsql as $$
    begin
      perform put_view(kind_, row_);
      if (select max(e.seq) from events e where e.stream = stream_) is distinct from expected then
        raise exception 'stream % is no longer at %', stream_, expected using errcode = 'ZZ001';
      end if;
      perform put_deadlines(stream_, deadlines_);
    end $$`.execute(db)
  await sql`
    create index deadlines_by_calendar on deadlines ((basis ->> 'calendar'), stream)`.execute(db)
}
