import { expect, test } from 'vitest'
import { caseProcedure } from '#core/case.ts'
import { address, caseAt, meeting } from '#test/case-story.ts'
import { refuses } from '#test/refuses.ts'
import { caseReading } from '#test/reread.ts'

test('Q4.6 The address is confirmed on screen, or recorded from a call', () => {
  const commands = [
    ['contact', 'ConfirmAddress', 'screen'],
    ['clerk', 'RecordAddressCall', 'call'],
  ] as const
  for (const [who, command, how] of commands) {
    const one = caseAt('delivery-confirmation')
    one.does(who, command, { addressId: address })
    expect(one.log.at(-1)).toMatchObject({ type: 'AddressConfirmed', data: { how } })
    expect(one.state().phase).toBe('certificate-production')
  }
})
test('Q10 A certificate issued on 15 February 2027 is valid until 14 February 2030 and is entered in the register', () => {
  const one = caseAt('dispatch')
  const { certificate } = one.state()
  expect(certificate).toMatchObject({
    issuedOn: '2027-02-15',
    validFrom: '2027-02-15',
    validTo: '2030-02-14',
  })
  const [follow, ...others] =
    caseProcedure.events.CertificateIssued?.follows(one.state(), certificate as never) ?? []
  expect(others).toEqual([])
  expect(follow).toMatchObject({
    stream: 'certificate',
    streamId: certificate?.certificateId,
    command: 'RegisterCertificate',
    input: { holder: '华清网安科技有限公司', number: certificate?.number, type: 'security-engineering' },
  })
})
test('Q4.6 A parcel that was lost is posted again', () => {
  const one = caseAt('delivery')
  one.on('2027-03-01')
  one.does('clerk', 'PostCertificate', { carrier: '中国邮政', trackingNumber: 'EB3003' })
  expect(one.state()).toMatchObject({ phase: 'delivery', posting: { trackingNumber: 'EB3003' } })
})
test('Q4.6 An address is put right until the certificate is made', () => {
  const one = caseAt('certificate-production')
  one.does('contact', 'ConfirmAddress', { addressId: address })
  expect(one.state()).toMatchObject({ phase: 'certificate-production', addressId: address })
})
test('Q4.6 A certificate in hand completes the case', () => {
  expect(caseAt('completed').state()).toMatchObject({
    phase: 'completed',
    posting: { trackingNumber: 'SF2002' },
  })
})
refuses(
  'ConfirmAddress',
  'address-unknown',
  'Q4.6 A certificate is posted to an address of the applicant',
  () => caseAt('delivery-confirmation').refused('contact', 'ConfirmAddress', { addressId: meeting }),
)
refuses('RecordAddressCall', 'address-unknown', 'Q4.6 A call confirms an address of the applicant', () =>
  caseAt('delivery-confirmation').refused('clerk', 'RecordAddressCall', { addressId: meeting }),
)
refuses('ConfirmReceipt', 'day-in-future', 'Q4.6 A certificate is not received tomorrow', () =>
  caseAt('delivery').refused('contact', 'ConfirmReceipt', { receivedOn: '2027-02-17' }),
)

refuses(
  'ConfirmAddress',
  'address-by-call-only',
  'Q4.6 Read as confirmed by a call only, the address is not confirmed on screen',
  () =>
    caseReading('delivery-confirmation', { addressConfirmedBy: 'call' }).refused(
      'contact',
      'ConfirmAddress',
      {
        addressId: address,
      },
    ),
)
refuses('ConfirmReceipt', 'day-before-posting', 'Q4.6 Nothing arrives before it is posted', () =>
  caseAt('delivery').refused('contact', 'ConfirmReceipt', { receivedOn: '2008-01-02' }),
)
test('Q4.6 A wrong address is put right after posting, and the parcel leaves again', () => {
  const one = caseAt('delivery')
  one.does('clerk', 'RecordAddressCall', { addressId: address })
  expect(one.state()).toMatchObject({ phase: 'delivery', addressId: address })
  one.does('clerk', 'PostCertificate', { carrier: '顺丰', trackingNumber: 'SF2003' })
  expect(one.state().posting?.trackingNumber).toBe('SF2003')
})
