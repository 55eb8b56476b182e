import { describe, expect, test } from 'vitest'
import { changedDays, tryNotice } from './calendar-in-force.ts'
import { dayFrom } from './day.ts'
import { type Notice, NoticeRefused } from './notice.ts'
import { allNotices } from './notices.ts'
import { statutoryDays } from './statutory-days.ts'
import { type Calendar, loadCalendar } from './working-days.ts'

const notices = allNotices as readonly Notice[]
const before = notices.filter(({ year }) => year < 2026)
const good = notices.find(({ id }) => id === 'cn-2026-1')!
const amendment: Notice = {
  id: 'cn-2026-2',
  year: 2026,
  publishedOn: '2026-03-01',
  amends: 'cn-2026-1',
  off: [],
  work: ['2026-05-05'],
  source: 'test',
}

/** What is wrong with one more notice, as code, facts and sentence. */
const refused = (notice: unknown, given: readonly Notice[] = before) => {
  const answer = tryNotice(loadCalendar(given), notice)
  return answer instanceof NoticeRefused
    ? [answer.fault, answer.facts, answer.message, answer.name]
    : 'it is accepted'
}

describe('Q8/Q9 ⚖ A notice that cannot be right is refused with its code, its facts and the day', () => {
  const notice = 'cn-2026-1'
  test.each<[string, object, string, object, string]>([
    [
      'a make-up day on a weekday',
      { work: [...good.work, '2026-03-04'] },
      'notice-day-works-already',
      { day: '2026-03-04' },
      ', 2026-03-04: expected a Saturday or Sunday: it is a working day already',
    ],
    [
      'a make-up Saturday named twice',
      { work: [...good.work, '2026-10-10'] },
      'notice-day-twice',
      { day: '2026-10-10' },
      ', 2026-10-10: this day is named twice',
    ],
    [
      'a day of the November before',
      { work: ['2025-11-30'] },
      'notice-day-elsewhere',
      { day: '2025-11-30', year: 2026 },
      ', 2025-11-30: expected a day that the notice for 2026 arranges',
    ],
    [
      'a day of the January after',
      { work: ['2027-01-02'] },
      'notice-day-elsewhere',
      { day: '2027-01-02', year: 2026 },
      ', 2027-01-02: expected a day that the notice for 2026 arranges',
    ],
    [
      'the end of the December before, when New Year’s Day is a Thursday',
      { work: ['2025-12-28'] },
      'notice-day-elsewhere',
      { day: '2025-12-28', year: 2026 },
      ', 2025-12-28: expected a day that the notice for 2026 arranges',
    ],
    [
      'days off that end before they start',
      { off: [['2026-01-03', '2026-01-01', '元旦']] },
      'notice-days-backwards',
      { day: '2026-01-03', to: '2026-01-01' },
      ', 2026-01-03: the days off end on 2026-01-01, before they start',
    ],
    [
      'a festival left out',
      { off: good.off.filter(([, , name]) => name !== '端午节') },
      'notice-festival-missing',
      { day: '2026-06-19', festival: '端午节', year: 2026 },
      ', 2026-06-19: 端午节 is a holiday by law, and the notices for 2026 leave it out',
    ],
    [
      'a year past the table',
      { year: 2051 },
      'notice-year-unknown',
      { year: 2051, first: 2007, last: 2050 },
      ': years are known from 2007 to 2050, not 2051',
    ],
    [
      'a year before the table, or with a digit lost',
      { year: 202 },
      'notice-year-unknown',
      { year: 202, first: 2007, last: 2050 },
      ': years are known from 2007 to 2050, not 202',
    ],
    [
      'an amendment of a notice for another year',
      { amends: 'cn-2025-1' },
      'notice-amends-nothing',
      { amends: 'cn-2025-1', year: 2026 },
      ': amends cn-2025-1, which is not an earlier notice for 2026',
    ],
    [
      'an amendment of nothing that there is',
      { amends: 'cn-2026-0' },
      'notice-amends-nothing',
      { amends: 'cn-2026-0', year: 2026 },
      ': amends cn-2026-0, which is not an earlier notice for 2026',
    ],
    [
      'a field missing',
      { source: undefined },
      'notice-malformed',
      { field: 'source' },
      ': field source: Invalid input: expected string, received undefined',
    ],
    [
      'a day that does not exist',
      { work: ['2026-02-30'] },
      'notice-malformed',
      { field: 'work.0' },
      ': field work.0: expected a day that exists, written YYYY-MM-DD',
    ],
  ])('%s', (_title, change, fault, facts, sentence) =>
    expect(refused({ ...good, ...change })).toEqual([
      fault,
      { notice, ...facts },
      `notice ${notice}${sentence}`,
      'NoticeRefused',
    ]),
  )
  test('an id of another year', () =>
    expect(refused({ ...good, id: 'cn-2027-1' })).toEqual([
      'notice-id-of-another-year',
      { notice: 'cn-2027-1', year: 2026 },
      'notice cn-2027-1: expected an id like cn-2026-1 of a notice for 2026',
      'NoticeRefused',
    ]))
  test('a publication before the July before its year, or after it is over', () => {
    const publishedOn = (day: string) => refused({ ...good, publishedOn: day })
    expect(publishedOn('2025-06-30')).toEqual([
      'notice-publication-unlikely',
      { notice, publishedOn: '2025-06-30', year: 2026, from: '2025-07-01', to: '2026-12-31' },
      'notice cn-2026-1: published on 2025-06-30; a notice for 2026 is published from 2025-07-01 to 2026-12-31',
      'NoticeRefused',
    ])
    expect(publishedOn('2025-07-01')).toBe('it is accepted')
    expect(publishedOn('2026-12-31')).toBe('it is accepted')
    expect(publishedOn('2027-01-01')).toMatchObject({ 0: 'notice-publication-unlikely' })
  })
  test('an id that is none, or none at all', () => {
    for (const id of ['2026', 'cn-2026-', 'xcn-2026-1', 'cn-2026-1x', 'cn-202-1'])
      expect(refused({ ...good, id })).toEqual([
        'notice-malformed',
        { notice: id, field: 'id' },
        `notice ${id}: field id: expected an id like cn-2026-1`,
        'NoticeRefused',
      ])
    expect(refused({ year: 2026 })).toMatchObject({ 0: 'notice-malformed', 1: { notice: '(without id)' } })
  })
  test('something that is no notice at all', () => {
    for (const nothing of [null, undefined, 'cn-2026-1', 2026])
      expect(refused(nothing)).toMatchObject({
        0: 'notice-malformed',
        1: { notice: '(without id)', field: '(root)' },
      })
  })
  test('an id that is taken, and a year that is arranged already', () => {
    const arranged = [...before, good]
    expect(refused({ ...good, source: 'again' }, arranged)).toEqual([
      'notice-id-taken',
      { notice },
      'notice cn-2026-1: this id is already taken; a notice is never edited',
      'NoticeRefused',
    ])
    const { amends: _, ...second } = { ...amendment, work: [] }
    expect(refused(second, arranged)).toEqual([
      'notice-year-arranged',
      { notice: 'cn-2026-2', other: 'cn-2026-1', year: 2026 },
      'notice cn-2026-2: cn-2026-1 already arranges 2026; a change must say that it amends it',
      'NoticeRefused',
    ])
  })
})

describe('Q8/Q9 Every notice that was published could be entered in its turn', () => {
  test.each(notices.slice(1).map((notice, i) => [notice.id, notice, notices.slice(0, i + 1)] as const))(
    '%s',
    (_id, notice, earlier) => expect(refused(notice, earlier)).toBe('it is accepted'),
  )
  test('one that arranges nothing beyond the law changes no day, and makes its year certain', () => {
    const off = statutoryDays(2026).map(({ n, name }) => [dayFrom(n), dayFrom(n), name])
    const after = tryNotice(loadCalendar(before), { ...good, off, work: [] }) as Calendar
    expect(changedDays(loadCalendar(before), after)).toEqual([])
    expect(after.provisionalFrom).toBe('2027-01-01')
  })
  test('the last days of December belong to the New Year that follows from a Sunday to a Tuesday', () => {
    const notice = notices.find(({ id }) => id === 'cn-2022-1')!
    const earlier = notices.filter(({ year }) => year < 2022)
    expect(refused({ ...notice, work: [...notice.work, '2022-12-31'] }, earlier)).toMatchObject({
      0: 'notice-day-elsewhere',
      1: { day: '2022-12-31', year: 2022 },
    })
  })
})

describe('Q8/Q9 ⚖ A year has 247 to 252 working days', () => {
  // As published, 2026 has 248.
  const weekends = ['2026-07-11', '2026-07-12', '2026-07-18', '2026-07-19', '2026-07-25']
  const unlikely = (count: number) => [
    'notice-workdays-unlikely',
    { notice: 'cn-2026-1', year: 2026, count, fewest: 247, most: 252 },
    `notice cn-2026-1: 2026 would have ${count} working days; expected 247 to 252`,
    'NoticeRefused',
  ]
  test('252 are likely, 253 are not', () => {
    expect(refused({ ...good, work: [...good.work, ...weekends.slice(0, 4)] })).toBe('it is accepted')
    expect(refused({ ...good, work: [...good.work, ...weekends] })).toEqual(unlikely(253))
  })
  test('247 are likely, 246 are not', () => {
    const off = (to: string) => ({ ...good, off: [...good.off, ['2026-07-06', to, '暑']] })
    expect(refused(off('2026-07-06'))).toBe('it is accepted')
    expect(refused(off('2026-07-07'))).toEqual(unlikely(246))
  })
})

describe('Q8/Q9 ⚖ An amendment changes what it names, and nothing else', () => {
  const amended = (work: string[], off: Notice['off'] = []) =>
    loadCalendar([...before, good, { ...amendment, work, off }])

  test('it gives a day off back to work, and makes a free Sunday a working day', () => {
    const calendar = amended(['2026-05-05', '2026-07-12'])
    expect(calendar.kindOf('2026-05-05')).toBe('workday')
    expect(calendar.kindOf('2026-07-12')).toBe('make-up')
    expect(calendar.strip('2026-05-05', '2026-05-05')).toEqual([
      { date: '2026-05-05', kind: 'workday', counted: false, provisional: false },
    ])
  })
  test('one that changes no day is refused', () =>
    expect(refused({ ...amendment, work: ['2026-10-10'] }, [...before, good])).toEqual([
      'notice-changes-nothing',
      { notice: 'cn-2026-2', amends: 'cn-2026-1' },
      'notice cn-2026-2: amends cn-2026-1, and every day stays as it is',
      'NoticeRefused',
    ]))
  test('it cannot give back a day that is worked already', () =>
    expect(refused({ ...amendment, work: ['2026-03-04'] }, [...before, good])).toMatchObject({
      0: 'notice-day-works-already',
      1: { notice: 'cn-2026-2', day: '2026-03-04' },
    }))
  test('the festivals and the number of days are those of all notices for the year, told of the last', () => {
    expect(refused({ ...amendment, work: ['2026-06-19'] }, [...before, good])).toMatchObject({
      0: 'notice-festival-missing',
      1: { notice: 'cn-2026-2', day: '2026-06-19' },
    })
    expect(
      refused({ ...amendment, work: [], off: [['2026-07-06', '2026-07-07', '暑']] }, [...before, good]),
    ).toMatchObject({ 0: 'notice-workdays-unlikely', 1: { notice: 'cn-2026-2', count: 246 } })
  })
  test('the days off are named after the notice that gave them', () => {
    const calendar = amended([], [['2026-07-06', '2026-07-06', '暑']])
    expect(calendar.strip('2026-07-05', '2026-07-06')).toEqual([
      { date: '2026-07-05', kind: 'weekend', counted: false, provisional: false },
      { date: '2026-07-06', kind: 'holiday', counted: false, provisional: false, name: '暑' },
    ])
  })
})
