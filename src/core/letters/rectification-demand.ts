import type { events } from '#core/chapters/assessment.ts'
import { openItems } from '#core/chapters/supplement-round.ts'
import { letterOn } from './letter.ts'
import { supplementTerms } from './supplement-terms.ts'

export const rectificationDemand = letterOn<typeof events.PanelNotPassed>(
  (data, { state, edition }, dueOn) => {
    const terms = supplementTerms(state, edition)
    const isHeardAgain = edition.readings.afterRectification.value === 'next-panel'
    const roundsLeft = edition.readings.rectificationRounds.value - state.rectifications
    return {
      subject: ['请整改', 'Rectification asked for'],
      facts: {
        heldOn: data.heldOn,
        items: data.items,
        dueOn: dueOn('rectification'),
        roundsLeft,
        ...terms.facts,
      },
      paragraphs: [
        [
          '贵单位的项目未通过 {heldOn} 的专家评审会（Q4.5），需要整改 {items#} 项，逐项如下。',
          'Your case was not passed by the expert review meeting of {heldOn} (Q4.5); {items#|item has|items have} to be rectified, as listed.',
        ],
      ],
      table: {
        head: [
          ['序号', 'No.'],
          ['涉及的内容', 'What it concerns'],
          ['整改要求', 'What has to be put right'],
        ],
        rows: openItems(state).map(({ number, about, ask }) => [String(number), about, ask]),
      },
      after: [
        [
          '请提交整改报告和证明材料[，在 {dueOn} 前（含当日）交齐]。',
          'Please hand in the rectification report and its evidence[ by {dueOn}, that day included].',
        ],
        ...terms.sentences,
        isHeardAgain
          ? [
              '整改经核查后提交下一次专家评审会。',
              'After a check, the case goes to the next expert review meeting.',
            ]
          : ['整改经核查后作出审定决定。', 'After a check, the decision is made.'],
        roundsLeft > 0
          ? [
              '如仍未通过，还可以整改 {roundsLeft} 次。',
              'If it should fail again, rectification is possible {roundsLeft#|more time|more times}.',
            ]
          : [
              '这是最后一次整改机会，仍未通过的，项目将关闭。',
              'This is the last round: if it should fail again, the case is closed.',
            ],
      ],
    }
  },
)
