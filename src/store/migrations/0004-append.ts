import { type Kysely, sql } from 'kysely'

/** The two functions a command makes its two round trips with. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create function put_view(kind text, row_ jsonb) returns void language plpgsql as $$
    begin
      case kind
      when 'case' then
        insert into cases (case_id, number, organisation_id, organisation_name, kind, type, level, phase, turn,
          due_on, due_name, due_clause, lead_id, opened_at, filed_at, phase_since, centre_days, summary, version)
        select r.case_id, r.number, r.organisation_id, r.organisation_name, r.kind, r.type, r.level, r.phase, r.turn,
          r.due_on, r.due_name, r.due_clause, r.lead_id, r.opened_at, r.filed_at, r.phase_since, r.centre_days,
          r.summary, r.version
        from jsonb_populate_record(null::cases, row_) as r
        on conflict (case_id) do update set
          number = excluded.number, organisation_id = excluded.organisation_id,
          organisation_name = excluded.organisation_name, kind = excluded.kind, type = excluded.type,
          level = excluded.level, phase = excluded.phase, turn = excluded.turn, due_on = excluded.due_on,
          due_name = excluded.due_name, due_clause = excluded.due_clause, lead_id = excluded.lead_id,
          opened_at = excluded.opened_at, filed_at = excluded.filed_at, phase_since = excluded.phase_since,
          centre_days = excluded.centre_days, summary = excluded.summary, version = excluded.version;
      when 'meeting' then
        insert into meetings (meeting_id, nominal_on, held_on, agenda_closes_on, phase, summary, version)
        select r.meeting_id, r.nominal_on, r.held_on, r.agenda_closes_on, r.phase, r.summary, r.version
        from jsonb_populate_record(null::meetings, row_) as r
        on conflict (meeting_id) do update set
          nominal_on = excluded.nominal_on, held_on = excluded.held_on,
          agenda_closes_on = excluded.agenda_closes_on, phase = excluded.phase, summary = excluded.summary,
          version = excluded.version;
      when 'certificate' then
        insert into certificates (certificate_id, number, case_id, organisation_id, holder, uscc, type, level,
          issued_on, valid_from, valid_to, status, summary, version)
        select r.certificate_id, r.number, r.case_id, r.organisation_id, r.holder, r.uscc, r.type, r.level,
          r.issued_on, r.valid_from, r.valid_to, r.status, r.summary, r.version
        from jsonb_populate_record(null::certificates, row_) as r
        on conflict (certificate_id) do update set
          number = excluded.number, case_id = excluded.case_id, organisation_id = excluded.organisation_id,
          holder = excluded.holder, uscc = excluded.uscc, type = excluded.type, level = excluded.level,
          issued_on = excluded.issued_on, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
          status = excluded.status, summary = excluded.summary, version = excluded.version;
      end case;
    end $$`.execute(db)

  await sql`
    create function put_deadlines(stream_ uuid, deadlines_ jsonb) returns void language plpgsql as $$
    begin
      delete from deadlines where stream = stream_;
      insert into deadlines (stream, name, due_on, owner, clause, basis)
      select stream_, d.name, d."dueOn", d.owner, d.clause, d.basis
      from jsonb_to_recordset(deadlines_) as d (name text, "dueOn" date, owner text, clause text, basis jsonb);
    end $$`.execute(db)

  // Answers ZZ001 when the stream is not where the caller saw it. Two callers that saw the same version both get past
  // this test; the events' primary key then lets one of them in (23505).
  await sql`
    create function append_events(p jsonb) returns void language plpgsql as $$
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

      insert into events (stream, seq, kind, type, v, at, by_person, by_role, command_id, edition, data, prev, hash)
      select stream_, (e.value ->> 'seq')::int, p ->> 'kind', e.value ->> 'type',
        (e.value ->> 'v')::int, (e.value ->> 'at')::timestamptz, e.value #>> '{by,personId}',
        e.value #>> '{by,role}', (e.value ->> 'commandId')::uuid, e.value ->> 'edition', e.value -> 'data',
        e.value ->> 'prev', e.value ->> 'hash'
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

  // json and not jsonb: it is only printed, and building the tree first takes twice the time.
  await sql`
    create function read_stream(stream_ uuid, kind_ text default null) returns json language plpgsql stable as $$
    begin
      return (
        select coalesce(json_agg(json_build_object(
          'seq', e.seq, 'type', e.type, 'v', e.v,
          'at', iso_instant(e.at),
          'by', json_build_object('personId', e.by_person, 'role', e.by_role),
          'commandId', e.command_id, 'edition', e.edition, 'data', e.data, 'prev', e.prev, 'hash', e.hash
        ) order by e.seq), '[]')
        from events e where e.stream = stream_ and (kind_ is null or e.kind = kind_)
      );
    end $$`.execute(db)

  await sql`
    create function read_answer(actor_id_ text, key_ text) returns jsonb language plpgsql stable as $$
    begin
      return (
        select jsonb_build_object('requestDigest', i.request_digest, 'outcome', i.outcome)
        from idempotency i where i.actor_id = actor_id_ and i.key = key_
      );
    end $$`.execute(db)
}
