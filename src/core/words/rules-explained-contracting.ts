import type { RuleExplained } from './rule-words.ts'

/** The rules on agreement and fee (Q4.3). */
export const contractingRulesExplained = {
  agreement: {
    title: ['协议', 'The agreement'],
    statement: [
      '协议随商务邮件发出，可以要求修改，{agreementAnswerDays} 个工作日内答复；盖章须盖在最新一版上，申请单位盖章后测评中心在 {counterSealDays} 个工作日内盖章；生效后 {agreementYears} 年有效。',
      'The agreement comes with the business e-mail; a wish to change it is answered within {agreementAnswerDays#|working day|working days}. Seals go on the last version, the centre’s within {counterSealDays#|working day|working days} of the applicant’s; it then binds for {agreementYears#|year|years}.',
    ],
  },
  payment: {
    title: ['付款', 'Payment'],
    statement: [
      '费用可以分次汇出，以财务登记为准；汇款附言写明付款识别码。',
      'The fee may come in parts and counts as finance records it; the transfer names the payment reference.',
    ],
  },
  refund: {
    title: ['退费', 'Refunds'],
    statement: [
      '已缴费的项目提前结束的，{refundDecisionDays} 个工作日内由没有提出退费、也没有结束项目的审批人决定退多少，决定后 {refundPaymentDays} 个工作日内汇出。',
      'When a case that was paid for ends early, an approver who neither proposed a refund nor ended the case decides about it within {refundDecisionDays#|working day|working days}; it is paid within {refundPaymentDays} more.',
    ],
  },
} as const satisfies Record<string, RuleExplained>
