import { describe, expect, test } from 'vitest'
import { addDays, weekdayOf } from '#core/calendar/day.ts'
import { theCalendar } from '#core/calendar/working-days.ts'
import { matterDeadline } from '#core/matter.ts'
import { edition } from '#test/given.ts'
import { reread } from '#test/reread.ts'
import { barredUntil, checkBar } from './disqualification.ts'
import { objectionLastDay } from './objection.ts'
import { originalReturnFor } from './original-return.ts'
import { reminderDays } from './reminders.ts'
import { keepUntil } from './retention.ts'
import { isSameEntity } from './same-entity.ts'
import { submissionDayOf } from './submission-day.ts'
import { lastDayOfValidity, supersededOn } from './validity.ts'

describe('⚖ Q19 false material bars an applicant', () => {
  test.each([
    // [found on, after issue, last day of the bar]
    ['2026-11-23', false, '2027-11-23'],
    ['2026-11-23', true, '2029-11-23'],
    ['2028-02-29', false, '2029-02-28'],
    ['2028-02-29', true, '2031-02-28'],
  ])('found on %s, after issue: %s, until %s included', (on, wasIssued, lastDay) => {
    expect(barredUntil({ on, wasIssued }, edition)).toBe(lastDay)
    const answerOn = (day: string) =>
      checkBar({ foundOn: on, lastDay: barredUntil({ on, wasIssued }, edition) }, day).answer
    expect([lastDay, addDays(lastDay, 1)].map(answerOn)).toEqual(['not-met', 'met'])
  })
})

describe('⚖ Q19 an objection', () => {
  test.each([
    // Thirty days on is a working day, a Saturday, and a day of the National Day holiday.
    ['2026-11-23', '2026-12-23'],
    ['2026-10-22', '2026-11-23'],
    ['2026-09-02', '2026-10-08'],
  ])('to a decision of %s is made by %s', (decidedOn, lastDay) => {
    expect(objectionLastDay(decidedOn, edition, theCalendar).date).toBe(lastDay)
  })
  test('received on 23 November is acknowledged by the 30th and concluded by 22 January', () => {
    const due = (name: 'objectionAcknowledged' | 'objectionConcluded') =>
      matterDeadline(name, '2026-11-23', edition, theCalendar)
    expect(due('objectionAcknowledged')).toMatchObject({ dueOn: '2026-11-30', provisional: false })
    expect(due('objectionConcluded')).toMatchObject({ dueOn: '2027-01-22', provisional: true })
  })
})

describe('⚖ Q10 a file is kept', () => {
  test.each([
    ['2026-12-01', '2029-11-30', '2035-11-30'],
    ['2028-02-29', '2031-02-28', '2037-02-28'],
    ['2026-12-01', null, '2029-12-01'],
    ['2028-02-29', null, '2031-02-28'],
  ])('ended on %s with a certificate until %s, until %s', (on, validTo, keptUntil) => {
    expect(keepUntil({ on, validTo }, edition)).toBe(keptUntil)
  })
})

describe('⚖ Q15.3 the holder is reminded well before', () => {
  const days = (validTo: string) => reminderDays(validTo, edition, theCalendar).map(({ on }) => on)

  test('six times in order: 12, 9 and 7 months ahead, the last day in time, expiry, and before lateness ends', () => {
    expect(reminderDays('2027-05-21', edition, theCalendar)).toEqual([
      { reminder: 'ahead', on: '2026-05-21' },
      { reminder: 'ahead', on: '2026-08-21' },
      { reminder: 'ahead', on: '2026-10-21' },
      { reminder: 'last-day-in-time', on: '2026-11-21' },
      { reminder: 'expiry', on: '2027-05-21' },
      // Six months later is a Sunday, moved to 22 November; thirty days before that.
      { reminder: 'lateness-ends', on: '2027-10-23' },
    ])
  })
  test('counted back from a month’s end, each on the last day of a shorter month', () => {
    expect(days('2027-08-31').slice(0, 4)).toEqual(['2026-08-31', '2026-11-30', '2027-01-31', '2027-02-28'])
  })
  test.each([
    // Ends on a leap day: the months before and after have none.
    ['2028-02-29', ['2027-02-28', '2027-05-29', '2027-07-29', '2027-08-29', '2028-02-29', '2028-07-30']],
    // Six months after the last of August is the leap day, a Tuesday.
    ['2027-08-31', ['2026-08-31', '2026-11-30', '2027-01-31', '2027-02-28', '2027-08-31', '2028-01-30']],
    // Six months before the last of August is the leap day.
    ['2028-08-31', ['2027-08-31', '2027-11-30', '2028-01-31', '2028-02-29', '2028-08-31', '2029-01-29']],
    // Six months after it is a Saturday, moved to Monday the second of March; thirty days before that.
    ['2025-08-30', ['2024-08-30', '2024-11-30', '2025-01-30', '2025-02-28', '2025-08-30', '2026-01-29']],
    ['2026-12-31', ['2025-12-31', '2026-03-31', '2026-05-31', '2026-06-30', '2026-12-31', '2027-05-31']],
  ])('of a certificate valid until %s on exactly these days', (validTo, told) => {
    expect(days(validTo)).toEqual(told)
  })
  test('in order whatever order the months are written in; on the same day the one ahead comes first', () => {
    const otherwise = reread({ reminderMonths: [6, 12] })
    const told = reminderDays('2027-05-21', otherwise, theCalendar).slice(0, 3)
    expect(told).toEqual([
      { reminder: 'ahead', on: '2026-05-21' },
      { reminder: 'ahead', on: '2026-11-21' },
      { reminder: 'last-day-in-time', on: '2026-11-21' },
    ])
  })
})

describe('Q18 the same legal person', () => {
  const before = { uscc: '914403001922038216', legalRepresentative: '李建国' }

  test('⚖ is known by its code; a new legal representative only needs proof', () => {
    expect(isSameEntity(before, { ...before, legalRepresentative: '王秀英' }, edition)).toBe(true)
    expect(isSameEntity(before, { ...before, uscc: '9144030071526726XG' }, edition)).toBe(false)
  })
  test('however the code is typed', () => {
    expect(isSameEntity(before, { ...before, uscc: ' ９１４４０３００１９２２０３８２１６ ' }, edition)).toBe(
      true,
    )
    const lettered = { ...before, uscc: '9144030071526726XG' }
    expect(isSameEntity(lettered, { ...before, uscc: '9144030071526726xg' }, edition)).toBe(true)
  })
  test('read otherwise, the legal representative must be the same too', () => {
    const strict = reread({ sameEntityBy: 'uscc-and-representative' })
    expect(isSameEntity(before, { ...before, legalRepresentative: '王秀英' }, strict)).toBe(false)
    expect(isSameEntity(before, before, strict)).toBe(true)
  })
})

describe('Q4.6 the original certificate', () => {
  test.each([
    ['change-name', 'before-posting'],
    ['cancellation', 'before-posting'],
    ['change-address', 'before-posting'],
    ['initial', null],
    ['maintenance', null],
    ['upgrade', null],
  ] as const)('on %s comes back: %s', (kind, when) => expect(originalReturnFor(kind, edition)).toBe(when))
  test('⚖ on a change of address alone it stays, read otherwise; on a change of name never', () => {
    const otherwise = reread({ originalReturnedOnAddressChange: false })
    expect(originalReturnFor('change-address', otherwise)).toBeNull()
    expect(originalReturnFor('change-name', otherwise)).toBe('before-posting')
  })
})

describe('⚖ Q11.3 the day of electronic submission counts when the parcel follows in five working days', () => {
  test.each([
    // Monday 23 November; the fifth working day after it is Monday the 30th.
    ['2026-11-23', '2026-11-23', '2026-11-23'],
    ['2026-11-23', '2026-11-30', '2026-11-23'],
    ['2026-11-23', '2026-12-01', '2026-12-01'],
    // Over the National Day holiday the fifth is Saturday 10 October, a make-up day.
    ['2026-09-28', '2026-10-11', '2026-10-11'],
    ['2026-09-28', '2026-10-12', '2026-10-12'],
  ])('submitted on %s, handed over on %s, it counts as of %s', (submittedOn, handedOverOn, day) => {
    expect(submissionDayOf({ submittedOn, handedOverOn }, edition, theCalendar)).toBe(day)
  })
  test('a make-up day counts among the five', () => {
    expect(weekdayOf('2026-10-10')).toBe(6)
    const parcel = { submittedOn: '2026-09-28', handedOverOn: '2026-10-10' }
    expect(submissionDayOf(parcel, edition, theCalendar)).toBe('2026-09-28')
  })
})

describe('⚖ Q10 Q17 validity read otherwise', () => {
  test('the third anniversary itself is the last day; of 29 February, 28 February', () => {
    const otherwise = reread({ lastDayOfValidity: 'anniversary' })
    expect(lastDayOfValidity('2026-12-01', otherwise)).toBe('2029-12-01')
    expect(lastDayOfValidity('2028-02-29', otherwise)).toBe('2031-02-28')
  })
  test('an upgraded certificate stands in the place of the old one on issue, or when that one ends', () => {
    expect(supersededOn({ validTo: '2027-05-21' }, '2026-12-01', edition)).toBe('2026-12-01')
    const otherwise = reread({ upgradeSupersedes: 'on-expiry' })
    expect(supersededOn({ validTo: '2027-05-21' }, '2026-12-01', otherwise)).toBe('2027-05-22')
  })
})
