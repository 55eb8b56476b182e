import { addDays, type Day } from '#core/calendar/day.ts'
import type { Edition } from './edition-shape.ts'

/** The last day of a suspension that begins on a day, itself included, when nobody lifts it before (Q10). */
export const suspensionLastDay = (from: Day, { readings }: Edition): Day =>
  addDays(from, readings.suspensionDays.value)

/** The number of a decision by the edition's pattern, such as 〔2026〕7号; with a blank where none was drawn: it is read before it is made. */
export const decisionNumber = (decidedOn: Day, serial: number | null, { readings }: Edition): string =>
  readings.decisionNumberPattern.value
    .replace('{year}', decidedOn.slice(0, 4))
    .replace('{serial}', serial === null ? '　' : String(serial))
