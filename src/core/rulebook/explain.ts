import type { Day } from '#core/calendar/day.ts'
import { type RuleUse, usesOf } from '#core/rule-uses.ts'
import { ruleWords } from '#core/words/rules.ts'
import { rulesExplained } from '#core/words/rules-explained.ts'
import { type Pair, say } from '#core/words/say.ts'
import type { Answer } from './answer.ts'
import { type Edition, editions } from './edition.ts'
import { type ExplainedValue, valuesOf } from './explained-values.ts'
import { type FindingCode, type RuleName, ruleNames, ruleOf } from './rules.ts'

export interface ExplainedFinding {
  readonly code: FindingCode
  readonly answer: Answer
  /** Templates: places like {applicationOn} are filled with the facts of a finding. */
  readonly message: Pair
  readonly remedy: Pair | null
}

/** Everything a person may ask of a rule when an answer or a date rests on it. */
export interface Explanation {
  readonly rule: RuleName
  readonly clauses: readonly string[]
  readonly title: Pair
  /** How the rule judges, with the edition's own numbers. */
  readonly statement: Pair
  readonly values: readonly (ExplainedValue & { readonly since: Day })[]
  readonly findings: readonly ExplainedFinding[]
  readonly uses: RuleUse
}

/**
 * One rule explained by an edition: its clauses, what it says, the values it rests on (our readings marked, each with
 * the day since which, among all editions, it has been the same), what it can find, and where it is used.
 */
export function explain(rule: RuleName, edition: Edition, among: readonly Edition[] = editions): Explanation {
  const { clauses, findings = {} } = ruleOf(rule)
  const { title, statement } = rulesExplained[rule]
  const facts = numbersOf(rule, edition)
  return {
    rule,
    clauses,
    title,
    statement: [say(statement, 'zh-CN', facts), say(statement, 'en', facts)],
    values: valuesOf(ruleOf(rule), edition).map((value) => ({
      ...value,
      since: sinceOf(rule, value, edition, among),
    })),
    findings: Object.entries(findings).map(([code, answer]) => ({
      code: code as FindingCode,
      answer,
      ...ruleWords[code as FindingCode],
    })),
    uses: usesOf(rule),
  }
}

/** Every rule of an edition, in the order of the source. */
export const explainAll = (edition: Edition): readonly Explanation[] =>
  ruleNames.map((rule) => explain(rule, edition))

/** The rules that rest on a clause, for a mark that knows no more than its clause. */
export const rulesOfClause = (clause: string): readonly RuleName[] =>
  ruleNames.filter((rule) => ruleOf(rule).clauses.includes(clause))

/** The terms and readings that a rule's statement may name. */
function numbersOf(rule: RuleName, edition: Edition): Record<string, unknown> {
  const { terms = [], readings = [] } = ruleOf(rule)
  return Object.fromEntries([
    ...terms.map((term) => [term, edition.terms[term]]),
    ...readings.map((reading) => [reading, edition.readings[reading].value]),
  ])
}

/** The first day of the run of editions, up to this one, in which the value has been the same. */
function sinceOf(
  rule: RuleName,
  { key, value }: ExplainedValue,
  edition: Edition,
  among: readonly Edition[],
): Day {
  const earlier = among.filter(({ from }) => from < edition.from).reverse()
  let since = edition.from
  for (const one of earlier) {
    const was = valuesOf(ruleOf(rule), one).find((each) => each.key === key)
    if (JSON.stringify(was?.value) !== JSON.stringify(value)) break
    since = one.from
  }
  return since
}
