import type { CertificateState, Measure } from '#core/certificate-state.ts'
import { objectionLastDay } from '#core/rulebook/objection.ts'
import type { events } from '#core/sanctions.ts'
import type { Pair } from '#core/words/say.ts'
import { letterOn } from './letter.ts'

const subjects: Readonly<Record<Measure, Pair>> = {
  warn: ['证书警告', 'A warning on your certificate'],
  suspend: ['证书暂停', 'Certificate suspended'],
  restore: ['证书恢复', 'Certificate restored'],
  downgrade: ['证书降级', 'Certificate lowered'],
  withdraw: ['证书撤销', 'Certificate withdrawn'],
}

const effects: Readonly<Record<Measure, Pair>> = {
  warn: [
    '经研究，决定对贵单位持有的证书予以警告（{decision}）。证书继续有效。',
    'It was decided to warn you as the holder of this certificate ({decision}). It stays valid.',
  ],
  suspend: [
    '经研究，决定自 {on} 起暂停该证书（{decision}），最长到 {until}。暂停期间请勿使用该证书，也请勿以其投标或宣传。',
    'It was decided to suspend the certificate from {on} ({decision}), until {until} at the longest. Please do not use it, tender with it or advertise it meanwhile.',
  ],
  restore: [
    '经研究，决定自 {on} 起恢复该证书（{decision}），可以继续使用。',
    'It was decided to restore the certificate from {on} ({decision}); you may use it again.',
  ],
  downgrade: [
    '经研究，决定自 {on} 起将该证书由{fromLevel}降为{level}（{decision}）。证书编号和有效期不变，以登记为准。',
    'It was decided to lower the certificate from {fromLevel} to {level} from {on} ({decision}). Number and validity stay; the register prevails.',
  ],
  withdraw: [
    '经研究，决定自 {on} 起撤销该证书（{decision}）。请立即停止使用。',
    'It was decided to withdraw the certificate from {on} ({decision}). Please stop using it at once.',
  ],
}

/** Tells the holder what was decided on the certificate, why, and how to object. */
export const sanctionDecided = letterOn<typeof events.CertificateSanctioned, CertificateState>(
  (data, { edition, calendar }, dueOn) => ({
    subject: subjects[data.measure],
    facts: {
      ...data,
      objectUntilOn: objectionLastDay(data.decidedOn, edition, calendar).date,
      returnOn: dueOn('original-return'),
    },
    paragraphs: [
      effects[data.measure],
      ['原因：{cause}。理由：', 'Cause: {cause}. The reasons:'],
      ['{reason}', '{reason}'],
      data.measure === 'withdraw'
        ? [
            '请在 {returnOn} 前（含当日）将证书原件寄回资质评估处。',
            'Please send the original certificate back to the qualification office by {returnOn}.',
          ]
        : null,
      data.proceedingId
        ? [
            '撤销依据的是材料虚假的认定；有异议的，请对该认定提出，期限和办法见认定通知。',
            'It rests on the finding of false material: to object, please object to that finding, within the days and in the way that its letter names.',
          ]
        : null,
      data.measure === 'restore' || data.proceedingId
        ? null
        : [
            '对决定有异议的，可以在 {objectionDays} 天内、最晚 {objectUntilOn} 提出，由没有参与该决定的人员处理。',
            'An objection can be made within {objectionDays} days, until {objectUntilOn}; it is handled by people who had no part in the decision.',
          ],
    ],
  }),
)
