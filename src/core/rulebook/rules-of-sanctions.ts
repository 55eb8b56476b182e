import type { Rule } from './rule.ts'

/** Rules on sanctions, false material, objections and complaints; rules.ts has them with all others. */
export const sanctionRules = {
  sanction: {
    clauses: [],
    readings: ['suspensionDays', 'sanctionDecidedBy', 'sanctionDecisionDays', 'decisionNumberPattern'],
    screens: ['register'],
  },
} as const satisfies Record<string, Rule>
