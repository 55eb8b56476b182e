import type { events } from '#core/chapters/extension.ts'
import { letterOn } from './letter.ts'

export const deadlineExtended = letterOn<typeof events.SupplementExtended>((data, { state }, dueOn) => ({
  subject: ['期限已延长', 'Time extended'],
  facts: { ...data, dueOn: dueOn('supplement') ?? dueOn('rectification') },
  paragraphs: [
    state.phase === 'rectification'
      ? [
          '贵单位的整改期限延长 {days} 天，理由：{reason}',
          'The time for your rectification has been extended by {days#|day|days}. Reason: {reason}',
        ]
      : [
          '贵单位的补充期限延长 {days} 个工作日，理由：{reason}',
          'The time for your supplements has been extended by {days#|working day|working days}. Reason: {reason}',
        ],
    [
      '[新的最后期限为 {dueOn}（含当日）。]每一轮只能延长一次，请合理安排。',
      '[The new last day is {dueOn}, that day included. ]A round can be extended only once; please plan accordingly.',
    ],
  ],
}))
