import { describe, expect, test } from 'vitest'
import { actor, story } from '#test/given.ts'
import { refuses } from '#test/refuses.ts'
import example from '../../examples/notice-2027.json' with { type: 'json' }
import { tryNotice } from './calendar/calendar-in-force.ts'
import { type Notice, noticeSchema } from './calendar/notice.ts'
import { type Calendar, theCalendar } from './calendar/working-days.ts'
import { calendarProcedure } from './calendar-adoption.ts'

const notice2027 = noticeSchema.parse(example)
const calendar = () => story(calendarProcedure, {}, '2026-11-24')
const proposing = (notice: unknown) => () => calendar().refused('secretary', 'ProposeNotice', { notice })
const proposed = () => {
  const one = calendar()
  one.does('secretary', 'ProposeNotice', { notice: notice2027 })
  return one
}

describe('Q9.1 A notice comes into force when two people have seen it', () => {
  test('One person enters it and another confirms it', () => {
    const one = proposed()
    expect(one.state()).toMatchObject({ phase: 'notice-proposed', adopted: [] })
    expect(one.does('administrator', 'ConfirmNotice')).toEqual(['NoticeAdopted'])
    expect(one.state()).toMatchObject({ phase: 'notices-settled', adopted: [notice2027], proposal: null })
  })
  test('Two panel secretaries are two people', () => {
    const one = proposed()
    expect(one.does('secretary-2', 'ConfirmNotice')).toEqual(['NoticeAdopted'])
  })
  test('A rejected notice leaves nothing in force, and can be entered again', () => {
    const one = proposed()
    one.does('secretary', 'RejectNotice', { reason: '与原文不符' })
    expect(one.state()).toMatchObject({ phase: 'notices-settled', adopted: [], proposal: null })
    expect(one.does('secretary', 'ProposeNotice', { notice: notice2027 })).toEqual(['NoticeProposed'])
  })
  test('An applicant does not know of it, and a case lead may not decide on it', () => {
    expect(calendarProcedure.maySee(calendarProcedure.initial, actor('contact'))).toBe(false)
    expect(calendar().refused('lead', 'ProposeNotice', { notice: notice2027 }).code).toBe('role-may-not')
  })
})

refuses('ConfirmNotice', 'second-person-needed', 'Q9.1 Nobody confirms a notice of their own', () =>
  proposed().refused('secretary', 'ConfirmNotice'),
)

const wrong = (change: Partial<Notice>): Notice => ({ ...notice2027, ...change })

refuses(
  'ProposeNotice',
  'notice-id-taken',
  'Q9.1 A notice under a number that is taken is refused',
  proposing(wrong({ id: 'cn-2026-1' })),
)
refuses(
  'ProposeNotice',
  'notice-year-unknown',
  'Q9.1 A notice for a year past the table of lunar days is refused',
  proposing(wrong({ year: 2051 })),
)
refuses(
  'ProposeNotice',
  'notice-amends-nothing',
  'Q9.1 An amendment of a notice for another year is refused',
  proposing(wrong({ amends: 'cn-2026-1' })),
)
refuses(
  'ProposeNotice',
  'notice-year-arranged',
  'Q9.1 A second notice for a year that does not say what it amends is refused',
  proposing(wrong({ id: 'cn-2026-2', year: 2026 })),
)
refuses(
  'ProposeNotice',
  'notice-day-elsewhere',
  'Q9.1 A notice with a day of another year is refused',
  proposing(wrong({ work: ['2026-11-28'] })),
)
refuses(
  'ProposeNotice',
  'notice-day-twice',
  'Q9.1 A notice that names a day twice is refused',
  proposing(wrong({ work: ['2027-10-03'] })),
)
refuses(
  'ProposeNotice',
  'notice-days-backwards',
  'Q9.1 A notice whose days off end before they start is refused',
  proposing(wrong({ off: [['2027-01-03', '2027-01-01', '元旦']] })),
)
refuses(
  'ProposeNotice',
  'notice-day-works-already',
  'Q9.1 A notice that makes a weekday a working day is refused',
  proposing(wrong({ work: ['2027-03-03'] })),
)
refuses(
  'ProposeNotice',
  'notice-festival-missing',
  'Q9.1 A notice that leaves out a holiday by law is refused',
  proposing(wrong({ off: notice2027.off.filter(([, , name]) => name !== '端午节') })),
)
refuses(
  'ProposeNotice',
  'notice-workdays-unlikely',
  'Q9.1 A notice that makes a year of too few working days is refused',
  proposing(wrong({ work: [] })),
)
refuses(
  'ProposeNotice',
  'notice-unpublished',
  'Q9.1 A notice that says it is published tomorrow is refused',
  proposing(wrong({ publishedOn: '2026-11-25' })),
)
refuses(
  'ProposeNotice',
  'notice-id-of-another-year',
  'Q9.1 A notice numbered for another year is refused',
  proposing(wrong({ id: 'cn-2028-1' })),
)
refuses(
  'ProposeNotice',
  'notice-publication-unlikely',
  'Q9.1 A notice for next year that says it came out in June is refused',
  proposing(wrong({ publishedOn: '2026-06-30' })),
)
refuses(
  'ProposeNotice',
  'notice-changes-nothing',
  'Q9.1 An amendment that changes no day is refused',
  proposing({
    ...wrong({ id: 'cn-2026-2', year: 2026, amends: 'cn-2026-1', work: ['2026-10-10'] }),
    off: [],
  }),
)
test('Q9.1 A notice is entered from the day of its publication on', () => {
  const one = calendar()
  expect(one.does('secretary', 'ProposeNotice', { notice: wrong({ publishedOn: '2026-11-24' }) })).toEqual([
    'NoticeProposed',
  ])
})

test('Q9.1 What a person adopts is what the calendar then counts on', () => {
  const after = tryNotice(theCalendar, notice2027) as Calendar
  expect(after.version).toBe('cn-2027-1')
  expect(after.provisionalFrom).toBe('2028-01-01')
  expect(after.kindOf('2027-02-14')).toBe('make-up')
})
