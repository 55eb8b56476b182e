import type { Day } from '#core/calendar/day.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import type { Edition } from './edition-shape.ts'

/**
 * The day on which an application counts as submitted: that of its electronic submission, unless the parcel was handed
 * to the carrier too late; then the day of the parcel (Q11.3).
 */
export function submissionDayOf(
  { submittedOn, handedOverOn }: { submittedOn: Day; handedOverOn: Day },
  { readings }: Edition,
  calendar: Calendar,
): Day {
  const lastDay = calendar.addWorkdays(submittedOn, readings.parcelHandOverDays.value).date
  return handedOverOn <= lastDay ? submittedOn : handedOverOn
}
