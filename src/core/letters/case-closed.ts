import { dayOfInstant } from '#core/calendar/day.ts'
import type { events } from '#core/chapters/ending.ts'
import { feeDecidedNext } from './fee-decided-next.ts'
import { letterOn } from './letter.ts'
import { mayObject, objectionFacts } from './may-object.ts'

/** The rule that each ground rests on; whatever else the centre decides, on the procedure as a whole. */
const clauses: Readonly<Record<string, string>> = {
  'rectification-overdue': 'Q4.5',
  'rectification-rounds-used': 'Q4.5',
  'engagements-too-few': 'Q14',
}

export const caseClosed = letterOn<typeof events.CaseClosed>((data, told) => ({
  subject: ['关闭项目决定', 'Decision: case closed'],
  facts: {
    ...data,
    clause: clauses[data.code] ?? 'Q4',
    ...objectionFacts(dayOfInstant(told.event.at), told),
  },
  paragraphs: [
    [
      '决定关闭贵单位{type}{level}{kind}的项目：{code}（{clause}）。[说明：{reason}]',
      'It was decided to close your case ({type}, {level}, {kind}): {code} ({clause}).[ Explanation: {reason}]',
    ],
    mayObject,
    feeDecidedNext(told.state),
    ['条件具备后可以重新申请。', 'You may apply again once the conditions are met.'],
  ],
}))
