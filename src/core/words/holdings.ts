import type { RefusalWords } from './refusals.ts'
import type { Pair } from './say.ts'

/** What is built on a certificate, and what it does to the register (Q15, Q17, Q18). */

export const holdingCommandWords = {
  SupersedeCertificate: { label: ['以新证书取代', 'Put a new certificate in its place'] },
  ChangeCertificate: { label: ['变更证书内容', 'Change what the certificate says'] },
  CancelCertificate: { label: ['注销证书', 'Cancel the certificate'] },
} as const satisfies Record<string, { label: Pair; help?: Pair }>

export const holdingEventWords = {
  CertificateSuperseded: ['自 {on} 起由证书 {by} 取代', 'Certificate {by} takes its place from {on}'],
  CertificateChanged: [
    '{on} 变更：{holder}，{registeredAddress}',
    'Changed on {on}: {holder}, {registeredAddress}',
  ],
  CertificateCancelled: ['{on} 注销', 'Cancelled on {on}'],
} as const satisfies Record<string, Pair>

export const holdingRefusals = {
  'certificate-unknown': {
    message: ['本单位名下没有这张证书。', 'Your organisation holds no such certificate.'],
    remedy: [
      '请从“我的证书”中选择；名录中查不到的，请联系测评中心核对统一社会信用代码。',
      'Please choose one of your certificates; if one is not listed, ask the centre to check the credit code it is held under.',
    ],
  },
} as const satisfies Record<string, RefusalWords>
