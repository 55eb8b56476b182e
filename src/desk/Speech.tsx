import { useSuspenseQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Day } from '#core/calendar/day.ts'
import { dayOfInstant } from '#core/calendar/day.ts'
import type { At } from '#core/kernel.ts'
import { editions, getEdition } from '#core/rulebook/edition.ts'
import { dayInWords } from '#core/words/day-in-words.ts'
import {
  type Lang,
  type Pair,
  type SaidFacts,
  say,
  sayDay,
  sayFen,
  sayLevel,
  type Telling,
} from '#core/words/say.ts'
import { keepLang, readLang } from './lang.ts'
import { meQuery } from './queries.ts'

interface Chosen {
  lang: Lang
  choose: (lang: Lang) => void
}

const LangContext = createContext<Chosen>({ lang: 'zh-CN', choose: () => {} })

export const LangProvider = ({ children }: { children: ReactNode }) => {
  const [lang, setLang] = useState(readLang)
  const chosen = useMemo(
    () => ({
      lang,
      choose: (next: Lang) => {
        keepLang(next)
        setLang(next)
      },
    }),
    [lang],
  )
  useEffect(() => {
    document.documentElement.lang = lang
  }, [lang])
  return <LangContext value={chosen}>{children}</LangContext>
}

export const useLang = (): Chosen => useContext(LangContext)

const clockTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
})

/** Everything a screen says, in the language chosen and as of the server's day. */
export const useSpeech = () => {
  const { lang } = useLang()
  const { data: me } = useSuspenseQuery(meQuery)
  return useMemo(() => speechIn(lang, me.today), [lang, me.today])
}

export type Speech = ReturnType<typeof speechIn>

const speechIn = (lang: Lang, today: Day) => {
  const thisYear = Number(today.slice(0, 4))
  const sayPair = (pair: Pair, facts?: SaidFacts, telling?: Telling) =>
    say(pair, lang, facts, { thisYear, ...telling })
  return {
    lang,
    today,
    say: sayPair,
    /** A word that may be missing for a value this version does not know: then the value itself. */
    word: (words: Readonly<Record<string, Pair>>, key: string) => (words[key] ? sayPair(words[key]) : key),
    day: (day: Day) => sayDay(day, lang, thisYear),
    /** 2026年11月19日 or 19 November 2026: a day that is a fact, with its year in any year. */
    fullDay: (day: Day) => dayInWords(day, lang),
    /** 11-19, or 2027-01-28 in another year. */
    shortDay: (day: Day) => (day.startsWith(`${thisYear}-`) ? day.slice(5) : day),
    moment: (at: At) => {
      const day = dayOfInstant(at)
      return `${day.startsWith(`${thisYear}-`) ? day.slice(5) : day} ${clockTime.format(new Date(at))}`
    },
    time: (at: At) => clockTime.format(new Date(at)),
    money: (fen: number) => sayFen(fen, lang),
    level: (level: number) => sayLevel(level, lang),
    type: (type: string) => typeName(type, lang),
  }
}

const latest = getEdition(editions.at(-1)?.id ?? '')

const typeName = (type: string, lang: Lang): string => {
  const entry = latest.catalogue.find((one) => one.type === type)
  return entry ? (lang === 'en' ? entry.en : entry.zh) : type
}
