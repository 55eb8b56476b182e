import { openItems } from '#core/chapters/supplement-round.ts'
import { sayItemTitle } from '#core/words/places.ts'
import type { LetterDraft } from './letter.ts'

export const supplementRequest: LetterDraft = ({ state, lang, names }, dueOn) => {
  const items = openItems(state)
  const isAgain = items.some(({ again }) => again)
  return {
    subject: isAgain
      ? ['请再次补充资料', 'Supplements asked for again']
      : ['请补充资料', 'Supplements asked for'],
    facts: { items, dueOn: dueOn('supplement') ?? dueOn('rectification'), round: state.supplement?.round },
    paragraphs: [
      isAgain
        ? [
            '贵单位提交的补充资料已经核对，以下 {items#} 项仍需补充。',
            'Your supplements have been checked; {items#|item still needs|items still need} to be supplied.',
          ]
        : [
            '经核对，贵单位的材料需要补充 {items#} 项，逐项如下。',
            'Your material has been checked; {items#|item needs|items need} to be supplied, as listed.',
          ],
    ],
    table: {
      head: [
        ['序号', 'No.'],
        ['涉及的内容', 'What it concerns'],
        ['要求', 'What is asked'],
        ...(isAgain ? ([['不接受的原因', 'Why it was not accepted']] as const) : []),
      ],
      rows: items.map((item) => [
        String(item.number),
        sayItemTitle(item, lang, names),
        item.ask,
        ...(isAgain ? [item.again ?? ''] : []),
      ]),
    },
    after: [
      [
        '补充资料须同时提交纸质和电子两种形式：电子件在线上传，纸质件加盖公章后寄至资质评估处；两种都收到才算交齐（Q4.1）。',
        'Supplements are handed in on paper and electronically: upload the files, and send the sealed paper to the Qualification Assessment Office; they count as received once both have arrived (Q4.1).',
      ],
      [
        '[请在 {dueOn} 前（含当日）交齐。]补充期间办理时限停止计算（Q7）。',
        '[Please hand everything in by {dueOn}, that day included. ]The time limits stand still meanwhile (Q7).',
      ],
    ],
  }
}
