import type { events } from '#core/chapters/acceptance.ts'
import { itemsOfCase, standingInEarlierRound } from '#core/chapters/supplement-round.ts'
import { sayAsk, sayItemTitle } from '#core/words/places.ts'
import { supplementWords } from '#core/words/supplements.ts'
import { letterOn } from './letter.ts'

/** The centre's opinion after the acceptance review, with the list of everything that was supplied on the way. */
export const acceptanceFeedback = letterOn<typeof events.AcceptanceProposed>(
  (data, { state, lang, names }) => {
    const items = itemsOfCase(state)
    return {
      subject: ['受理意见', 'Acceptance feedback'],
      facts: { ...data, items },
      paragraphs: [
        [
          '贵单位{type}{level}{kind}的材料已完成受理审查（Q4.2、Q8.2），意见如下。',
          'The acceptance review of your application ({type}, {level}, {kind}) is finished (Q4.2, Q8.2). The feedback:',
        ],
        ['{feedback}', '{feedback}'],
        items.length > 0
          ? [
              '要求补充的资料共 {items#} 项，核对结果如下。',
              '{items#|item was|items were} asked for on the way. What came of each:',
            ]
          : ['审查期间没有要求补充资料。', 'Nothing had to be supplied on the way.'],
      ],
      ...(items.length > 0 && {
        table: {
          head: [
            ['序号', 'No.'],
            ['涉及的内容', 'What it concerns'],
            ['要求', 'What was asked'],
            ['结果', 'Outcome'],
          ],
          rows: items.map((item) => [
            String(item.number),
            sayItemTitle(item, lang, names),
            sayAsk(item, lang),
            supplementWords[standingInEarlierRound(item)],
          ]),
        },
      }),
      after: [
        [
          '受理批准后，项目负责人会在 {businessEmailDays} 个工作日内发送商务邮件，说明协议和费用事项（Q8.3）。现在无须贵单位办理。',
          'Once acceptance is approved, the case lead sends the business e-mail on agreement and fee within {businessEmailDays} working days (Q8.3). Nothing is asked of you now.',
        ],
      ],
    }
  },
)
