import { standingOfLine } from '#core/bulk-check.ts'
import { bulkWords as w } from '#core/words/bulk-check.ts'
import { sayLevel } from '#core/words/say.ts'
import { statusWords } from '#core/words/site.ts'
import type { BulkResult } from './queries.ts'
import { typeName } from './type-name.ts'
import type { Visit } from './visit.ts'

/** Signs that begin a formula; a spreadsheet set to Chinese takes the full-width ones, too. */
const beginsFormula = /^[=+\-@\t＝＋－＠]/u

/** A spreadsheet keeps fifteen digits of a number, and reads an E among them as a power of ten. */
const isLongNumber = /^\d[\dE]{10,}$/i

/**
 * A text that a spreadsheet would take for a formula is set behind an apostrophe, for it came from anybody; a credit code
 * without letters has a tab behind it, which keeps it a text with all its digits.
 */
const cell = (text: string): string => {
  const plain = beginsFormula.test(text) ? `'${text}` : isLongNumber.test(text) ? `${text}\t` : text
  return `"${plain.replaceAll('"', '""')}"`
}

/** The result as a table file; the mark at its head tells spreadsheets that it is UTF-8. */
export const bulkTable = (v: Visit, { on, lines }: BulkResult): string => {
  const heads = [w.asked, w.standing, w.number, w.holder, w.uscc, w.scope, w.validity, w.validity, w.askedOn]
  const rows = lines.flatMap((line) => {
    const standing = v.say(w.standings[standingOfLine(line)])
    if (line.matches.length === 0) return [[line.text, standing, '', '', '', '', '', '', on]]
    return line.matches.map(({ certificate: one, asThen }) => [
      line.text,
      `${line.outcome === 'ambiguous' ? `${standing} · ` : ''}${v.say(statusWords[asThen.status].word)}`,
      one.number,
      asThen.holder,
      one.uscc,
      `${typeName(v, one.type)} ${sayLevel(asThen.level, v.lang)}`,
      one.validFrom,
      one.validTo,
      on,
    ])
  })
  return `\ufeff${[heads.map((head) => v.say(head)), ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}
