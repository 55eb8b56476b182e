import { findRecusal } from '#core/meeting/panel.ts'
import type { Stage } from './plan.ts'
import { experts } from './staff.ts'

/**
 * The next meeting as the secretary has it before her: with the cases that are ready, the experts invited, most of them
 * having answered, and, where its agenda is fixed already, having declared on its cases.
 */
export const prepareNextMeeting = async (stage: Stage): Promise<void> => {
  const { secretary } = stage.staff
  const [next] = (await stage.meetings()).filter(
    ({ phase }) => phase === 'planned' || phase === 'agenda-locked',
  )
  if (!next) return
  const ask = (actor: typeof secretary, command: string, input: object) =>
    stage.ask(actor, 'meeting', next.meetingId, command, input)
  const cases = await stage.readyCases()
  if (next.phase === 'planned') {
    if (cases.length > 0) await ask(secretary, 'SetAgenda', { cases, reason: '' })
    await ask(secretary, 'InviteExperts', {
      experts: experts.map((key) => stage.staff[key].personId),
      venue: '评审中心三层第一会议室，接入号 830 271',
    })
  }
  for (const [index, key] of experts.slice(0, -1).entries()) {
    const { personId } = stage.staff[key]
    const isAway = index === experts.length - 2
    await ask(stage.staff[key], 'AnswerInvitation', {
      answer: isAway ? 'decline' : 'accept',
      reason: isAway ? '当日在外地授课' : '',
    })
    const free = next.agenda.filter(({ caseId }) => !findRecusal(next, caseId, personId))
    if (next.phase === 'agenda-locked' && free.length > 0 && !isAway)
      await ask(stage.staff[key], 'DeclareImpartiality', { cases: free.map(({ caseId }) => caseId) })
  }
}
