import { expect, test } from 'vitest'
import { certificateProcedure } from '#core/certificate.ts'
import { story } from '#test/given.ts'
import { refuses } from '#test/refuses.ts'

const entry = {
  number: 'CNITSEC2024SRV-SE-I-0007',
  holder: '华清网安科技有限公司',
  uscc: '91110108MA01HQWA7W',
  registeredAddress: '北京市海淀区知春路 88 号 6 层',
  type: 'security-engineering',
  level: 1,
  issuedOn: '2024-02-29',
  validFrom: '2024-02-29',
  validTo: '2027-02-28',
  basis: '历史证书补录',
}
const fresh = () => story(certificateProcedure, {}, '2026-11-23')

test('Q10 A certificate issued on 29 February is entered as valid until 28 February three years on', () => {
  const one = fresh()
  expect(one.does('clerk', 'RegisterCertificate', entry)).toEqual(['CertificateRegistered'])
  expect(one.state()).toMatchObject({
    phase: 'registered',
    number: entry.number,
    validTo: '2027-02-28',
    caseId: null,
  })
})
refuses(
  'RegisterCertificate',
  'validity-not-three-years',
  'Q10 A certificate is valid for three years, no day more',
  () => fresh().refused('clerk', 'RegisterCertificate', { ...entry, validTo: '2027-03-01' }),
)
refuses('RegisterCertificate', 'day-in-future', 'Q10 A certificate of tomorrow is not entered today', () =>
  fresh().refused('clerk', 'RegisterCertificate', {
    ...entry,
    issuedOn: '2026-11-24',
    validFrom: '2026-11-24',
    validTo: '2029-11-23',
  }),
)
refuses(
  'RegisterCertificate',
  'number-registered-already',
  'Q10 A number is entered in the register once',
  () =>
    story(certificateProcedure, { numberIsTaken: true }, '2026-11-23').refused(
      'clerk',
      'RegisterCertificate',
      entry,
    ),
)
refuses(
  'RegisterCertificate',
  'unknown-type',
  'Q1 A certificate of a type that nobody knows is not entered',
  () => fresh().refused('clerk', 'RegisterCertificate', { ...entry, type: 'astrology' }),
)
refuses('RegisterCertificate', 'uscc-malformed', 'Q5.1 A certificate names a code that can be one', () =>
  fresh().refused('clerk', 'RegisterCertificate', { ...entry, uscc: '91110108MA01HQWA7O' }),
)
test('Q1 A certificate entered under the Chinese name of its type is kept under its key', () => {
  const one = fresh()
  one.does('clerk', 'RegisterCertificate', { ...entry, type: '安全工程' })
  expect(one.state().type).toBe('security-engineering')
})
