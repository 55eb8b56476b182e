import { type RawBuilder, sql } from 'kysely'
import type { AttendanceFact } from '#core/attendance.ts'
import type { BookFile } from '#core/book/book-file.ts'
import { factKeys } from '#core/book/item.ts'
import type { CertificateFact, OrganisationFact } from '#core/chapters/basis.ts'
import type { ContactFact } from '#core/chapters/hand-over.ts'
import type { HeldFact } from '#core/chapters/held.ts'
import type { StatementLineFact } from '#core/chapters/payment.ts'
import type { StaffFact } from '#core/staff.ts'
import { casesInHand, type Workload } from './board.ts'
import { matterFacts } from './matter-facts.ts'
import { serial } from './serial.ts'

/** A case that a new one of the same organisation may collide with. */
export interface OpenCase {
  caseId: string
  kind: string
  type: string
  level: number
  phase: string
}

/** A case that waits for an expert review meeting. */
export interface ReadyCase {
  caseId: string
  number: string | null
  organisationId: string
  organisationName: string
  /** The applicant's credit code, by which ties to it are found. */
  uscc: string
  kind: string
  type: string
  level: number
  leadId: string | null
  /** Whoever led or audited it: they may not vote on it. */
  evaluators: string[]
  /** Whoever stays out of it, or decided on it before: they may not either. */
  barredFromPanel: string[]
  /** Instant since which it waits; a postponed case keeps its place. */
  readySince: string
}

/** A row of the register as an application names it; what stands last in the register counts, also from a later day. */
const certificateAsStated = sql`jsonb_build_object('certificateId', t.certificate_id, 'number', t.number,
  'holder', t.holder, 'uscc', t.uscc, 'registeredAddress', t.summary ->> 'registeredAddress', 'type', t.type,
  'level', t.level, 'validFrom', t.valid_from, 'validTo', t.valid_to,
  'status', case when t.summary ->> 'supersededBy' is not null then 'superseded'
    else coalesce(t.summary -> 'changes' -> -1 ->> 'status', 'valid') end)`

/** The parts of an application as they lie in the tables; `handle` binds and checks them. */
export interface DossierFact {
  book: Record<string, unknown>
  answers: Record<string, unknown>
  digests: string[]
  organisation: Record<string, unknown> | null
  contact: Record<string, unknown> | null
  certificate: Record<string, unknown> | null
  papers: { sha256: string; name: string; isProcessEvidence: boolean }[]
  earlier: { sha256: string; name: string; isProcessEvidence: boolean }[] | null
  likenesses: { name: string; earlierName: string; share: number }[] | null
}

/** How many open cases somebody leads or audits. */
export type WorkloadFact = Pick<Workload, 'personId' | 'role' | 'cases'>

export interface FileFact {
  id: string
  name: string
  sha256: string
}

/**
 * What a command may need besides its own stream, each an SQL expression gathered in the same round trip as the
 * stream. A serial that is asked for is used up: a refused command leaves a gap, which does no harm.
 */
export const facts = {
  ...matterFacts,
  caseSerial: ({ of }: { of: string }) => serial('case_serial', of),
  certificateSerial: ({ of }: { of: string }) => serial('certificate_serial', of),
  openCases: ({ organisationId }: { organisationId: string }) => sql<OpenCase[]>`(
    select coalesce(jsonb_agg(jsonb_build_object('caseId', c.case_id, 'kind', c.kind, 'type', c.type,
      'level', c.level, 'phase', c.phase) order by c.opened_at, c.case_id), '[]')
    from cases c
    where c.organisation_id = ${organisationId}
      and c.phase not in ('completed', 'withdrawn', 'closed', 'refused'))`,
  readyCases: (_: true) => sql<ReadyCase[]>`(
    select coalesce(jsonb_agg(jsonb_build_object('caseId', c.case_id, 'number', c.number,
      'organisationId', c.organisation_id, 'organisationName', c.organisation_name, 'uscc', coalesce(o.uscc, ''),
      'kind', c.kind, 'type', c.type,
      'level', c.level, 'leadId', c.lead_id, 'readySince', coalesce(c.summary ->> 'readyAt', iso_instant(c.phase_since)),
      'evaluators', c.summary -> 'evaluators',
      'barredFromPanel', c.summary -> 'barredFromPanel')
      order by coalesce(c.summary ->> 'readyAt', iso_instant(c.phase_since)), c.case_id), '[]')
    -- A case that waits is never left out, whatever is known of its organisation.
    from cases c left join organisations o on o.organisation_id = c.organisation_id where c.phase = 'awaiting-panel')`,
  organisation: ({ organisationId }: { organisationId: string }) => sql<OrganisationFact | null>`(
    select jsonb_build_object('id', o.organisation_id, 'name', o.name, 'uscc', coalesce(o.uscc, ''),
      'legalRepresentative', o.legal_representative)
    from organisations o where o.organisation_id = ${organisationId})`,
  dossier: ({ caseId }: { caseId: string }) => sql<DossierFact | null>`(
    select jsonb_build_object(
      'book', (coalesce(d.book, '{}') - 'proof') || jsonb_build_object('kind', c.kind, 'type', c.type, 'level', c.level)
        || coalesce((
          select jsonb_build_object('engagements', jsonb_agg(e.value || jsonb_build_object('files', (
            select coalesce(jsonb_agg(f.value order by f.ordinality), '[]')
            from jsonb_array_elements(coalesce(e.value -> 'files', '[]')) with ordinality as f
            -- A file named in the draft counts while it lies on this case.
            where exists (select from files k where k.case_id = c.case_id and k.sha256 = f.value ->> 'sha256')
          )) order by e.ordinality))
          from jsonb_array_elements(d.book -> 'engagements') with ordinality as e having count(*) > 0), '{}')
        || coalesce((
          select jsonb_build_object('proof', jsonb_agg(p.value order by p.ordinality))
          from jsonb_array_elements(d.book -> 'proof') with ordinality as p
          where exists (select from files k where k.case_id = c.case_id and k.sha256 = p.value ->> 'sha256')
          having count(*) > 0), '{}'),
      'answers', coalesce(d.answers, '{}'),
      -- What lies on the case: a file named in the book counts while it does.
      'digests', (select coalesce(jsonb_agg(distinct f.sha256), '[]') from files f where f.case_id = c.case_id),
      'organisation', (
        select jsonb_build_object('name', o.name, 'uscc', coalesce(o.uscc, ''), 'legalForm', o.legal_form,
          'legalPerson', o.legal_person, 'businessScope', o.business_scope, 'establishedOn', o.established_on,
          'registeredAddress', o.registered_address, 'legalRepresentative', o.legal_representative)
        from organisations o where o.organisation_id = c.organisation_id),
      'contact', (
        select jsonb_build_object('name', u.name, 'position', coalesce(p.position, 'other'), 'email', u.email,
          'emailConfirmed', u.email_verified and p.mail_fails_since is null)
        from people p
        join users u on u.id = p.person_id
        where p.organisation_id = c.organisation_id and p.active and 'contact' = any(p.roles)
        -- Whoever opened the case or took it over, while they are a contact of the organisation.
        order by p.person_id::text = (select e.data ->> 'contactId' from events e
          where e.stream = c.case_id and e.type in ('CaseOpened', 'ContactChanged')
          order by e.seq desc limit 1) desc, p.created_at, p.person_id
        limit 1),
      'certificate', (
        select ${certificateAsStated} from certificates t
        where t.certificate_id = (c.summary ->> 'heldCertificateId')::uuid),
      -- What lies on the case besides the evidence of its engagements and the papers on a change.
      'papers', (
        select coalesce(jsonb_agg(jsonb_build_object('sha256', f.sha256, 'name', f.name, 'isProcessEvidence', false)
          order by f.uploaded_at, f.file_id), '[]')
        from files f
        where f.case_id = c.case_id
          and not coalesce(jsonb_path_exists(d.book, '$.engagements[*].files[*] ? (@.sha256 == $one)',
            jsonb_build_object('one', f.sha256)), false)
          and not coalesce(jsonb_path_exists(d.book, '$.proof[*] ? (@.sha256 == $one)',
            jsonb_build_object('one', f.sha256)), false)),
      -- What was handed in for the certificate that is now renewed or raised (Q16).
      'earlier', (
        select jsonb_agg(jsonb_build_object('sha256', f.sha256, 'name', f.name, 'isProcessEvidence',
          jsonb_path_exists(k.body, '$.engagements[*].files[*] ? (@.sha256 == $one)',
            jsonb_build_object('one', f.sha256))) order by f.uploaded_at, f.file_id)
        from certificates t
        join events s on s.stream = t.case_id and s.type = 'ApplicationSubmitted'
        join snapshots k on k.digest = s.data ->> 'digest'
        join files f on f.case_id = t.case_id and f.uploaded_at <= s.at
        where t.certificate_id = (c.summary ->> 'heldCertificateId')::uuid),
      -- The likest of them for each file of this case, as far as the index knows by now.
      'likenesses', (
        select jsonb_agg(jsonb_build_object('name', likest.name, 'earlierName', likest.earlier, 'share', likest.share))
        from (
          select distinct on (f.file_id) f.name, k.name as earlier, l.share
          from certificates t
          join files k on k.case_id = t.case_id
          join likenesses l on l.other = k.sha256
          join files f on f.sha256 = l.sha256 and f.case_id = c.case_id
          where t.certificate_id = (c.summary ->> 'heldCertificateId')::uuid
          order by f.file_id, l.share desc) as likest))
    from cases c
    -- The facts of the book, which the rules judge, and the answers of its other items.
    left join lateral (
      select jsonb_object_agg(a.key, a.value) filter (where a.key = any(${[...factKeys]}::text[])) as book,
        jsonb_object_agg(a.key, a.value) filter (where a.key <> all(${[...factKeys]}::text[])) as answers
      from book_sections s, jsonb_each(s.answers) a where s.case_id = c.case_id) d on true
    where c.case_id = ${caseId})`,
  certificate: ({ certificateId, organisationId }: { certificateId: string; organisationId: string }) =>
    sql<CertificateFact | null>`(
    select ${certificateAsStated}
    from certificates t join organisations o on o.organisation_id = ${organisationId}
    where t.certificate_id = ${certificateId}
      -- One taken over from the paper register names no organisation, only its credit code, once that is confirmed.
      and coalesce(t.organisation_id = o.organisation_id, t.uscc = o.uscc and o.uscc_confirmed_at is not null))`,
  /** The certificate on which a case builds, as the register has it now, and what is open about it. */
  held: ({ caseId }: { caseId: string }) => sql<HeldFact | null>`(
    select ${certificateAsStated} || jsonb_build_object('proceeding', (
      select m.number from matters m where m.kind = 'proceeding' and m.phase in ('hearing', 'deciding')
        and m.about_id in (t.certificate_id, t.case_id) limit 1))
    from cases c join certificates t on t.certificate_id = (c.summary ->> 'heldCertificateId')::uuid
    where c.case_id = ${caseId})`,
  /** The book as it was handed in; null before that. */
  book: ({ caseId }: { caseId: string }) => sql<BookFile | null>`(
    select k.body from events s join snapshots k on k.digest = s.data ->> 'digest'
    where s.stream = ${caseId} and s.type = 'ApplicationSubmitted' order by s.seq desc limit 1)`,
  files: ({ caseId }: { caseId: string }) => sql<FileFact[]>`(
    select coalesce(jsonb_agg(jsonb_build_object('id', f.file_id, 'name', f.name, 'sha256', f.sha256)
      order by f.uploaded_at, f.file_id), '[]')
    from files f where f.case_id = ${caseId})`,
  /** Who may be the authorised contact of an organisation's case. */
  contacts: ({ organisationId }: { organisationId: string }) => sql<ContactFact[]>`(
    select coalesce(jsonb_agg(jsonb_build_object('id', p.person_id, 'name', u.name, 'emailConfirmed', u.email_verified and p.mail_fails_since is null)
      order by p.created_at, p.person_id), '[]')
    from people p join users u on u.id = p.person_id
    where p.organisation_id = ${organisationId} and p.active and 'contact' = any(p.roles))`,
  staff: (_: true) => sql<StaffFact[]>`(
    select coalesce(jsonb_agg(jsonb_build_object('id', p.person_id, 'name', u.name, 'roles', p.roles,
      'competences', p.competences, 'ties', p.ties, 'absences', p.absences) order by p.person_id), '[]')
    from people p join users u on u.id = p.person_id
    where p.organisation_id is null and p.active and p.roles <> '{}')`,
  /** How many open cases everybody leads, and how many they audit. */
  workload: (_: true) => sql<WorkloadFact[]>`(
    select coalesce(jsonb_agg(jsonb_build_object('personId', w.person, 'role', w.role, 'cases', w.cases)), '[]')
    from (select h.person, h.role, count(*) as cases from (${casesInHand()}) as h group by 1, 2) as w)`,
  numberIsTaken: ({ number }: { number: string }) =>
    sql<boolean>`exists (select from certificates where number = ${number})`,
  /** The number of an entry that waits for its confirmation, asked of the entry itself. */
  entryNumberIsTaken: ({ certificateId }: { certificateId: string }) => sql<boolean>`exists (
    select from certificates t join events e on e.stream = ${certificateId} and e.seq = 1
    where t.number = e.data ->> 'number')`,
  dayHasMeeting: ({ nominalOn }: { nominalOn: string }) =>
    sql<boolean>`exists (select from meetings where nominal_on = ${nominalOn})`,
  // A line is used when an event of some case names it: the log is the only place that says so.
  statementLine: ({ lineId }: { lineId: string }) => sql<StatementLineFact | null>`(
    select jsonb_build_object('id', l.line_id, 'payer', l.payer, 'amountFen', l.amount_fen,
      'bookedOn', l.booked_on, 'status', l.status, 'isUsed', exists (
        select from events e where e.type = 'PaymentConfirmed' and e.data ? 'lineId'
          -- A part of what was confirmed whole at the same moment is used with it.
          and e.data ->> 'lineId' in (l.line_id::text, l.part_of::text)))
    from statement_lines l where l.line_id = ${lineId})`,
  attendances: ({ caseId }: { caseId: string }) => sql<AttendanceFact[]>`(
    select coalesce(jsonb_agg(jsonb_build_object('id', a.attendance_id, 'people', a.people,
      'hasConnection', a.has_connection) order by a.created_at desc, a.attendance_id), '[]')
    from attendances a where a.case_id = ${caseId})`,
  addresses: ({ caseId }: { caseId: string }) => sql<{ id: string }[]>`(
    select coalesce(jsonb_agg(jsonb_build_object('id', a.address_id) order by a.address_id), '[]')
    from addresses a join cases c on c.organisation_id = a.organisation_id where c.case_id = ${caseId})`,
}

type Facts = typeof facts

/** Names of the facts wanted, each with its parameters: `{ readyCases: true, openCases: { organisationId } }`. */
export type Needs = { [Name in keyof Facts]?: Parameters<Facts[Name]>[0] }

/** The answers to these needs. */
export type FactsFor<N extends Needs> = {
  [Name in keyof N & keyof Facts]: ReturnType<Facts[Name]> extends RawBuilder<infer Result> ? Result : never
}
