import type { Rule } from './rule.ts'

/** Rules on sanctions, false material, objections and complaints; rules.ts has them with all others. */
export const sanctionRules = {
  disqualification: {
    clauses: ['Q19'],
    readings: ['barYearsBeforeIssue', 'barYearsAfterIssue'],
    findings: { 'bar-over': 'met', 'applicant-barred': 'not-met' },
  },
  objection: {
    clauses: ['Q19'],
    readings: [
      'objectionDays',
      'objectionAcknowledgedDays',
      'objectionConcludedDays',
      'objectionHeardBy',
      'objectionStopsClock',
      'daysStart',
    ],
  },
  'register-entry': { clauses: [], readings: ['entryDecisionDays'], screens: ['register'] },
  sanction: {
    clauses: [],
    readings: [
      'suspensionDays',
      'sanctionDecidedBy',
      'sanctionDecisionDays',
      'originalSentBackDays',
      'decisionNumberPattern',
    ],
    deadlines: ['suspension'],
    screens: ['register'],
  },
  hearing: { clauses: [], readings: ['hearingDays', 'proceedingDecisionDays'] },
  complaint: { clauses: [], readings: ['complaintAcknowledgedDays', 'complaintConcludedDays'] },
} as const satisfies Record<string, Rule>
