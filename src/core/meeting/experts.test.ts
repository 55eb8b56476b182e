import { expect, test } from 'vitest'
import { meetingProcedure } from '#core/meeting.ts'
import type { StaffFact } from '#core/staff.ts'
import { story } from '#test/given.ts'
import {
  caseId,
  experts,
  facts,
  huaqingUscc,
  inSession,
  locked,
  other,
  planned,
  ready,
  scoresOf,
  vote,
} from '#test/meeting-story.ts'
import { refuses } from '#test/refuses.ts'
import { staffMember } from '#test/staff-member.ts'
import { findRecusal, recusalsAhead, recusalsOn, votersFor } from './panel.ts'

/** A meeting of 10 December 2026 whose first expert is as given. */
const withExpert = (but: Partial<StaffFact>, cases = [caseId]) => {
  const staff = facts().staff.map((one) => (one.id === 'expert' ? staffMember('expert', 'expert', but) : one))
  const one = story(meetingProcedure, { ...facts(), staff }, '2026-12-01')
  one.does('secretary', 'ScheduleMeeting', { nominalOn: '2026-12-10' })
  one.does('secretary', 'SetAgenda', { cases, reason: '另一项目材料有待核实' })
  return one
}
const tieUntil = (until: string | null) => ({
  ties: [{ uscc: huaqingUscc, organisation: '华清网安科技有限公司', reason: '曾任技术总监', until }],
})
const invited = (but: Partial<StaffFact>) => {
  const one = withExpert(but)
  one.does('secretary', 'InviteExperts', { experts })
  return one
}

test('Q4.5 An expert who worked for the applicant until twenty-four months before the meeting may not vote', () => {
  const one = invited(tieUntil('2024-12-10'))
  expect(one.log.at(-1)?.type).toBe('ExpertsBarred')
  expect(findRecusal(one.state(), caseId, 'expert')?.ground).toBe('tie')
  expect(votersFor(one.state(), caseId)).not.toContain('expert')
})
test('Q4.5 A day longer ago, and the tie has cooled off', () => {
  expect(findRecusal(invited(tieUntil('2024-12-09')).state(), caseId, 'expert')).toBeUndefined()
})
test('Q4.5 A tie that lasts bars from the case, whoever finds it and when: a later agenda and the opening look again', () => {
  const one = planned()
  const staff = facts().staff.map((each) =>
    each.id === 'expert' ? staffMember('expert', 'expert', tieUntil(null)) : each,
  )
  one.does('secretary', 'SetAgenda', { cases: [caseId, other] })
  expect(one.state().barred).toEqual([])
  one.facts.staff = staff
  one.on('2026-12-07')
  one.does('secretary', 'LockAgenda')
  one.on('2026-12-10')
  expect(one.does('secretary', 'OpenMeeting', { present: experts, chairId: 'expert-2' })).toEqual([
    'MeetingOpened',
    'ExpertsBarred',
  ])
  expect(recusalsOn(one.state(), caseId).map(({ ground }) => ground)).toEqual(['tie'])
})
test('Q9.1 An expert who is not competent for the level of a case takes part in the others only', () => {
  const competences = [{ type: 'risk-assessment', level: 1, until: '2029-12-31' }]
  const one = withExpert({ competences }, [caseId, other])
  const risky = { ...one.state().agenda[1], type: 'risk-assessment' }
  one.given({ type: 'AgendaSet', data: { agenda: [one.state().agenda[0], risky] } })
  one.does('secretary', 'InviteExperts', { experts })
  expect(findRecusal(one.state(), caseId, 'expert')?.ground).toBe('competence')
  expect(findRecusal(one.state(), other, 'expert')).toBeUndefined()
})
refuses(
  'InviteExperts',
  'expert-lacks-competence',
  'Q9.1 Nobody is invited who could vote on nothing',
  () => {
    const one = withExpert({ competences: [] })
    const refusal = one.refused('secretary', 'InviteExperts', { experts: ['expert-2', 'expert'] })
    expect(refusal.facts).toEqual({ person: 'expert', cases: 1 })
    return refusal
  },
)
refuses(
  'InviteExperts',
  'expert-lacks-competence',
  'Q9.1 A competence that ends before the meeting is none',
  () =>
    withExpert({
      competences: [{ type: 'security-engineering', level: 3, until: '2026-12-09' }],
    }).refused('secretary', 'InviteExperts', { experts }),
)
refuses('InviteExperts', 'absent-on-day', 'Q9.1 Nobody is invited for a day on which they are away', () =>
  withExpert({ absences: [{ from: '2026-12-10', to: '2026-12-10', deputyId: null }] }).refused(
    'secretary',
    'InviteExperts',
    { experts },
  ),
)
test('Q4.5 Whoever invites sees beforehand on which cases an expert would have to sit out', () => {
  const one = withExpert(tieUntil(null))
  const ahead = recusalsAhead(one.state(), 'expert', one.facts.staff, { on: '2026-12-10', months: 24 })
  expect(ahead.map(({ ground }) => ground)).toEqual(['tie'])
  expect(recusalsAhead(one.state(), 'lead', one.facts.staff, { on: '2026-12-10', months: 24 })).toMatchObject(
    [{ caseId, ground: 'evaluator' }],
  )
})
test('Q9.1 An expert who cannot come says why, is not counted on, and may think again', () => {
  const one = locked()
  one.does('expert', 'AnswerInvitation', { answer: 'decline', reason: '出国访问' })
  expect(votersFor(one.state(), caseId)).toEqual(experts.slice(1))
  one.does('expert', 'AnswerInvitation', { answer: 'accept' })
  expect(votersFor(one.state(), caseId)).toEqual(experts)
})
refuses('AnswerInvitation', 'reason-missing', 'Q9.1 Who cannot come says why', () =>
  locked().refused('expert', 'AnswerInvitation', { answer: 'decline' }),
)
test('Q4.5 An expert declares case by case to have no conflict, before the meeting or at it', () => {
  const one = locked([caseId, other])
  one.does('expert', 'DeclareImpartiality', { cases: [caseId] })
  expect(one.offer('expert', 'DeclareImpartiality')?.refusal).toBeNull()
  one.does('expert', 'DeclareImpartiality', { cases: [other] })
  expect(one.state().impartial).toHaveLength(2)
})
refuses('DeclareImpartiality', 'nothing-to-declare', 'Q4.5 Nobody declares twice', () =>
  inSession().refused('expert', 'DeclareImpartiality', { cases: [caseId] }),
)
refuses(
  'DeclareImpartiality',
  'recused-already',
  'Q4.5 Whoever audited a case cannot declare that away',
  () => locked([caseId, other]).refused('expert-6', 'DeclareImpartiality', { cases: [caseId, other] }),
)
refuses('DeclareImpartiality', 'not-on-agenda', 'Q9.2 A declaration is on a case of the agenda', () =>
  locked().refused('expert', 'DeclareImpartiality', { cases: [other] }),
)
refuses(
  'DeclareImpartiality',
  'case-concluded-already',
  'Q4.5 A declaration comes before the conclusion',
  () => {
    const one = locked([caseId, other])
    one.does('secretary', 'PostponeCase', { caseId, reason: '材料有待核实' })
    return one.refused('expert', 'DeclareImpartiality', { cases: [caseId] })
  },
)
refuses('DeclareConflict', 'recused-already', 'Q4.5 A conflict is declared once', () => {
  const one = locked()
  one.does('expert', 'DeclareConflict', { caseId, conflict: 'worked-for-applicant' })
  return one.refused('expert', 'DeclareConflict', { caseId, conflict: 'worked-for-applicant' })
})
refuses('DeclareConflict', 'votes-opened', 'Q4.5 No conflict is declared once the votes are open', () => {
  const one = inSession()
  vote(one, 5, experts.slice(0, 5))
  return one.refused('expert', 'DeclareConflict', { caseId, conflict: 'worked-for-applicant' })
})
test('Q4.5 A conflict declared by the last who had not voted opens the votes of the others', () => {
  const one = inSession(experts)
  vote(one, 5, experts.slice(1))
  expect(one.does('expert', 'DeclareConflict', { caseId, conflict: 'worked-for-applicant' })).toEqual([
    'ConflictDeclared',
    'VotesOpened',
  ])
})
test('Q4.5 Before the meeting a recusal that leaves no quorum is seen, and one more expert invited', () => {
  const one = locked()
  one.does('secretary', 'InviteExperts', { experts: experts.slice(0, 5) })
  one.does('expert', 'DeclareConflict', { caseId, conflict: 'worked-for-applicant' })
  expect(votersFor(one.state(), caseId)).toHaveLength(4)
  one.does('secretary', 'InviteExperts', { experts })
  expect(votersFor(one.state(), caseId)).toHaveLength(5)
})
test('Q4.5 A panel of which two members once worked for the applicant cannot vote; the case is postponed for it', () => {
  const one = inSession(experts.slice(0, 6))
  for (const expert of ['expert', 'expert-2'])
    one.does(expert, 'DeclareConflict', { caseId, conflict: 'worked-for-applicant' })
  const cast = { caseId, pass: true, scores: scoresOf(4), opinion: '符合要求' }
  expect(one.refused('expert-3', 'CastVote', cast)).toMatchObject({
    code: 'quorum-missing',
    facts: { present: 4, quorum: 5 },
  })
  one.does('secretary', 'PostponeCase', { caseId, reason: '两位专家回避后不足法定人数' })
  const { data } = one.log.at(-1) ?? {}
  expect(data).toMatchObject({ conclusion: 'postponed', votes: 0, recused: ['expert', 'expert-2'] })
})
test('Q4.5 Whoever stays out of a case since an earlier meeting, or decided on it before, does not vote on it at this one', () => {
  const readyCases = [{ ...ready(caseId), barredFromPanel: ['expert-2'] }]
  const one = story(meetingProcedure, { ...facts(), readyCases }, '2026-12-01')
  one.does('secretary', 'ScheduleMeeting', { nominalOn: '2026-12-10' })
  one.does('secretary', 'InviteExperts', { experts })
  one.does('secretary', 'SetAgenda', { cases: [caseId], reason: '' })
  one.on('2026-12-07')
  one.does('secretary', 'LockAgenda')
  expect(votersFor(one.state(), caseId)).not.toContain('expert-2')
  expect(findRecusal(one.state(), caseId, 'expert-2')?.ground).toBe('earlier')
  expect(one.refused('expert-2', 'DeclareImpartiality', { cases: [caseId] }).code).toBe('nothing-to-declare')
})
test('Q4.5 A conflict declared at a meeting is noted on its case at once, whatever comes of the meeting', () => {
  const one = locked()
  one.does('expert', 'DeclareConflict', { caseId, conflict: 'other' })
  expect(one.follows(one.log.length - 1)).toMatchObject([
    { stream: 'case', streamId: caseId, command: 'NoteRecusal', input: { expertId: 'expert' } },
  ])
})
test('Q4.5 An agenda that is fixed knows who stays out of a case by then, also where it was set before', () => {
  const readyCases = [{ ...ready(caseId), barredFromPanel: [] as string[] }]
  const one = story(meetingProcedure, { ...facts(), readyCases }, '2026-12-01')
  one.does('secretary', 'ScheduleMeeting', { nominalOn: '2026-12-10' })
  one.does('secretary', 'InviteExperts', { experts })
  one.does('secretary', 'SetAgenda', { cases: [caseId], reason: '' })
  readyCases[0]?.barredFromPanel.push('expert-3')
  one.on('2026-12-07')
  expect(one.does('secretary', 'LockAgenda')).toEqual(['AgendaSet', 'AgendaLocked'])
  expect(votersFor(one.state(), caseId)).not.toContain('expert-3')
})
