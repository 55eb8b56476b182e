import type { events } from '#core/chapters/changes.ts'
import { letterOn } from './letter.ts'

export const originalReturned = letterOn<typeof events.OriginalReturned>((data, { state }, dueOn) => ({
  subject: ['已收到原证书', 'Original certificate received'],
  facts: { ...data, number: state.held?.number, dueOn: dueOn('certificate') },
  paragraphs: [
    [
      '证书 {number} 的原件已于 {receivedOn} 收到（Q4.6）。',
      'The original of certificate {number} arrived on {receivedOn} (Q4.6).',
    ],
    data.cancelledOn
      ? [
          '该证书自 {cancelledOn} 起注销，公开名录已经更新。',
          'It is cancelled as of {cancelledOn}, and the public register says so.',
        ]
      : state.phase === 'certificate-production'
        ? [
            '接下来制作变更后的证书[，最晚 {dueOn} 制成]。',
            'The changed certificate is made next[, by {dueOn}].',
          ]
        : ['项目办结。', 'The case is complete.'],
  ],
}))
