import { execFileSync } from 'node:child_process'
import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { describe, expect, test } from 'vitest'
import { addDays, dayFrom, weekdayOf } from './day.ts'
import type { Notice } from './notice.ts'
import { allNotices } from './notices.ts'
import { LAST_STATUTORY_YEAR, statutoryDays } from './statutory-days.ts'
import { loadCalendar, theCalendar } from './working-days.ts'

const notices = allNotices as readonly Notice[]
const holidays: Record<string, string> = published.holidays
const makeUpDays: Record<string, string> = published.workdays
const publishedWorkday = (day: string) => day in makeUpDays || (weekdayOf(day) <= 5 && !(day in holidays))

/** What chinese-days says of each year's festivals. Asked in a process of its own: its answers follow the zone it runs in. */
function festivalsInShanghai(): Record<number, string[]> {
  const script = `
    const days = require('chinese-days')
    const years = Array.from({ length: ${LAST_STATUTORY_YEAR - 2007} }, (_, i) => 2008 + i)
    const lunar = (year, date) => days.getSolarDateFromLunar(year + '-' + date).date
    console.log(JSON.stringify(Object.fromEntries(years.map((year) => [
      year,
      [lunar(year, '01-01'), lunar(year, '05-05'), lunar(year, '08-15'), days.getSolarTermDate(year, 4, 'pure_brightness')],
    ]))))`
  const env = { ...process.env, TZ: 'Asia/Shanghai' }
  return JSON.parse(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8', env })) as Record<
    number,
    string[]
  >
}

describe('Q8/Q9 ⚖ working days follow the State Council notices', () => {
  test('every day from 2007 to 2026 agrees with a second source', () => {
    const calendar = loadCalendar(allNotices)
    for (let day = '2007-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) {
      if (calendar.isWorkday(day) !== publishedWorkday(day)) expect(day).toBe('the same in both sources')
      expect(calendar.isProvisional(day)).toBe(false)
    }
    expect([calendar.firstDay, calendar.lastDay]).toEqual(['2007-01-01', '2050-12-31'])
    expect(calendar.notices).toEqual(allNotices)
  })
  test('statutory days agree with the lunar calendar of two other sources until 2050', () => {
    const lunar = (year: number, month: number, day: number) =>
      Temporal.PlainDate.from({ calendar: 'chinese', year, monthCode: `M0${month}`, day })
        .withCalendar('iso8601')
        .toString()
    const festivals = festivalsInShanghai()
    for (let year = 2008; year <= LAST_STATUTORY_YEAR; year++) {
      const days = statutoryDays(year)
      const first = (name: string) => dayFrom(days.find((d) => d.name === name)!.n)
      const spring = year >= 2014 && year <= 2024 ? first('春节') : addDays(first('春节'), 1)
      const ours = [spring, first('端午节'), first('中秋节')]
      expect(ours).toEqual([lunar(year, 1, 1), lunar(year, 5, 5), lunar(year, 8, 15)])
      expect([...ours, first('清明节')]).toEqual(festivals[year])
      expect(days).toHaveLength(year >= 2025 ? 13 : 11)
    }
  })
  test('statutory days are known from 2007, with the longer holidays of that time, to 2050', () => {
    expect(statutoryDays(2007).filter(({ name }) => name === '劳动节')).toHaveLength(3)
    for (const year of [2006, 2051])
      expect(() => statutoryDays(year)).toThrow(`statutory days are known from 2007 to 2050, not for ${year}`)
  })
  test.each([
    ['2026-10-10', 'make-up'],
    ['2026-10-08', 'workday'],
    ['2026-10-07', 'holiday'],
    ['2026-10-11', 'weekend'],
    ['2026-02-15', 'holiday'],
    ['2020-02-01', 'holiday'],
    ['2020-02-03', 'workday'],
    ['2019-05-05', 'make-up'],
    ['2015-09-04', 'holiday'],
    ['2022-12-31', 'holiday'],
    ['2018-12-29', 'make-up'],
  ])('%s is a %s', (day, kind) => expect(theCalendar.kindOf(day)).toBe(kind))

  test('2027 has no notice: weekends and the days fixed by law, provisional', () => {
    const off = [
      '01-01',
      '02-05',
      '02-06',
      '02-07',
      '02-08',
      '04-05',
      '05-01',
      '05-02',
      '06-09',
      '09-15',
      '10-01',
      '10-02',
      '10-03',
    ]
    for (const date of off) expect(theCalendar.kindOf(`2027-${date}`)).toBe('holiday')
    expect(theCalendar.isWorkday('2027-10-04')).toBe(true)
    expect(theCalendar.kindOf('2027-10-09')).toBe('weekend')
    expect(theCalendar.isProvisional('2026-12-31')).toBe(false)
    expect(theCalendar.isProvisional('2027-01-01')).toBe(true)
    expect(theCalendar.provisionalFrom).toBe('2027-01-01')
  })
})

describe('Counting working days', () => {
  test('"within n working days" starts on the next day', () => {
    expect(theCalendar.addWorkdays('2026-11-19', 10)).toEqual({
      date: '2026-12-03',
      provisional: false,
      calendar: 'cn-2026-1',
    })
    expect(theCalendar.addWorkdays('2026-09-30', 1).date).toBe('2026-10-08')
    expect(theCalendar.addWorkdays('2026-10-03', 1).date).toBe('2026-10-08')
    expect(theCalendar.addWorkdays('2026-10-03', 0).date).toBe('2026-10-03')
  })
  test('⚖ counting back, the day itself is not counted', () => {
    expect(theCalendar.addWorkdays('2026-11-17', -5).date).toBe('2026-11-10')
    expect(theCalendar.addWorkdays('2026-10-11', -1).date).toBe('2026-10-10')
  })
  test('a date that rests on a year without notice is provisional', () => {
    expect(theCalendar.addWorkdays('2026-12-30', 1)).toMatchObject({ date: '2026-12-31', provisional: false })
    expect(theCalendar.addWorkdays('2026-12-30', 2)).toMatchObject({ date: '2027-01-04', provisional: true })
    expect(theCalendar.addWorkdays('2027-01-04', -1)).toMatchObject({ date: '2026-12-31', provisional: true })
    expect(theCalendar.addWorkdays('2027-01-01', -1)).toMatchObject({
      date: '2026-12-31',
      provisional: false,
    })
    expect(theCalendar.nextWorkday('2027-01-01')).toMatchObject({ date: '2027-01-04', provisional: true })
    expect(theCalendar.nextWorkday('2026-12-31')).toMatchObject({ date: '2026-12-31', provisional: false })
    expect(theCalendar.countWorkdays('2026-12-30', '2026-12-31')).toEqual({
      count: 1,
      provisional: false,
      calendar: 'cn-2026-1',
    })
    expect(theCalendar.countWorkdays('2026-12-30', '2027-01-04')).toEqual({
      count: 2,
      provisional: true,
      calendar: 'cn-2026-1',
    })
  })
  test('⚖ backwards as many are counted as forwards, the later day left out instead of the earlier', () => {
    const back = theCalendar.countWorkdays('2026-10-12', '2026-09-29')
    expect(back).toEqual({ count: -5, provisional: false, calendar: 'cn-2026-1' })
    expect(theCalendar.countWorkdays('2026-09-29', '2026-10-12').count).toBe(5)
    expect(theCalendar.countWorkdays('2026-10-12', '2026-10-12').count).toBe(0)
    expect(theCalendar.countWorkdays('2027-01-04', '2026-12-31').provisional).toBe(true)
    expect(theCalendar.countWorkdays('2027-01-01', '2026-12-31').provisional).toBe(false)
  })
  test('no day at all is the day itself, firm or provisional as it is', () => {
    for (const [day, provisional] of [
      ['2026-12-31', false],
      ['2027-01-01', true],
    ] as const)
      expect(theCalendar.addWorkdays(day, 0)).toEqual({ date: day, provisional, calendar: 'cn-2026-1' })
  })
  test('counting reaches the first and the last day that are known', () => {
    expect(theCalendar.kindOf('2007-01-01')).toBe('holiday')
    expect(theCalendar.kindOf('2050-12-31')).toBe('weekend')
    expect(theCalendar.nextWorkday('2007-01-01').date).toBe('2007-01-04')
    expect(theCalendar.addWorkdays('2007-01-01', 1).date).toBe('2007-01-04')
    expect(theCalendar.addWorkdays('2007-01-05', -1).date).toBe('2007-01-04')
    expect(theCalendar.countWorkdays('2007-01-01', '2007-01-05').count).toBe(2)
    expect(theCalendar.countWorkdays('2007-01-05', '2007-01-01').count).toBe(-1)
    expect(theCalendar.addWorkdays('2050-12-29', 1).date).toBe('2050-12-30')
  })
  test('the strip shows why: counted, weekend, holiday by name, make-up day', () => {
    expect(
      theCalendar.strip('2026-09-30', '2026-10-10').map((d) => [d.date.slice(8), d.kind, d.counted]),
    ).toEqual([
      ['30', 'workday', false],
      ...['01', '02', '03', '04', '05', '06', '07'].map((d) => [d, 'holiday', false]),
      ['08', 'workday', true],
      ['09', 'workday', true],
      ['10', 'make-up', true],
    ])
    expect(theCalendar.strip('2026-10-01', '2026-10-01')[0]!.name).toBe('国庆节')
    expect(theCalendar.strip('2026-10-10', '2026-10-08').map((d) => d.counted)).toEqual([true, true, false])
  })
  test('a day outside the calendar is refused, with its limits', () => {
    expect(() => theCalendar.kindOf('2006-12-31')).toThrow(
      '2006-12-31 is outside the calendar, which covers 2007-01-01 to 2050-12-31',
    )
    expect(() => theCalendar.kindOf('2051-01-01')).toThrow('2051-01-01 is outside the calendar')
    expect(() => theCalendar.addWorkdays('2050-12-30', 1)).toThrow('2051-01-01 is outside the calendar')
    expect(() => theCalendar.addWorkdays('2007-01-04', -1)).toThrow('2006-12-31 is outside the calendar')
    expect(() => theCalendar.nextWorkday('2050-12-31')).toThrow('2051-01-01 is outside the calendar')
    expect(() => theCalendar.addWorkdays('2026-01-01', 1.5)).toThrow('working days are whole')
  })
})

describe('Dropping a notice is never silent', () => {
  test.each([
    // New Year on a Sunday, Monday or Tuesday; then on every other day of the week.
    [2016, '2016-12-29'],
    [2017, '2017-12-29'],
    [2018, '2018-12-29'],
    [2019, '2020-01-01'],
    [2025, '2026-01-01'],
    [2020, '2021-01-01'],
    [2021, '2022-01-01'],
    [2022, '2022-12-29'],
  ])('without a notice after that for %i, everything is provisional from %s', (year, from) => {
    const calendar = loadCalendar(notices.filter((notice) => notice.year <= year))
    expect(calendar.provisionalFrom).toBe(from)
    expect([addDays(from, -1), from].map((day) => calendar.isProvisional(day))).toEqual([false, true])
  })
  test('a year without notice has the days off fixed by law, each by its name', () => {
    const calendar = loadCalendar(notices.filter(({ year }) => year <= 2025))
    const off = calendar.strip('2026-04-01', '2026-05-10').filter(({ kind }) => kind === 'holiday')
    expect(off.map(({ date, name, provisional }) => [date, name, provisional])).toEqual([
      ['2026-04-05', '清明节', true],
      ['2026-05-01', '劳动节', true],
      ['2026-05-02', '劳动节', true],
    ])
    expect(calendar.kindOf('2026-05-09')).toBe('weekend')
  })
  test('the notice published last wins, whatever the order in which they are given', () => {
    const calendar = loadCalendar(notices.toReversed())
    for (const day of ['2015-09-04', '2020-02-01', '2019-05-03', '2026-10-07'])
      expect(calendar.kindOf(day)).toBe('holiday')
    expect(calendar.version).toBe('cn-2007-1+cn-2026-1')
  })
})

describe('The loader refuses nonsense and names the notice and the day', () => {
  const good = notices.find((n) => n.id === 'cn-2026-1')!
  const load = (...changed: unknown[]) =>
    loadCalendar([...notices.filter((n) => n.year !== 2026), ...changed])
  test('the notice as published loads', () => expect(load(good).version).toBe('cn-2026-1'))
  test.each([
    [
      'a make-up day on a weekday',
      { ...good, work: [...good.work, '2026-03-04'] },
      'cn-2026-1, 2026-03-04: expected a Saturday',
    ],
    [
      'a day named twice',
      { ...good, off: [...good.off, ['2026-10-07', '2026-10-08', '国庆节']] },
      'cn-2026-1, 2026-10-07: this day is named twice',
    ],
    ['a day both off and worked', { ...good, work: ['2026-10-03'] }, '2026-10-03: this day is named twice'],
    [
      'a day of another year',
      { ...good, work: ['2025-11-29'] },
      '2025-11-29: expected a day that the notice for 2026 arranges',
    ],
    [
      'an end before the start',
      { ...good, off: [['2026-01-03', '2026-01-01', '元旦']] },
      '2026-01-03: the days off end',
    ],
    [
      'a festival left out',
      { ...good, off: good.off.filter((o) => o[2] !== '端午节') },
      '2026-06-19: 端午节 is a holiday by law',
    ],
    [
      'too few working days',
      { ...good, off: [...good.off, ['2026-07-06', '2026-07-10', '暑']] },
      '2026 would have',
    ],
    [
      'too many working days',
      { ...good, work: [...good.work, '2026-07-11', '2026-07-12', '2026-07-18', '2026-07-19', '2026-07-25'] },
      '2026 would have',
    ],
    ['a field missing', { ...good, source: undefined }, 'cn-2026-1: field source'],
    ['a day that does not exist', { ...good, work: ['2026-02-30'] }, 'field work.0'],
    ['a wrong id', { ...good, id: '2026' }, 'field id'],
    ['no id', { year: 2026 }, 'notice (without id)'],
    ['a year past the table', { ...good, year: 2051 }, 'years are known from 2007 to 2050, not 2051'],
    [
      'an amendment of nothing',
      { ...good, amends: 'cn-2024-1' },
      'amends cn-2024-1, which is not an earlier notice for 2026',
    ],
  ])('%s', (_title, notice, message) => expect(() => load(notice)).toThrow(message))

  test('two notices for one year', () => {
    expect(() => load(good, { ...good, id: 'cn-2026-2' })).toThrow('cn-2026-1 already arranges 2026')
    expect(() => load(good, good)).toThrow('this id is already taken')
  })
  test('no notice at all', () => expect(() => loadCalendar([])).toThrow('at least one notice'))
  test('an amendment may give a day off back to work', () => {
    const amendment = {
      id: 'cn-2026-2',
      year: 2026,
      publishedOn: '2026-03-01',
      amends: 'cn-2026-1',
      off: [],
      work: ['2026-05-05'],
      source: 'test',
    }
    const calendar = load(good, amendment)
    expect(calendar.version).toBe('cn-2026-2')
    expect(calendar.kindOf('2026-05-05')).toBe('workday')
    expect(calendar.strip('2026-05-05', '2026-05-05')[0]!.name).toBeUndefined()
    expect(() => load({ ...amendment, id: 'cn-2026-1' }, { ...good, id: 'cn-2026-2' })).toThrow('amends')
  })
})
