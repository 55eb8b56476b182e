import { expect, test } from 'vitest'
import { theCalendar } from '#core/calendar/working-days.ts'
import { heldByHuaqing } from '#test/change-story.ts'
import { edition } from '#test/given.ts'
import { application } from '#test/huaqing.ts'
import { judgeAllOn } from './on-certificate.ts'

/** What can be asked for on the certificate of 华清网安, valid to 31 August 2027, as of a day; else why not. */
const on = (day: string, more: object = {}) =>
  Object.fromEntries(
    judgeAllOn({ ...heldByHuaqing, ...more }, application.organisation, day, edition, theCalendar).map(
      ({ kind, takenAs, window, no }) => [
        kind,
        no?.code ?? (takenAs === kind ? window.answer : `as ${takenAs}`),
      ],
    ),
  )

test('Q15, Q17, Q18 On the last day in time everything can be asked for on a certificate', () => {
  expect(on('2027-02-28')).toEqual({
    maintenance: 'met',
    upgrade: 'met',
    'change-name': 'met',
    'change-address': 'met',
    cancellation: 'met',
  })
})
test('Q15.3, Q17 A day later maintenance is referred and an upgrade is too late', () => {
  expect(on('2027-03-01')).toMatchObject({ maintenance: 'refer', upgrade: 'too-late-for-upgrade' })
})
test('Q15.3, Q18 After its last day only late maintenance is left', () => {
  expect(on('2027-09-01')).toEqual({
    maintenance: 'refer',
    upgrade: 'too-late-for-upgrade',
    'change-name': 'certificate-expired',
    'change-address': 'certificate-expired',
    cancellation: 'certificate-expired',
  })
})
test('Q15.2 More than six months after its last day maintenance is a first application', () => {
  expect(on('2028-03-01')).toMatchObject({ maintenance: 'as initial' })
})
test('Q2.2 A certificate at the highest level that is issued is not raised', () => {
  expect(on('2027-02-28', { level: 3 })).toMatchObject({ upgrade: 'level-not-issued', maintenance: 'met' })
})
test('Q17, Q18 A suspended certificate is given up, its maintenance referred, and it is neither raised nor changed', () => {
  expect(on('2027-02-28', { status: 'suspended' })).toEqual({
    maintenance: 'met',
    upgrade: 'certificate-not-in-force',
    'change-name': 'certificate-not-in-force',
    'change-address': 'certificate-not-in-force',
    cancellation: 'met',
  })
})
test('Q4.6 On a certificate that has come to its end nothing is built', () => {
  for (const status of ['superseded', 'cancelled', 'withdrawn'])
    expect(new Set(Object.values(on('2027-02-28', { status })))).toEqual(
      new Set(['certificate-not-in-force']),
    )
})
