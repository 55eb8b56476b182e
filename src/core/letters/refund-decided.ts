import type { events } from '#core/chapters/refund.ts'
import { letterOn } from './letter.ts'

export const refundDecided = letterOn<typeof events.RefundDecided>((data, _, dueOn) => ({
  subject:
    data.amountFen > 0
      ? ['退费决定', 'Decision on the refund']
      : ['关于费用不予退还的决定', 'Decision not to refund'],
  facts: { ...data, dueOn: dueOn('refund-payment') },
  paragraphs: [
    data.amountFen > 0
      ? [
          '贵单位{type}{level}{kind}的项目已经结束，就已缴费用决定如下（Q4.3）：退还 {amountFen}。',
          'Your case ({type}, {level}, {kind}) has ended, and it was decided about the fee (Q4.3): {amountFen} is given back.',
        ]
      : [
          '贵单位{type}{level}{kind}的项目已经结束，就已缴费用决定如下（Q4.3）：不予退还。',
          'Your case ({type}, {level}, {kind}) has ended, and it was decided about the fee (Q4.3): nothing is given back.',
        ],
    data.keptFen > 0
      ? ['不予退还的部分为 {keptFen}。', 'Not given back: {keptFen}.']
      : ['已缴费用全部退还。', 'That is all that was paid.'],
    ['理由：{reason}', 'The reason: {reason}'],
    data.amountFen > 0
      ? [
          '款项将退回原付款账户[，预计不晚于 {dueOn}]；汇出后另行告知。',
          'The money goes back to the account it came from[, by {dueOn} as planned]; we shall write once it has left.',
        ]
      : null,
  ],
}))
