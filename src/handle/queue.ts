import type { ClockAlert } from '#core/clock-alerts.ts'
import { fileOfSpot } from '#core/defects.ts'
import type { Actor } from '#core/kernel.ts'
import { listFileNames } from '#store/files.ts'
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
  /** The names of the files that its open items are about, by id. */
  readonly fileNames: Readonly<Record<string, string>>
}

/** The files that open items are about; events and rows keep none of their names. */
const filesOf = ({ summary }: CaseRow): readonly string[] =>
  ((summary as { items?: readonly { place: string | null; file?: string | null }[] }).items ?? []).flatMap(
    (item) => fileOfSpot(item) ?? [],
  )

/** The rows of a queue with the lead's name and the centre's time as of today. */
export const tellQueue = async (
  ports: Ports,
  actor: Actor,
  rows: readonly CaseRow[],
): Promise<QueueLine[]> => {
  const [leads, names] = await Promise.all([
    listPeople(
      ports.db,
      rows.flatMap(({ lead_id }) => lead_id ?? []),
    ),
    listFileNames(ports.db, rows.flatMap(filesOf)),
  ])
  const { today, calendar } = contextFor(ports, '', actor, null)
  return rows.map((row) => {
    const clock = rowClock(row, ports, calendar, today)
    return {
      row,
      centreDays: clock?.centreDays ?? null,
      alert: clock?.alert ?? null,
      fileNames: Object.fromEntries(filesOf(row).flatMap((id) => (names[id] ? [[id, names[id]]] : []))),
      leadName: leads.find(({ person_id }) => person_id === row.lead_id)?.name ?? null,
    }
  })
}
