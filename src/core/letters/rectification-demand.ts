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
      subject: ['限期整改通知', 'Rectification demanded'],
      facts: {
        heldOn: data.heldOn,
        items: data.items,
        dueOn: dueOn('rectification'),
        roundsLeft,
        ...terms.facts,
      },
      paragraphs: [
        [
          '贵单位的{type}{level}{kind}已经 {heldOn} 召开的专家评审会审议，结论为未通过（Q4.5）。请对下列 {items#} 项逐项整改。',
          'Your application ({type}, {level}, {kind}) was heard by the expert review meeting of {heldOn}, which did not pass it (Q4.5). {items#|item has|items have} to be rectified, as listed.',
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
          '请提交整改报告，逐项说明原因、措施和结果，并附证明材料[，在 {dueOn} 前（含当日）交齐；逾期未交齐的，项目将予关闭]。',
          'Please hand in the rectification report, which says for each item its cause, what was done and what came of it, with the evidence[, by {dueOn}, that day included; a case whose time has passed is closed].',
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
