import { expect, test } from 'vitest'
import { meetingProcedure } from '#core/meeting.ts'
import { edition, story } from '#test/given.ts'
import {
  caseId,
  experts,
  facts,
  fresh,
  inSession,
  locked,
  other,
  planned,
  scoresOf,
  vote,
} from '#test/meeting-story.ts'
import { refuses } from '#test/refuses.ts'

test('Q9.1 The meeting of the 10th of October 2026, a Saturday made a working day, stands', () => {
  const one = story(meetingProcedure, facts(), '2026-09-01')
  one.does('secretary', 'ScheduleMeeting', { nominalOn: '2026-10-10' })
  expect(one.state()).toMatchObject({ heldOn: '2026-10-10', agendaClosesOn: '2026-09-30' })
})
test('Q9.1 The meeting of the 25th of October 2026, a Sunday, is held on the 26th', () => {
  const one = story(meetingProcedure, facts(), '2026-09-01')
  one.does('secretary', 'ScheduleMeeting', { nominalOn: '2026-10-25' })
  expect(one.state()).toMatchObject({ heldOn: '2026-10-26', agendaClosesOn: '2026-10-21' })
})
refuses('ScheduleMeeting', 'not-a-meeting-day', 'Q9.1 No meeting belongs to the eleventh', () =>
  fresh().refused('secretary', 'ScheduleMeeting', { nominalOn: '2026-12-11' }),
)
refuses('ScheduleMeeting', 'meeting-scheduled-already', 'Q9.1 A meeting is arranged once', () =>
  planned().refused('secretary', 'ScheduleMeeting', { nominalOn: '2026-12-10' }),
)
refuses('ScheduleMeeting', 'day-in-past', 'Q9.1 No meeting is arranged for a day that is past', () =>
  fresh().refused('secretary', 'ScheduleMeeting', { nominalOn: '2026-11-25' }),
)
test('Q4.5 Without a quorum the meeting never opens, and its cases are postponed all the same', () => {
  const one = locked()
  one.on('2026-12-10')
  expect(one.refused('secretary', 'ConcludeCase', { caseId, reason: '' }).code).toBe('not-in-phase')
  one.does('secretary', 'PostponeCase', { caseId, reason: '到会专家不足五人' })
  one.does('secretary', 'ConcludeMeeting')
  expect(one.state()).toMatchObject({ phase: 'concluded', conclusions: [{ conclusion: 'postponed' }] })
})
test('Q4.5 Two thirds exactly pass, whatever the number of votes', () => {
  const share = edition.readings.panelPassShare.value
  for (let thirds = 1; thirds <= 100; thirds++) {
    expect(2 * thirds >= 3 * thirds * share, `${2 * thirds} of ${3 * thirds}`).toBe(true)
    expect(2 * thirds - 1 >= 3 * thirds * share, `${2 * thirds - 1} of ${3 * thirds}`).toBe(false)
  }
})
test('Q9.1 A day has one meeting, whichever stream it lies in', () => {
  const one = story(meetingProcedure, { ...facts(), dayHasMeeting: true }, '2026-12-01')
  expect(one.refused('secretary', 'ScheduleMeeting', { nominalOn: '2026-12-10' }).code).toBe(
    'meeting-scheduled-already',
  )
})
refuses('InviteExperts', 'same-person-twice', 'Q9.1 An expert is invited once', () =>
  planned().refused('secretary', 'InviteExperts', { experts: ['expert', 'expert'] }),
)
refuses('InviteExperts', 'person-lacks-role', 'Q9.1 Only experts are invited', () =>
  planned().refused('secretary', 'InviteExperts', { experts: ['expert', 'lead'] }),
)
refuses('OpenMeeting', 'meeting-day-not-reached', 'Q9.1 A meeting does not open before its day', () =>
  locked().refused('secretary', 'OpenMeeting', { present: experts, chairId: 'expert' }),
)
const onTheDay = () => {
  const one = locked()
  one.on('2026-12-10')
  return one
}
refuses('OpenMeeting', 'quorum-missing', 'Q4.5 Four experts are no quorum', () =>
  onTheDay().refused('secretary', 'OpenMeeting', { present: experts.slice(0, 4), chairId: 'expert' }),
)
refuses('OpenMeeting', 'quorum-missing', 'Q4.5 An expert named twice is one expert', () =>
  onTheDay().refused('secretary', 'OpenMeeting', {
    present: [...experts.slice(0, 4), 'expert'],
    chairId: 'expert',
  }),
)
refuses('OpenMeeting', 'not-invited', 'Q9.1 Who is present was invited', () =>
  onTheDay().refused('secretary', 'OpenMeeting', {
    present: [...experts.slice(0, 5), 'expert-7'],
    chairId: 'expert',
  }),
)
refuses('DeclareConflict', 'not-on-agenda', 'Q9.2 A conflict concerns a case on the agenda', () =>
  inSession().refused('expert', 'DeclareConflict', { caseId: other, conflict: 'worked-for-applicant' }),
)
test('Q4.5 An expert with a conflict has no vote, and one cast before is void', () => {
  const one = inSession(experts, [caseId, other])
  vote(one, 1, ['expert'])
  one.does('expert', 'DeclareConflict', { caseId, conflict: 'worked-for-applicant' })
  expect(one.state().votes).toEqual([])
  expect(
    one.refused('expert', 'CastVote', { caseId, pass: true, scores: scoresOf(4), opinion: '好' }).code,
  ).toBe('may-not-vote')
})
const cast = (id = caseId) => ({ caseId: id, pass: true, scores: scoresOf(4), opinion: '符合要求' })
refuses('CastVote', 'not-on-agenda', 'Q9.2 A vote is on a case of the agenda', () =>
  inSession().refused('expert', 'CastVote', cast(other)),
)
refuses('CastVote', 'may-not-vote', 'Q4.5 Whoever evaluated a case does not vote on it', () =>
  inSession(experts, [caseId, other]).refused('expert-6', 'CastVote', cast(other)),
)
refuses('CastVote', 'voted-already', 'Q4.5 An expert votes once', () => {
  const one = inSession(experts, [caseId, other])
  one.does('expert', 'CastVote', cast())
  return one.refused('expert', 'CastVote', cast())
})
refuses('CastVote', 'no-vote-left', 'Q4.5 Who has voted on every case is asked for no vote', () => {
  const one = inSession()
  expect(one.offer('expert', 'CastVote')?.refusal).toBeNull()
  one.does('expert', 'CastVote', cast())
  expect(one.offer('expert', 'CastVote')?.refusal?.code).toBe('no-vote-left')
  return one.refused('expert', 'CastVote', cast())
})
refuses('*', 'not-invited', 'Q9.1 An expert who was not invited does not vote', () =>
  inSession().refused('expert-7', 'CastVote', cast()),
)
