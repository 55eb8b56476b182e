import type { movedData } from '#core/recounting.ts'
import { promiseWords } from '#core/words/deadlines.ts'
import { type Pair, say, sayDay } from '#core/words/say.ts'
import { greeting } from './complaint-letters.ts'
import { letterOn } from './letter.ts'

const stands: Pair = [
  '暂仍为 {wasOn}（按新日历为 {nowOn}）',
  '{wasOn} stays for now ({nowOn} by the new calendar)',
]

/** Tells whoever a case, a certificate, a proceeding, an objection or a complaint concerns which of its days moved, and why. */
export const deadlinesMoved = letterOn<{ readonly data: typeof movedData }, unknown>(
  ({ notice, moves }, { lang, about }) => ({
    subject: ['期限因放假安排调整', 'Deadlines moved by a holiday notice'],
    // Whoever complained is not named.
    ...(about.what === 'complaint' && { greeting }),
    facts: { notice, moves },
    paragraphs: [
      [
        '国务院的放假安排有新的通知（日历 {notice}），以下 {moves#} 项期限已按新的工作日重新计算。',
        'The State Council has given a new notice on holidays (calendar {notice}); {moves#|deadline has|deadlines have} been computed again.',
      ],
    ],
    table: {
      head: [
        ['事项', 'Matter'],
        ['原期限', 'So far'],
        ['新期限', 'From now on'],
      ],
      rows: moves.map(({ name, wasOn, nowOn, waits }) => [
        promiseWords[name] ?? name,
        sayDay(wasOn, lang),
        waits ? say(stands, lang, { wasOn, nowOn }) : sayDay(nowOn, lang),
      ]),
    },
    after: [
      moves.some(({ waits }) => waits)
        ? [
            '比原先告知的日期提前的，在我方人员确认并另行告知以前，仍按原期限执行。',
            'A day that would come earlier than announced does not hold until one of us has confirmed it and written to you; until then the announced day stands.',
          ]
        : null,
      ['每个日期的推算过程可以在线查看。', 'How each day was counted can be seen on screen.'],
    ],
  }),
)
