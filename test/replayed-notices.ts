import { calendarWith } from '#core/calendar/calendar-in-force.ts'
import { addDays, type Day, weekdayOf } from '#core/calendar/day.ts'
import type { Notice } from '#core/calendar/notice.ts'
import { allNotices } from '#core/calendar/notices.ts'
import type { Deadline } from '#core/deadlines.ts'
import type { StoredEvent } from '#core/kernel.ts'

/** The amendments of 2015, 2019 and 2020, to be replayed on what was open when they came. */

const notices = allNotices as readonly Notice[]

/** The weekdays off and the weekend days worked around each amendment, typed from the notices: nothing else is asked. */
export const replayed = [
  {
    id: 'cn-2015-2',
    from: '2015-08-20',
    to: '2015-09-02',
    off: '2015-09-03 2015-09-04 2015-10-01 2015-10-02 2015-10-05 2015-10-06 2015-10-07',
    work: '2015-09-06 2015-10-10',
  },
  {
    id: 'cn-2019-2',
    from: '2019-04-10',
    to: '2019-04-30',
    off: '2019-04-05 2019-05-01 2019-05-02 2019-05-03 2019-06-07',
    work: '2019-04-28 2019-05-05',
  },
  {
    id: 'cn-2020-2',
    from: '2020-01-13',
    to: '2020-01-27',
    off: '2020-01-24 2020-01-27 2020-01-28 2020-01-29 2020-01-30 2020-01-31 2020-04-06 2020-05-01 2020-05-04 2020-05-05',
    work: '2020-01-19 2020-04-26 2020-05-09',
  },
]

/** Counts a deadline again by hand; `phaseSince` is the day from which a case waits for its meeting. */
export const recountedOn = ({ off, work }: (typeof replayed)[number]) => {
  const isWorked = (day: Day) => work.includes(day) || (weekdayOf(day) <= 5 && !off.includes(day))
  const onward = (day: Day): Day => (isWorked(day) ? day : onward(addDays(day, 1)))
  const back = (day: Day, count: number): Day => {
    const before = addDays(day, -1)
    if (count === 0) return day
    return back(before, isWorked(before) ? count - 1 : count)
  }
  const closesAfter = (readyOn: Day, day: Day): Day => {
    const isNominal = day.endsWith('-10') || day.endsWith('-25')
    const closes = isNominal ? back(onward(day), 3) : ''
    return closes >= readyOn ? closes : closesAfter(readyOn, addDays(day, 1))
  }
  return (deadline: Deadline, phaseSince: Day): Day => {
    const { name, basis } = deadline
    if (name === 'agenda') return closesAfter(phaseSince, phaseSince)
    let day = basis.from
    for (let left = basis.count; left > 0; ) {
      day = addDays(day, 1)
      if (basis.unit === 'day' || isWorked(day)) left -= 1
    }
    return onward(day)
  }
}

/** The same life on other days. */
export const shifted = (log: readonly StoredEvent[], days: number): StoredEvent[] =>
  JSON.parse(
    JSON.stringify(log).replaceAll(/\d{4}-\d{2}-\d{2}/g, (day) => addDays(day, days)),
  ) as StoredEvent[]

/** The calendar before an amendment came, and the one with it. */
export const around = ({ id }: (typeof replayed)[number]) => {
  const amendment = notices.find((notice) => notice.id === id) as Notice
  const shipped = notices.filter((notice) => notice.id !== id)
  return { before: calendarWith([], shipped), after: calendarWith([amendment], shipped) }
}
