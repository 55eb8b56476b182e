import type { Basis, DateProof, ProofDay } from '#core/date-proof.ts'
import { dayKindWords } from './command-line.ts'
import { type Lang, type Pair, say, sayDay } from './say.ts'

/** The date proof, on the desk and on the public pages alike. */
export const proofWords = {
  why: ['为什么是这天？', 'Why this day?'],
  title: ['为什么是 {day}？', 'Why {day}?'],
  start: ['起', 'start'],
  calendar: ['日历版本 {version}', 'calendar {version}'],
  counted: ['有序号：计入', 'Numbered: counted'],
  off: ['灰底虚框：周末或节假日，不计', 'Grey, dashed: weekend or holiday, not counted'],
  makeUp: ['琥珀色框：调休上班，计入', 'Amber frame: make-up working day, counted'],
  end: ['蓝底：所求的日子', 'Blue: the day itself'],
  moved: [
    '算到 {fallsOn}，是休息日，顺延到 {on}。',
    'The count ends on {fallsOn}, a day off, and moves on to {on}.',
  ],
  mayChange: [
    '若国务院通知有调整，将重新计算并告知。',
    'If the State Council’s notice changes, it is computed again and you are told.',
  ],
  missing: [
    '{years} 年放假通知尚未公布，涉及该年的日子按周末和法定节日暂定，通知公布后重新计算。',
    'The notice for {years} is not out: days governed by it rest on weekends and statutory holidays for now, and are computed again when it is.',
  ],
  provisional: ['暂定', 'provisional'],
  kept: [
    '已告知的日期是 {announced}；按现行日历重新计算为 {on}。',
    'The day announced is {announced}; by the present calendar it would be {on}.',
  ],
} as const satisfies Record<string, Pair>

const basisWords = {
  onward: [
    '自 {from} 起 {count} 个工作日，当天不算',
    '{count#|working day|working days} from {from}, that day not counted',
  ],
  back: [
    '自 {from} 往前数 {count} 个工作日，当天不算',
    '{count#|working day|working days} back from {from}, that day not counted',
  ],
  days: [
    '自 {from} 起 {count} 天，当天不算；末日遇休息日顺延',
    '{count#|day|days} from {from}, that day not counted; a last day off work moves on',
  ],
  itself: ['{from} 当天；遇休息日顺延', '{from} itself; a day off work moves on'],
  months: [
    '自 {from} 起 {count} 个月；末日遇休息日顺延',
    '{count#|month|months} from {from}; a last day off work moves on',
  ],
  monthsStopped: [
    '自 {from} 起 {count} 个月，加上停表的 {stopped} 天；末日遇休息日顺延',
    '{count#|month|months} from {from}, and {stopped#|day|days} during which the clock stood still; a last day off work moves on',
  ],
  monthsBack: [
    '自 {from} 往前推 {count} 个月；往前推的日子不因休息日改变',
    '{count#|month|months} back from {from}; a day counted back stays, even on a day off',
  ],
} as const satisfies Record<string, Pair>

/** How a day was counted, in half a sentence. */
export const sayBasis = (
  { from, count, unit, stoppedDays }: Basis,
  lang: Lang,
  thisYear?: number,
): string => {
  const words =
    unit === 'workday'
      ? basisWords[count < 0 ? 'back' : 'onward']
      : unit === 'day'
        ? basisWords[count === 0 ? 'itself' : 'days']
        : basisWords[count < 0 ? 'monthsBack' : stoppedDays ? 'monthsStopped' : 'months']
  const facts = { from, count: Math.abs(count), stopped: stoppedDays }
  return say(words, lang, facts, thisYear === undefined ? {} : { thisYear })
}

/** One day of the strip in full, for who cannot see it: 12月25日 周五 工作日. */
export const sayProofDay = ({ date, kind, name }: ProofDay, lang: Lang, thisYear?: number): string =>
  `${sayDay(date, lang, thisYear)} ${name && kind === 'holiday' && lang !== 'en' ? name : say(dayKindWords[kind], lang)}`

/** What stands under the number of the day: its place in the count, 起, or the weekday or feast that was passed over. */
export const markOf = ({ part, number, date, kind, name }: ProofDay, lang: Lang): string => {
  if (number !== null) return String(number)
  if (part === 'start') return say(proofWords.start, lang)
  if (lang === 'en') return sayDay(date, lang).slice(0, 3)
  return kind === 'holiday' && name ? name.slice(0, 2) : sayDay(date, lang).slice(-1)
}

/** Whether anything about the day, or about the way to it, waits for a notice. */
export const isProvisional = ({ missingYears }: DateProof): boolean => missingYears.length > 0
