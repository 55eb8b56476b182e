import { expect, test } from 'vitest'
import type { CaseState } from '#core/case-state.ts'
import { strikeFromAgenda } from '#core/chapters/ending.ts'
import { meetingProcedure } from '#core/meeting.ts'
import { edition } from '#test/given.ts'
import { caseId, experts, inSession, locked, other, planned, scoresOf, vote } from '#test/meeting-story.ts'
import { refuses } from '#test/refuses.ts'

const items = [{ about: 'PA05', ask: '补充脆弱性分析' }]
const cast = (id = caseId) => ({ caseId: id, pass: true, scores: scoresOf(4), opinion: '符合要求' })
refuses('ConcludeCase', 'not-on-agenda', 'Q9.2 A conclusion is on a case of the agenda', () => {
  const one = inSession()
  vote(one, 5, experts.slice(0, 5))
  return one.refused('secretary', 'ConcludeCase', { caseId: other })
})
refuses(
  'ConcludeCase',
  'votes-missing',
  'Q4.5 A case is concluded when every entitled expert has voted',
  () => {
    const one = inSession()
    vote(one, 4, experts.slice(0, 4))
    return one.refused('secretary', 'ConcludeCase', { caseId })
  },
)
refuses('ConcludeCase', 'quorum-missing', 'Q4.5 Recusals may leave a case without quorum', () => {
  const one = inSession()
  one.does('expert', 'DeclareConflict', { caseId, conflict: 'worked-for-applicant' })
  return one.refused('secretary', 'ConcludeCase', { caseId })
})
refuses(
  'ConcludeCase',
  'rectification-items-missing',
  'Q4.5 A case that fails is told what to rectify',
  () => {
    const one = inSession()
    vote(one, 3, experts.slice(0, 5))
    return one.refused('secretary', 'ConcludeCase', { caseId })
  },
)
const concluded = () => {
  const one = inSession(experts)
  vote(one, 4, experts)
  one.does('secretary', 'ConcludeCase', { caseId })
  return one
}
test('Q4.5 Four of six is two thirds and passes; the case is told', () => {
  const one = concluded()
  expect(one.state().conclusions).toMatchObject([{ caseId, conclusion: 'pass', inFavour: 4, votes: 6 }])
  const { data } = one.log.at(-1) ?? {}
  expect(meetingProcedure.events.CaseConcluded?.follows(one.state(), data as never)).toMatchObject([
    { stream: 'case', streamId: caseId, command: 'RecordConclusion', input: { conclusion: 'pass' } },
  ])
})
test('Q9.2 Concluded and withdrawn at the same moment, neither news is left to a person: each is refused as expected', () => {
  const one = concluded()
  const [told] = one.follows(one.log.length - 1) ?? []
  expect(told?.expected).toContain('not-in-phase')
  const [asked] = strikeFromAgenda({ meetingId: 'm', caseId } as CaseState)
  expect(asked?.expected).toContain(one.refused('system', 'StrikeCase', { caseId }).code)
})
test('Q4.5 Three of five is less than two thirds and does not pass', () => {
  const one = inSession()
  vote(one, 3, experts.slice(0, 5))
  one.does('secretary', 'ConcludeCase', { caseId, items })
  expect(one.state().conclusions).toMatchObject([{ conclusion: 'not-pass' }])
})
test('Q4.5 Exactly two thirds passes at every size of panel', () => {
  const share = edition.readings.panelPassShare.value
  for (let votes = 3; votes <= 60; votes += 3) {
    expect((votes / 3) * 2 >= votes * share, `${votes} votes`).toBe(true)
    expect((votes / 3) * 2 - 1 >= votes * share, `${votes} votes, one fewer`).toBe(false)
  }
})
refuses('ConcludeCase', 'all-concluded', 'Q4.5 Nothing is left to conclude when every case has been', () =>
  concluded().refused('secretary', 'ConcludeCase', { caseId }),
)
const oneOfTwo = () => {
  const one = inSession(experts, [caseId, other])
  one.does('secretary', 'PostponeCase', { caseId, reason: '材料有待核实' })
  return one
}
const postpone = { caseId, reason: '到会专家不足五人' }
test('Q4.5 A case is not postponed without a reason', () => {
  const { input } = meetingProcedure.commands.PostponeCase ?? {}
  expect(input?.safeParse({ caseId, reason: ' ' }).success).toBe(false)
  expect(input?.safeParse(postpone).success).toBe(true)
})
refuses(
  'PostponeCase',
  'all-concluded',
  'Q4.5 Nothing is left to postpone when every case is concluded',
  () => concluded().refused('secretary', 'PostponeCase', postpone),
)
refuses('PostponeCase', 'case-concluded-already', 'Q4.5 A concluded case is not postponed', () =>
  oneOfTwo().refused('secretary', 'PostponeCase', postpone),
)
refuses('PostponeCase', 'not-on-agenda', 'Q9.2 Only a case on the agenda is postponed', () =>
  inSession().refused('secretary', 'PostponeCase', { ...postpone, caseId: other }),
)
test('Q9.2 A meeting without a case is over when its agenda is fixed; so is one that loses its only case', () => {
  const empty = planned()
  empty.on('2026-12-08')
  empty.does('system', 'LockAgenda')
  expect(empty.state()).toMatchObject({ phase: 'concluded', agenda: [] })
  const one = locked()
  one.does('system', 'StrikeCase', { caseId })
  expect(one.state()).toMatchObject({ phase: 'concluded', agenda: [] })
})
refuses('ConcludeCase', 'case-concluded-already', 'Q4.5 A case is concluded once', () => {
  const one = oneOfTwo()
  for (const expert of experts.slice(0, 5)) one.does(expert, 'CastVote', cast(other))
  return one.refused('secretary', 'ConcludeCase', { caseId })
})
refuses('CastVote', 'case-concluded-already', 'Q4.5 There is no vote after the conclusion', () =>
  oneOfTwo().refused('expert', 'CastVote', cast()),
)
refuses(
  'DeclareConflict',
  'case-concluded-already',
  'Q4.5 There is no conflict to declare after the conclusion',
  () => oneOfTwo().refused('expert', 'DeclareConflict', { caseId, conflict: 'worked-for-applicant' }),
)
refuses(
  'ConcludeMeeting',
  'cases-not-concluded',
  'Q9.1 A meeting does not close over a case without conclusion',
  () => oneOfTwo().refused('secretary', 'ConcludeMeeting'),
)
test('Q9.1 A meeting closes when every case has its conclusion', () => {
  const one = concluded()
  expect(one.does('secretary', 'ConcludeMeeting')).toEqual(['SessionClosed'])
  expect(one.state().phase).toBe('minutes')
})

test('Q9.2 A case that ended after the agenda was locked is struck off with its votes', () => {
  const one = inSession(experts, [caseId, other])
  vote(one, 1, experts.slice(0, 1))
  one.does('system', 'StrikeCase', { caseId })
  expect(one.state().agenda.map((item) => item.caseId)).toEqual([other])
  expect(one.state().votes).toEqual([])
})
refuses('StrikeCase', 'not-on-agenda', 'Q9.2 Only what is on the agenda can be struck off', () =>
  locked().refused('system', 'StrikeCase', { caseId: other }),
)
refuses('StrikeCase', 'case-concluded-already', 'Q4.5 A concluded case is not struck off', () =>
  oneOfTwo().refused('system', 'StrikeCase', { caseId }),
)
