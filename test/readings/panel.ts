import { meetingProcedure } from '#core/meeting.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { story } from '../given.ts'
import { experts, scoresOf } from '../meeting-story.ts'
import { staffMember } from '../staff-member.ts'

const caseId = '00000000-0000-4000-8000-00000000ca01'

/** A meeting of six experts on one case, judged by one edition. */
export const panel = (edition: Edition, present: number, inFavour: number) => {
  const item = {
    caseId,
    number: '2026-0031',
    organisationName: '甲',
    type: 'risk-assessment',
    level: 1,
    evaluators: [],
    readySince: '2026-11-30T02:00:00.000Z',
  }
  const staff = experts.map((id) => staffMember(id, 'expert'))
  const one = story(meetingProcedure, { readyCases: [item], staff }, '2026-12-01', [edition])
  one.does('secretary', 'ScheduleMeeting', { nominalOn: '2026-12-10' })
  one.does('secretary', 'InviteExperts', { experts })
  one.tries('secretary', 'SetAgenda', { cases: [caseId] })
  one.on('2026-12-07')
  one.tries('secretary', 'LockAgenda')
  one.on('2026-12-10')
  one.tries('secretary', 'OpenMeeting', { present: experts.slice(0, present), chairId: 'expert' })
  for (const [index, expert] of experts.slice(0, present).entries()) {
    one.tries(expert, 'DeclareImpartiality', { cases: [caseId] })
    one.tries(expert, 'CastVote', { caseId, pass: index < inFavour, scores: scoresOf(4), opinion: '已阅' })
  }
  one.tries('secretary', 'ConcludeCase', {
    caseId,
    reason: '表决',
    items: [{ about: 'PA05', ask: '补充脆弱性分析' }],
  })
  return [one.state().phase, one.state().conclusions.map(({ conclusion }) => conclusion)]
}
