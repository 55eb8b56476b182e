import { describe, expect, test } from 'vitest'
import { theCalendar } from '#core/calendar/working-days.ts'
import example from '../../../examples/application.json' with { type: 'json' }
import { checkApplication } from './application.ts'
import { type Application, applicationSchema } from './application-shape.ts'
import { getEdition } from './edition.ts'
import { answerTo } from './finding.ts'

const application = applicationSchema.parse(example)
const certificate = {
  number: 'CNITSEC2025SRV-SE-I-0042',
  type: 'security-engineering',
  level: 1,
  validTo: '2027-09-30',
  uscc: application.organisation.uscc,
}
const check = (change: Partial<Application> = {}) =>
  checkApplication(
    { ...application, kind: 'cancellation', certificate, ...change },
    getEdition('2025-04'),
    theCalendar,
  )
/** The organisation as it is when Q5 no longer holds for it. */
const organisation = {
  ...application.organisation,
  legalForm: 'branch' as const,
  legalPerson: false,
  businessScope: '餐饮',
  establishedOn: '2026-10-01',
}

describe('Q4.6 A certificate is given back by whoever holds it', () => {
  test('Q5 says who may apply, and has no say in a cancellation', () => {
    expect(answerTo(check({ organisation }))).toBe('met')
    expect(check().map(({ rule }) => rule)).toEqual([
      'pair',
      'application-date',
      'certificate',
      'change',
      'contact-email',
      'contact-position',
      'agency',
    ])
  })
  test('Q5 has its say in a change, which keeps the certificate', () => {
    const codes = check({ organisation, kind: 'change-name', changedOn: '2026-10-15' }).map(
      ({ code }) => code,
    )
    expect(codes).toContain('not-a-legal-person')
  })
  test('⚖ Q4.6 it is given back while it is valid: our reading, and marked so', () => {
    const asked = (validTo: string) =>
      check({ certificate: { ...certificate, validTo } }).find(({ rule }) => rule === 'change')
    expect(asked('2026-11-22')).toMatchObject({
      code: 'certificate-expired',
      clause: 'Q4.6',
      reading: 'cancellationUntil',
    })
    expect(asked('2026-11-23')).toMatchObject({ answer: 'met', clause: 'Q4.6', reading: 'cancellationUntil' })
  })
  test('Q18 the holder is the same however its code is typed', () => {
    const spaced = { ...certificate, uscc: ' 9111 0108 ma01hqwa7w' }
    expect(check({ certificate: spaced }).map(({ code }) => code)).toContain('certificate-fits')
    const other = { ...certificate, uscc: '9144 0300 1922 0382 16' }
    expect(check({ certificate: other }).map(({ code }) => code)).toContain('certificate-of-another')
  })
})
