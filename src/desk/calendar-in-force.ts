import type { Notice } from '#core/calendar/notice.ts'
import { type Calendar, loadCalendar, theCalendar } from '#core/calendar/working-days.ts'
import { calendarQuery, queryClient } from './queries.ts'

/** The calendar on which every day of the desk is counted: as shipped until the service's own has been read. */
export let deskCalendar: Calendar = theCalendar

let known: readonly Notice[] = theCalendar.notices

/** After a notice was entered, confirmed or rejected: what was confirmed counts at once on this screen too. */
export const reloadCalendar = async (): Promise<void> => {
  await queryClient.invalidateQueries({ queryKey: ['calendar'] })
  await readCalendar()
}

/** Reads the notices in force; counts on them from then on. Asked before each screen, answered once in a minute. */
export const readCalendar = async (): Promise<void> => {
  const { notices } = await queryClient.fetchQuery(calendarQuery)
  if (notices === known) return
  known = notices
  deskCalendar = loadCalendar(notices)
}
