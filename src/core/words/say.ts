import { type Day, isDay, partsOf, weekdayOf } from '#core/calendar/day.ts'
import { editions } from '#core/rulebook/edition.ts'
import { choices } from './choices.ts'
import { phases } from './phases.ts'
import { roles } from './roles.ts'

export type Lang = 'zh-CN' | 'en'
export type Pair = readonly [zh: string, en: string]

/** What a sentence may be told besides its facts. */
export interface Telling {
  /** The year in which it is read: days of that year are written without it. */
  readonly thisYear?: number
  /** Names of people by id, for facts whose name ends in Id or that list people. */
  readonly names?: Readonly<Record<string, string>>
}

export type SaidFacts = Readonly<Record<string, unknown>>

/** One half of a pair. */
export const inLang = ([zh, en]: Pair, lang: Lang): string => (lang === 'en' ? en : zh)

const weekdays: readonly Pair[] = [
  ['周一', 'Mon'],
  ['周二', 'Tue'],
  ['周三', 'Wed'],
  ['周四', 'Thu'],
  ['周五', 'Fri'],
  ['周六', 'Sat'],
  ['周日', 'Sun'],
]
const monthNames = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** 12月3日 周四, or Thu 3 Dec; with the year unless it is `thisYear`. Throws a RangeError on a day that does not exist. */
export const sayDay = (day: Day, lang: Lang, thisYear?: number): string => {
  const { year, month, dayOfMonth } = partsOf(day)
  const weekday = inLang(weekdays[weekdayOf(day) - 1] as Pair, lang)
  if (lang === 'en')
    return `${weekday} ${dayOfMonth} ${monthNames[month - 1]}${year === thisYear ? '' : ` ${year}`}`
  return `${year === thisYear ? '' : `${year}年`}${month}月${dayOfMonth}日 ${weekday}`
}

const grouped = (whole: number): string => String(whole).replace(/\B(?=(\d{3})+$)/g, ',')

/** 87,000 元, or 87,000 yuan; with two places only when there are fen. */
export const sayFen = (fen: number, lang: Lang): string => {
  const cents = Math.abs(fen) % 100
  const yuan = grouped((Math.abs(fen) - cents) / 100)
  const amount = `${fen < 0 ? '-' : ''}${yuan}${cents ? `.${String(cents).padStart(2, '0')}` : ''}`
  return lang === 'en' ? `${amount} yuan` : `${amount} 元`
}

const levels = ['一', '二', '三', '四', '五']

/** 一级, or level 1. */
export const sayLevel = (level: number, lang: Lang): string =>
  lang === 'en' ? `level ${level}` : `${levels[level - 1] ?? level}级`

const types: Readonly<Record<string, Pair>> = Object.fromEntries(
  editions.flatMap(({ catalogue }) => catalogue.map(({ type, zh, en }) => [type, [zh, en] as const])),
)

const wordsOf: Readonly<Record<string, Readonly<Record<string, Pair>>>> = {
  ...choices,
  phase: phases,
  phases,
  role: roles,
  roles,
  type: types,
}

const sayOne = (name: string, value: unknown, lang: Lang, { thisYear, names }: Telling): string => {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return ''
  const words = wordsOf[name]
  const word = words && Object.hasOwn(words, String(value)) ? words[String(value)] : undefined
  if (word) return inLang(word, lang)
  if (typeof value === 'boolean') return inLang(value ? ['是', 'yes'] : ['否', 'no'], lang)
  if (typeof value === 'number') {
    if (name.endsWith('Fen')) return sayFen(value, lang)
    return name === 'level' || name.endsWith('Level') ? sayLevel(value, lang) : String(value)
  }
  if (isDay(value)) return sayDay(value, lang, thisYear)
  return names?.[value] ?? value
}

/** A fact as a person reads it: money, day, level, phase, role or choice by its name; lists joined. */
export const sayFact = (name: string, value: unknown, lang: Lang, telling: Telling = {}): string =>
  Array.isArray(value)
    ? value.map((one) => sayOne(name, one, lang, telling)).join(lang === 'en' ? ', ' : '、')
    : sayOne(name, value, lang, telling)

const placeholder = /\{(\w+)(#)?(?:\|([^|}]*)\|([^}]*))?\}/g

/** What stands between a heading and what it heads, on one line. */
export const colon = (lang: Lang): string => (lang === 'en' ? ': ' : '：')

/**
 * Fills a sentence with facts. `{auditOn}` is the fact; `{items#}` how many there are; `{items#|item|items}` the same with
 * its noun in the right number; `[, because {reason}]` is left out when a fact in it is missing.
 */
export const say = (pair: Pair, lang: Lang, facts: SaidFacts = {}, telling: Telling = {}): string => {
  const told = (name: string, counts: unknown): string => {
    const value = facts[name]
    if (!counts) return sayFact(name, value, lang, telling)
    return String(Array.isArray(value) ? value.length : Number(value ?? 0))
  }
  const fill = (text: string): string =>
    text.replace(placeholder, (_, name: string, counts: unknown, one?: string, many?: string) => {
      const said = told(name, counts)
      return one === undefined ? said : `${said} ${said === '1' ? one : many}`
    })
  return fill(
    inLang(pair, lang).replace(/\[([^\]]*)\]/g, (_, part: string) =>
      [...part.matchAll(placeholder)].every(([, name, counts]) => told(name as string, counts) !== '')
        ? part
        : '',
    ),
  )
}
