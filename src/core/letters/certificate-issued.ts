import type { events } from '#core/chapters/issuance.ts'
import { letterOn } from './letter.ts'

export const certificateIssued = letterOn<typeof events.CertificateIssued>((data, { verifyUrl }) => ({
  subject: ['证书已颁发', 'Certificate issued'],
  facts: { ...data, verifyUrl },
  paragraphs: [
    [
      '贵单位的证书已颁发并登记入公开名录，编号 {number}，有效期 {validFrom} 至 {validTo}（Q10）。',
      'Your certificate has been issued and entered in the public register: number {number}, valid from {validFrom} to {validTo} (Q10).',
    ],
    verifyUrl
      ? ['任何人都可以在此查验证书现状：{verifyUrl}', 'Anybody can check the certificate here: {verifyUrl}']
      : null,
    [
      '证书寄出后会另行通知快递单号。维持申请最晚应在到期前 {maintenanceLeadMonths} 个月提出（Q15.1），到期前我们会提醒。',
      'You will be told the tracking number when it is posted. Maintenance is applied for at least {maintenanceLeadMonths} months before it expires (Q15.1); we shall remind you in time.',
    ],
  ],
}))
