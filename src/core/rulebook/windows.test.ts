import { describe, expect, test } from 'vitest'
import { theCalendar } from '#core/calendar/working-days.ts'
import { reread } from '#test/reread.ts'
import { getEdition } from './edition.ts'
import { type WindowKind, windowFor } from './windows.ts'

const edition = getEdition('2025-04')
const ask = (kind: WindowKind, expiresOn: string, on: string) => {
  const { answer, treatedAs, lastDay, code, clause } = windowFor(
    { kind, expiresOn, on },
    edition,
    theCalendar,
  )
  return { answer, treatedAs, lastDay, code, clause }
}

describe('Q15 maintenance is asked for at least six months before expiry', () => {
  // Six months after 2026-03-31 is 2026-09-30, a Wednesday.
  test.each([
    ['2025-03-30', 'refer', 'maintenance', 'early-for-maintenance'],
    ['2025-03-31', 'met', 'maintenance', 'in-time-for-maintenance'],
    ['2025-09-29', 'met', 'maintenance', 'in-time-for-maintenance'],
    ['2025-09-30', 'met', 'maintenance', 'in-time-for-maintenance'],
    ['2025-10-01', 'refer', 'maintenance', 'late-for-maintenance'],
    ['2026-03-31', 'refer', 'maintenance', 'late-for-maintenance'],
    ['2026-09-30', 'refer', 'maintenance', 'late-for-maintenance'],
    ['2026-10-01', 'not-met', 'initial', 'too-late-for-maintenance'],
  ])('for a certificate until 2026-03-31, %s is %s as %s', (on, answer, treatedAs, code) => {
    expect(ask('maintenance', '2026-03-31', on)).toMatchObject({
      answer,
      treatedAs,
      code,
      lastDay: '2025-09-30',
    })
  })
  test('a limit counted backward ends on the last day of a shorter month and does not move', () => {
    expect(ask('maintenance', '2027-08-31', '2027-02-28')).toMatchObject({
      answer: 'met',
      lastDay: '2027-02-28',
    })
    expect(ask('maintenance', '2027-08-31', '2027-03-01').answer).toBe('refer')
    expect(ask('maintenance', '2026-04-05', '2025-10-05')).toMatchObject({
      answer: 'met',
      lastDay: '2025-10-05',
    })
  })
  test('⚖ Q15.2 the six months after expiry end on a working day, that day included', () => {
    // 2026-10-05 lies in the National Day holiday; the next working day is 2026-10-08.
    expect(ask('maintenance', '2026-04-05', '2026-10-08').answer).toBe('refer')
    expect(ask('maintenance', '2026-04-05', '2026-10-09')).toMatchObject({
      answer: 'not-met',
      clause: 'Q15.2',
    })
  })
})

describe('Q17 an upgrade is asked for at least six months before expiry', () => {
  test.each([
    ['2024-01-01', 'met', 'upgrade'],
    ['2025-09-30', 'met', 'upgrade'],
    ['2025-10-01', 'not-met', 'maintenance'],
    ['2026-09-30', 'not-met', 'maintenance'],
    ['2026-10-01', 'not-met', 'initial'],
  ])('on %s it is %s, taken as %s', (on, answer, treatedAs) => {
    expect(ask('upgrade', '2026-03-31', on)).toMatchObject({
      answer,
      treatedAs,
      lastDay: '2025-09-30',
      clause: 'Q17',
    })
  })
})

describe('Q18 a change happens while the certificate is valid', () => {
  test.each([
    ['2026-03-30', 'met', 'change'],
    ['2026-03-31', 'met', 'change'],
    ['2026-04-01', 'not-met', 'initial'],
  ])('on %s it is %s, taken as %s', (on, answer, treatedAs) => {
    expect(ask('change', '2026-03-31', on)).toMatchObject({
      answer,
      treatedAs,
      lastDay: '2026-03-31',
      clause: 'Q18',
    })
  })
})

/** Counted with the clock of the machine's own calendar, so that the days do not rest on what they test. */
const beside = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
const facts = (kind: WindowKind, expiresOn: string, on: string) =>
  windowFor({ kind, expiresOn, on }, edition, theCalendar).facts

describe('Q15, Q17, Q18 every boundary, on the day and on both sides of it', () => {
  /** Last day of validity; first day that is not early; last day in time; last day that is late; provisional. */
  const table: [expires: string, earliest: string, inTime: string, late: string, provisional: boolean][] = [
    ['2026-03-31', '2025-03-31', '2025-09-30', '2026-09-30', false],
    // 31 August less six months: February has 28 days, or 29.
    ['2026-08-31', '2025-08-31', '2026-02-28', '2027-03-01', true],
    ['2028-08-31', '2027-08-31', '2028-02-29', '2029-02-28', true],
    // A certificate issued on 1 March ends on the leap day.
    ['2028-02-29', '2027-02-28', '2027-08-29', '2028-08-29', true],
    ['2026-10-31', '2025-10-31', '2026-04-30', '2027-04-30', true],
    ['2026-12-31', '2025-12-31', '2026-06-30', '2027-06-30', true],
    // A Saturday that is worked ends the six months; it does not move.
    ['2025-08-28', '2024-08-28', '2025-02-28', '2026-02-28', false],
    // The National Day holiday: the last day in time stays, the last late day moves; without a notice, as by law.
    ['2026-04-01', '2025-04-01', '2025-10-01', '2026-10-08', false],
    ['2027-04-02', '2026-04-02', '2026-10-02', '2027-10-04', true],
  ]
  test.each(table)('until %s: maintenance from %s, in time until %s, late until %s', (...row) => {
    const [expires, earliest, inTime, late, provisional] = row
    const code = (on: string) => ask('maintenance', expires, on).code
    expect([-1, 0, 1].map((days) => code(beside(earliest, days)))).toEqual([
      'early-for-maintenance',
      'in-time-for-maintenance',
      'in-time-for-maintenance',
    ])
    expect([-1, 0, 1].map((days) => code(beside(inTime, days)))).toEqual([
      'in-time-for-maintenance',
      'in-time-for-maintenance',
      'late-for-maintenance',
    ])
    expect([-1, 0, 1].map((days) => code(beside(expires, days)))).toEqual(
      Array(3).fill('late-for-maintenance'),
    )
    expect([-1, 0, 1].map((days) => code(beside(late, days)))).toEqual([
      'late-for-maintenance',
      'late-for-maintenance',
      'too-late-for-maintenance',
    ])
    const limits = { lastDay: inTime, lateLastDay: late, earliest }
    expect(facts('maintenance', expires, inTime)).toMatchObject({ ...limits, provisional: false })
    for (const on of [beside(inTime, 1), late, beside(late, 1)])
      expect(facts('maintenance', expires, on), on).toMatchObject({ ...limits, provisional })
  })
  test.each(table)('until %s: an upgrade has no earliest day (%s) and ends on %s', (...row) => {
    const [expires, earliest, inTime, late] = row
    const treated = (day: string, ...days: number[]) =>
      days.map((one) => ask('upgrade', expires, beside(day, one)).treatedAs)
    expect(ask('upgrade', expires, beside(earliest, -400)).answer).toBe('met')
    expect(treated(inTime, -1, 0, 1)).toEqual(['upgrade', 'upgrade', 'maintenance'])
    expect(treated(expires, -1, 0, 1)).toEqual(Array(3).fill('maintenance'))
    expect(treated(late, -1, 0, 1)).toEqual(['maintenance', 'maintenance', 'initial'])
    expect(ask('upgrade', expires, beside(inTime, 1))).toMatchObject({
      code: 'too-late-for-upgrade',
      answer: 'not-met',
      lastDay: inTime,
    })
  })
  test.each(table)('until %s: a change until that very day, a holiday or not', (expires) => {
    // Nothing about a change follows the calendar, so nothing about it is provisional.
    expect(facts('change', expires, expires).provisional).toBe(false)
    expect([-1, 0, 1].map((days) => ask('change', expires, beside(expires, days)).code)).toEqual([
      'certificate-still-valid',
      'certificate-still-valid',
      'certificate-expired',
    ])
  })
  test('⚖ Q15.3 what lies between is late, taken as maintenance and flagged', () =>
    expect(ask('maintenance', '2026-03-31', '2026-01-15')).toMatchObject({
      answer: 'refer',
      treatedAs: 'maintenance',
      clause: 'Q15.3',
    }))
})

describe('An answer about a window names its rule, its clause and the reading it rests on', () => {
  const told = (kind: WindowKind, on: string, by = edition) => {
    const found = windowFor({ kind, expiresOn: '2026-03-31', on }, by, theCalendar)
    return [found.rule, found.code, found.clause, found.reading ?? null, found.treatedAs]
  }
  test.each<[WindowKind, string, string, string, string | null, string]>([
    [
      'maintenance',
      '2025-01-01',
      'early-for-maintenance',
      'Q15.1',
      'earliestMaintenanceMonths',
      'maintenance',
    ],
    ['maintenance', '2025-06-01', 'in-time-for-maintenance', 'Q15.1', null, 'maintenance'],
    ['maintenance', '2026-01-01', 'late-for-maintenance', 'Q15.3', 'lateMaintenance', 'maintenance'],
    ['maintenance', '2027-01-01', 'too-late-for-maintenance', 'Q15.2', 'lastLateDay', 'initial'],
    ['upgrade', '2025-06-01', 'in-time-for-upgrade', 'Q17', null, 'upgrade'],
    ['upgrade', '2026-01-01', 'too-late-for-upgrade', 'Q17', 'lateUpgrade', 'maintenance'],
    ['upgrade', '2027-01-01', 'too-late-for-upgrade', 'Q17', 'lateUpgrade', 'initial'],
    ['change', '2026-01-01', 'certificate-still-valid', 'Q18', null, 'change'],
    ['change', '2027-01-01', 'certificate-expired', 'Q18', null, 'initial'],
  ])('%s on %s: %s', (kind, on, code, clause, reading, treatedAs) =>
    expect(told(kind, on)).toEqual([kind, code, clause, reading, treatedAs]),
  )

  const strict = reread({ lateMaintenance: 'initial' })
  test.each([
    ['2025-09-30', 'in-time-for-maintenance', 'maintenance'],
    ['2025-10-01', 'late-is-initial', 'initial'],
    ['2026-09-30', 'late-is-initial', 'initial'],
    ['2026-10-01', 'too-late-for-maintenance', 'initial'],
  ])('⚖ Q15.3 where a late application is a first one, %s is %s', (on, code, treatedAs) => {
    expect(told('maintenance', on, strict)).toMatchObject({ 1: code, 4: treatedAs })
    if (code === 'late-is-initial')
      expect(told('upgrade', on, strict)).toMatchObject({ 1: 'too-late-for-upgrade', 4: 'initial' })
  })
  const patient = reread({ lateUpgrade: 'refer' })
  test.each([
    ['2025-09-30', 'in-time-for-upgrade', 'upgrade'],
    ['2025-10-01', 'late-for-upgrade', 'upgrade'],
    ['2026-03-31', 'late-for-upgrade', 'upgrade'],
    ['2026-04-01', 'too-late-for-upgrade', 'maintenance'],
  ])('⚖ Q17 where a late upgrade is referred until expiry, %s is %s', (on, code, treatedAs) =>
    expect(told('upgrade', on, patient)).toEqual([
      'upgrade',
      code,
      'Q17',
      code === 'in-time-for-upgrade' ? null : 'lateUpgrade',
      treatedAs,
    ]),
  )
  const short = reread({ lastLateDay: 'is-too-late' })
  test.each([
    ['2026-09-29', 'late-for-maintenance'],
    ['2026-09-30', 'too-late-for-maintenance'],
  ])('⚖ Q15.2 where the day six months after expiry is too late, %s is %s', (on, code) =>
    expect(told('maintenance', on, short)).toMatchObject({ 1: code }),
  )
})
