import type { CertificateState } from '#core/certificate-state.ts'
import type { events } from '#core/sanctions.ts'
import { letterOn } from './letter.ts'

/** Asks the certificate clerks what is to follow a suspension whose longest time is over. */
export const suspensionRanOut = letterOn<typeof events.SuspensionRanOut, CertificateState>(
  (data, { state }) => ({
    subject: ['证书暂停期已满，请提出下一步', 'The longest time of a suspension is over'],
    greeting: ['证书管理员：', 'To the certificate clerks:'],
    facts: { ...data, holder: state.holder },
    paragraphs: [
      [
        '{holder} 的证书最长暂停到 {until}，现已期满。证书仍处于暂停状态，系统不会自动撤销或恢复。',
        'The suspension of the certificate of {holder} was to last until {until} at the longest, and that day is over. It stays suspended; nothing is withdrawn or restored by itself.',
      ],
      ['请核实情况后提出恢复或撤销。', 'Please look into it and propose that it be restored or withdrawn.'],
    ],
  }),
)
