import type { Rule } from './rule.ts'

/** Rules on the files that come with an application; rules.ts has them with all others. */
export const fileRules = {
  'readable-file': {
    clauses: ['Q13.4', 'Q13.5'],
    findings: {
      'file-readable': 'met',
      'file-kind': 'not-met',
      'file-name-differs': 'not-met',
      'file-empty': 'not-met',
      'file-too-large': 'not-met',
      'file-encrypted': 'not-met',
      'file-broken': 'not-met',
      'file-swells': 'not-met',
      'file-nested-too-deep': 'not-met',
      'file-has-macros': 'not-met',
      'file-has-script': 'not-met',
      'file-takes-too-long': 'not-met',
    },
    screens: ['upload'],
  },
  secrecy: {
    clauses: ['Q13.4'],
    readings: ['levelWithoutStar'],
    findings: {
      'no-secrecy-mark': 'met',
      'secrecy-mark': 'not-met',
      'secrecy-level': 'not-met',
      'secrecy-level-to-confirm': 'refer',
      'secrecy-mark-to-confirm': 'refer',
      'no-text-layer': 'refer',
      'not-read-whole': 'refer',
      'file-not-declared': 'not-met',
      'resident-ids': 'met',
      'mobile-numbers': 'met',
    },
    screens: ['upload'],
  },
} as const satisfies Record<string, Rule>
