import { expect, test } from 'vitest'
import { loadCalendar, theCalendar } from '#core/calendar/working-days.ts'
import { edition } from '#test/given.ts'
import { allNotices } from './calendar/notices.ts'
import { type Basis, inTimeBasis, lateBasis, limitBasis, proofOf } from './date-proof.ts'

const shape = (basis: Basis) =>
  proofOf(basis, theCalendar).days.map(({ date, part, number }) => `${date.slice(5)} ${number ?? part}`)

test('The strip of ten working days from 19 November passes over two weekends and ends on 3 December', () => {
  const proof = proofOf({ from: '2026-11-19', count: 10, unit: 'workday' }, theCalendar)
  expect(proof.on).toBe('2026-12-03')
  expect(proof.days.map(({ number }) => number)).toEqual([
    null,
    1,
    null,
    null,
    2,
    3,
    4,
    5,
    6,
    null,
    null,
    7,
    8,
    9,
    10,
  ])
  expect(proof.days[0]).toMatchObject({ date: '2026-11-19', part: 'start' })
  expect(proof.days.at(-1)).toMatchObject({ date: '2026-12-03', part: 'end' })
  expect(proof.missingYears).toEqual([])
})

test('Q9.2 The agenda of 25 December closes three working days back, which are numbered from the meeting', () => {
  expect(shape({ from: '2026-12-25', count: -3, unit: 'workday' })).toEqual([
    '12-22 3',
    '12-23 2',
    '12-24 1',
    '12-25 start',
  ])
})

test('Q9.1 A meeting due on Sunday 25 October 2026 is held on the Monday', () => {
  const proof = proofOf({ from: '2026-10-25', count: 0, unit: 'day' }, theCalendar)
  expect([proof.fallsOn, proof.on]).toEqual(['2026-10-25', '2026-10-26'])
  expect(proof.days.map(({ part }) => part)).toEqual(['start', 'end'])
})

test('Q9.1 A make-up Saturday is counted: 10 October 2026 is the first working day after 9 October', () => {
  const [, saturday] = proofOf({ from: '2026-10-09', count: 1, unit: 'workday' }, theCalendar).days
  expect(saturday).toMatchObject({ date: '2026-10-10', kind: 'make-up', part: 'end', number: 1 })
})

test('Thirty days count every day, and a last day off work moves on without being counted', () => {
  const proof = proofOf({ from: '2026-09-03', count: 30, unit: 'day' }, theCalendar)
  expect([proof.fallsOn, proof.on]).toEqual(['2026-10-03', '2026-10-08'])
  expect(proof.days.filter(({ number }) => number !== null)).toHaveLength(30)
  expect(proof.days.filter(({ part }) => part === 'passed-over').map(({ date }) => date.slice(8))).toEqual([
    '04',
    '05',
    '06',
    '07',
  ])
})

test('Q7 Three months and nineteen stopped days are shown from where the count ends', () => {
  const proof = proofOf({ from: '2026-06-23', count: 3, unit: 'month', stoppedDays: 19 }, theCalendar)
  expect([proof.fallsOn, proof.on]).toEqual(['2026-10-12', '2026-10-12'])
  expect(proof.days).toHaveLength(1)
})

test('Q15.1 Six months back from the last day of a certificate stay on a day off', () => {
  const basis = { from: '2027-02-01', count: -6, unit: 'month', stays: true } as const
  expect(proofOf(basis, theCalendar).on).toBe('2026-08-01')
  expect(theCalendar.isWorkday('2026-08-01')).toBe(false)
})

test('A strip that touches a year without notice names that year', () => {
  expect(proofOf({ from: '2026-12-24', count: 8, unit: 'workday' }, theCalendar).missingYears).toEqual([2027])
  const without2026 = loadCalendar(allNotices.filter((notice) => (notice as { year: number }).year !== 2026))
  expect(proofOf({ from: '2026-05-06', count: 2, unit: 'workday' }, without2026).missingYears).toEqual([2026])
})

test('Q9.1 Where meetings do not stand on make-up days, 10 October 2026 moves to Monday 12 October', () => {
  const basis = { from: '2026-10-10', count: 0, unit: 'day', passesMakeUpDays: true } as const
  expect(proofOf(basis, theCalendar).on).toBe('2026-10-12')
  expect(proofOf({ ...basis, passesMakeUpDays: false }, theCalendar).on).toBe('2026-10-10')
})

test('Q7 The limits of the clock and the windows of a certificate are counted by the numbers of the edition', () => {
  const on = (basis: Basis) => proofOf(basis, theCalendar).on
  expect(on(limitBasis({ startedOn: '2026-01-30', applicantDays: 0 }, 1))).toBe('2026-02-28')
  expect(on(limitBasis({ startedOn: '2026-01-30', applicantDays: 1 }, 1))).toBe('2026-03-02')
  expect(on(inTimeBasis('2026-08-31', edition.terms))).toBe('2026-02-28')
  expect(on(lateBasis('2026-03-11', edition.terms))).toBe('2026-09-11')
})
