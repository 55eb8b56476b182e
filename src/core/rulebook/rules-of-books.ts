import type { Rule } from './rule.ts'

/** Rules on the answers of an application book and the evidence of its process items; rules.ts has them with all others. */
export const bookRules = {
  'book-item': {
    clauses: ['Q12.4', 'Q12.5'],
    findings: {
      'book-complete': 'met',
      'item-missing': 'not-met',
      'item-of-another-kind': 'not-met',
      'rows-too-few': 'not-met',
      'cell-missing': 'not-met',
      'cell-of-another-kind': 'not-met',
    },
    screens: ['self-check'],
  },
  'process-evidence': {
    clauses: ['Q13.1', 'Q13.2', 'Q14'],
    findings: {
      'process-evidenced': 'met',
      'process-not-described': 'not-met',
      'process-without-evidence': 'not-met',
      'process-evidence-gone': 'not-met',
      'process-pages-not-there': 'not-met',
      'process-evidence-old': 'refer',
      'engagement-in-no-process': 'refer',
    },
    screens: ['self-check'],
  },
  'whole-documents': {
    clauses: ['Q13.3'],
    findings: { 'documents-whole': 'met', 'document-not-declared-whole': 'not-met' },
    screens: ['self-check'],
  },
  'application-date': {
    clauses: ['Q12.2'],
    readings: ['bookDatedWithinDays'],
    findings: {
      'application-date-in-order': 'met',
      'application-date-after-submission': 'not-met',
      'application-date-long-before': 'refer',
    },
    screens: ['self-check'],
  },
} as const satisfies Record<string, Rule>
