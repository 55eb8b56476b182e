import { expect, test } from 'vitest'
import { certificateProcedure } from '#core/certificate.ts'
import { edition, story } from '#test/given.ts'
import { broughtForward, complains, fresh, objects, opened } from '#test/matter-story.ts'
import { refuses } from '#test/refuses.ts'
import { inForce, level2, proposes, sanctions } from '#test/sanction-story.ts'
import { theCalendar } from './calendar/working-days.ts'
import { complaintDeadlines } from './complaint.ts'
import { objectionDeadlines } from './objection.ts'
import { proceedingDeadlines } from './proceeding-deadlines.ts'
import { sanctionDeadlines } from './sanction-deadlines.ts'

/** The days to answer end on 7 December by the calendar in force; so much was announced. */
const announced = (dueOn: string) => {
  const one = opened()
  one.does('system', 'MoveProceedingDeadlines', { was: [{ name: 'hearing', dueOn }] })
  return { one, hearing: () => proceedingDeadlines(one.state(), edition, theCalendar)[0] }
}
const decided = { outcome: 'founded', reason: '合同对方书面否认' }
const yes = { accepted: true }

test('Q9.1 A day to answer that a notice moves on holds at once, with the old day, the new one and the notice', () => {
  const { one, hearing } = announced('2026-12-04')
  const moves = [
    { name: 'hearing', countedFrom: '2026-11-23', wasOn: '2026-12-04', nowOn: '2026-12-07', waits: false },
  ]
  expect(one.log.at(-1)).toMatchObject({
    type: 'ProceedingDeadlinesMoved',
    data: { notice: 'cn-2026-1', moves },
  })
  expect(hearing()).toMatchObject({ dueOn: '2026-12-07' })
  expect(hearing()?.kept).toBeUndefined()
  expect(one.offer('decider', 'SettleProceedingDeadlines')?.refusal?.code).toBe('nothing-brought-forward')
})
test('Q19 A day to answer that would come earlier than announced stands, and nothing is decided before it is over', () => {
  const { one, hearing } = announced('2026-12-09')
  expect(hearing()).toMatchObject({
    dueOn: '2026-12-09',
    kept: { earlierOn: '2026-12-07', notice: 'cn-2026-1', isSettled: false },
  })
  one.on('2026-12-09')
  expect(one.refused('decider', 'DecideProceeding', decided).facts).toEqual({ dueOn: '2026-12-09' })
  expect(one.refused('system', 'CloseHearing').code).toBe('hearing-still-running')
  one.on('2026-12-10')
  one.does('system', 'CloseHearing')
  expect(one.log.at(-1)?.data).toEqual({ lastDay: '2026-12-09' })
})
test('Q9.1 With the yes of whoever decides, the earlier day to answer holds', () => {
  const { one, hearing } = announced('2026-12-09')
  one.does('decider', 'SettleProceedingDeadlines', yes)
  expect(one.log.at(-1)).toMatchObject({
    type: 'ProceedingDeadlinesSettled',
    data: { accepted: true, moves: [{ name: 'hearing', wasOn: '2026-12-09', nowOn: '2026-12-07' }] },
  })
  expect(hearing()?.dueOn).toBe('2026-12-07')
  one.on('2026-12-08')
  expect(one.does('decider', 'DecideProceeding', decided)).toContain('FalseMaterialFound')
})
test('Q9.1 A day to answer that somebody keeps stays, and nobody is asked again; new evidence starts it afresh', () => {
  const { one, hearing } = announced('2026-12-09')
  one.does('decider', 'SettleProceedingDeadlines', { accepted: false, reason: '已按原期限告知' })
  expect(hearing()).toMatchObject({ dueOn: '2026-12-09', kept: { isSettled: true } })
  const was = [{ name: 'hearing', dueOn: '2026-12-09' }]
  expect(one.refused('system', 'MoveProceedingDeadlines', { was }).code).toBe('nothing-moved')
  one.on('2026-12-01')
  one.does('clerk', 'AddEvidence', { text: '另一份合同', files: [] })
  expect(hearing()?.kept).toBeUndefined()
})

const withdrawn = () => {
  const one = inForce()
  sanctions(one, 'withdraw')
  return one
}
const entered = () => {
  const one = story(certificateProcedure, {}, '2026-11-23')
  one.does('clerk', 'ProposeEntry', level2)
  return one
}
const lettersOf = (type = '') => certificateProcedure.events[type]?.letters

test('Q10 What only waits for a second person is recorded and told to nobody outside the house', () => {
  const proposed = inForce()
  proposes(proposed, 'warn')
  for (const one of [entered(), proposed]) {
    broughtForward(one, 'Certificate', sanctionDeadlines, null)
    expect(one.log.at(-1)?.type).toBe('InternalDeadlinesMoved')
    expect(lettersOf(one.log.at(-1)?.type)).toEqual([])
  }
  proposed.does('decider', 'SettleCertificateDeadlines', yes)
  expect(proposed.log.at(-1)?.type).toBe('InternalDeadlinesSettled')
  expect(lettersOf('InternalDeadlinesSettled')).toEqual([])
})
test('Q4.6 The day on which the original is due back was told to its holder, who is written to when it moves', () => {
  const one = withdrawn()
  broughtForward(one, 'Certificate', sanctionDeadlines, 'clerk')
  const [moved, settled] = one.log.slice(-2).map(({ type }) => type)
  expect([moved, settled]).toEqual(['CertificateDeadlinesMoved', 'CertificateDeadlinesSettled'])
  expect(lettersOf(moved)).toEqual(['certificate-deadlines-moved'])
  expect(lettersOf(settled)).toEqual(['certificate-deadlines-settled'])
})
test('Q9.1 Where both move, the holder is told of the one and not of the other', () => {
  const one = inForce()
  sanctions(one, 'withdraw')
  one.does('clerk', 'RecordOriginalTakenBack', { receivedOn: one.today() })
  const decision = one.state().sanctions[0]?.decision
  one.does('system', 'SetSanctionAside', { objectionId: '00000000-0000-4000-8000-0000000000b1', decision })
  proposes(one, 'warn')
  broughtForward(one, 'Certificate', sanctionDeadlines, 'clerk')
  const told = one.log
    .slice(-4)
    .map(({ type, data }) => [type, (data.moves as { name: string }[]).map(({ name }) => name)])
  expect(told).toEqual([
    ['CertificateDeadlinesMoved', ['original-to-holder']],
    ['InternalDeadlinesMoved', ['sanction-decision']],
    ['CertificateDeadlinesSettled', ['original-to-holder']],
    ['InternalDeadlinesSettled', ['sanction-decision']],
  ])
  expect(sanctionDeadlines(one.state(), edition, theCalendar).every(({ kept }) => !kept)).toBe(true)
})

const filed = () => {
  const one = fresh()
  objects(one)
  return one
}
const nothing = { was: [] }
const no = { accepted: false }
const earlier = {
  proceeding: () => announced('2026-12-09').one,
  objection: () => {
    const one = filed()
    broughtForward(one, 'Objection', objectionDeadlines, null)
    return one
  },
  complaint: () => {
    const one = complains()
    broughtForward(one, 'Complaint', complaintDeadlines, null)
    return one
  },
  certificate: () => {
    const one = withdrawn()
    broughtForward(one, 'Certificate', sanctionDeadlines, null)
    return one
  },
}

refuses(
  'MoveProceedingDeadlines',
  'nothing-moved',
  'Q9.1 A proceeding whose days are the same is left alone',
  () => opened().refused('system', 'MoveProceedingDeadlines', nothing),
)
refuses(
  'MoveObjectionDeadlines',
  'nothing-moved',
  'Q9.1 An objection whose days are the same is left alone',
  () => filed().refused('system', 'MoveObjectionDeadlines', nothing),
)
refuses(
  'MoveComplaintDeadlines',
  'nothing-moved',
  'Q9.1 A complaint whose days are the same is left alone',
  () => complains().refused('system', 'MoveComplaintDeadlines', nothing),
)
refuses(
  'MoveCertificateDeadlines',
  'nothing-moved',
  'Q9.1 A sanction whose days are the same is left alone',
  () => withdrawn().refused('system', 'MoveCertificateDeadlines', nothing),
)
refuses(
  'SettleProceedingDeadlines',
  'nothing-brought-forward',
  'Q9.1 There is nothing to decide where no day of a proceeding comes earlier',
  () => opened().refused('decider', 'SettleProceedingDeadlines', yes),
)
refuses(
  'SettleObjectionDeadlines',
  'nothing-brought-forward',
  'Q9.1 There is nothing to decide where no day of an objection comes earlier',
  () => filed().refused('decider-2', 'SettleObjectionDeadlines', yes),
)
refuses(
  'SettleComplaintDeadlines',
  'nothing-brought-forward',
  'Q9.1 There is nothing to decide where no day of a complaint comes earlier',
  () => complains().refused('intake', 'SettleComplaintDeadlines', yes),
)
refuses(
  'SettleCertificateDeadlines',
  'nothing-brought-forward',
  'Q9.1 There is nothing to decide where no day of a certificate comes earlier',
  () => withdrawn().refused('clerk', 'SettleCertificateDeadlines', yes),
)
refuses('SettleProceedingDeadlines', 'reason-missing', 'Q9.1 Keeping the day to answer needs a reason', () =>
  earlier.proceeding().refused('decider', 'SettleProceedingDeadlines', no),
)
refuses(
  'SettleObjectionDeadlines',
  'reason-missing',
  'Q9.1 Keeping the days of an objection needs a reason',
  () => earlier.objection().refused('decider-2', 'SettleObjectionDeadlines', no),
)
refuses(
  'SettleComplaintDeadlines',
  'reason-missing',
  'Q9.1 Keeping the days of a complaint needs a reason',
  () => earlier.complaint().refused('intake', 'SettleComplaintDeadlines', no),
)
refuses(
  'SettleCertificateDeadlines',
  'reason-missing',
  'Q9.1 Keeping the days of a sanction needs a reason',
  () => earlier.certificate().refused('clerk', 'SettleCertificateDeadlines', no),
)
refuses(
  'SettleProceedingDeadlines',
  'opened-it-yourself',
  'Q19 Whoever opened a proceeding does not shorten the days to answer it',
  () => {
    const one = earlier.proceeding()
    one.does('approver-2', 'AddEvidence', { text: '另一份合同', files: [] })
    return one.refused('approver-2', 'SettleProceedingDeadlines', yes)
  },
)
refuses(
  'SettleProceedingDeadlines',
  'took-part-earlier',
  'Q19 Whoever had a part in the evaluation does not shorten the days to answer',
  () => earlier.proceeding().refused('approver', 'SettleProceedingDeadlines', yes),
)
refuses(
  'SettleObjectionDeadlines',
  'took-part-earlier',
  'Q19 Whoever made the decision says nothing about the days of an objection against it',
  () => earlier.objection().refused('decider', 'SettleObjectionDeadlines', yes),
)
refuses(
  'SettleComplaintDeadlines',
  'took-part-earlier',
  'Q19 Whoever had a part in what a complaint is about says nothing about its days',
  () => {
    const one = earlier.complaint()
    one.facts.involved = [{ personId: 'clerk', kind: 'certificate', role: 'clerk', type: 'SanctionProposed' }]
    return one.refused('clerk', 'SettleComplaintDeadlines', yes)
  },
)
