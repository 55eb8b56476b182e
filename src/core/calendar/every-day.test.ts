import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedDays } from './calendar-in-force.ts'
import { addDays, addMonths, dayFrom, dayNumber, daysBetween, weekdayOf } from './day.ts'
import type { Notice } from './notice.ts'
import { allNotices } from './notices.ts'
import { loadCalendar, theCalendar } from './working-days.ts'

const notices = allNotices as readonly Notice[]
const everyNumber = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2199-12-31') })
const anyDay = fc.integer({ min: dayNumber('2010-01-01'), max: dayNumber('2045-12-31') }).map(dayFrom)

describe('Days are whole numbers', () => {
  test('the numbers agree with Temporal for every day from 1900 to 2199', () => {
    let date = Temporal.PlainDate.from('1900-01-01')
    const epoch = Temporal.PlainDate.from('1970-01-01')
    for (let n = epoch.until(date).days; n <= dayNumber('2199-12-31'); n++) {
      const text = date.toString()
      if (dayNumber(text) !== n || dayFrom(n) !== text || weekdayOf(text) !== date.dayOfWeek)
        expect(text).toBe(n)
      date = date.add({ days: 1 })
    }
    expect(date.toString()).toBe('2200-01-01')
  })
  test('adding days and counting them are inverse', () => {
    fc.assert(
      fc.property(
        everyNumber,
        everyNumber,
        (a, b) => addDays(dayFrom(a), daysBetween(dayFrom(a), dayFrom(b))) === dayFrom(b),
      ),
    )
  })
})

describe('Civil Code art. 202: a month period ends as Temporal has it', () => {
  test('it agrees with Temporal', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20000, max: 60000 }),
        fc.integer({ min: -120, max: 120 }),
        (n, months) => {
          const day = dayFrom(n)
          return addMonths(day, months) === Temporal.PlainDate.from(day).add({ months }).toString()
        },
      ),
    )
  })
})

describe('Q8 ⚖ Working days, on every day', () => {
  test('adding and counting are inverse, in both directions', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -500, max: 500 }), (day, n) => {
        const { date } = theCalendar.addWorkdays(day, n)
        return theCalendar.countWorkdays(day, date).count === n && (n === 0 || theCalendar.isWorkday(date))
      }),
    )
  })
  test('counting agrees with looking at each day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (from, length) => {
        const to = addDays(from, length)
        let count = 0
        for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
          if (theCalendar.isWorkday(day)) count++
        const strip = theCalendar.strip(from, to)
        return (
          theCalendar.countWorkdays(from, to).count === count &&
          strip.length === length + 1 &&
          strip.filter((day) => day.counted).length === count
        )
      }),
    )
  })
})

describe('Dropping the notice of a year is never silent', () => {
  const yearly = notices.filter(({ amends }) => amends === undefined)
  test.each(yearly.map(({ id, year }) => [id, year] as const))(
    'without %s what it governs is provisional',
    (id, year) => {
      const calendar = loadCalendar(notices.filter((n) => n.id !== id && n.amends !== id))
      let differing = 0
      for (let day = calendar.firstDay; day <= '2027-12-31'; day = addDays(day, 1)) {
        if (calendar.kindOf(day) === theCalendar.kindOf(day)) continue
        differing++
        if (!calendar.isProvisional(day)) expect(day).toBe('provisional')
      }
      if (year === 2007) expect(() => calendar.kindOf('2007-06-01')).toThrow('outside the calendar')
      else expect(differing).toBeGreaterThan(5)
    },
  )
  const amendments = notices.filter(({ amends }) => amends !== undefined)
  test('the notices of 2015, 2019 and 2020 were amended', () =>
    expect(amendments.map(({ year }) => year)).toEqual([2015, 2019, 2020]))
  test.each(amendments.map((notice) => [notice.id, notice] as const))(
    'without the amendment %s nothing shows that it is missing, and only the days that it names differ',
    (id, { off, work }) => {
      const without = loadCalendar(notices.filter((notice) => notice.id !== id))
      const differing = changedDays(without, theCalendar).map(({ day }) => day)
      expect(differing.length).toBeGreaterThan(0)
      const isNamed = (day: string) =>
        work.includes(day) || off.some(([from, to]) => from <= day && day <= to)
      expect(differing.filter((day) => !isNamed(day))).toEqual([])
      // The year has a notice: this is what the docs warn of, and why an amendment counts everything open again.
      expect(differing.filter((day) => without.isProvisional(day))).toEqual([])
      expect(without.version).toBe(theCalendar.version)
      expect(without.notices.map((notice) => notice.id)).not.toContain(id)
    },
  )
})
