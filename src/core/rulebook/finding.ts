import { type Answer, answers } from './answer.ts'
import type { ReadingKey } from './readings.ts'
import { type CodeOf, type FindingCode, type RuleName, ruleNames, ruleOf } from './rules.ts'

export { type Answer, answers, type FindingCode }

/** Every code a rule can find, with its answer. Each has its sentence and its remedy in words/rules.ts. */
const answerOf: ReadonlyMap<string, Answer> = new Map(
  ruleNames.flatMap((rule) => Object.entries(ruleOf(rule).findings ?? {})),
)

/** Every code a rule can find, for the tests and the generated docs. */
export const findingCodes = [...answerOf.keys()] as readonly FindingCode[]

/** Whether a text is such a code. */
export const isFindingCode = (text: string): text is FindingCode => answerOf.has(text)

export type RuleFact = string | number | boolean | readonly (string | number)[]

export interface Finding {
  readonly rule: RuleName
  readonly code: FindingCode
  readonly answer: Answer
  readonly clause: string
  readonly reading?: ReadingKey
  readonly facts: Readonly<Record<string, RuleFact>>
}

/** One finding; its answer belongs to its code, so the two can never disagree. */
export function find<R extends RuleName>(
  rule: R,
  code: CodeOf<R>,
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
