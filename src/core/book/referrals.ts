import type { Calendar } from '#core/calendar/working-days.ts'
import type { Edition } from '#core/rulebook/edition-shape.ts'
import type { Finding } from '#core/rulebook/finding.ts'
import { type RuleName, ruleNames, ruleOf } from '#core/rulebook/rules.ts'
import type { BookFile } from './book-file.ts'
import { checkWhole } from './check-whole.ts'

/** One thing that the rules left to a person when a book was handed in, by the code that the pre-check showed. */
export interface Referral {
  readonly code: string
  readonly rule: RuleName | undefined
  /** With their facts; none where they hung on more than the book, as on what the last cycle handed in (Q16). */
  readonly findings: readonly Finding[]
}

/** Every code that a case keeps as referred, in its order, each with what the book as handed in says of it (Q12.5). */
export const referralsOf = (
  codes: readonly string[],
  book: BookFile,
  edition: Edition,
  calendar: Calendar,
): readonly Referral[] => {
  const byCode = Map.groupBy(checkWhole(book, edition, calendar), ({ code }) => String(code))
  return [...new Set(codes)].map((code) => ({
    code,
    rule: ruleNames.find((rule) => code in (ruleOf(rule).findings ?? {})),
    findings: byCode.get(code) ?? [],
  }))
}
