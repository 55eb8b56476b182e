import type { events } from '#core/chapters/issuance.ts'
import { letterOn } from './letter.ts'

export const certificatePosted = letterOn<typeof events.CertificatePosted>((data, _, dueOn) => ({
  subject: ['证书已寄出', 'Certificate posted'],
  facts: { ...data, dueOn: dueOn('receipt') },
  paragraphs: [
    [
      '证书已于 {postedOn} 交 {carrier} 寄出，快递单号 {trackingNumber}（Q4.6）。',
      'The certificate was handed to {carrier} on {postedOn}, tracking number {trackingNumber} (Q4.6).',
    ],
    [
      '收到后请在线确认。[到 {dueOn} 仍未收到的，请与我们联系。]',
      'Please confirm its arrival on screen.[ If it has not come by {dueOn}, please get in touch.]',
    ],
  ],
}))
