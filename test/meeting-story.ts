import { findRecusal } from '#core/meeting/panel.ts'
import { meetingProcedure } from '#core/meeting.ts'
import { panelHeadings } from '#core/rulebook/panel-headings.ts'
import { story } from '#test/given.ts'
import { staffMember } from '#test/staff-member.ts'

export const experts = ['expert', 'expert-2', 'expert-3', 'expert-4', 'expert-5', 'expert-6']
export const caseId = '00000000-0000-4000-8000-00000000ca01'
export const other = '00000000-0000-4000-8000-00000000ca02'
/** The applicant's credit code, to which experts may be tied. */
export const huaqingUscc = '91110108551385082Q'
export const ready = (id: string, evaluators: string[] = ['lead']) => ({
  caseId: id,
  number: '2026-0031',
  organisationName: '华清网安科技有限公司',
  uscc: huaqingUscc,
  type: 'security-engineering',
  level: 1,
  evaluators,
  readySince: '2026-11-30T02:00:00.000Z',
})
/** What a meeting reads besides its own log: cases that are ready, and the experts. */
export const facts = () => ({
  readyCases: [ready(caseId), ready(other, ['lead', 'expert-6'])],
  staff: [...[...experts, 'expert-7'].map((id) => staffMember(id, 'expert')), staffMember('lead', 'lead')],
})

/** Nothing yet: the first of December 2026, with two cases that are ready. */
export const fresh = () => story(meetingProcedure, facts(), '2026-12-01')
/** The meeting of 10 December 2026, a Thursday; its agenda closes on the 7th. */
export const planned = () => {
  const one = fresh()
  one.does('secretary', 'ScheduleMeeting', { nominalOn: '2026-12-10' })
  one.does('secretary', 'InviteExperts', { experts })
  return one
}
/** Its agenda is fixed, with these cases. */
export const locked = (cases = [caseId]) => {
  const one = planned()
  one.does('secretary', 'SetAgenda', { cases, reason: '另一项目材料有待核实' })
  one.on('2026-12-07')
  one.does('secretary', 'LockAgenda')
  return one
}
/** Opened on its day, with these experts present. */
export const inSession = (present = experts.slice(0, 5), cases = [caseId]) => {
  const one = locked(cases)
  one.on('2026-12-10')
  one.does('secretary', 'OpenMeeting', { present, chairId: present[0] })
  declareAll(one, present)
  return one
}
/** Everybody declares to be free of a conflict in every case in which they are not recused. */
export const declareAll = (one: ReturnType<typeof fresh>, among: readonly string[]) => {
  for (const expert of among) {
    const cases = one.state().agenda.filter((item) => !findRecusal(one.state(), item.caseId, expert))
    if (cases.length > 0) one.does(expert, 'DeclareImpartiality', { cases: cases.map((item) => item.caseId) })
  }
}
/** The same score under every heading. */
export const scoresOf = (score: number) =>
  Object.fromEntries(panelHeadings.map((heading) => [heading, score]))
/** One after another votes; the first so many are in favour. */
export const vote = (one: ReturnType<typeof fresh>, inFavour: number, among: string[]) => {
  for (const [index, expert] of among.entries())
    one.does(expert, 'CastVote', { caseId, pass: index < inFavour, scores: scoresOf(4), opinion: '已阅' })
}

const venue = '北京市海淀区 评审中心三层第一会议室'

/** Lives of a meeting that between them bring about every letter to its experts, its chair and its secretary. */
export const meetingLives = () => {
  const whole = fresh()
  whole.does('secretary', 'ScheduleMeeting', { nominalOn: '2026-12-10' })
  whole.does('secretary', 'InviteExperts', { experts: [...experts, 'expert-7'] })
  whole.does('secretary', 'SetAgenda', { cases: [caseId, other] })
  whole.does('secretary', 'InviteExperts', { experts, venue })
  whole.does('expert-2', 'AnswerInvitation', { answer: 'decline', reason: '当日在外地授课' })
  whole.does('expert-2', 'AnswerInvitation', { answer: 'accept' })
  whole.does('expert-3', 'AnswerInvitation', { answer: 'accept' })
  whole.on('2026-12-07')
  whole.does('secretary', 'LockAgenda')
  whole.does('secretary', 'InviteExperts', { experts: [...experts, 'expert-7'] })
  whole.on('2026-12-10')
  whole.does('secretary', 'OpenMeeting', { present: experts, chairId: 'expert' })
  declareAll(whole, experts)
  vote(whole, 5, experts.slice(0, 5))
  whole.does('expert-6', 'CastVote', { caseId, pass: true, scores: scoresOf(4), opinion: '已阅' })
  whole.does('secretary', 'ConcludeCase', { caseId })
  whole.does('secretary', 'PostponeCase', { caseId: other, reason: '材料有待核实' })
  whole.does('secretary', 'ConcludeMeeting')
  whole.does('secretary', 'HandOverChair', { chairId: 'expert-2', reason: '原主持人住院' })
  whole.does('expert-2', 'SignMinutes', { read: true })

  const moved = planned()
  moved.given({
    type: 'MeetingMoved',
    data: {
      notice: 'cn-2026-2',
      wasHeldOn: '2026-12-10',
      heldOn: '2026-12-11',
      agendaClosesOn: '2026-12-08',
      provisional: false,
    },
  })
  moved.on('2026-12-09')
  moved.does('system', 'LockAgenda')

  const unheard = locked()
  for (const expert of experts.slice(0, 2))
    unheard.does(expert, 'AnswerInvitation', { answer: 'decline', reason: '流感' })
  unheard.on('2026-12-10')
  unheard.does('secretary', 'PostponeCase', { caseId, reason: '到会专家不足五人' })
  unheard.does('secretary', 'ConcludeMeeting')
  return [whole, moved, unheard]
}
