import type { RuleExplained } from './rule-words.ts'

/** The rules on agreement and fee (Q4.3). */
export const contractingRulesExplained = {
  agreement: {
    title: ['协议', 'The agreement'],
    statement: [
      '协议随商务邮件发出，可以要求修改，{agreementAnswerDays} 个工作日内答复；盖章须盖在最新一版上，生效后 {agreementYears} 年有效。',
      'The agreement comes with the business e-mail; a wish to change it is answered within {agreementAnswerDays#|working day|working days}. Seals go on the last version, which then binds for {agreementYears#|year|years}.',
    ],
  },
  payment: {
    title: ['付款', 'Payment'],
    statement: [
      '费用可以分次汇出，以财务登记为准；汇款附言写明付款识别码。',
      'The fee may come in parts and counts as finance records it; the transfer names the payment reference.',
    ],
  },
} as const satisfies Record<string, RuleExplained>
