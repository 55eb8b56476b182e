import { dayOfInstant } from '#core/calendar/day.ts'
import type { events } from '#core/chapters/assessment.ts'
import { objectionLastDay } from '#core/rulebook/objection.ts'
import { letterOn } from './letter.ts'

export const qualificationDenied = letterOn<typeof events.QualificationDenied>(
  (data, { event, edition, calendar }) => ({
    subject: ['不授予资质', 'Qualification denied'],
    facts: { ...data, objectUntilOn: objectionLastDay(dayOfInstant(event.at), edition, calendar).date },
    paragraphs: [
      [
        '经审定，决定不授予贵单位信息安全服务资质（Q4.5），项目就此结束。理由：',
        'It was decided not to grant the qualification (Q4.5), and the case ends here. The reason:',
      ],
      ['{reason}', '{reason}'],
      [
        '对决定有异议的，可以在 {objectionDays} 天内、最晚 {objectUntilOn} 提出，由没有参与该决定的人员处理。',
        'An objection can be made within {objectionDays} days, until {objectUntilOn}; it is handled by people who had no part in the decision.',
      ],
    ],
  }),
)
