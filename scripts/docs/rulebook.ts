import { editions } from '#core/rulebook/edition.ts'
import { type Explanation, explainAll } from '#core/rulebook/explain.ts'
import type { ExplainedValue } from '#core/rulebook/explained-values.ts'
import { explanationWords } from '#core/words/explanation.ts'
import { screenWords } from '#core/words/rules-explained.ts'
import { code, codes, page, table } from './markdown.ts'

const value = ({ text, value: given }: ExplainedValue): string => text?.[1] ?? code([given].flat().join(', '))

const usesIn = ({ commands, refusals, deadlines, letters, screens }: Explanation['uses']): string[] => {
  const line = (title: string, names: readonly string[]) =>
    names.length > 0 ? [`${title}: ${codes(names)}`] : []
  const lines = [
    ...line('Commands', commands),
    ...line('Refusals', refusals),
    ...line('Deadlines', deadlines),
    ...line('Letters', letters),
    ...(screens.length > 0
      ? [`Screens: ${screens.map((one) => screenWords[one].join(' ')).join(', ')}`]
      : []),
  ]
  return lines.length > 0 ? lines : [explanationWords.nowhere.join(' · ')]
}

const ruleParts = ({ rule, clauses, title, statement, values, findings, uses }: Explanation): string[] => {
  const where = usesIn(uses)
  return [
    `### ${title[0]} · ${title[1]}`,
    `${code(rule)}, ${clauses.join(', ')}`,
    statement.join('\n\n'),
    ...(values.length > 0
      ? [
          table(
            ['value', 'of', '说明', 'what', 'since', 'clause'],
            values.map((one) => [
              value(one),
              code(one.key),
              ...one.label,
              one.since,
              one.isReading ? `${one.clause}, our reading` : one.clause,
            ]),
          ),
        ]
      : []),
    ...(findings.length > 0
      ? [
          table(
            ['answer', 'finding', '答复', 'message', '怎么办', 'remedy'],
            findings.map(({ answer, code: found, message, remedy }) => [
              answer,
              code(found),
              ...message,
              ...(remedy ?? ['', '']),
            ]),
          ),
        ]
      : []),
    ...(where.length > 0 ? [where.join('  \n')] : []),
  ]
}

/** Every rule of every edition: what it says, the values it rests on, what it can find and where it is used. */
export const rulebookPage = (): string =>
  page(
    '规则手册 · Rulebook',
    ...editions.flatMap((edition) => [
      `## ${edition.id}, from ${edition.from}`,
      ...explainAll(edition).flatMap(ruleParts),
    ]),
  )
