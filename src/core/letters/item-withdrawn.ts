import type { events } from '#core/chapters/item-withdrawal.ts'
import { openItems } from '#core/chapters/supplement-round.ts'
import { sayItemTitle } from '#core/words/places.ts'
import { letterOn } from './letter.ts'

export const itemWithdrawn = letterOn<typeof events.ItemWithdrawn>(
  ({ itemId, reason }, { state, lang, names }, dueOn) => {
    const item = state.supplement?.items.find(({ id }) => id === itemId)
    const left = openItems(state)
    return {
      subject: ['一项补充要求已撤销', 'One supplement is no longer asked for'],
      facts: {
        item: item?.number,
        title: item && sayItemTitle(item, lang, names),
        reason,
        left: left.map(({ number }) => number),
        dueOn: dueOn('supplement'),
      },
      paragraphs: [
        [
          '先前要求补充的第 {item} 项（{title}）已撤销，无需提交。理由：{reason}',
          'Item {item} of what was asked for ({title}) is withdrawn; it need not be handed in. Reason: {reason}',
        ],
        left.length > 0
          ? [
              '其余各项不变：第 {left} 项[，请仍在 {dueOn} 前（含当日）交齐]。',
              'The others stay as they are: {left}[; please hand them in by {dueOn}, that day included].',
            ]
          : ['此次没有其他需要补充的内容，项目继续办理。', 'Nothing else was asked for; the case goes on.'],
      ],
    }
  },
)
