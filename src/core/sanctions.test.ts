import { expect, test } from 'vitest'
import { theCalendar } from '#core/calendar/working-days.ts'
import { certificateProcedure } from '#core/certificate.ts'
import { certificateStatus } from '#core/certificate-status.ts'
import { sanctionDeadlines } from '#core/sanction-deadlines.ts'
import { actor, edition, story } from '#test/given.ts'
import { refuses } from '#test/refuses.ts'
import { inForce, level2, objectionId, proceedingId, proposes, sanctions } from '#test/sanction-story.ts'

const proposal = { measure: 'suspend', cause: 'misuse', reason: '违规使用证书', on: '2026-11-23' }
const statusOn = (one: ReturnType<typeof inForce>, on: string) => certificateStatus(one.state(), on, edition)
const lowered = (fromLevel: number, level: number, decision: string) => [
  {
    type: 'CertificateSanctioned',
    data: {
      measure: 'downgrade',
      cause: 'conditions-unmet',
      clause: 'Q10',
      decision,
      reason: '近三年服务项目不足',
      decidedOn: '2026-11-23',
      on: '2026-11-23',
      level,
      fromLevel,
    },
  },
]
const due = (one: ReturnType<typeof inForce>) =>
  sanctionDeadlines(one.state(), edition, theCalendar).map(({ name, dueOn }) => [name, dueOn])

test('Q10 Nothing is done to a certificate before a second person has decided it', () => {
  const one = inForce()
  proposes(one, 'suspend')
  expect(statusOn(one, '2026-11-23')).toBe('valid')
  expect(due(one)).toEqual([['sanction-decision', '2026-11-30']])
  expect(one.offer('decider', 'DecideSanction')?.refusal).toBeNull()
  one.does('decider', 'DecideSanction', { verdict: 'agreed' })
  expect(statusOn(one, '2026-11-23')).toBe('suspended')
  expect(one.state().sanctions).toMatchObject([
    { measure: 'suspend', decision: '〔2026〕7号', clause: 'Q10', until: '2027-05-22' },
  ])
})
test('Q10 A proposal that is declined changes nothing and leaves the register as it was', () => {
  const one = inForce()
  proposes(one, 'withdraw')
  one.does('decider', 'DecideSanction', { verdict: 'declined', reason: '催告尚未送达' })
  expect(one.state()).toMatchObject({ proposed: null, sanctions: [], changes: [], phase: 'registered' })
})
test('Q10 A suspension holds from its day on, and the days before stay valid', () => {
  const one = inForce()
  sanctions(one, 'suspend', { on: '2026-12-01' })
  expect([statusOn(one, '2026-11-30'), statusOn(one, '2026-12-01')]).toEqual(['valid', 'suspended'])
  expect(due(one)).toEqual([['suspension', '2027-05-30']])
})
test('Q10 A decision made later than the day proposed holds from the day it is made', () => {
  const one = inForce()
  proposes(one, 'suspend')
  one.on('2026-11-26')
  one.does('decider', 'DecideSanction', { verdict: 'agreed' })
  expect([statusOn(one, '2026-11-25'), statusOn(one, '2026-11-26')]).toEqual(['valid', 'suspended'])
})
test('Q10 When the longest time of a suspension is over a person is asked, and it stays suspended', () => {
  const one = inForce()
  sanctions(one, 'suspend')
  one.on('2027-05-23')
  expect(one.does('system', 'TellSuspensionRanOut')).toEqual(['SuspensionRanOut'])
  expect(statusOn(one, '2027-05-23')).toBe('suspended')
})
test('Q10 A restored certificate is valid again from that day', () => {
  const one = inForce()
  sanctions(one, 'suspend')
  one.on('2026-12-15')
  sanctions(one, 'restore')
  expect([statusOn(one, '2026-12-14'), statusOn(one, '2026-12-15')]).toEqual(['suspended', 'valid'])
  expect(due(one)).toEqual([])
})
test('Q10 Suspended, then withdrawn: the end outlasts everything and the original is asked back', () => {
  const one = inForce()
  sanctions(one, 'suspend')
  one.on('2027-03-01')
  sanctions(one, 'withdraw')
  expect(one.state().phase).toBe('ended')
  expect(statusOn(one, '2029-01-01')).toBe('withdrawn')
  expect(due(one)).toEqual([['original-return', '2027-03-15']])
  one.does('clerk', 'RecordOriginalTakenBack', { receivedOn: '2027-03-01' })
  expect(due(one)).toEqual([])
})
test('Q10 A lowered certificate keeps number and validity, and the register knows both levels', () => {
  const one = inForce()
  sanctions(one, 'downgrade')
  expect(one.state()).toMatchObject({
    level: 1,
    number: level2.number,
    validTo: level2.validTo,
    status: 'valid',
  })
  expect(one.state().sanctions[0]).toMatchObject({ level: 1, fromLevel: 2 })
})
test('Q19 A certificate is withdrawn when its material is proved false, under the number of that decision', () => {
  const one = inForce()
  one.does('system', 'WithdrawForFalseMaterial', {
    proceedingId,
    decision: '〔2026〕9号',
    reason: '合同系伪造',
    barredUntil: '2029-11-23',
  })
  expect(one.state().sanctions).toMatchObject([
    { cause: 'false-material', clause: 'Q19', decision: '〔2026〕9号' },
  ])
  expect(statusOn(one, '2026-11-23')).toBe('withdrawn')
})
test('Q19 A decision set aside brings back what held before, and what was said meanwhile stays said', () => {
  for (const [measure, before] of [
    ['withdraw', 'valid'],
    ['suspend', 'valid'],
    ['warn', 'valid'],
    ['downgrade', 'valid'],
  ] as const) {
    const one = inForce()
    sanctions(one, measure)
    one.on('2026-12-20')
    const decision = one.state().sanctions.at(-1)?.decision
    one.does('system', 'SetSanctionAside', { objectionId, decision })
    expect(one.state()).toMatchObject({ phase: 'registered', level: 2, originalDemandedOn: null })
    expect(statusOn(one, '2026-12-20')).toBe(before)
    if (measure === 'withdraw') expect(statusOn(one, '2026-12-19')).toBe('withdrawn')
    expect(one.state().sanctions[0]?.setAsideOn).toBe('2026-12-20')
  }
})
test('Q19 A withdrawal set aside leaves the suspension before it in force', () => {
  const one = inForce()
  sanctions(one, 'suspend')
  sanctions(one, 'withdraw')
  one.does('system', 'SetSanctionAside', { objectionId, decision: '〔2026〕9号' })
  expect(statusOn(one, '2026-11-23')).toBe('suspended')
  expect(due(one)).toEqual([['suspension', '2027-05-22']])
})
test('Q19 Suspended, then warned: the suspension set aside, it is valid again and the warning stands', () => {
  const one = inForce()
  sanctions(one, 'suspend')
  const decision = one.state().sanctions[0]?.decision
  sanctions(one, 'warn')
  one.does('system', 'SetSanctionAside', { objectionId, decision })
  expect(statusOn(one, '2026-11-23')).toBe('valid')
  expect(one.state()).toMatchObject({ suspension: null, phase: 'registered' })
  expect(one.state().sanctions.map(({ setAsideOn }) => setAsideOn)).toEqual(['2026-11-23', undefined])
})
test('Q19 Lowered twice, the first decision set aside leaves the level of the second', () => {
  const one = story(certificateProcedure, { decisionSerial: 7 }, '2026-11-23')
  one.given(...inForce().log, ...lowered(3, 2, '1'), ...lowered(2, 1, '2'))
  one.does('system', 'SetSanctionAside', { objectionId, decision: '1' })
  expect(one.state().level).toBe(1)
  one.does('system', 'SetSanctionAside', { objectionId, decision: '2' })
  expect(one.state().level).toBe(3)
})
test('Q19 A suspension set aside under a withdrawal that stands leaves the certificate withdrawn', () => {
  const one = inForce()
  sanctions(one, 'suspend')
  sanctions(one, 'withdraw')
  one.does('system', 'SetSanctionAside', { objectionId, decision: one.state().sanctions[0]?.decision })
  expect(one.state()).toMatchObject({ phase: 'ended', status: 'withdrawn' })
  expect(due(one)).toEqual([['original-return', '2026-12-07']])
})
test('Q10 Whatever ends a certificate, nothing else is due on it any more', () => {
  for (const [name, input] of [
    ['CancelCertificate', { caseId: objectionId, on: '2026-11-23' }],
    ['SupersedeCertificate', { caseId: objectionId, by: 'CNITSEC2026SRV-RA-II-0018', on: '2026-11-23' }],
  ] as const) {
    const one = inForce()
    sanctions(one, 'suspend')
    proposes(one, 'withdraw')
    one.does('system', name, input)
    expect(one.state()).toMatchObject({ phase: 'ended', proposed: null, suspension: null })
    expect(due(one)).toEqual([])
  }
})
test('Q15 Renewed in time, a certificate can be sanctioned until the day on which the new one takes its place', () => {
  const one = inForce()
  one.does('system', 'SupersedeCertificate', { caseId: objectionId, by: 'CNITSEC-0018', on: '2028-06-10' })
  expect(one.state()).toMatchObject({ phase: 'registered', supersededBy: 'CNITSEC-0018' })
  sanctions(one, 'suspend')
  one.on('2027-01-11')
  sanctions(one, 'restore')
  expect([statusOn(one, '2028-06-09'), statusOn(one, '2028-06-10')]).toEqual(['expiring', 'superseded'])
  one.on('2027-02-01')
  sanctions(one, 'withdraw')
  expect(statusOn(one, '2028-06-10')).toBe('withdrawn')
})
test('Q10 A suspension that outlasts the certificate is not due on a day on which that is over', () => {
  const one = inForce()
  one.on('2028-03-01')
  sanctions(one, 'suspend')
  expect(due(one)).toEqual([])
})

refuses(
  'ProposeSanction',
  'false-material-by-proceeding',
  'Q19 False material is found by a proceeding in which the holder is heard, not by a proposal',
  () =>
    inForce().refused('clerk', 'ProposeSanction', {
      ...proposal,
      measure: 'withdraw',
      cause: 'false-material',
    }),
)
refuses(
  'DecideSanction',
  'day-after-validity',
  'Q10 Nothing is decided against a certificate that is over',
  () => {
    const one = inForce()
    proposes(one, 'warn')
    one.on('2028-06-12')
    return one.refused('decider', 'DecideSanction', { verdict: 'agreed' })
  },
)
refuses('ProposeSanction', 'sanction-proposed-already', 'Q10 Two sanctions are not proposed at once', () => {
  const one = inForce()
  proposes(one, 'warn')
  return one.refused('lead', 'ProposeSanction', proposal)
})
refuses('ProposeSanction', 'suspended-already', 'Q10 What is suspended is not suspended again', () => {
  const one = inForce()
  sanctions(one, 'suspend')
  return one.refused('clerk', 'ProposeSanction', proposal)
})
refuses('ProposeSanction', 'not-suspended', 'Q10 What is not suspended is not restored', () =>
  inForce().refused('clerk', 'ProposeSanction', { ...proposal, measure: 'restore' }),
)
refuses('ProposeSanction', 'level-not-lower', 'Q10 A lower level is a lower level', () =>
  inForce().refused('clerk', 'ProposeSanction', { ...proposal, measure: 'downgrade', level: 2 }),
)
refuses(
  'ProposeSanction',
  'level-not-issued',
  'Q2.2 A certificate is lowered to a level that is issued',
  () => {
    const one = inForce([
      { ...edition, catalogue: edition.catalogue.map((entry) => ({ ...entry, levels: [2] })) },
    ])
    return one.refused('clerk', 'ProposeSanction', { ...proposal, measure: 'downgrade', level: 1 })
  },
)
refuses('ProposeSanction', 'day-after-validity', 'Q10 A sanction begins while the certificate is valid', () =>
  inForce().refused('clerk', 'ProposeSanction', { ...proposal, on: '2028-06-10' }),
)
refuses('DecideSanction', 'nothing-proposed', 'Q10 Only what was proposed is decided', () =>
  inForce().refused('decider', 'DecideSanction', { verdict: 'agreed' }),
)
refuses('DecideSanction', 'proposed-by-yourself', 'Q10 Whoever proposed it does not decide it', () => {
  const one = inForce()
  const both = { ...actor('clerk'), roles: ['clerk', 'decider'] as const }
  one.does(both, 'ProposeSanction', proposal)
  return one.refused(both, 'DecideSanction', { verdict: 'agreed' })
})
refuses('DecideSanction', 'reason-missing', 'Q10 A proposal is not declined without a reason', () => {
  const one = inForce()
  proposes(one, 'warn')
  return one.refused('decider', 'DecideSanction', { verdict: 'declined' })
})
refuses(
  'TellSuspensionRanOut',
  'suspension-still-running',
  'Q10 On the last day of a suspension nobody is asked yet',
  () => {
    const one = inForce()
    sanctions(one, 'suspend')
    one.on('2027-05-22')
    return one.refused('system', 'TellSuspensionRanOut')
  },
)
refuses('SetSanctionAside', 'decision-not-standing', 'Q19 Only a decision that stands is set aside', () => {
  const one = inForce()
  sanctions(one, 'warn')
  return one.refused('system', 'SetSanctionAside', { objectionId, decision: '〔2026〕1号' })
})
