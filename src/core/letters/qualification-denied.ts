import { dayOfInstant } from '#core/calendar/day.ts'
import type { events } from '#core/chapters/assessment.ts'
import { feeDecidedNext } from './fee-decided-next.ts'
import { letterOn } from './letter.ts'
import { mayObject, objectionFacts } from './may-object.ts'

export const qualificationDenied = letterOn<typeof events.QualificationDenied>((data, told) => ({
  subject: ['不授予资质决定', 'Decision: qualification denied'],
  facts: { ...data, ...objectionFacts(dayOfInstant(told.event.at), told) },
  paragraphs: [
    [
      '经审定，决定不授予贵单位信息安全服务资质（{type}{level}，{kind}；Q4.5），项目就此结束。理由如下：',
      'It was decided not to grant your organisation the qualification ({type}, {level}, {kind}; Q4.5); the case ends here. The reasons:',
    ],
    ['{reason}', '{reason}'],
    mayObject,
    feeDecidedNext(told.state),
    ['条件具备后可以重新申请。', 'You may apply again once the conditions are met.'],
  ],
}))
