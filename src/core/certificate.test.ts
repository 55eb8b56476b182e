import { expect, test } from 'vitest'
import { certificateProcedure } from '#core/certificate.ts'
import { actor, edition, story } from '#test/given.ts'
import { refuses } from '#test/refuses.ts'
import { inForce, level2 } from '#test/sanction-story.ts'

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
const fresh = () => story(certificateProcedure, {} as Record<string, unknown>, '2026-11-23')

test('Q10 A certificate issued on 29 February is entered as valid until 28 February three years on', () => {
  const one = fresh()
  expect(one.does('clerk', 'ProposeEntry', entry)).toEqual(['EntryProposed'])
  expect(one.state().phase).toBe('proposed')
  expect(one.does('approver', 'DecideEntry', { verdict: 'agreed' })).toEqual(['CertificateRegistered'])
  expect(one.state()).toMatchObject({
    phase: 'registered',
    number: entry.number,
    validTo: '2027-02-28',
    caseId: null,
    takenOverOn: '2026-11-23',
    entry: null,
  })
})
test('Q10 A number and a code are kept as they stand on the certificate, however they were typed', () => {
  const one = fresh()
  one.does('clerk', 'ProposeEntry', {
    ...entry,
    number: ' cnitsec2024srv-se-i-0007',
    uscc: '91110108ma01 hqwa7w',
  })
  expect(one.state()).toMatchObject({ number: entry.number, uscc: entry.uscc })
})
test('Q10 An entry that is declined never comes into the register', () => {
  const one = fresh()
  one.does('clerk', 'ProposeEntry', entry)
  one.does('approver', 'DecideEntry', { verdict: 'declined', reason: '纸质登记簿中没有这张证书' })
  expect(one.state().phase).toBe('declined')
})
test('Q10 What a case has issued is registered as it is, by whatever edition it was judged', () => {
  const later = [{ ...edition, catalogue: [] }]
  const one = story(certificateProcedure, {}, '2026-11-23', later)
  const caseId = '00000000-0000-4000-8000-00000000ca01'
  one.does('system', 'RegisterCertificate', { ...entry, validTo: '2027-03-01', caseId })
  expect(one.state()).toMatchObject({ phase: 'registered', validTo: '2027-03-01', takenOverOn: null })
})
refuses('DecideEntry', 'entered-by-yourself', 'Q10 Whoever entered a certificate does not confirm it', () => {
  const one = fresh()
  one.does('clerk', 'ProposeEntry', entry)
  return one.refused('clerk', 'DecideEntry', { verdict: 'agreed' })
})
refuses('DecideEntry', 'reason-missing', 'Q10 An entry is not declined without a reason', () => {
  const one = fresh()
  one.does('clerk', 'ProposeEntry', entry)
  return one.refused('approver', 'DecideEntry', { verdict: 'declined' })
})
refuses(
  'DecideEntry',
  'number-registered-already',
  'Q10 Of two entries of one number the first to be confirmed stands',
  () => {
    const one = fresh()
    one.does('clerk', 'ProposeEntry', entry)
    one.facts.entryNumberIsTaken = true
    return one.refused('approver', 'DecideEntry', { verdict: 'agreed' })
  },
)
refuses(
  'RegisterCertificate',
  'number-registered-already',
  'Q10 A number that was taken over is not issued again',
  () =>
    story(certificateProcedure, { numberIsTaken: true }, '2026-11-23').refused(
      'system',
      'RegisterCertificate',
      {
        ...entry,
        caseId: '00000000-0000-4000-8000-00000000ca01',
      },
    ),
)
refuses(
  'ProposeEntry',
  'validity-not-three-years',
  'Q10 A certificate is valid for three years, no day more',
  () => fresh().refused('clerk', 'ProposeEntry', { ...entry, validTo: '2027-03-01' }),
)
refuses('ProposeEntry', 'day-in-future', 'Q10 A certificate of tomorrow is not entered today', () =>
  fresh().refused('clerk', 'ProposeEntry', {
    ...entry,
    issuedOn: '2026-11-24',
    validFrom: '2026-11-24',
    validTo: '2029-11-23',
  }),
)
refuses('ProposeEntry', 'number-registered-already', 'Q10 A number is entered in the register once', () =>
  story(certificateProcedure, { numberIsTaken: true }, '2026-11-23').refused('clerk', 'ProposeEntry', entry),
)
refuses('ProposeEntry', 'unknown-type', 'Q1 A certificate of a type that nobody knows is not entered', () =>
  fresh().refused('clerk', 'ProposeEntry', { ...entry, type: 'astrology' }),
)
refuses('ProposeEntry', 'uscc-malformed', 'Q5.1 A certificate names a code that can be one', () =>
  fresh().refused('clerk', 'ProposeEntry', { ...entry, uscc: '91110108MA01HQWA7O' }),
)
test('Q1 A certificate entered under the Chinese name of its type is kept under its key', () => {
  const one = fresh()
  one.does('clerk', 'ProposeEntry', { ...entry, type: '安全工程' })
  expect(one.state().type).toBe('security-engineering')
})

test('Q19 A holder that the paper register knows by its credit code alone sees its certificate, another organisation does not', () => {
  const state = inForce().state()
  const sees = (uscc: string | null) => certificateProcedure.maySee(state, { ...actor('contact'), uscc })
  expect([sees(level2.uscc), sees('91110108551385082Q'), sees(null)]).toEqual([true, false, false])
})
