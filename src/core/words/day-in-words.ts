import { type Day, partsOf } from '#core/calendar/day.ts'
import type { Lang } from './say.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A day as a person writes it, with its year: 2026年11月24日, or 24 November 2026. Throws on a day that does not exist. */
export const dayInWords = (day: Day, lang: Lang): string => {
  const { year, month, dayOfMonth } = partsOf(day)
  return lang === 'zh-CN'
    ? `${year}年${month}月${dayOfMonth}日`
    : `${dayOfMonth} ${months[month - 1]} ${year}`
}
