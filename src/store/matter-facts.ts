import { sql } from 'kysely'
import type { NamedCertificateFact } from '#core/complaint.ts'
import type { InvolvedFact } from '#core/involvement.ts'
import type { ContestedFact } from '#core/objection.ts'
import type { SubjectFact } from '#core/proceeding-state.ts'
import { serial } from './serial.ts'

/** A bar on new applications, as the last proceeding that was founded left it. */
export interface BarFact {
  decidedOn: string
  lastDay: string
}

/** What a matter is about, and what that is about in turn: the streams in which somebody may have had a part. */
const streamsBehind = (matterId: string) => sql`
  recursive behind(stream) as (
    select m.about_id from matters m where m.matter_id = ${matterId}
    union
    select x.stream from behind b cross join lateral (
      select m.about_id as stream from matters m where m.matter_id = b.stream
      union all select t.case_id from certificates t where t.certificate_id = b.stream
    ) x where x.stream is not null)`

/** Whose a certificate from the paper register is: only a code that the centre has confirmed says so. */
const holdsByCode = sql`o.uscc = t.uscc and o.uscc_confirmed_at is not null`

/** What commands on proceedings, objections and complaints read besides their own stream. */
export const matterFacts = {
  decisionSerial: ({ of }: { of: string }) => serial('decision_serial', of),
  matterSerial: ({ of }: { of: string | null }) => serial('matter_serial', of),
  bar: ({ organisationId }: { organisationId: string }) => sql<BarFact | null>`(
    select jsonb_build_object('lastDay', m.barred_until, 'decidedOn', (
      select e.data ->> 'decidedOn' from events e where e.stream = m.matter_id and e.type = 'FalseMaterialFound'
      order by e.seq desc limit 1))
    from matters m join organisations o on o.organisation_id = ${organisationId}
    where m.uscc = o.uscc and m.barred_until is not null
    order by m.barred_until desc limit 1)`,
  subject: ({ aboutKind, aboutId }: { aboutKind: string; aboutId: string }) => sql<
    (SubjectFact & { underWay: string | null }) | null
  >`(
    select jsonb_build_object('aboutId', s.id, 'aboutNumber', s.number, 'organisationId', s.organisation_id,
      'organisationName', s.name, 'uscc', s.uscc, 'caseId', s.case_id, 'certificateId', s.certificate_id,
      'underWay', (select m.number from matters m where m.kind = 'proceeding' and m.phase in ('hearing', 'deciding')
        and m.about_id in (s.id, s.case_id, s.certificate_id) limit 1))
    from (
      select c.case_id as id, coalesce(c.number, '') as number, c.organisation_id, c.organisation_name as name, o.uscc,
        c.case_id, (select t.certificate_id from certificates t where t.case_id = c.case_id limit 1) as certificate_id
      from cases c join organisations o on o.organisation_id = c.organisation_id
      where ${aboutKind} = 'case' and c.case_id = ${aboutId} and c.phase <> 'preparation'
      union all
      select t.certificate_id, t.number, coalesce(t.organisation_id, o.organisation_id), t.holder, t.uscc, t.case_id,
        t.certificate_id
      from certificates t left join organisations o on ${holdsByCode}
      where ${aboutKind} = 'certificate' and t.certificate_id = ${aboutId}) as s limit 1)`,
  contested: ({
    aboutKind,
    aboutId,
    decision,
    types,
  }: {
    aboutKind: string
    aboutId: string
    /** The number of the decision; null for the last one. */
    decision: string | null
    types: readonly string[]
  }) => sql<ContestedFact | null>`(
    select jsonb_build_object('aboutId', e.stream, 'type', e.type, 'at', iso_instant(e.at),
      'decision', e.data ->> 'decision',
      'aboutNumber', coalesce(c.number, t.number, m.number, ''),
      'organisationId', coalesce(c.organisation_id, t.organisation_id, m.organisation_id, o.organisation_id),
      'organisationName', coalesce(c.organisation_name, t.holder, m.organisation_name),
      'uscc', coalesce(t.uscc, m.uscc, co.uscc, ''),
      'objected', (select x.number from matters x join events f on f.stream = x.matter_id and f.seq = 1
        where x.kind = 'objection' and x.about_id = e.stream
          and coalesce(f.data ->> 'decision' = e.data ->> 'decision', x.opened_at > e.at) limit 1))
    from events e
    left join cases c on c.case_id = e.stream
    left join organisations co on co.organisation_id = c.organisation_id
    left join certificates t on t.certificate_id = e.stream
    left join organisations o on ${holdsByCode}
    left join matters m on m.matter_id = e.stream
    where e.stream = ${aboutId} and e.kind = ${aboutKind} and e.type = any(${types})
      and (${decision}::text is null or e.data ->> 'decision' = ${decision})
      -- Restoring burdens nobody, and a withdrawal for false material is objected to where that was found.
      and e.data ->> 'measure' is distinct from 'restore' and not (e.kind = 'certificate' and jsonb_exists(e.data, 'proceedingId'))
    order by e.seq desc limit 1)`,
  involved: ({ matterId }: { matterId: string }) => sql<InvolvedFact[]>`(
    with ${streamsBehind(matterId)}
    select coalesce(jsonb_agg(distinct jsonb_build_object('personId', p.person, 'kind', p.kind, 'role', p.role,
      'type', p.type)), '[]')
    from (
      select e.by_person as person, e.kind, e.by_role as role, e.type
      from events e join behind b on b.stream = e.stream
      union all
      select v.value, e.kind, 'expert', e.type
      from events e join behind b on b.stream = e.stream
      cross join lateral jsonb_array_elements_text(coalesce(e.data -> 'voters', '[]')) as v
      union all
      -- A vote that was never counted, or a conflict declared, at a meeting that had it on its agenda.
      select m.by_person, 'meeting', 'expert', m.type
      from events e join behind b on b.stream = e.stream
      join events m on e.type = 'JoinedAgenda' and m.stream = (e.data ->> 'meetingId')::uuid
        and m.type in ('VoteCast', 'ConflictDeclared') and m.data ->> 'caseId' = e.stream::text
      union all
      select v.value, 'case', 'auditor', 'AuditTeamAssigned'
      from cases c join behind b on b.stream = c.case_id
      cross join lateral jsonb_array_elements_text(coalesce(c.summary -> 'evaluators', '[]')) as v
    ) as p)`,
  otherApplication: ({ matterId }: { matterId: string }) => sql<boolean>`(
    with ${streamsBehind(matterId)}
    select exists (
      select from cases own join behind b on b.stream = own.case_id
      join cases other on other.organisation_id = own.organisation_id and other.type = own.type
        and other.case_id <> own.case_id
      where other.phase not in ('completed', 'withdrawn', 'closed', 'refused')))`,
  namedCertificate: ({ number }: { number: string }) => sql<NamedCertificateFact | null>`(
    select jsonb_build_object('certificateId', t.certificate_id, 'number', t.number, 'uscc', t.uscc)
    from certificates t where t.number = ${number})`,
}
