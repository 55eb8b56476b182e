import type { ReadingKey } from './readings.ts'

export const answers = ['met', 'not-met', 'refer'] as const
/** Met, not met (with the remedy), or for a person at the centre to decide. */
export type Answer = (typeof answers)[number]

/** What a rule can find, by its answer. Each has its sentence and its remedy in words/rules.ts. */
const codes = {
  met: [
    'pair-issued',
    'application-date-in-order',
    'legal-person',
    'scope-covers-it',
    'established-long-enough',
    'uscc-valid',
    'cisp-held',
    'contact-email-confirmed',
    'contact-is-manager',
    'engagement-counts',
    'engagements-enough',
    'no-agency',
    'in-time-for-maintenance',
    'in-time-for-upgrade',
    'certificate-still-valid',
  ],
  'not-met': [
    'unknown-type',
    'level-not-issued',
    'no-edition-on-day',
    'upgrade-to-lowest-level',
    'application-date-after-submission',
    'not-a-legal-person',
    'established-too-recently',
    'uscc-malformed',
    'cisp-missing',
    'contact-email-unconfirmed',
    'engagement-too-old',
    'engagement-after-application',
    'engagement-without-files',
    'engagements-too-few',
    'certificate-missing',
    'upgrade-not-one-level',
    'level-differs-from-certificate',
    'too-late-for-maintenance',
    'too-late-for-upgrade',
    'certificate-expired',
  ],
  refer: [
    'legal-form-unclear',
    'scope-unclear',
    'uscc-check-fails',
    'contact-not-manager',
    'engagement-still-in-delivery',
    'engagements-enough-if-accepted',
    'first-application-above-level-one',
    'agency-used',
    'late-for-maintenance',
    'early-for-maintenance',
  ],
} as const satisfies Record<Answer, readonly string[]>

export type FindingCode = (typeof codes)[Answer][number]

const answerOf = new Map<string, Answer>(
  answers.flatMap((answer) => codes[answer].map((code) => [code, answer])),
)

/** Every code a rule can find, for the tests and the generated docs. */
export const findingCodes: readonly FindingCode[] = answers.flatMap((answer) => codes[answer])

export type RuleFact = string | number | boolean | readonly (string | number)[]

export interface Finding {
  readonly rule: string
  readonly code: FindingCode
  readonly answer: Answer
  readonly clause: string
  readonly reading?: ReadingKey
  readonly facts: Readonly<Record<string, RuleFact>>
}

/** One finding; its answer belongs to its code, so the two can never disagree. */
export function find(
  rule: string,
  code: FindingCode,
  clause: string,
  facts: Finding['facts'] = {},
  reading?: ReadingKey,
): Finding {
  const answer = answerOf.get(code) ?? 'not-met'
  return { rule, code, answer, clause, facts, ...(reading ? { reading } : {}) }
}

/** The answer to all of them together: not met if one is not, else refer if one is, else met. */
export function answerTo(findings: readonly Finding[]): Answer {
  return findings.some(({ answer }) => answer === 'not-met')
    ? 'not-met'
    : findings.some(({ answer }) => answer === 'refer')
      ? 'refer'
      : 'met'
}
