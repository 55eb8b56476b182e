import type { settledData } from '#core/recounting.ts'
import { promiseWords } from '#core/words/deadlines.ts'
import { sayDay } from '#core/words/say.ts'
import { greeting } from './complaint-letters.ts'
import { letterOn } from './letter.ts'

export const earlierDeadlinesSettled = letterOn<{ readonly data: typeof settledData }, unknown>(
  ({ accepted, moves, notice, reason }, { lang, about }) => ({
    subject: accepted
      ? ['提前的期限已确认', 'Earlier deadlines confirmed']
      : ['期限仍按原日期', 'The announced deadlines stay'],
    ...(about.what === 'complaint' && { greeting }),
    facts: { notice, reason, moves },
    paragraphs: [
      accepted
        ? [
            '因放假通知（日历 {notice}）而提前的 {moves#} 项期限已经确认，请按以下日期办理。[说明：{reason}]',
            'A holiday notice (calendar {notice}) brings {moves#|deadline|deadlines} forward, and the earlier days now hold. Please act by the days below.[ Note: {reason}]',
          ]
        : [
            '按放假通知（日历 {notice}）本应提前的 {moves#} 项期限，仍按原先告知的日期执行。理由：{reason}',
            'A holiday notice (calendar {notice}) would have brought {moves#|deadline|deadlines} forward; the announced days stay. Reason: {reason}',
          ],
    ],
    table: {
      head: [
        ['事项', 'Matter'],
        ['期限', 'Due by'],
      ],
      rows: moves.map(({ name, wasOn, nowOn }) => [
        promiseWords[name] ?? name,
        sayDay(accepted ? nowOn : wasOn, lang),
      ]),
    },
  }),
)
