import { addMonths, type Day } from '#core/calendar/day.ts'
import type { Edition } from './edition-shape.ts'

/** The last day on which the file of an ended case is kept: counted from its certificate's last day, if it has one. */
export function keepUntil(ended: { on: Day; validTo: Day | null }, { readings }: Edition): Day {
  return ended.validTo === null
    ? addMonths(ended.on, readings.otherCaseRetentionYears.value * 12)
    : addMonths(ended.validTo, readings.certifiedCaseRetentionYears.value * 12)
}
