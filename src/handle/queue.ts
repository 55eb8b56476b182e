import type { ClockAlert } from '#core/clock-alerts.ts'
import type { Actor } from '#core/kernel.ts'
import { listPeople } from '#store/people.ts'
import type { CaseRow } from '#store/views.ts'
import { contextFor } from './command.ts'
import type { Ports } from './ports.ts'
import { rowClock } from './row-clock.ts'

/** What a queue shows besides the row: it depends on today, or on who somebody is. */
export interface QueueLine {
  readonly row: CaseRow
  /** Days that count against the centre's promise so far (Q7); null before filing. */
  readonly centreDays: number | null
  /** How near the three and the six months are, as of today. */
  readonly alert: ClockAlert | null
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
  const { today, calendar } = contextFor(ports, '', actor, null)
  return rows.map((row) => {
    const clock = rowClock(row, ports, calendar, today)
    return {
      row,
      centreDays: clock?.centreDays ?? null,
      alert: clock?.alert ?? null,
      leadName: leads.find(({ person_id }) => person_id === row.lead_id)?.name ?? null,
    }
  })
}
