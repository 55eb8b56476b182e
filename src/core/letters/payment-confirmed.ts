import { isAgreementInForce } from '#core/agreement.ts'
import type { events } from '#core/chapters/payment.ts'
import { isFeePaid, owedFen } from '#core/fee-paid.ts'
import { letterOn } from './letter.ts'

export const paymentConfirmed = letterOn<typeof events.PaymentConfirmed>((data, { state, edition }) => ({
  subject: ['费用到账', 'Payment received'],
  facts: { ...data, openFen: owedFen(state) },
  paragraphs: [
    [
      '已确认 {receivedOn} 收到贵单位汇款 {amountFen}（附言或流水号 {reference}）。',
      'We confirm that {amountFen} arrived from you on {receivedOn} (reference {reference}).',
    ],
    isFeePaid(state)
      ? ['费用已全部付清。', 'The fee is paid in full.']
      : ['尚有 {openFen} 未付清，请继续办理。', '{openFen} is still open; please pay the rest.'],
    isAgreementInForce(state, edition)
      ? null
      : [
          '协议尚未生效，请关注双方盖章的进度；协议生效后才能安排审核（Q8.4）。',
          'The agreement is not in force yet; the audit can be arranged once both seals are on (Q8.4).',
        ],
  ],
}))
