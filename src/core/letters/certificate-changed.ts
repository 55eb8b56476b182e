import type { events } from '#core/chapters/issuance.ts'
import { letterOn } from './letter.ts'

export const certificateChanged = letterOn<typeof events.CertificateReissued>(
  (data, { state, verifyUrl }) => ({
    subject: ['变更后的证书已制成', 'Changed certificate made'],
    facts: {
      ...data,
      holder: state.organisationName,
      registeredAddress: state.application?.registeredAddress,
      verifyUrl,
    },
    paragraphs: [
      [
        '证书 {number} 已变更为：{holder}，{registeredAddress}，公开名录同时更新；有效期仍到 {validTo}（Q18）。',
        'Certificate {number} now names {holder}, {registeredAddress}, and so does the public register; it is valid to {validTo} as before (Q18).',
      ],
      verifyUrl
        ? ['任何人都可以在此查验证书现状：{verifyUrl}', 'Anybody can check the certificate here: {verifyUrl}']
        : null,
      ['证书寄出后会另行通知快递单号。', 'You will be told the tracking number when it is posted.'],
    ],
  }),
)
