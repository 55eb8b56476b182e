import type { events } from '#core/chapters/limits.ts'
import { alertMarks, alertSentences } from '#core/words/stops.ts'
import { letterOn } from './letter.ts'

/** Within the house: whoever answers for the case learns in time that three or six months are nearly over. */
export const limitWarning = letterOn<typeof events.LimitWarned>((data, { state }) => ({
  subject: alertMarks[data.alert],
  greeting: ['{role}：', 'To the {role}:'],
  facts: { ...data, role: state.leadId ? 'lead' : 'intake' },
  paragraphs: [
    [
      '{organisationName}（{type}{level}）的办理已用去测评中心时间 {centreDays} 天（Q7）。',
      '{centreDays#|day|days} of the centre’s time have gone into the case of {organisationName} ({type}, {level}; Q7).',
    ],
    alertSentences[data.alert],
    [
      '如仍在等待申请单位，时限随之顺延；其他情况请及时办理或向审批人说明。',
      'Where the applicant is still waited for, the limits move accordingly; otherwise please act, or explain to the approver.',
    ],
  ],
}))
