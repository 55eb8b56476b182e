import type { Day } from '#core/calendar/day.ts'
import { partsOf } from '#core/calendar/day.ts'
import { certificateOn } from '#core/certificate-on.ts'
import type { RegisteredCertificate } from '#core/certificate-state.ts'
import { contact } from '#core/contact.ts'
import { type FaqAnswer, findFaq } from '#core/faq.ts'
import { searchFaq } from '#core/faq-search.ts'
import type { Phase, Turn } from '#core/phases.ts'
import { certificateNumber } from '#core/rulebook/certificate-number.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import type { WechatMenuKey } from '#core/wechat-menu.ts'
import { deadlines } from '#core/words/deadlines.ts'
import { inLang, type Lang, type Pair, type SaidFacts, say } from '#core/words/say.ts'
import { statusWords } from '#core/words/site.ts'
import { turns } from '#core/words/stages.ts'
import { wechatWords as w } from '#core/words/wechat.ts'

/** The platform cuts a reply off at 2048 bytes. */
const MOST_BYTES = 2000
const lang: Lang = 'zh-CN'

/** Where the account answers from: the rules and the day, and our address without a slash at the end. */
export interface WechatPlace {
  readonly edition: Edition
  readonly today: Day
  readonly publicUrl: string
}

/** A case as a line of the desk's list has it. */
export interface WechatCase {
  readonly number: string | null
  readonly type: string
  readonly level: number
  readonly kind: string
  readonly phase: Phase
  readonly turn: Turn
  readonly dueOn: Day | null
  readonly dueName: string | null
}

/** How many bytes of UTF-8 a text takes. */
const bytesOf = (text: string): number =>
  [...text].reduce((sum, character) => {
    const code = character.codePointAt(0) ?? 0
    return sum + (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4)
  }, 0)

const foot = (): string =>
  say(w.foot, lang, { account: contact.account[0], website: contact.website, hotlines: contact.hotlines })

const tell = (pair: Pair, facts: SaidFacts = {}): string => say(pair, lang, facts)

/**
 * The lines that must be there, as many of the others as there is room for, the links, and the foot that every answer
 * carries (Q20): never longer than the platform lets through.
 */
const reply = (
  first: readonly string[],
  room: readonly string[] = [],
  links: readonly string[] = [],
): string => {
  const fixed = [...links, foot()]
  let left = MOST_BYTES - bytesOf([...first, ...fixed].join('\n'))
  const fitting: string[] = []
  for (const line of room) {
    left -= bytesOf(line) + 1
    if (left < 0) break
    fitting.push(line)
  }
  return [...first, ...fitting, ...fixed].join('\n')
}

const answerOf = ({ publicUrl }: WechatPlace, answer: FaqAnswer, others: readonly FaqAnswer[]): string => {
  const { number, question, sentences, table } = answer
  const also = others.map((one) => tell(w.alsoOne, { number: one.number, question: one.question }))
  return reply(
    [question],
    [
      ...sentences.map(({ text, clause }) => tell(w.sentence, { text, clause })),
      ...(table?.rows ?? []).map((cells) => tell(w.row, { cells: cells.filter(Boolean) })),
    ],
    [
      tell(w.whole, { url: `${publicUrl}/questions/q${number}` }),
      ...(also.length > 0 ? [tell(w.also), ...also] : []),
    ],
  )
}

/** The answer to a question in words: the likeliest of the FAQ, with its clauses and where it stands; two more to choose. */
export const answerQuestion = (place: WechatPlace, asked: string): string => {
  const [best, ...others] = searchFaq(asked, place.edition, lang)
  return best
    ? answerOf(place, best, others.slice(0, 2))
    : reply([tell(w.unknown, { url: `${place.publicUrl}/questions` })])
}

/** The answer of the FAQ with this number. */
const answerNumber = (place: WechatPlace, number: number): string => {
  const answer = findFaq(number, place.edition, lang)
  return answer
    ? answerOf(place, answer, [])
    : reply([tell(w.unknown, { url: `${place.publicUrl}/questions` })])
}

/** What an entry of the menu answers that opens no page (Q11.2). */
export const answerMenu = (place: WechatPlace, key: WechatMenuKey): string => {
  switch (key) {
    case 'BOOK':
      return answerNumber(place, 11)
    case 'CONTACT':
      return answerNumber(place, 20)
    case 'CHECK':
      return reply([tell(w.checkHow, { example: exampleNumber(place), url: `${place.publicUrl}/register` })])
    case 'PROGRESS':
    case 'BIND':
      return answerBinding(place, 'how')
  }
}

/** A number as the first type of the catalogue would be given one today. */
const exampleNumber = ({ edition, today }: WechatPlace): string => {
  const { type = '', levels = [] } = edition.catalogue[0] ?? {}
  return certificateNumber({ type, level: levels[0] ?? 1, issuedOn: today, serial: 1 }, edition)
}

/**
 * What the register says of a number today, or said on a day gone by (Q10): the words of its public page; undefined is a
 * number that it does not have.
 */
export const answerCheck = (
  { edition, today, publicUrl }: WechatPlace,
  { number, on }: { readonly number: string; readonly on: Day | null },
  found: RegisteredCertificate | undefined,
): string => {
  if (!found) return reply([tell(w.checkedUnknown, { number, url: `${publicUrl}/register` })])
  const isPast = on !== null && on < today
  const asked = certificateOn(found, isPast ? on : today, edition)
  const words = statusWords[asked.status]
  const { type, validFrom, validTo, issuedOn } = found
  const url = `${publicUrl}/verify/${encodeURIComponent(found.number)}`
  return reply([
    tell(isPast ? w.checkedOn : w.checked, {
      number: found.number,
      holder: asked.holder,
      type,
      level: asked.level,
      on: asked.on,
      status: inLang(words.word, lang),
      meaning: tell(words.meaning, { validFrom, validTo, issuedOn }),
      url: isPast ? `${url}?on=${asked.on}` : url,
    }),
  ])
}

/** How far an organisation's cases are (Q8), as many as there is room for. */
export const answerProgress = (
  { publicUrl, today }: WechatPlace,
  organisation: string,
  cases: readonly WechatCase[],
  total: number,
): string => {
  const thisYear = partsOf(today).year
  const lines = cases.map(({ turn, dueOn, dueName, ...one }) => {
    const words: Readonly<Record<string, Pair>> = deadlines
    const due = dueName ? words[dueName] : undefined
    return say(
      turn === 'none' ? w.caseOver : w.case,
      lang,
      { ...one, turn: inLang(turns[turn], lang), dueOn, due: due ? `（${inLang(due, lang)}）` : '' },
      { thisYear },
    )
  })
  const rest = total - cases.length
  return reply([tell(w.cases, { organisation })], lines.length > 0 ? lines : [tell(w.noCases)], [
    ...(rest > 0 ? [tell(w.moreCases, { count: rest })] : []),
    tell(w.atDesk, { url: `${publicUrl}/desk/cases` }),
  ])
}

type Binding = 'how' | 'unbound' | 'not-bound' | 'not-private' | 'code-wrong'

const bindingSentences: Readonly<Record<Binding, Pair>> = {
  how: w.bindHow,
  unbound: w.unbound,
  'not-bound': w.notBound,
  'not-private': w.notPrivate,
  'code-wrong': w.codeWrong,
}

/** What is said about binding the account. */
export const answerBinding = ({ publicUrl }: WechatPlace, what: Binding): string =>
  reply([tell(bindingSentences[what], { url: `${publicUrl}/desk/wechat`, example: '7K3M9PQX' })])

export const answerBound = (organisation: string): string => reply([tell(w.bound, { organisation })])

export const answerTooOften = (waitSeconds: number): string =>
  reply([tell(w.codeTooOften, { minutes: Math.ceil(waitSeconds / 60) })])

export const answerGreeting = (): string => reply([tell(w.greeting)])
export const answerNotText = (): string => reply([tell(w.notText)])

/** When there is no time left for the real answer. */
export const answerSlow = (publicUrl: string): string => reply([tell(w.slow, { url: publicUrl })])
