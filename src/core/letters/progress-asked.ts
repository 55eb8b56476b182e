import { isAgreementInForce } from '#core/agreement.ts'
import type { events } from '#core/chapters/progress.ts'
import { owedFen } from '#core/fee-paid.ts'
import { paymentReference } from '#core/payment-reference.ts'
import { letterOn } from './letter.ts'

export const progressAsked = letterOn<typeof events.ProgressAsked>((data, { state, edition }, dueOn) => {
  const isSealed = isAgreementInForce(state, edition)
  return {
    subject: ['请告知协议和付款的办理进度', 'How agreement and payment are coming along'],
    facts: {
      ...data,
      openFen: owedFen(state),
      reference: state.number && paymentReference(state.number),
      dueOn: dueOn('progress'),
    },
    paragraphs: [
      [
        '自 {since} 以来，我们没有收到本项目协议和付款的消息。请告知办到了哪一步（Q4.3）。',
        'Since {since} we have heard nothing of agreement and payment in this case. Please tell us how far they have come (Q4.3).',
      ],
      isSealed ? null : ['协议尚未生效。', 'The agreement is not in force yet.'],
      owedFen(state) > 0
        ? [
            '尚有 {openFen} 未到账，汇款附言请写 {reference}。',
            '{openFen} is still to be paid; please name {reference} in the remark of the transfer.',
          ]
        : null,
      [
        '请在案卷中点“告知办理进度”[，最好不晚于 {dueOn}]。遇到困难也请告诉项目负责人。',
        'Please use “Report progress” on the case[, if possible by {dueOn}], and tell the case lead of any difficulty.',
      ],
    ],
  }
})
