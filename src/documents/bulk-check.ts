import { type CheckedLine, standingOfLine } from '#core/bulk-check.ts'
import { type Day, dayOfInstant, partsOf } from '#core/calendar/day.ts'
import { contact } from '#core/contact.ts'
import { bulkWords as w } from '#core/words/bulk-check.ts'
import { dayInWords } from '#core/words/day-in-words.ts'
import { inLang, type Lang, say, sayFact, sayLevel } from '#core/words/say.ts'
import { statusWords } from '#core/words/site.ts'
import { missingCharacters } from './fonts.ts'
import { renderPdf } from './render.ts'

interface Checked {
  readonly on: Day
  readonly at: string
  readonly lines: readonly CheckedLine[]
  readonly code: string
}

/** 2026-11-28 20:15:07, as the clocks at the centre show it. */
const secondInWords = (at: string) =>
  new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')

/** What somebody pasted is printed as far as there is a typeface for it: anything else as a box, never as a fault. */
const printable = (text: string): string => {
  const missing = new Set(missingCharacters(text))
  return [...text].map((one) => (missing.has(one) ? '□' : one)).join('')
}

/** A list checked against the register, on paper: what was asked, when to the second, and the answer for each line. */
export const bulkCheckPdf = ({
  lang,
  result: { on, at, lines, code },
  verifierUrl,
}: {
  readonly lang: Lang
  readonly result: Checked
  readonly verifierUrl: string
}): Promise<Uint8Array> => {
  const told = (pair: readonly [string, string], facts = {}) => say(pair, lang, facts)
  const count = (standing: ReturnType<typeof standingOfLine>) =>
    lines.filter((line) => standingOfLine(line) === standing).length
  return renderPdf('bulk-check', {
    lang: lang === 'zh-CN' ? 'zh' : 'en',
    title: told(w.paperTitle),
    issuer: inLang(contact.centre, lang),
    day: partsOf(dayOfInstant(at)),
    facts: [
      [told(w.askedOn), dayInWords(on, lang)],
      [told(w.askedAt), told(w.atCentre, { at: secondInWords(at) })],
      [told(w.code), code],
      [
        told(w.sum),
        told(w.counts, {
          lines: lines.length,
          good: count('in-force'),
          bad: count('not-in-force'),
          ambiguous: count('ambiguous'),
          none: count('none'),
        }),
      ],
    ],
    heads: [w.asked, w.number, w.holder, w.scope, w.validity, w.standing].map((pair) => told(pair)),
    rows: lines.flatMap((line, at) => {
      const asked = `${at + 1}. ${printable(line.text)}`
      const standing = told(w.standings[standingOfLine(line)])
      if (line.matches.length === 0) return [[asked, '', '', '', '', standing]]
      return line.matches.map(({ certificate, asThen }, index) => [
        index === 0 ? asked : '',
        certificate.number,
        printable(asThen.holder),
        `${sayFact('type', certificate.type, lang)} ${sayLevel(asThen.level, lang)}`,
        `${certificate.validFrom} – ${certificate.validTo}`,
        `${line.outcome === 'ambiguous' ? `${standing} · ` : ''}${told(statusWords[asThen.status].word)}`,
      ])
    }),
    notes: [told(w.paperSeal, { verifierUrl }), told(w.paperLater)],
    foot: `${inLang(contact.centre, lang)} · ${code}`,
  })
}
