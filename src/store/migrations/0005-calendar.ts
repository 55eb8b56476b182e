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

  // The row is held first: whoever appends at the same moment then waits for us and writes the row after us, or has
  // written it already, and then we see that the stream has moved on and leave it as it is.
  await sql`
    create function refresh_case(case_id_ uuid, expected int, row_ jsonb, deadlines_ jsonb) returns boolean
    language plpgsql as $$
    begin
      perform from cases c where c.case_id = case_id_ for update;
      if (select max(e.seq) from events e where e.stream = case_id_) is distinct from expected then
        return false;
      end if;
      perform put_view('case', row_);
      perform put_deadlines(case_id_, deadlines_);
      return true;
    end $$`.execute(db)
}
