import { describe, expect, test } from 'vitest'
import { theCalendar } from '#core/calendar/working-days.ts'
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
