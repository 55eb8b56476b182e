import { openItems } from '#core/chapters/supplement-round.ts'
import { type SupplementStage, supplementClauses } from '#core/phases.ts'
import { sayAsk, sayItemTitle } from '#core/words/places.ts'
import type { Pair } from '#core/words/say.ts'
import type { LetterDraft } from './letter.ts'
import { supplementTerms } from './supplement-terms.ts'

/** What each stage calls its list, asked for the first time and again. */
const subjects: Readonly<Record<SupplementStage, readonly [first: Pair, again: Pair]>> = {
  filing: [
    ['补充资料通知', 'Supplements asked for'],
    ['再次补充资料通知', 'Supplements asked for again'],
  ],
  acceptance: [
    ['受理审查意见及补充资料通知', 'Acceptance feedback: supplements asked for'],
    ['受理审查意见及再次补充资料通知', 'Acceptance feedback: supplements asked for again'],
  ],
  audit: [
    ['审核补充资料通知', 'Supplements asked for after the audit'],
    ['审核补充资料再次通知', 'Supplements asked for again after the audit'],
  ],
  rectification: [
    ['整改补充资料通知', 'Supplements to the rectification asked for'],
    ['整改补充资料再次通知', 'Supplements to the rectification asked for again'],
  ],
}

export const supplementRequest: LetterDraft = ({ state, edition, lang, names }, dueOn) => {
  const terms = supplementTerms(state, edition)
  const items = openItems(state)
  const stage = state.supplement?.stage ?? 'filing'
  const isAgain = items.some(({ again }) => again)
  return {
    subject: subjects[stage][isAgain ? 1 : 0],
    facts: {
      items,
      dueOn: dueOn('supplement') ?? dueOn('rectification'),
      ...terms.facts,
      stageClause: supplementClauses[stage],
    },
    paragraphs: [
      isAgain
        ? [
            '贵单位{type}{level}{kind}的补充资料已经核对（{stageClause}），以下 {items#} 项仍需补充。',
            'The supplements to your application ({type}, {level}, {kind}) have been checked ({stageClause}); {items#|item still needs|items still need} to be supplied.',
          ]
        : [
            '贵单位{type}{level}{kind}的材料已经核对（{stageClause}），需要补充 {items#} 项，逐项如下。',
            'The material of your application ({type}, {level}, {kind}) has been checked ({stageClause}); {items#|item needs|items need} to be supplied, as listed.',
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
