import { describe, expect, test } from 'vitest'
import example from '../../../examples/notice-2027.json' with { type: 'json' }
import {
  calendarAt,
  calendarBefore,
  calendarWith,
  changedDays,
  isRunningOut,
  tryNotice,
} from './calendar-in-force.ts'
import { type Notice, NoticeRefused, noticeSchema } from './notice.ts'
import { allNotices } from './notices.ts'
import { theCalendar } from './working-days.ts'

const notices = allNotices as readonly Notice[]
const notice2027 = noticeSchema.parse(example)

describe('Q9.1 The calendar in force is made of the shipped notices and of those adopted here', () => {
  test('Without any of its own it is the shipped one', () => {
    expect(changedDays(theCalendar, calendarWith([]))).toEqual([])
  })
  test('An adopted notice arranges its year, which is no longer provisional', () => {
    const calendar = calendarWith([notice2027])
    expect(calendar.version).toBe('cn-2027-1')
    expect(calendar.provisionalFrom).toBe('2028-01-01')
    const changed = changedDays(theCalendar, calendar)
    expect(changed).toContainEqual({ day: '2027-02-14', was: 'weekend', now: 'make-up' })
    expect(changed.every(({ day }) => theCalendar.isProvisional(day))).toBe(true)
  })
  test('A version of the program that ships the same notice later changes nothing', () => {
    const later = [...notices, notice2027]
    expect(changedDays(calendarWith([notice2027]), calendarWith([notice2027], later))).toEqual([])
  })
  test('So does one that ships an amendment adopted here, under the same id', () => {
    const amendment = notices.filter(({ id }) => id === 'cn-2015-2')
    expect(amendment).toHaveLength(1)
    expect(changedDays(theCalendar, calendarWith(amendment))).toEqual([])
  })
  test('What people adopted for a year stands against what is shipped for it later under another number', () => {
    const shipped = { ...notice2027, id: 'cn-2027-9', work: [...notice2027.work.slice(1), '2027-02-20'] }
    expect(calendarWith([notice2027], [...notices, shipped]).kindOf('2027-02-20')).toBe('weekend')
  })
  test('A notice that a later version of the program ships beside an adopted one makes another calendar', () => {
    const adopted = notices.filter(({ id }) => id === 'cn-2025-1')
    const earlier = notices.filter(({ year }) => year < 2025)
    const later = notices.filter(({ year }) => year !== 2025)
    expect(calendarWith(adopted, earlier).version).toBe('cn-2025-1')
    expect(calendarWith(adopted, later).version).toBe('cn-2025-1+cn-2026-1')
  })
  test('The version is that of the notice that came last, with the newest where it was published earlier', () => {
    const [first, ...others] = notices.filter(({ year }) => year >= 2026)
    const shipped = notices.filter(({ id }) => id !== 'cn-2015-2')
    const late = notices.find(({ id }) => id === 'cn-2015-2') as Notice
    expect(first?.id).toBe('cn-2026-1')
    expect(others).toEqual([])
    expect(calendarWith([late], shipped).version).toBe('cn-2015-2+cn-2026-1')
    expect(changedDays(calendarWith([], shipped), calendarWith([late], shipped))).toEqual([
      { day: '2015-09-03', was: 'workday', now: 'holiday' },
      { day: '2015-09-04', was: 'workday', now: 'holiday' },
      { day: '2015-09-06', was: 'weekend', now: 'make-up' },
    ])
  })
  test('The last day of the calendar is compared too', () => {
    const shorter = { ...theCalendar, firstDay: '2026-09-28', lastDay: '2026-10-01' }
    const worked = { ...shorter, kindOf: () => 'workday' as const }
    expect(changedDays(shorter, worked)).toEqual([{ day: '2026-10-01', was: 'holiday', now: 'workday' }])
  })
  test('What is wrong with a notice is told, and anything else is a fault', () => {
    expect(tryNotice(theCalendar, { ...notice2027, work: [] })).toBeInstanceOf(NoticeRefused)
    const broken = { ...theCalendar, notices: null as unknown as [] }
    expect(() => tryNotice(broken, notice2027)).toThrow(TypeError)
  })
})

describe('Q9.1 A calendar leads back to what it was before its last notices came', () => {
  const amendment = notices.find(({ id }) => id === 'cn-2015-2') as Notice
  const shipped = notices.filter(({ id }) => id !== 'cn-2015-2')
  // Made anew for each test: a calendar remembers where it led back to.
  const later = () => calendarWith([amendment, notice2027], shipped)
  test.each([
    ['cn-2026-1', calendarWith([], shipped)],
    ['cn-2015-2+cn-2026-1', calendarWith([amendment], shipped)],
    ['cn-2027-1', later()],
  ])('to that of %s', (version, expected) => {
    const calendar = later()
    const before = calendarBefore(calendar, version)
    expect(before?.version).toBe(version)
    expect(before && changedDays(before, expected)).toEqual([])
    expect(calendarBefore(calendar, version)).toBe(before)
  })
  test('and nowhere for a notice that it does not hold, or that did not come last', () => {
    const calendar = later()
    for (const version of ['cn-2028-1', 'cn-2015-2', 'cn-2026-1+cn-2027-1'])
      expect(calendarBefore(calendar, version)).toBeUndefined()
  })
})

describe('Q9.1 A calendar tells what it was at an instant, by when its notices were adopted', () => {
  const amendment = notices.find(({ id }) => id === 'cn-2015-2') as Notice
  const shipped = notices.filter(({ id }) => id !== 'cn-2015-2')
  const [first, second] = ['2026-08-05T03:00:00.000Z', '2026-11-05T03:00:00.000Z']
  const adopted = () => calendarWith([amendment, notice2027], shipped, [first, second])
  test.each([
    ['2026-08-05T02:59:59.999Z', 'cn-2026-1'],
    [first, 'cn-2026-1'],
    ['2026-08-05T03:00:00.001Z', 'cn-2015-2'],
    [second, 'cn-2015-2'],
    ['2026-11-05T03:00:00.001Z', 'cn-2027-1'],
  ])('%s: %s was the last', (at, version) => {
    const calendar = adopted()
    const then = calendarAt(calendar, at)
    expect(changedDays(then, calendar).length > 0).toBe(at !== '2026-11-05T03:00:00.001Z')
    expect(then.notices.map(({ id }) => id)).toContain(version)
    expect(then.notices.some(({ id }) => id === 'cn-2027-1')).toBe(version === 'cn-2027-1')
    expect(then.notices.some(({ id }) => id === 'cn-2015-2')).toBe(version !== 'cn-2026-1')
    expect(calendarAt(calendar, at)).toBe(then)
  })
  test('what came later is left out with its own instant', () => {
    const then = calendarAt(adopted(), second)
    expect(calendarAt(then, first).notices.map(({ id }) => id)).not.toContain('cn-2015-2')
    expect(calendarAt(then, second)).toBe(then)
  })
  test('and one whose notices came with the program was always so', () => {
    expect(calendarAt(theCalendar, first)).toBe(theCalendar)
    const undated = calendarWith([notice2027], shipped)
    expect(calendarAt(undated, first)).toBe(undated)
  })
})

describe('Q9.1 Somebody is told two months before the notices run out', () => {
  test('The first of November is the day, for a calendar that ends with the year', () => {
    expect(isRunningOut(theCalendar, '2026-10-31')).toBe(false)
    expect(isRunningOut(theCalendar, '2026-11-01')).toBe(true)
    expect(isRunningOut(calendarWith([notice2027]), '2026-11-01')).toBe(false)
  })
})
