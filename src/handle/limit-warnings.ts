import { dayOfInstant } from '#core/calendar/day.ts'
import { type ClockAlert, isNews } from '#core/clock-alerts.ts'
import { listCases } from '#store/views.ts'
import type { Ports } from './ports.ts'
import { rowClock } from './row-clock.ts'

/** The open cases whose three or six months are near or over, and whose lead has not been told so yet (Q7). */
export const listLimitWarnings = async (
  ports: Ports,
): Promise<readonly { caseId: string; alert: ClockAlert }[]> => {
  const today = dayOfInstant(ports.clock.now())
  const calendar = await ports.calendar.refresh()
  const found: { caseId: string; alert: ClockAlert }[] = []
  let after: string | undefined
  do {
    const part = await listCases(
      ports.db,
      { open: true, submitted: true },
      { size: 200, ...(after && { after }) },
    )
    for (const row of part.rows) {
      const { warned = null } = row.summary as { warned?: ClockAlert | null }
      const alert = rowClock(row, ports, calendar, today)?.alert ?? null
      if (isNews(alert, warned)) found.push({ caseId: row.case_id, alert })
    }
    after = part.next ?? undefined
  } while (after)
  return found
}
