import type { Finding, FindingCode, RuleFact } from '#core/rulebook/finding.ts'
import { applicationRuleWords } from './rules-of-applications.ts'
import { certificateRuleWords } from './rules-of-certificates.ts'

export type Pair = readonly [zh: string, en: string]

/** What a finding says, and what would put it right; nothing to put right when it is met. */
export interface RuleWords {
  readonly message: Pair
  readonly remedy: Pair | null
}

export const ruleWords: Readonly<Record<FindingCode, RuleWords>> = {
  ...applicationRuleWords,
  ...certificateRuleWords,
}

/** A finding in one language: its sentence, and its remedy ('' when there is nothing to do). */
export function sayFinding(
  { code, facts }: Pick<Finding, 'code' | 'facts'>,
  lang: 'zh' | 'en',
): { message: string; remedy: string } {
  const { message, remedy } = ruleWords[code]
  const side = lang === 'zh' ? 0 : 1
  return {
    message: withFacts(message[side], facts, lang),
    remedy: remedy ? withFacts(remedy[side], facts, lang) : '',
  }
}

/** Puts facts into a sentence's {places}. Throws an Error for a place without its fact: the sentence would lie. */
export function withFacts(
  sentence: string,
  facts: Readonly<Record<string, RuleFact>>,
  lang: 'zh' | 'en',
): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name]
    if (fact === undefined) throw new Error(`the sentence "${sentence}" needs the fact ${name}`)
    return typeof fact === 'object' ? fact.join(lang === 'zh' ? '、' : ', ') : String(fact)
  })
}
