import { expect, test } from 'vitest'
import { meetingProcedure } from '#core/meeting.ts'
import { edition, story } from '#test/given.ts'
import { refuses } from '#test/refuses.ts'

const experts = ['expert', 'expert-2', 'expert-3', 'expert-4', 'expert-5', 'expert-6']
const caseId = '00000000-0000-4000-8000-00000000ca01'
const other = '00000000-0000-4000-8000-00000000ca02'
const ready = (id: string, evaluators: string[] = ['lead']) => ({
  caseId: id,
  number: '2026-0031',
  organisationName: '华清网安科技有限公司',
  type: 'security-engineering',
  level: 1,
  evaluators,
})
const facts = () => ({
  readyCases: [ready(caseId), ready(other, ['lead', 'expert-6'])],
  staff: [...experts, 'expert-7']
    .map((id) => ({ id, roles: ['expert'] }))
    .concat({ id: 'lead', roles: ['lead'] }),
})

const fresh = () => story(meetingProcedure, facts(), '2026-12-01')
/** The meeting of 10 December 2026, a Thursday; its agenda closes on the 7th. */
const planned = () => {
  const one = fresh()
  one.does('secretary', 'ScheduleMeeting', { nominalOn: '2026-12-10' })
  one.does('secretary', 'InviteExperts', { experts })
  return one
}
const locked = (cases = [caseId]) => {
  const one = planned()
  one.does('secretary', 'SetAgenda', { cases })
  one.does('secretary', 'LockAgenda')
  return one
}
const inSession = (present = experts.slice(0, 5), cases = [caseId]) => {
  const one = locked(cases)
  one.on('2026-12-10')
  one.does('secretary', 'OpenMeeting', { present })
  return one
}
const vote = (one: ReturnType<typeof fresh>, inFavour: number, among: string[]) => {
  for (const [index, expert] of among.entries())
    one.does(expert, 'CastVote', { caseId, pass: index < inFavour, opinion: '已阅' })
}
const items = [{ about: 'PA05', ask: '补充脆弱性分析' }]

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
test('Q9.2 A case named twice is on the agenda once', () => {
  const one = planned()
  one.does('secretary', 'SetAgenda', { cases: [caseId, caseId] })
  expect(one.state().agenda).toHaveLength(1)
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
test('Q9.2 The agenda may be drawn up on the third working day before the meeting', () => {
  const one = planned()
  one.on('2026-12-07')
  expect(one.does('secretary', 'SetAgenda', { cases: [caseId] })).toEqual(['AgendaSet'])
})
refuses(
  'SetAgenda',
  'agenda-closed',
  'Q9.2 The agenda is fixed three working days before the meeting',
  () => {
    const one = planned()
    one.on('2026-12-08')
    return one.refused('secretary', 'SetAgenda', { cases: [caseId] })
  },
)
refuses('SetAgenda', 'case-not-ready', 'Q9.2 Only cases that are ready go on the agenda', () =>
  planned().refused('secretary', 'SetAgenda', { cases: ['00000000-0000-4000-8000-00000000ca09'] }),
)
refuses('LockAgenda', 'agenda-empty', 'Q9.2 A secretary does not fix an empty agenda', () =>
  planned().refused('secretary', 'LockAgenda'),
)
refuses('LockAgenda', 'agenda-still-open', 'Q9.2 The clock does not fix an agenda that is still open', () => {
  const one = planned()
  one.on('2026-12-07')
  return one.refused('system', 'LockAgenda')
})
test('Q9.2 The clock fixes the agenda the day after it closed, and each case on it is told', () => {
  const one = planned()
  one.does('secretary', 'SetAgenda', { cases: [caseId] })
  one.on('2026-12-08')
  expect(one.does('system', 'LockAgenda')).toEqual(['AgendaLocked'])
  expect(meetingProcedure.events.AgendaLocked?.follows(one.state(), {} as never)).toMatchObject([
    { stream: 'case', streamId: caseId, command: 'JoinAgenda', input: { heldOn: '2026-12-10' } },
  ])
})
refuses('InviteExperts', 'same-person-twice', 'Q9.1 An expert is invited once', () =>
  planned().refused('secretary', 'InviteExperts', { experts: ['expert', 'expert'] }),
)
refuses('InviteExperts', 'person-lacks-role', 'Q9.1 Only experts are invited', () =>
  planned().refused('secretary', 'InviteExperts', { experts: ['expert', 'lead'] }),
)
refuses('OpenMeeting', 'meeting-day-not-reached', 'Q9.1 A meeting does not open before its day', () =>
  locked().refused('secretary', 'OpenMeeting', { present: experts }),
)
const onTheDay = () => {
  const one = locked()
  one.on('2026-12-10')
  return one
}
refuses('OpenMeeting', 'quorum-missing', 'Q4.5 Four experts are no quorum', () =>
  onTheDay().refused('secretary', 'OpenMeeting', { present: experts.slice(0, 4) }),
)
refuses('OpenMeeting', 'quorum-missing', 'Q4.5 An expert named twice is one expert', () =>
  onTheDay().refused('secretary', 'OpenMeeting', { present: [...experts.slice(0, 4), 'expert'] }),
)
refuses('OpenMeeting', 'not-invited', 'Q9.1 Who is present was invited', () =>
  onTheDay().refused('secretary', 'OpenMeeting', { present: [...experts.slice(0, 5), 'expert-7'] }),
)
refuses('DeclareConflict', 'not-on-agenda', 'Q9.2 A conflict concerns a case on the agenda', () =>
  inSession().refused('expert', 'DeclareConflict', { caseId: other, reason: '曾任该单位顾问' }),
)
test('Q4.5 An expert with a conflict has no vote, and one cast before is void', () => {
  const one = inSession(experts, [caseId, other])
  vote(one, 1, ['expert'])
  one.does('expert', 'DeclareConflict', { caseId, reason: '曾任该单位顾问' })
  expect(one.state().votes).toEqual([])
  expect(one.refused('expert', 'CastVote', { caseId, pass: true, opinion: '好' }).code).toBe('may-not-vote')
})
const cast = (id = caseId) => ({ caseId: id, pass: true, opinion: '符合要求' })
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
refuses('ConcludeCase', 'not-on-agenda', 'Q9.2 A conclusion is on a case of the agenda', () =>
  inSession().refused('secretary', 'ConcludeCase', { caseId: other }),
)
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
  one.does('expert', 'DeclareConflict', { caseId, reason: '曾任该单位顾问' })
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
refuses('ConcludeCase', 'case-concluded-already', 'Q4.5 A case is concluded once', () =>
  oneOfTwo().refused('secretary', 'ConcludeCase', { caseId }),
)
refuses('CastVote', 'case-concluded-already', 'Q4.5 There is no vote after the conclusion', () =>
  oneOfTwo().refused('expert', 'CastVote', cast()),
)
refuses(
  'DeclareConflict',
  'case-concluded-already',
  'Q4.5 There is no conflict to declare after the conclusion',
  () => oneOfTwo().refused('expert', 'DeclareConflict', { caseId, reason: '曾任该单位顾问' }),
)
refuses(
  'ConcludeMeeting',
  'cases-not-concluded',
  'Q9.1 A meeting does not close over a case without conclusion',
  () => oneOfTwo().refused('secretary', 'ConcludeMeeting'),
)
test('Q9.1 A meeting closes when every case has its conclusion', () => {
  const one = concluded()
  one.does('secretary', 'ConcludeMeeting')
  expect(one.state().phase).toBe('concluded')
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
