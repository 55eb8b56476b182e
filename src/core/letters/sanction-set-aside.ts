import type { CertificateState } from '#core/certificate-state.ts'
import type { events } from '#core/sanctions.ts'
import { letterOn } from './letter.ts'

/** Tells the holder that a decision on the certificate no longer stands. */
export const sanctionSetAside = letterOn<typeof events.SanctionSetAside, CertificateState>(
  (data, { state }) => ({
    subject: ['撤销处置决定的通知', 'Decision set aside'],
    facts: { ...data, number: state.number, status: state.status },
    paragraphs: [
      [
        '贵单位的异议成立（Q19），对{type}证书 {number} 的 {decision} 决定（{measure}）自 {on} 起不再有效。证书现状：{status}，{level}。',
        'Your objection was upheld (Q19): decision {decision} ({measure}) on certificate {number} ({type}) no longer stands from {on}. The certificate is now: {status}, {level}.',
      ],
      [
        '公开登记保留此前的记录，并注明该决定已撤销。',
        'The public register keeps what it said before and notes that the decision was set aside.',
      ],
    ],
  }),
)
