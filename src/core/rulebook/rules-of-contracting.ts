import type { Rule } from './rule.ts'

/** The rules on agreement and fee (Q4.3), each with the readings it looks at. */
export const contractingRules = {
  contracting: { clauses: ['Q4.3'], readings: ['contractingDays'], screens: ['plan'] },
  agreement: {
    clauses: ['Q4.3'],
    readings: ['agreementNeedsSealsOf', 'agreementYears', 'agreementAnswerDays'],
  },
  payment: { clauses: ['Q4.3'], readings: ['paymentCountsFrom'] },
} as const satisfies Record<string, Rule>
