import { describe, expect, test } from 'vitest'
import { tryNotice } from './calendar-in-force.ts'
import { type Notice, NoticeRefused } from './notice.ts'
import { allNotices } from './notices.ts'
import { loadCalendar } from './working-days.ts'

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
      ', 2025-11-30: expected a day of 2026 or of the December before',
    ],
    [
      'a day of the January after',
      { work: ['2027-01-02'] },
      'notice-day-elsewhere',
      { day: '2027-01-02', year: 2026 },
      ', 2027-01-02: expected a day of 2026 or of the December before',
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
      { year: 2051, last: 2050 },
      ': years are known up to 2050, not 2051',
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
