import type { Day } from '#core/calendar/day.ts'
import { partsOf } from '#core/calendar/day.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { dayInWords } from '#core/words/day-in-words.ts'
import { inLang, type Lang, type Pair, type SaidFacts, say, sayDay } from '#core/words/say.ts'
import { type Paths, pathsIn } from './paths.ts'

/** Where the site stands in the world. */
export interface Place {
  /** Where people reach this service, without a slash at the end. */
  readonly publicUrl: string
  /** The address of the signed-in workspace. */
  readonly deskPath: string
  /** Takes one line for a fault; the visitor is shown its id. */
  readonly log: (line: string) => void
  /** The offline page as it was built; undefined while there is none. */
  readonly offlineVerifier?: () => string | undefined
}

/** One look at one page: in which language, on which day, under which rules. */
export interface Visit {
  readonly lang: Lang
  /** The path as asked, with its language. */
  readonly path: string
  readonly query: string
  readonly today: Day
  readonly edition: Edition
  readonly calendar: Calendar
  readonly place: Place
  readonly paths: Paths
  /** A sentence in the language of the page. */
  say(pair: Pair, facts?: SaidFacts): string
  /** The same, beginning with a capital: words of the core stand inside sentences, headings begin them. */
  head(pair: Pair): string
  /** A day with its year. */
  day(day: Day): string
  /** 12月3日 周四, with the year when it is not this one. */
  shortDay(day: Day): string
  /** The year that goes without saying; none where each day is said with its own. */
  readonly within: { readonly thisYear?: number }
  /** Whole sentences one after the other: with a blank between them in English, without one in Chinese. */
  sentences(...said: readonly string[]): string
}

type Given = Pick<Visit, 'lang' | 'path' | 'query' | 'today' | 'edition' | 'calendar' | 'place'>

export const visit = (of: Given): Visit => visitIn(of, { thisYear: partsOf(of.today).year })

/** The same visit to a page whose days lie in several years: each is said with its own. */
export const withYears = (v: Visit): Visit => visitIn(v, {})

const visitIn = (of: Given, within: Visit['within']): Visit => ({
  ...of,
  paths: pathsIn(of.lang),
  say: (pair, facts) => (facts ? say(pair, of.lang, facts, within) : inLang(pair, of.lang)),
  head: (pair) => inLang(pair, of.lang).replace(/^[a-z]/, (letter) => letter.toUpperCase()),
  day: (day) => dayInWords(day, of.lang),
  shortDay: (day) => sayDay(day, of.lang, within.thisYear),
  within,
  sentences: (...said) => said.filter(Boolean).join(of.lang === 'en' ? ' ' : ''),
})
