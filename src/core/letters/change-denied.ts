import { dayOfInstant } from '#core/calendar/day.ts'
import type { events } from '#core/chapters/changes.ts'
import { clauseOfKind } from '#core/rulebook/held-certificate.ts'
import { objectionLastDay } from '#core/rulebook/objection.ts'
import { letterOn } from './letter.ts'

export const changeDenied = letterOn<typeof events.ChangeDenied>(
  (data, { state, event, edition, calendar }) => ({
    subject: ['不准予变更或注销', 'Change or cancellation denied'],
    facts: {
      ...data,
      number: state.held?.number,
      clause: clauseOfKind(state.kind),
      objectUntilOn: objectionLastDay(dayOfInstant(event.at), edition, calendar).date,
    },
    paragraphs: [
      [
        '经审定，不准予贵单位对证书 {number} 的{kind}申请（{clause}），项目就此结束，证书内容不变。理由：',
        'Your application ({kind}) on certificate {number} was denied ({clause}); the case ends here, and the certificate stays as it is. The reason:',
      ],
      ['{reason}', '{reason}'],
      [
        '对决定有异议的，可以在 {objectionDays} 天内、最晚 {objectUntilOn} 提出，由没有参与该决定的人员处理。',
        'An objection can be made within {objectionDays} days, until {objectUntilOn}; it is handled by people who had no part in the decision.',
      ],
    ],
  }),
)
