import { expect, test } from 'vitest'
import { caseProcedure } from '#core/case.ts'
import { application, factsOfHuaqing } from '#test/case-story.ts'
import { story } from '#test/given.ts'
import { refuses } from '#test/refuses.ts'

const certificateId = '00000000-0000-4000-8000-0000000000c1'
const held = {
  certificateId,
  number: 'CNITSEC2024SRV-SE-I-0007',
  holder: application.organisation.name,
  uscc: application.organisation.uscc,
  registeredAddress: application.organisation.registeredAddress,
  type: 'security-engineering',
  level: 1,
  validFrom: '2024-09-01',
  validTo: '2027-08-31',
  status: 'valid',
}
/** Half a year before 31 August 2027 is 28 February. */
const [lastDayInTime, dayAfter] = ['2027-02-28', '2027-03-01']
const on = (day: string, certificate: object | null = {}, facts: object = {}) =>
  story(
    caseProcedure,
    { ...factsOfHuaqing(), certificate: certificate && { ...held, ...certificate }, ...facts },
    day,
  )
const ask = (kind: string, more: object = {}) => ({
  kind,
  type: 'security-engineering',
  level: kind === 'upgrade' ? 2 : 1,
  certificateId,
  ...more,
})
const opened = (day: string, kind: string, certificate: object = {}) => {
  const one = on(day, certificate)
  one.does('contact', 'OpenCase', ask(kind))
  return one
}
const submitted = (one: ReturnType<typeof on>, level = 1) => {
  const { certificateId: _, validFrom: __, ...certificate } = one.facts.certificate as typeof held
  one.facts.dossier = {
    digest: 'c'.repeat(64),
    application: {
      ...application,
      kind: one.state().kind,
      level,
      applicationOn: one.today(),
      cisp: application.cisp.map((holder) => ({ ...holder, validTo: '2030-01-01' })),
      engagements: application.engagements.map((engagement) => ({ ...engagement, contractOn: one.today() })),
      certificate,
    },
  }
  one.does('contact', 'SubmitApplication', { truthful: true })
  return one.state()
}

test('Q15.1 Maintenance asked for on the last day in time builds on the certificate and is referred to nobody', () => {
  const one = opened(lastDayInTime, 'maintenance')
  expect(one.state()).toMatchObject({ kind: 'maintenance', held: { certificateId, number: held.number } })
  expect(submitted(one).application?.referred).toEqual([])
})
test('Q15.3 Maintenance asked for a day later is taken, and referred to the centre', () => {
  const state = submitted(opened(dayAfter, 'maintenance'))
  expect(state.kind).toBe('maintenance')
  expect(state.application?.referred).toEqual(['late-for-maintenance'])
})
test('Q15.1 Maintenance more than twelve months ahead is taken, and referred to the centre', () => {
  const state = submitted(opened('2026-08-30', 'maintenance'))
  expect(state.application?.referred).toEqual(['early-for-maintenance'])
})
test('Q15.2 The day six months after expiry is late maintenance, the day after it a first application', () => {
  // Six months after 31 August 2027 is 29 February 2028, a Tuesday.
  expect(opened('2028-02-29', 'maintenance').state().kind).toBe('maintenance')
  const late = opened('2028-03-01', 'maintenance')
  expect(late.state()).toMatchObject({ kind: 'initial', askedKind: 'maintenance', held: { certificateId } })
})
test('Q15.2 Maintenance opened while it is late and submitted too late is taken as a first application', () => {
  const one = opened('2028-02-29', 'maintenance')
  one.on('2028-03-01')
  expect(submitted(one)).toMatchObject({ kind: 'initial', askedKind: 'maintenance', phase: 'filing' })
})
test('Q17 An upgrade in time asks for exactly one level more', () => {
  const one = opened(lastDayInTime, 'upgrade')
  expect(one.state()).toMatchObject({ kind: 'upgrade', level: 2, held: { level: 1 } })
})
test('Q16 A process document of the last cycle blocks the maintenance it is handed in for', () => {
  const one = opened(lastDayInTime, 'maintenance')
  submitted(one)
  const again = opened(lastDayInTime, 'maintenance')
  const [document] = application.engagements.flatMap(({ files }) => files)
  again.facts.dossier = {
    ...(one.facts.dossier as object),
    earlier: [{ ...document, isProcessEvidence: true }],
  }
  const refusal = again.refused('contact', 'SubmitApplication', { truthful: true })
  expect(refusal.findings?.map(({ code }) => code)).toContain('evidence-reused')
})

const parcel = { receivedOn: '2027-03-12', carrier: '顺丰', trackingNumber: 'SF1' }

test('Q11.3 A parcel handed over five working days after submission keeps the day of submission', () => {
  const one = opened('2027-02-26', 'maintenance')
  submitted(one)
  one.on('2027-03-12')
  one.does('intake', 'RecordPaperDossier', { ...parcel, handedOverOn: '2027-03-05' })
  expect(one.state()).toMatchObject({ kind: 'maintenance', application: { referred: [] } })
})
test('Q11.3 A parcel handed over a day later makes the maintenance late, which is referred', () => {
  const one = opened('2027-02-26', 'maintenance')
  submitted(one)
  one.on('2027-03-12')
  one.does('intake', 'RecordPaperDossier', { ...parcel, handedOverOn: '2027-03-08' })
  expect(one.state().application?.referred).toEqual(['late-for-maintenance'])
  expect(one.log.at(-1)?.data).toMatchObject({ countsOn: '2027-03-08' })
})
test('Q11.3 A parcel handed over too late can turn late maintenance into a first application', () => {
  const one = opened('2028-02-21', 'maintenance')
  submitted(one)
  one.on('2028-03-03')
  one.does('intake', 'RecordPaperDossier', {
    ...parcel,
    receivedOn: '2028-03-03',
    handedOverOn: '2028-03-01',
  })
  expect(one.state()).toMatchObject({ kind: 'initial', askedKind: 'maintenance' })
})
refuses(
  'RecordPaperDossier',
  'handed-over-after-arrival',
  'Q11.3 A parcel is handed over before it arrives',
  () => {
    const one = opened('2027-02-26', 'maintenance')
    submitted(one)
    one.on('2027-03-12')
    return one.refused('intake', 'RecordPaperDossier', {
      ...parcel,
      receivedOn: '2027-03-05',
      handedOverOn: '2027-03-08',
    })
  },
)

refuses('OpenCase', 'certificate-missing', 'Q15.1 Maintenance names the certificate to be maintained', () =>
  on(lastDayInTime).refused('contact', 'OpenCase', ask('maintenance', { certificateId: undefined })),
)
refuses('OpenCase', 'certificate-unknown', 'Q15.1 A certificate of somebody else is as good as none', () =>
  on(lastDayInTime, null).refused('contact', 'OpenCase', ask('maintenance')),
)
refuses(
  'OpenCase',
  'type-differs-from-certificate',
  'Q15.1 A certificate is maintained in its own type',
  () => on(lastDayInTime, { type: 'risk-assessment' }).refused('contact', 'OpenCase', ask('maintenance')),
)
refuses(
  'OpenCase',
  'level-differs-from-certificate',
  'Q15.1 A certificate is maintained at its own level',
  () => on(lastDayInTime).refused('contact', 'OpenCase', ask('maintenance', { level: 2 })),
)
refuses('OpenCase', 'upgrade-not-one-level', 'Q17 An upgrade does not skip a level', () =>
  on(lastDayInTime).refused('contact', 'OpenCase', ask('upgrade', { level: 3 })),
)
refuses('OpenCase', 'certificate-of-another', 'Q18 Another legal person does not change the name', () =>
  on(lastDayInTime, { uscc: '914403001922038216' }).refused('contact', 'OpenCase', ask('change-name')),
)
refuses('OpenCase', 'certificate-not-in-force', 'Q17 Nothing is built on a superseded certificate', () =>
  on(lastDayInTime, { status: 'superseded' }).refused('contact', 'OpenCase', ask('upgrade')),
)
refuses('OpenCase', 'too-late-for-upgrade', 'Q17 An upgrade a day late is refused', () => {
  const refusal = on(dayAfter).refused('contact', 'OpenCase', ask('upgrade'))
  expect(refusal.facts).toMatchObject({ lastDay: lastDayInTime })
  return refusal
})
refuses('OpenCase', 'certificate-expired', 'Q18 A certificate is not changed after its last day', () =>
  on('2027-09-01').refused('contact', 'OpenCase', ask('change-address')),
)
