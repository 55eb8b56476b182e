import { openItems } from '#core/chapters/supplement-round.ts'
import { sayAsk, sayItemTitle } from '#core/words/places.ts'
import type { LetterDraft } from './letter.ts'
import { supplementTerms } from './supplement-terms.ts'

export const supplementRequest: LetterDraft = ({ state, edition, lang, names }, dueOn) => {
  const terms = supplementTerms(state, edition)
  const items = openItems(state)
  const isAgain = items.some(({ again }) => again)
  return {
    subject: isAgain
      ? ['请再次补充资料', 'Supplements asked for again']
      : ['请补充资料', 'Supplements asked for'],
    facts: { items, dueOn: dueOn('supplement') ?? dueOn('rectification'), ...terms.facts },
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
        sayAsk(item, lang),
        ...(isAgain ? [item.again ?? ''] : []),
      ]),
    },
    after: [
      [
        '请提交上列各项[，在 {dueOn} 前（含当日）交齐]。',
        'Please hand in what is listed[ by {dueOn}, that day included].',
      ],
      ...terms.sentences,
    ],
  }
}
