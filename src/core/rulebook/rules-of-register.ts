import type { Rule } from './rule.ts'

/** Rules on what the register publishes; rules.ts has them with all others. */
export const registerRules = {
  'signed-certificate': {
    clauses: ['Q10'],
    readings: ['statusListDays'],
    findings: {
      'certificate-in-force': 'met',
      'sealed-paper': 'met',
      'no-signed-form': 'not-met',
      'form-altered': 'not-met',
      'file-altered': 'not-met',
      'file-not-sealed': 'not-met',
      'key-unknown': 'not-met',
      'key-not-valid-then': 'not-met',
      'form-outdated': 'not-met',
      'not-in-force-now': 'not-met',
      'status-unknown': 'refer',
      'status-list-other': 'refer',
      'status-list-altered': 'refer',
      'status-list-old': 'refer',
    },
    screens: ['register'],
  },
} as const satisfies Record<string, Rule>
