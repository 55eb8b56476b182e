import type { Calendar } from '#core/calendar/working-days.ts'
import { checkApplication, type Known } from '#core/rulebook/application.ts'
import type { Edition } from '#core/rulebook/edition-shape.ts'
import type { Finding } from '#core/rulebook/finding.ts'
import { takenAs } from '#core/rulebook/held-certificate.ts'
import { isAssessed } from '#core/rulebook/kinds.ts'
import { findBook } from './book.ts'
import type { BookFile } from './book-file.ts'
import { checkBook } from './check-book.ts'

/**
 * Everything the rules can say about a book before a person looks at it: of its facts, and of the answers of its other
 * items where it holds any. The same at the command line, while it is typed, at submission and at intake. A change and a
 * cancellation have no other items.
 */
export function checkWhole(
  input: BookFile,
  edition: Edition,
  calendar: Calendar,
  known: Known = {},
): Finding[] {
  const facts = checkApplication(input, edition, calendar, known)
  const kind = takenAs(input, edition, calendar)
  const book = isAssessed(kind) ? findBook(input.type, input.level, edition) : undefined
  if (!book || !input.answers) return facts
  return [...facts, ...checkBook(book, { application: { ...input, kind }, answers: input.answers }, edition)]
}
