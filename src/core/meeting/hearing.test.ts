import { expect, test } from 'vitest'
import { actor } from '#test/given.ts'
import { caseId, experts, inSession, locked, other, scoresOf, vote } from '#test/meeting-story.ts'
import { refuses } from '#test/refuses.ts'
import { chairOf, isOpened, sealedFor } from './panel.ts'

const five = experts.slice(0, 5)
const cast = (id = caseId) => ({ caseId: id, pass: true, scores: scoresOf(5), opinion: '符合要求' })
const items = [{ about: 'PA05', ask: '补充脆弱性分析' }]

test('Q4.5 Until the last vote is in, nobody sees how anybody voted, the secretary included; then all do at once', () => {
  const one = inSession()
  vote(one, 3, five.slice(0, 4))
  const unseen = { pass: false, opinion: '' }
  for (const person of ['secretary', 'expert-5', 'lead'])
    for (const seen of sealedFor(one.state(), person).votes) {
      expect(seen).toMatchObject(unseen)
      expect(seen.scores).toBeUndefined()
    }
  expect(sealedFor(one.state(), 'expert').votes[0]).toMatchObject({ pass: true, opinion: '已阅' })
  expect(one.does('expert-5', 'CastVote', cast())).toEqual(['VoteCast', 'VotesOpened'])
  expect(sealedFor(one.state(), 'secretary').votes).toEqual(one.state().votes)
})
test('Q4.5 The votes on one case open without those on the next', () => {
  const one = inSession(five, [caseId, other])
  one.does('expert', 'CastVote', cast(other))
  vote(one, 5, five)
  expect([isOpened(one.state(), caseId), isOpened(one.state(), other)]).toEqual([true, false])
  expect(sealedFor(one.state(), 'secretary').votes.find((each) => each.caseId === other)?.opinion).toBe('')
})
refuses('CastVote', 'votes-opened', 'Q4.5 No vote is added once the votes are open', () => {
  const one = inSession(experts)
  vote(one, 5, five)
  one.does('expert', 'OpenVotes', { caseId })
  // Another case is needed for a vote to be left at all.
  one.given({
    type: 'AgendaSet',
    data: { agenda: [...one.state().agenda, { ...one.state().agenda[0], caseId: other }] },
  })
  return one.refused('expert-6', 'CastVote', cast())
})
refuses('CastVote', 'declaration-missing', 'Q4.5 Nobody votes before having declared on the case', () => {
  const one = locked()
  one.on('2026-12-10')
  one.does('secretary', 'OpenMeeting', { present: five, chairId: 'expert' })
  return one.refused('expert', 'CastVote', cast())
})
refuses(
  'CastVote',
  'quorum-missing',
  'Q4.5 A panel without its quorum for a case does not vote on it',
  () => {
    const one = inSession()
    one.does('expert', 'DeclareConflict', { caseId, conflict: 'worked-for-applicant' })
    return one.refused('expert-2', 'CastVote', cast())
  },
)
test('Q4.5 A vote scores each heading from one to five', () => {
  const one = inSession()
  expect(() => one.does('expert', 'CastVote', { ...cast(), scores: scoresOf(6) })).toThrow()
  expect(() => one.does('expert', 'CastVote', { ...cast(), scores: {} })).toThrow()
  one.does('expert', 'CastVote', cast())
  expect(one.state().votes[0]?.scores).toEqual(scoresOf(5))
})
test('Q4.5 The chair opens the votes when a quorum has voted and somebody has not', () => {
  const one = inSession(experts)
  vote(one, 4, five)
  expect(one.does('expert', 'OpenVotes', { caseId })).toEqual(['VotesOpened'])
  one.does('secretary', 'ConcludeCase', { caseId })
  expect(one.state().conclusions).toMatchObject([{ conclusion: 'pass', inFavour: 4, votes: 5 }])
})
refuses('OpenVotes', 'votes-missing', 'Q4.5 The chair does not open fewer votes than the quorum', () => {
  const one = inSession(experts)
  vote(one, 4, five.slice(0, 4))
  return one.refused('expert', 'OpenVotes', { caseId })
})
refuses('OpenVotes', 'not-in-the-chair', 'Q4.5 Only the chair opens the votes', () => {
  const one = inSession(experts)
  vote(one, 5, five)
  return one.refused('expert-2', 'OpenVotes', { caseId })
})
refuses(
  'OpenVotes',
  'not-in-the-chair',
  'Q4.5 The chair of one case does not open the votes of another',
  () => {
    const one = inSession(experts, [caseId, other])
    one.does('expert', 'DeclareConflict', { caseId, conflict: 'worked-for-applicant' })
    return one.refused('expert', 'OpenVotes', { caseId })
  },
)
refuses('OpenVotes', 'votes-opened', 'Q4.5 The votes are opened once', () => {
  const one = inSession(experts, [caseId, other])
  vote(one, 5, five)
  one.does('expert', 'OpenVotes', { caseId })
  return one.refused('expert', 'OpenVotes', { caseId })
})
refuses('OpenVotes', 'not-on-agenda', 'Q9.2 The votes opened are those on a case of the agenda', () =>
  inSession().refused('expert', 'OpenVotes', { caseId: other }),
)
refuses('OpenVotes', 'case-concluded-already', 'Q4.5 After the conclusion there is nothing to open', () => {
  const one = inSession(five, [caseId, other])
  one.does('secretary', 'PostponeCase', { caseId, reason: '材料有待核实' })
  return one.refused('expert', 'OpenVotes', { caseId })
})
test('Q4.5 A chair who is recused from a case leaves the chair for it to the next of those present', () => {
  const one = inSession(experts)
  one.does('expert', 'DeclareConflict', { caseId, conflict: 'worked-for-applicant' })
  expect(chairOf(one.state(), caseId)).toBe('expert-2')
  vote(one, 5, experts.slice(1))
  one.does('secretary', 'ConcludeCase', { caseId })
  expect(one.state().conclusions[0]?.chairId).toBe('expert-2')
  expect(one.follows(one.log.length - 1)).toMatchObject([
    { command: 'RecordConclusion', input: { chairId: 'expert-2', recused: ['expert'] } },
  ])
})
test('Q4.5 The chair is handed over with a reason', () => {
  const one = inSession()
  one.does('secretary', 'HandOverChair', { chairId: 'expert-2', reason: '原主持人临时离会' })
  expect(chairOf(one.state(), caseId)).toBe('expert-2')
})
refuses('HandOverChair', 'chair-not-present', 'Q4.5 The chair is handed to one of those present', () =>
  inSession().refused('secretary', 'HandOverChair', { chairId: 'expert-6', reason: '原主持人临时离会' }),
)
refuses('HandOverChair', 'person-lacks-role', 'Q4.5 An expert takes the chair', () =>
  inSession().refused('secretary', 'HandOverChair', { chairId: 'lead', reason: '原主持人临时离会' }),
)
refuses('OpenMeeting', 'person-lacks-role', 'Q9.1 Experts and nobody else make up the panel', () => {
  const one = locked()
  one.on('2026-12-10')
  return one.refused('secretary', 'OpenMeeting', { present: [...five, 'lead'], chairId: 'expert' })
})
refuses('OpenMeeting', 'chair-not-present', 'Q4.5 The chair is one of those present', () => {
  const one = locked()
  one.on('2026-12-10')
  return one.refused('secretary', 'OpenMeeting', { present: five, chairId: 'expert-6' })
})
test('Q4.5 What is to be rectified is kept with the conclusion', () => {
  const one = inSession()
  vote(one, 3, five)
  one.does('secretary', 'ConcludeCase', { caseId, items })
  expect(one.state().conclusions[0]).toMatchObject({ conclusion: 'not-pass', items })
})
test('Q9.1 A meeting opened before chairs were named is read as it was', () => {
  const one = locked()
  one.on('2026-12-10')
  one.given({ type: 'MeetingOpened', data: { present: five } })
  expect(one.state()).toMatchObject({ phase: 'in-session', chairId: null })
  expect(chairOf(one.state(), caseId)).toBe('expert')
  expect(one.offer(actor('expert'), 'OpenVotes')?.refusal).toBeNull()
})
refuses(
  'PostponeCase',
  'votes-opened',
  'Q4.5 A vote whose envelopes are open is concluded, not put off',
  () => {
    const one = inSession()
    vote(one, 5, five)
    return one.refused('secretary', 'PostponeCase', { caseId, reason: '材料有待核实' })
  },
)
test('Q4.5 Whoever declared a conflict and stayed away is recused all the same', () => {
  const one = locked()
  one.does('expert-6', 'DeclareConflict', { caseId, conflict: 'worked-for-applicant' })
  one.on('2026-12-10')
  one.does('secretary', 'OpenMeeting', { present: five, chairId: 'expert' })
  one.does('secretary', 'PostponeCase', { caseId, reason: '材料有待核实' })
  expect(one.follows(one.log.length - 1)).toMatchObject([
    { command: 'RecordConclusion', input: { recused: ['expert-6'] } },
  ])
})
