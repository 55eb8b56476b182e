import type { RuleUse } from '#core/rule-uses.ts'
import { commands } from './commands.ts'
import { deadlines } from './deadlines.ts'
import { screenWords } from './rules-explained.ts'
import { inLang, type Lang, type Pair } from './say.ts'

/** The explanation of a rule, on the desk and on the public pages alike. */
export const explanationWords = {
  why: ['为什么？', 'Why?'],
  values: ['用到的数值', 'Values it rests on'],
  what: ['说明', 'What'],
  value: ['数值', 'Value'],
  since: ['自何时起', 'Since'],
  findings: ['可能的结论', 'What it can find'],
  used: ['用在哪里', 'Where it is used'],
  commands: ['办理', 'Commands'],
  deadlines: ['期限', 'Deadlines'],
  screens: ['页面', 'Pages'],
  nowhere: ['目前没有页面或办理步骤用到这条规则', 'no page or step of the service uses this rule yet'],
  sinceDay: ['自 {since} 起', 'since {since}'],
  ruleOf: ['规则：{title}', 'Rule: {title}'],
} as const satisfies Record<string, Pair>

const commandLabels: Readonly<Record<string, { readonly label: Pair }>> = commands
const deadlineLabels: Readonly<Record<string, Pair>> = deadlines

/**
 * Where a rule is at work, kind by kind and by the names people know; kinds without any are left out. A rule at work
 * nowhere says so.
 */
export const sayUses = (uses: RuleUse, lang: Lang): readonly (readonly [kind: Pair, names: string])[] => {
  const line = (kind: Pair, labels: readonly (Pair | undefined)[]) => {
    const names = labels.flatMap((label) => (label ? [inLang(label, lang)] : []))
    return names.length > 0 ? [[kind, names.join(lang === 'en' ? ', ' : '、')] as const] : []
  }
  const lines = [
    ...line(
      explanationWords.commands,
      uses.commands.map((name) => commandLabels[name]?.label),
    ),
    ...line(
      explanationWords.deadlines,
      uses.deadlines.map((name) => deadlineLabels[name]),
    ),
    ...line(
      explanationWords.screens,
      uses.screens.map((name) => screenWords[name]),
    ),
  ]
  return lines.length > 0 ? lines : line(explanationWords.screens, [explanationWords.nowhere])
}
