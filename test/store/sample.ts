import { randomUUID } from 'node:crypto'
import { chain, type DraftEvent, type StoredEvent } from '#store/chain.ts'
import type { Db } from '#store/db.ts'
import { type Append, appendEvents, readStream } from '#store/log.ts'
import type { CaseRow } from '#store/views.ts'

export const noon = '2026-10-09T04:00:00.000Z'

export function draft(
  type: string,
  data: Record<string, unknown> = {},
  commandId: string = randomUUID(),
): DraftEvent {
  return {
    type,
    v: 1,
    at: noon,
    by: { personId: 'lin', role: 'case-lead' },
    commandId,
    edition: '2025-04',
    data,
  }
}

export function caseRow(caseId: string, change: Partial<CaseRow> = {}): CaseRow {
  return {
    case_id: caseId,
    number: null,
    // One open application per organisation and type: every sample has an organisation of its own.
    organisation_id: caseId,
    organisation_name: '华清网安科技有限公司',
    kind: 'initial',
    type: 'security-engineering',
    level: 1,
    phase: 'filing-check',
    turn: 'centre',
    due_on: '2026-12-03',
    due_name: 'filing-check',
    due_clause: 'Q4.1',
    lead_id: null,
    opened_at: noon,
    filed_at: null,
    phase_since: noon,
    centre_days: 0,
    summary: {},
    version: 1,
    ...change,
  }
}

/** An append of these drafts after `history`, with a view row and a key of its own. */
export function appendAfter(
  stream: string,
  history: readonly StoredEvent[],
  drafts: readonly DraftEvent[],
  change: Partial<Append> = {},
): Append {
  const events = chain({ stream, kind: 'case' }, history.at(-1), drafts)
  return {
    stream,
    kind: 'case',
    expected: history.length,
    events,
    row: caseRow(stream, { version: history.length + drafts.length }),
    deadlines: [],
    jobs: [],
    snapshot: null,
    idempotency: { key: randomUUID(), actorId: 'lin', requestDigest: 'digest', outcome: { done: true } },
    ...change,
  }
}

/** The events of a stream, for an actor and key that were never used. */
export async function eventsOf(db: Db, stream: string): Promise<StoredEvent[]> {
  return (await readStream(db, { stream, key: 'none', actorId: 'nobody' })).events
}

/** A new case whose view row has these values; returns its id. */
export async function putCase(db: Db, change: Partial<CaseRow> = {}): Promise<string> {
  const stream = change.case_id ?? randomUUID()
  await appendEvents(db, appendAfter(stream, [], [draft('CaseOpened')], { row: caseRow(stream, change) }))
  return stream
}
