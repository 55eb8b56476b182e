import { type Kysely, sql } from 'kysely'

/** Whom somebody acted for, when they acted as a deputy: part of who did it, in the log and in its hash. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table events add column by_for text`.execute(db)

  // As before, but for by_for.
  await sql`
    create or replace function append_events(p jsonb) returns void language plpgsql as $$
    declare
      stream_ uuid := (p ->> 'stream')::uuid;
      expected int := (p ->> 'expected')::int;
      first_event jsonb := p #> '{events,0}';
      first_at timestamptz := (first_event ->> 'at')::timestamptz;
      head record;
    begin
      insert into idempotency (actor_id, key, request_digest, outcome, at)
      select k.actor_id, k.key, k.request_digest, k.outcome, first_at
      from jsonb_to_record(p -> 'idempotency') as k (actor_id text, key text, request_digest text, outcome jsonb);

      select e.seq, e.hash, e.kind into head from events e where e.stream = stream_ order by e.seq desc limit 1;
      if coalesce(head.seq, 0) <> expected then
        raise exception 'stream % is at %, not at %', stream_, coalesce(head.seq, 0), expected using errcode = 'ZZ001';
      end if;
      if (first_event ->> 'seq')::int is distinct from expected + 1
        or head.seq is not null and (head.hash <> first_event ->> 'prev' or head.kind <> p ->> 'kind') then
        raise exception 'the events do not continue stream %', stream_;
      end if;

      insert into events (stream, seq, kind, type, v, at, by_person, by_role, by_for, command_id, edition, data, prev,
        hash)
      select stream_, (e.value ->> 'seq')::int, p ->> 'kind', e.value ->> 'type',
        (e.value ->> 'v')::int, (e.value ->> 'at')::timestamptz, e.value #>> '{by,personId}',
        e.value #>> '{by,role}', e.value #>> '{by,for}', (e.value ->> 'commandId')::uuid, e.value ->> 'edition',
        e.value -> 'data', e.value ->> 'prev', e.value ->> 'hash'
      from jsonb_array_elements(p -> 'events') as e;

      if p -> 'row' <> 'null' then
        perform put_view(p ->> 'kind', p -> 'row');
      end if;
      perform put_deadlines(stream_, p -> 'deadlines');
      if p -> 'snapshot' <> 'null' then
        insert into snapshots (digest, body) values (p #>> '{snapshot,digest}', p #> '{snapshot,body}')
        on conflict do nothing;
      end if;
      -- In one order for all callers, so that two appends naming the same jobs cannot wait for each other.
      insert into jobs (key, kind, stream, payload, next_try_at, created_at)
      select j.key, j.kind, coalesce(j.stream, stream_), j.payload, coalesce(j.at, first_at), first_at
      from jsonb_to_recordset(p -> 'jobs') as j (key text, kind text, stream uuid, payload jsonb, at timestamptz)
      order by j.key
      on conflict (key) do nothing;
    end $$`.execute(db)

  await sql`
    create or replace function read_stream(stream_ uuid, kind_ text default null) returns json language plpgsql stable as $$
    begin
      return (
        select coalesce(json_agg(json_build_object(
          'seq', e.seq, 'type', e.type, 'v', e.v,
          'at', iso_instant(e.at),
          'by', case when e.by_for is null then json_build_object('personId', e.by_person, 'role', e.by_role)
            else json_build_object('personId', e.by_person, 'role', e.by_role, 'for', e.by_for) end,
          'commandId', e.command_id, 'edition', e.edition, 'data', e.data, 'prev', e.prev, 'hash', e.hash
        ) order by e.seq), '[]')
        from events e where e.stream = stream_ and (kind_ is null or e.kind = kind_)
      );
    end $$`.execute(db)
}
