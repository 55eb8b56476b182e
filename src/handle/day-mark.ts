import { isDay } from '#core/calendar/day.ts'
import { isId } from './case-access.ts'

/** Whether this can be the mark at which the next part of a list by day begins: `2026-11-24_<id>`, or `infinity_<id>`. */
export const isDayMark = (mark: string): boolean => {
  const [day = '', id = '', ...rest] = mark.split('_')
  return rest.length === 0 && (day === 'infinity' || isDay(day)) && isId(id)
}
