import { type CaseState, initialCase } from '#core/case-state.ts'
import { clockOf } from '#core/clock.ts'
import type { Actor } from '#core/kernel.ts'
import { listPeople } from '#store/people.ts'
import type { CaseRow } from '#store/views.ts'
import { contextFor } from './command.ts'
import type { Ports } from './ports.ts'

/** What a queue shows besides the row: it depends on today, or on who somebody is. */
export interface QueueLine {
  readonly row: CaseRow
  /** Days that count against the centre's promise so far (Q7); null before filing. */
  readonly centreDays: number | null
  readonly leadName: string | null
}

/** The rows of a queue with the lead's name and the centre's time as of today. */
export const tellQueue = async (
  ports: Ports,
  actor: Actor,
  rows: readonly CaseRow[],
): Promise<QueueLine[]> => {
  const leads = await listPeople(
    ports.db,
    rows.flatMap(({ lead_id }) => lead_id ?? []),
  )
  const { now, edition, calendar } = contextFor(ports, '', actor, null)
  return rows.map((row) => {
    const { trail, endedAt, issuedOn } = row.summary as Pick<CaseState, 'trail' | 'endedAt'> & {
      issuedOn: string | null
    }
    const certificate = issuedOn
      ? { certificateId: '', number: '', issuedOn, validFrom: issuedOn, validTo: issuedOn }
      : null
    const state = {
      ...initialCase,
      filedAt: row.filed_at,
      openedAt: row.opened_at,
      trail,
      endedAt,
      certificate,
    }
    return {
      row,
      centreDays: clockOf(state, edition, calendar, now)?.centreDays ?? null,
      leadName: leads.find(({ person_id }) => person_id === row.lead_id)?.name ?? null,
    }
  })
}
