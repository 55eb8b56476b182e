import { type Day, isDay } from '#core/calendar/day.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { isMenuKey, type WechatMenuKey } from '#core/wechat-menu.ts'

/** What somebody sent to the official account, or did with it. */
export type WechatMessage =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'subscribe' | 'unsubscribe' | 'other' }
  | { readonly kind: 'click'; readonly key: string }

/** What they want by it. */
export type WechatWish =
  | { readonly wish: 'greeting' | 'unbind' | 'progress' | 'how-to-bind' | 'leave' | 'nothing' }
  | { readonly wish: 'bind'; readonly code: string }
  /** As of a day gone by, where one is named behind the number. */
  | { readonly wish: 'check'; readonly number: string; readonly on: Day | null }
  | { readonly wish: 'menu'; readonly key: WechatMenuKey }
  | { readonly wish: 'question'; readonly text: string }

/** The longest text that is read as a question; the platform lets through more. */
const LONGEST_QUESTION = 200

/** Letters and digits that are not taken for one another when they are typed from a screen. */
export const codeAlphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
export const codeLength = 8

const plain = (text: string): string => text.normalize('NFKC').trim()

/** A code as it is compared: blanks, hyphens and small letters do not matter. */
const tidyCode = (text: string): string => text.toUpperCase().replaceAll(/[\s-]/g, '')

const isCode = (text: string): boolean =>
  text.length === codeLength && [...text].every((character) => codeAlphabet.includes(character))

const bindWords = /^(?:绑定|綁定|bind)\s*[:：]?\s*(\S.*)$/i
const unbindWords = /^(?:解除绑定|取消绑定|解绑|unbind)$/i
const howToBind = /^(?:绑定|绑定账号|怎么绑定|如何绑定|bind)$/i
const progressWords =
  /^(?:(?:我的|查|查询)?(?:办理)?(?:进度|进展)|我的(?:项目|申请|案子)|到哪(?:一步|里)?了|progress)[?？]?$/i
const dayBehind = /^(.*\S)\s+(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/
const checkWords = /^(?:查证|查证书|证书|查询证书|check)\s*[:：]?\s*(\S.*)$/i

/** A number of the register has letters, digits and hyphens, and is longer than a clause. */
const looksLikeNumber = (text: string): boolean =>
  /^[A-Z0-9][A-Z0-9-]{9,59}$/i.test(text) && /\d{3}/.test(text) && /[A-Z]/i.test(text)

/** What is asked for, and the day behind it, if there is one. */
const splitDay = (text: string): { readonly asked: string; readonly on: Day | null } => {
  const [, asked = text, year = '', month = '', dayOfMonth = ''] = dayBehind.exec(text) ?? []
  const on = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
  return isDay(on) ? { asked, on } : { asked: text, on: null }
}

const wishOfText = (given: string): WechatWish => {
  const text = plain(given)
  if (text === '') return { wish: 'nothing' }
  if (unbindWords.test(text)) return { wish: 'unbind' }
  if (howToBind.test(text)) return { wish: 'how-to-bind' }
  if (progressWords.test(text)) return { wish: 'progress' }
  const bound = bindWords.exec(text)?.[1]
  const code = tidyCode(bound ?? text)
  // Whatever follows the word is meant as a code: a mistyped one is told so, and not searched for as a question.
  if (bound !== undefined || (isCode(code) && /\d/.test(code))) return { wish: 'bind', code }
  const { asked, on } = splitDay(checkWords.exec(text)?.[1] ?? text)
  if (looksLikeNumber(asked)) return { wish: 'check', number: asked.toUpperCase(), on }
  return { wish: 'question', text: text.slice(0, LONGEST_QUESTION) }
}

/** What is wanted by a message (Q11.2): a command in words, a code, a number of the register, or else a question. */
export const wishOf = (message: WechatMessage): WechatWish => {
  switch (message.kind) {
    case 'text':
      return wishOfText(message.text)
    case 'click':
      return isMenuKey(message.key) ? wishOfKey(message.key) : { wish: 'nothing' }
    case 'subscribe':
      return { wish: 'greeting' }
    case 'unsubscribe':
      return { wish: 'leave' }
    case 'other':
      return { wish: 'nothing' }
  }
}

const wishOfKey = (key: WechatMenuKey): WechatWish => {
  if (key === 'PROGRESS') return { wish: 'progress' }
  return key === 'BIND' ? { wish: 'how-to-bind' } : { wish: 'menu', key }
}

/** Whether a message signed at this second is taken now, or counts as replayed; seconds since 1970, both ways. */
export const isFresh = ({ sentAt, now }: { sentAt: number; now: number }, { readings }: Edition): boolean =>
  Math.abs(now - sentAt) <= readings.wechatMessageMinutes.value * 60

/** The last second at which a code made at this one works. */
export const codeHoldsUntil = (madeAt: number, { readings }: Edition): number =>
  madeAt + readings.wechatCodeMinutes.value * 60
