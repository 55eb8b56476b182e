import { addMonths, type Day, dayOfInstant } from '#core/calendar/day.ts'
import {
  type BoardFilters,
  type CycleTime,
  countPromises,
  listCycleTimes,
  listOverdue,
  listWorkload,
  type OverdueRow,
  type PromiseCount,
  type Workload,
} from '#store/board.ts'
import type { Ports } from './ports.ts'
import { type Names, namesOf } from './query.ts'

/** What a supervisor sees: how the promises of Q7–Q9 are kept, what is late and with whom. Read, never written. */
export interface Board {
  readonly from: Day
  readonly today: Day
  readonly promises: readonly PromiseCount[]
  readonly overdue: readonly OverdueRow[]
  readonly workload: readonly Workload[]
  readonly cycleTimes: readonly CycleTime[]
  readonly people: Names
}

/** Rows of overdue deadlines shown at most; the counts of the promises name them all. */
const mostOverdue = 200

/** The board over the last `months` months, of one service type or of all. */
export const readBoard = async (
  ports: Ports,
  { months, type }: { months: number; type?: string },
): Promise<Board> => {
  const today = dayOfInstant(ports.clock.now())
  const filters: BoardFilters = { today, from: addMonths(today, -months), ...(type && { type }) }
  const [promises, overdue, workload, cycleTimes] = await Promise.all([
    countPromises(ports.db, filters),
    listOverdue(ports.db, filters, mostOverdue),
    listWorkload(ports.db, filters),
    listCycleTimes(ports.db, filters),
  ])
  const people = await namesOf(ports, [
    ...overdue.flatMap(({ leadId, auditTeam }) => [leadId ?? '', ...auditTeam]),
    ...workload.map(({ personId }) => personId),
  ])
  return { from: filters.from, today, promises, overdue, workload, cycleTimes, people }
}
