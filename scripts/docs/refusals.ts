import { findingCodes } from '#core/rulebook/finding.ts'
import { refusals } from '#core/words/refusals.ts'
import { ruleWords } from '#core/words/rules.ts'
import { code, page, table } from './markdown.ts'
import { commonRefusals, procedures, refusalsOf } from './procedures.ts'

const saidBy = (refusal: string): string => {
  if (commonRefusals.some((one) => one === refusal)) return 'any command'
  return procedures
    .flatMap(({ commands }) => commands)
    .filter((command) => refusalsOf(command).includes(refusal))
    .map(({ name, clause, clauses }) => `${code(name)} ${clauses[refusal] ?? clause}`)
    .join(', ')
}

/** Every way to say no: the sentence, the remedy, and who says it; then what the rules find in an application. */
export const refusalsPage = (): string =>
  page(
    '拒绝与补救 · Refusals and remedies',
    table(
      ['code', '为什么', 'why not', '怎么办', 'what to do', 'said by'],
      Object.entries(refusals).map(([refusal, { message, remedy }]) => [
        code(refusal),
        ...message,
        ...remedy,
        saidBy(refusal),
      ]),
    ),
    '## What the rules find in an application',
    table(
      ['code', '结论', 'finding', '怎么办', 'what to do'],
      findingCodes.map((finding) => {
        const { message, remedy } = ruleWords[finding]
        return [code(finding), ...message, ...(remedy ?? ['', ''])]
      }),
    ),
  )
