import { expect, test } from 'vitest'
import { type CertificateLife, certificateStatus, isInForce } from '#core/certificate-status.ts'
import { getEdition } from '#core/rulebook/edition.ts'

const edition = getEdition('2025-04')
const life: CertificateLife = {
  issuedOn: '2026-11-24',
  validFrom: '2026-11-24',
  validTo: '2029-11-23',
  changes: [],
}

test.each([
  ['2026-11-23', 'not-issued'],
  ['2026-11-24', 'valid'],
  ['2029-05-22', 'valid'],
  ['2029-05-23', 'expiring'],
  ['2029-11-23', 'expiring'],
  ['2029-11-24', 'expired'],
] as const)('Q10 A certificate issued on 24 November 2026 is, on %s, %s', (on, status) => {
  expect(certificateStatus(life, on, edition)).toBe(status)
})

test('Q10 A certificate renewed in time is not yet valid until the day after the old one ends', () => {
  const renewed = { ...life, validFrom: '2027-01-10', validTo: '2030-01-09' }
  expect(certificateStatus(renewed, '2027-01-09', edition)).toBe('not-yet-valid')
  expect(certificateStatus(renewed, '2027-01-10', edition)).toBe('valid')
})

test('A withdrawal holds from its own day on, and outlasts expiry', () => {
  const withdrawn: CertificateLife = { ...life, changes: [{ on: '2027-06-01', status: 'withdrawn' }] }
  expect(certificateStatus(withdrawn, '2027-05-31', edition)).toBe('valid')
  expect(certificateStatus(withdrawn, '2027-06-01', edition)).toBe('withdrawn')
  expect(certificateStatus(withdrawn, '2030-01-01', edition)).toBe('withdrawn')
})

test('A suspension ends when the register restores the certificate, or with its validity', () => {
  const suspended: CertificateLife = {
    ...life,
    changes: [
      { on: '2027-06-01', status: 'suspended' },
      { on: '2027-09-01', status: 'valid' },
      { on: '2029-11-01', status: 'suspended' },
    ],
  }
  expect(certificateStatus(suspended, '2027-08-31', edition)).toBe('suspended')
  expect(certificateStatus(suspended, '2027-09-01', edition)).toBe('valid')
  expect(certificateStatus(suspended, '2029-11-23', edition)).toBe('suspended')
  expect(certificateStatus(suspended, '2029-11-24', edition)).toBe('expired')
})

test('Only a valid or an expiring certificate may be relied on', () => {
  expect((['valid', 'expiring'] as const).map(isInForce)).toEqual([true, true])
  expect(
    (['suspended', 'expired', 'not-yet-valid', 'not-issued', 'superseded'] as const).some(isInForce),
  ).toBe(false)
})
