import { dayOfInstant } from '#core/calendar/day.ts'
import { type ClockAlert, isNews } from '#core/clock-alerts.ts'
import { listAlertsDue } from '#store/views.ts'
import type { Ports } from './ports.ts'
import { rowClock } from './row-clock.ts'

/** The open cases whose three or six months are near or over, and whose lead has not been told so yet (Q7). */
export const listLimitWarnings = async (
  ports: Ports,
): Promise<readonly { caseId: string; alert: ClockAlert }[]> => {
  const today = dayOfInstant(ports.clock.now())
  const calendar = ports.calendar.now()
  return (await listAlertsDue(ports.db, today)).flatMap((row) => {
    const { warned = null } = row.summary as { warned?: ClockAlert | null }
    const alert = rowClock(row, ports, calendar, today)?.alert ?? null
    return isNews(alert, warned) ? [{ caseId: row.case_id, alert }] : []
  })
}
