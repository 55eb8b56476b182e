import { caseProcedure } from '#core/case.ts'
import type { Phase } from '#core/phases.ts'
import type { Editions } from '#core/rulebook/edition.ts'
import type { ApplicationKind } from '#core/rulebook/edition-shape.ts'
import { story } from './given.ts'
import { address, application, type CaseStory, factsOfHuaqing, file } from './huaqing.ts'

export const certificateId = '00000000-0000-4000-8000-0000000000c1'

/** The certificate that 华清网安 has held since September 2024, under the name and at the address it had then. */
export const heldByHuaqing = {
  certificateId,
  number: 'CNITSEC2024SRV-SE-I-0007',
  holder: '华清信息技术有限公司',
  uscc: application.organisation.uscc,
  registeredAddress: '北京市海淀区成府路 12 号 3 层',
  type: 'security-engineering',
  level: 1,
  validFrom: '2024-09-01',
  validTo: '2027-08-31',
  status: 'valid' as const,
}

const proof = [{ sha256: 'd'.repeat(64), name: '变更通知书.pdf' }]

/** The book of a change or a cancellation, on that certificate. */
export const shortBook = (kind: ApplicationKind) => {
  const { certificateId: _, validFrom: __, ...certificate } = heldByHuaqing
  return {
    ...application,
    kind,
    cisp: [],
    engagements: [],
    // A change of address alone: the name on the certificate is the present one.
    certificate:
      kind === 'change-address' ? { ...certificate, holder: application.organisation.name } : certificate,
    ...(kind === 'cancellation'
      ? { cancellationReason: '业务调整，不再提供该类服务' }
      : { changedOn: '2026-10-15', proof }),
  }
}

type Step = readonly [on: string, act: (one: CaseStory) => unknown]

const pays: Step = [
  '2026-12-17',
  (one) =>
    one.does('finance', 'ConfirmPayment', {
      amountFen: one.state().quotation?.totalFen,
      receivedOn: '2026-12-17',
      reference: '2026-0031',
    }),
]
const returns: Step = [
  '2026-12-24',
  (one) => {
    one.does('contact', 'ReportOriginalSent', { carrier: '顺丰', trackingNumber: 'SF3003' })
    one.does('clerk', 'RecordOriginalReturned', { receivedOn: '2026-12-24' })
  },
]

/** A change or a cancellation that meets no obstacle, day by day, as far as it goes. */
const road = (kind: ApplicationKind): readonly Step[] => [
  [
    '2026-11-23',
    (one) => one.does('contact', 'OpenCase', { kind, type: 'security-engineering', level: 1, certificateId }),
  ],
  ['2026-11-23', (one) => one.does('contact', 'SubmitApplication', { truthful: true })],
  [
    '2026-11-26',
    (one) => {
      const parcel = { receivedOn: '2026-11-26', carrier: '顺丰', trackingNumber: 'SF1001' }
      one.does('intake', 'RecordPaperDossier', parcel)
      one.does('intake', 'ConfirmFiling')
    },
  ],
  ['2026-11-30', (one) => one.does('approver', 'ApproveStart', { leadId: 'lead' })],
  ['2026-12-07', (one) => one.does('lead', 'ConfirmProof', { findings: '变更通知书与营业执照相符。' })],
  ...(kind === 'change-name'
    ? ([['2026-12-10', (one: CaseStory) => one.does('lead', 'SendBusinessEmail')], pays] as const)
    : []),
  ['2026-12-18', (one) => one.does('decider', 'GrantChange')],
  ...(kind === 'cancellation'
    ? [returns]
    : ([
        ['2026-12-21', (one: CaseStory) => one.does('contact', 'ConfirmAddress', { addressId: address })],
        returns,
        ['2026-12-25', (one: CaseStory) => one.does('clerk', 'IssueCertificate')],
        [
          '2026-12-28',
          (one: CaseStory) =>
            one.does('clerk', 'PostCertificate', { carrier: '顺丰', trackingNumber: 'SF2002' }),
        ],
        [
          '2026-12-30',
          (one: CaseStory) => one.does('contact', 'ConfirmReceipt', { receivedOn: '2026-12-30' }),
        ],
      ] as const)),
]

/** A case of that kind as it stands when it has just come to a phase, walked there through real commands. */
export const changeAt = (kind: ApplicationKind, phase: Phase, among?: Editions): CaseStory => {
  const book = shortBook(kind)
  const facts = {
    ...factsOfHuaqing(),
    files: [{ id: file }],
    certificate: { ...heldByHuaqing, holder: book.certificate.holder },
    dossier: { digest: 'c'.repeat(64), application: book },
  }
  const one = story(caseProcedure, facts, '2026-11-23', among)
  for (const [on, step] of road(kind)) {
    if (one.state().phase === phase && one.log.length > 0) return one
    if (one.today() < on) one.on(on)
    // Where the original comes back last, the clerk does not wait for it.
    if (step === returns[1] && one.state().phase !== 'original-return') continue
    step(one)
  }
  if (one.state().phase !== phase && one.state().phase === 'original-return') returns[1](one)
  if (one.state().phase !== phase) throw new Error(`no way of ${kind} leads to ${phase}`)
  return one
}
