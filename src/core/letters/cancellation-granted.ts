import type { events } from '#core/chapters/changes.ts'
import { contact } from '#core/contact.ts'
import { letterOn } from './letter.ts'

export const cancellationGranted = letterOn<typeof events.CancellationGranted>((data, { state }, dueOn) => ({
  subject: ['准予注销决定', 'Decision: cancellation granted'],
  facts: {
    ...data,
    number: state.held?.number,
    dueOn: dueOn('original-return'),
    office: contact.office[0],
    officeEn: contact.office[1],
    telephones: contact.hotlines,
  },
  paragraphs: [
    data.cancelledOn
      ? [
          '经审定，准予贵单位的注销申请（Q4.6）：{type}{level}证书 {number} 自 {cancelledOn} 起注销，公开名录同时更新，不能恢复。',
          'Your application was granted (Q4.6): certificate {number} ({type}, {level}) is cancelled as of {cancelledOn}, and the public register says so. This cannot be undone.',
        ]
      : [
          '经审定，{grantedOn} 准予注销贵单位的{type}{level}证书 {number}（Q4.6）。收到原证书后登记注销，登记后不能恢复。',
          'On {grantedOn} the cancellation of certificate {number} ({type}, {level}) was granted (Q4.6). It is entered once the original is back, and cannot be undone.',
        ],
    [
      '请[在 {dueOn} 前]把原证书寄回中国信息安全测评中心{office}，收件电话 {telephones}（Q4.6）。',
      'Please send the original certificate back to the {officeEn}, receiving telephone {telephones}[, by {dueOn}] (Q4.6).',
    ],
  ],
}))
