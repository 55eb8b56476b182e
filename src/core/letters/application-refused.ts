import { dayOfInstant } from '#core/calendar/day.ts'
import type { events } from '#core/chapters/acceptance.ts'
import { letterOn } from './letter.ts'
import { mayObject, objectionFacts } from './may-object.ts'

export const applicationRefused = letterOn<typeof events.ApplicationRefused>((data, told) => ({
  subject: ['不予受理决定', 'Decision not to take on the application'],
  facts: { ...data, ...objectionFacts(dayOfInstant(told.event.at), told) },
  paragraphs: [
    [
      '经审查，决定对贵单位的{type}{level}{kind}不予受理（Q4.2），项目就此结束。理由如下：',
      'After review it was decided not to take on your application ({type}, {level}, {kind}; Q4.2); the case ends here. The reasons:',
    ],
    ['{reason}', '{reason}'],
    mayObject,
    [
      '条件具备后可以重新申请。对理由有疑问的，请致电下方热线，由工作人员解答。',
      'You may apply again once the conditions are met. Should the reasons be unclear, please ring the hotline below; a person will answer.',
    ],
  ],
}))
