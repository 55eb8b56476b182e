import { type Kysely, sql } from 'kysely'

/** Every kind of stream is written anew when a notice changes the days it rests on, as cases are. */
export async function up(db: Kysely<never>): Promise<void> {
  // As with cases the row is held first, and whoever appends at the same moment waits for us there. What has no row (a
  // certificate that nobody has confirmed) is held by its deadlines, which are changed where they are: whoever waits to
  // replace them would not see new ones.
  await sql`
    create function refresh_stream(kind_ text, stream_ uuid, expected int, row_ jsonb, deadlines_ jsonb) returns boolean
    language plpgsql as $$
    begin
      perform from cases c where c.case_id = stream_ for update;
      perform from certificates t where t.certificate_id = stream_ for update;
      perform from matters m where m.matter_id = stream_ for update;
      if row_ = 'null' then
        perform from deadlines d where d.stream = stream_ order by d.name for update;
      end if;
      if (select max(e.seq) from events e where e.stream = stream_) is distinct from expected then
        return false;
      end if;
      if row_ = 'null' then
        update deadlines d set due_on = n."dueOn", owner = n.owner, clause = n.clause, basis = n.basis
        from jsonb_to_recordset(deadlines_) as n (name text, "dueOn" date, owner text, clause text, basis jsonb)
        where d.stream = stream_ and d.name = n.name;
      else
        perform put_view(kind_, row_);
        perform put_deadlines(stream_, deadlines_);
      end if;
      return true;
    end $$`.execute(db)
  await sql`drop function refresh_case(uuid, int, jsonb, jsonb)`.execute(db)
}
