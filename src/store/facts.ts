import { type RawBuilder, sql } from 'kysely'

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
  kind: string
  type: string
  level: number
  leadId: string | null
  /** Whoever led or audited it: they may not vote on it. */
  evaluators: string[]
  /** Instant since which it waits. */
  readySince: string
}

/**
 * What a command may need besides its own stream, each an SQL expression gathered in the same round trip as the
 * stream. Asking for a serial uses it up: a refused command leaves a gap, which does no harm.
 */
export const facts = {
  caseSerial: (_: true) => sql<number>`nextval('case_serial')`,
  certificateSerial: (_: true) => sql<number>`nextval('certificate_serial')`,
  openCases: ({ organisationId }: { organisationId: string }) => sql<OpenCase[]>`(
    select coalesce(jsonb_agg(jsonb_build_object('caseId', c.case_id, 'kind', c.kind, 'type', c.type,
      'level', c.level, 'phase', c.phase) order by c.opened_at, c.case_id), '[]')
    from cases c
    where c.organisation_id = ${organisationId}
      and c.phase not in ('completed', 'withdrawn', 'closed', 'refused'))`,
  readyCases: (_: true) => sql<ReadyCase[]>`(
    select coalesce(jsonb_agg(jsonb_build_object('caseId', c.case_id, 'number', c.number,
      'organisationId', c.organisation_id, 'organisationName', c.organisation_name, 'kind', c.kind, 'type', c.type,
      'level', c.level, 'leadId', c.lead_id, 'readySince', iso_instant(c.phase_since), 'evaluators', c.summary -> 'evaluators')
      order by c.phase_since, c.case_id), '[]')
    from cases c where c.phase = 'awaiting-panel')`,
}

type Facts = typeof facts

/** Names of the facts wanted, each with its parameters: `{ caseSerial: true, openCases: { organisationId } }`. */
export type Needs = { [Name in keyof Facts]?: Parameters<Facts[Name]>[0] }

/** The answers to these needs. */
export type FactsFor<N extends Needs> = {
  [Name in keyof N & keyof Facts]: ReturnType<Facts[Name]> extends RawBuilder<infer Result> ? Result : never
}
