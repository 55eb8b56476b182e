import { contact } from '#core/contact.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { rulesOfClause } from '#core/rulebook/explain.ts'
import type { Reading } from '#core/rulebook/reading.ts'
import type { RuleName } from '#core/rulebook/rules.ts'
import { choices } from '#core/words/choices.ts'
import { clauseFacts } from '#core/words/clauses.ts'
import { type FaqEntry, firstFaq } from '#core/words/faq.ts'
import { laterFaq } from '#core/words/faq-later.ts'
import { faqWords as w } from '#core/words/faq-page.ts'
import { inLang, type Lang, type SaidFacts, say, sayFen, sayLevel } from '#core/words/say.ts'

const entries: Readonly<Record<number, FaqEntry>> = { ...firstFaq, ...laterFaq }

/** The numbers of the questions, in the order of the FAQ. */
export const faqNumbers: readonly number[] = Object.keys(entries).map(Number)

export interface FaqTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Which columns are amounts, to be set to the right. */
  readonly amounts: readonly number[]
}

/** One question with its answer, said by an edition in one language. */
export interface FaqAnswer {
  readonly number: number
  readonly question: string
  readonly alsoAskedAs: string
  readonly sentences: readonly { readonly clause: string; readonly text: string }[]
  readonly table: FaqTable | null
  /** Readings of ours that fill these clauses in. */
  readonly readings: readonly Reading<unknown>[]
  readonly rules: readonly RuleName[]
}

/** Every value that a sentence may name: none of them is typed where it is said. */
const factsOf = (edition: Edition, lang: Lang): SaidFacts => ({
  ...clauseFacts(edition),
  typeNames: edition.catalogue.map(({ zh, en }) => inLang([zh, en], lang)),
  renameFen: edition.fees
    .filter(({ kind }) => kind === 'change-name')
    .reduce((sum, { assessmentFen, annualFen }) => sum + assessmentFen + annualFen, 0),
  hotlines: contact.hotlines,
  website: contact.website,
  account: contact.account[0],
  centre: inLang(contact.centre, lang),
  office: inLang(contact.office, lang),
})

/** The answer to a question of the FAQ; undefined for a number that it does not have. */
export const findFaq = (number: number, edition: Edition, lang: Lang): FaqAnswer | undefined => {
  const entry = Object.hasOwn(entries, number) ? entries[number] : undefined
  if (!entry) return undefined
  const facts = factsOf(edition, lang)
  const clauses = [...new Set(entry.sentences.map(({ clause }) => clause))]
  return {
    number,
    question: inLang(entry.question, lang),
    alsoAskedAs: inLang(entry.alsoAskedAs, lang),
    sentences: entry.sentences.map(({ clause, says }) => ({ clause, text: say(says, lang, facts) })),
    table: tables[number]?.(edition, lang) ?? null,
    readings: Object.values(edition.readings).filter((one) => clauses.includes(one.clause)),
    rules: [...new Set(clauses.flatMap(rulesOfClause))],
  }
}

/** Every answer, in the order of the FAQ. */
export const allFaq = (edition: Edition, lang: Lang): readonly FaqAnswer[] =>
  faqNumbers.flatMap((number) => findFaq(number, edition, lang) ?? [])

type Tabled = (edition: Edition, lang: Lang) => FaqTable

const typeNameOf = (edition: Edition, type: string, lang: Lang): string => {
  const found = edition.catalogue.find((one) => one.type === type)
  return found ? inLang([found.zh, found.en], lang) : type
}
const sayLevels = (levels: readonly number[], lang: Lang): string =>
  levels.map((level) => sayLevel(level, lang)).join(lang === 'en' ? ', ' : '、')

/** The tables of the FAQ: levels (Q2.2), fees (Q3.1) and engagements (Q14). */
const tables: Readonly<Record<number, Tabled>> = {
  2: ({ catalogue }, lang) => ({
    head: [inLang(w.type, lang), inLang(w.levels, lang)],
    rows: catalogue.map(({ zh, en, levels }) => [inLang([zh, en], lang), sayLevels(levels, lang)]),
    amounts: [],
  }),
  3: ({ fees }, lang) => ({
    head: [w.kind, w.level, w.assessment, w.annual, w.total].map((pair) => inLang(pair, lang)),
    rows: fees
      .filter(({ clause, level }) => clause === 'Q3.1' && level !== null)
      .map(({ kind, level, assessmentFen, annualFen }) => [
        inLang(choices.kind[kind], lang),
        sayLevel(level ?? 0, lang),
        ...[assessmentFen, annualFen, assessmentFen + annualFen].map((fen) => sayFen(fen, lang)),
      ]),
    amounts: [2, 3, 4],
  }),
  14: (edition, lang) => {
    const atLeast = (count: number) => say(w.atLeast, lang, { count })
    return {
      head: [w.type, w.level, w.engagements].map((pair) => inLang(pair, lang)),
      rows: [
        ...edition.minimum.exceptions.map(({ type, level, engagements }) => [
          typeNameOf(edition, type, lang),
          sayLevel(level, lang),
          atLeast(engagements),
        ]),
        [inLang(w.others, lang), '', atLeast(edition.minimum.usual)],
      ],
      amounts: [],
    }
  },
}
