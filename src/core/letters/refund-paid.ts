import type { events } from '#core/chapters/refund.ts'
import { refundableFen } from '#core/refund.ts'
import { letterOn } from './letter.ts'

export const refundPaid = letterOn<typeof events.RefundPaid>((data, { state }) => ({
  subject: ['退费已汇出', 'Refund paid'],
  facts: { ...data, keptFen: refundableFen(state) },
  paragraphs: [
    [
      '退费 {amountFen} 已于 {refundedOn} 汇出，流水号 {reference}，请查收。',
      'The refund of {amountFen} was paid on {refundedOn}, reference {reference}; please check your account.',
    ],
    refundableFen(state) > 0
      ? ['不予退还的 {keptFen} 见退费决定。', 'The {keptFen} not given back are explained in the decision.']
      : ['已缴费用至此全部退还。', 'With this, all that was paid has been given back.'],
  ],
}))
