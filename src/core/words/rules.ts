import type { Finding, FindingCode } from '#core/rulebook/finding.ts'
import { fileRuleWords } from './files.ts'
import { registerRuleWords } from './register-check.ts'
import type { RuleWords } from './rule-words.ts'
import { applicationRuleWords } from './rules-of-applications.ts'
import { bookRuleWords } from './rules-of-books.ts'
import { certificateRuleWords } from './rules-of-certificates.ts'
import { type Lang, say, type Telling } from './say.ts'

export const ruleWords: Readonly<Record<FindingCode, RuleWords>> = {
  ...applicationRuleWords,
  ...certificateRuleWords,
  ...bookRuleWords,
  ...fileRuleWords,
  ...registerRuleWords,
}

/** A finding in one language: its sentence, and its remedy ('' when there is nothing to do). */
export function sayFinding(
  { code, facts }: Pick<Finding, 'code' | 'facts'>,
  lang: Lang,
  telling: Telling = {},
): { message: string; remedy: string } {
  const { message, remedy } = ruleWords[code]
  return {
    message: say(message, lang, facts, telling),
    remedy: remedy ? say(remedy, lang, facts, telling) : '',
  }
}
