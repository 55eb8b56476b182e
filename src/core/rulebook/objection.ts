import { addDays, type Day } from '#core/calendar/day.ts'
import type { Calendar, Counted } from '#core/calendar/working-days.ts'
import type { Edition } from './edition-shape.ts'

/** The last day to object to a decision (Q19); somebody has to act, so it moves off a day without work. */
export const objectionLastDay = (decidedOn: Day, { readings }: Edition, calendar: Calendar): Counted =>
  calendar.nextWorkday(addDays(decidedOn, readings.objectionDays.value))
