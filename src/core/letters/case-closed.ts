import { dayOfInstant } from '#core/calendar/day.ts'
import type { events } from '#core/chapters/ending.ts'
import { objectionLastDay } from '#core/rulebook/objection.ts'
import { letterOn } from './letter.ts'

export const caseClosed = letterOn<typeof events.CaseClosed>((data, { event, edition, calendar }) => ({
  subject: ['项目已关闭', 'Case closed'],
  facts: { ...data, objectUntilOn: objectionLastDay(dayOfInstant(event.at), edition, calendar).date },
  paragraphs: [
    [
      '贵单位的项目已经关闭：{code}。[说明：{reason}]',
      'Your case has been closed: {code}.[ Explanation: {reason}]',
    ],
    [
      '对此有异议的，可以在 {objectionDays} 天内、最晚 {objectUntilOn} 提出，由没有参与该决定的人员处理。条件具备后也可以重新申请。',
      'An objection can be made within {objectionDays} days, until {objectUntilOn}; it is handled by people who had no part in the decision. You may also apply again once the conditions are met.',
    ],
  ],
}))
