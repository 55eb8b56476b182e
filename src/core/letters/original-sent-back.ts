import type { CertificateState } from '#core/certificate-state.ts'
import type { events } from '#core/originals.ts'
import { letterOn } from './letter.ts'

/** Tells the holder that the original, taken back for a decision that no longer stands, is on its way. */
export const originalSentBack = letterOn<typeof events.OriginalSentBack, CertificateState>((data) => ({
  subject: ['证书原件已寄回', 'Original certificate sent back'],
  facts: { ...data },
  paragraphs: [
    [
      '撤销证书的决定不再有效，证书原件已由{carrier}寄回，运单号 {trackingNumber}，请注意查收（Q4.6）。',
      'The decision to withdraw the certificate no longer stands; its original is on its way back to you by {carrier}, tracking number {trackingNumber} (Q4.6).',
    ],
  ],
}))
