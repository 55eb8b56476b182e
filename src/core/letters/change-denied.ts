import { dayOfInstant } from '#core/calendar/day.ts'
import type { events } from '#core/chapters/changes.ts'
import { clauseOfKind } from '#core/rulebook/held-certificate.ts'
import { feeDecidedNext } from './fee-decided-next.ts'
import { letterOn } from './letter.ts'
import { mayObject, objectionFacts } from './may-object.ts'

export const changeDenied = letterOn<typeof events.ChangeDenied>((data, told) => ({
  subject:
    told.state.kind === 'cancellation'
      ? ['不准予注销决定', 'Decision: cancellation denied']
      : ['不准予变更决定', 'Decision: change denied'],
  facts: {
    ...data,
    number: told.state.held?.number,
    clause: clauseOfKind(told.state.kind),
    ...objectionFacts(dayOfInstant(told.event.at), told),
  },
  paragraphs: [
    [
      '经审定，不准予贵单位对{type}{level}证书 {number} 的{kind}申请（{clause}），项目就此结束，证书内容不变。理由如下：',
      'Your application ({kind}) on certificate {number} ({type}, {level}) was denied ({clause}); the case ends here, and the certificate stays as it is. The reasons:',
    ],
    ['{reason}', '{reason}'],
    mayObject,
    feeDecidedNext(told.state),
  ],
}))
