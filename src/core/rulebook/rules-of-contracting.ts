import type { Rule } from './rule.ts'

/** The rules on agreement and fee (Q4.3), each with the readings it looks at. */
export const contractingRules = {
  contracting: { clauses: ['Q4.3'], readings: ['contractingDays', 'silenceDays'], screens: ['plan'] },
  agreement: {
    clauses: ['Q4.3'],
    readings: ['agreementNeedsSealsOf', 'agreementYears', 'agreementAnswerDays', 'counterSealDays'],
  },
  payment: { clauses: ['Q4.3'], readings: ['paymentCountsFrom', 'otherPayer', 'invoiceMadeOutTo'] },
  refund: {
    clauses: ['Q4.3'],
    readings: ['refundAfterAudit', 'refundDecisionDays', 'refundPaymentDays'],
  },
} as const satisfies Record<string, Rule>
