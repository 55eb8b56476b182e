import type { CertificateState, Measure } from '#core/certificate-state.ts'
import { contact } from '#core/contact.ts'
import type { events } from '#core/sanctions.ts'
import type { Pair } from '#core/words/say.ts'
import { letterOn } from './letter.ts'
import { mayObject, objectionFacts } from './may-object.ts'

const subjects: Readonly<Record<Measure, Pair>> = {
  warn: ['证书警告决定', 'Decision: a warning on your certificate'],
  suspend: ['暂停证书决定', 'Decision: certificate suspended'],
  restore: ['恢复证书决定', 'Decision: certificate restored'],
  downgrade: ['证书降级决定', 'Decision: certificate lowered'],
  withdraw: ['撤销证书决定', 'Decision: certificate withdrawn'],
}

const effects: Readonly<Record<Measure, Pair>> = {
  warn: [
    '经研究，决定对贵单位持有的{type}{level}证书 {number} 予以警告（{decision}，{clause}）。证书继续有效。',
    'It was decided to warn you as the holder of certificate {number} ({type}, {level}; {decision}, {clause}). It stays valid.',
  ],
  suspend: [
    '经研究，决定自 {on} 起暂停贵单位持有的{type}{level}证书 {number}（{decision}，{clause}），最长到 {until}。暂停期间请勿使用该证书，也请勿以其投标或宣传。暂停的原因消除后，请告知我中心；经核实并由另一人审定，可以恢复。',
    'It was decided to suspend certificate {number} ({type}, {level}) from {on} ({decision}, {clause}), until {until} at the longest. Please do not use it, tender with it or advertise it meanwhile. Once the cause is remedied, please tell the centre: it is checked, and another person decides that the certificate be restored.',
  ],
  restore: [
    '经研究，决定自 {on} 起恢复贵单位持有的{type}{level}证书 {number}（{decision}，{clause}），可以继续使用。',
    'It was decided to restore certificate {number} ({type}, {level}) from {on} ({decision}, {clause}); you may use it again.',
  ],
  downgrade: [
    '经研究，决定自 {on} 起将贵单位持有的{type}证书 {number} 由{fromLevel}降为{level}（{decision}，{clause}）。证书编号和有效期不变，以登记为准。',
    'It was decided to lower certificate {number} ({type}) from {fromLevel} to {level} from {on} ({decision}, {clause}). Number and validity stay; the register prevails.',
  ],
  withdraw: [
    '经研究，决定自 {on} 起撤销贵单位持有的{type}{level}证书 {number}（{decision}，{clause}），公开名录同时更新。请立即停止使用，也请勿再以其投标或宣传。',
    'It was decided to withdraw certificate {number} ({type}, {level}) from {on} ({decision}, {clause}), and the public register says so. Please stop using it at once, and do not tender with it or advertise it any more.',
  ],
}

/** Tells the holder what was decided on the certificate, why, and how to object. */
export const sanctionDecided = letterOn<typeof events.CertificateSanctioned, CertificateState>(
  (data, told, dueOn) => ({
    subject: subjects[data.measure],
    number: data.decision,
    facts: {
      level: told.state.level,
      ...data,
      number: told.state.number,
      ...objectionFacts(data.decidedOn, told),
      returnOn: dueOn('original-return'),
      office: contact.office[0],
      officeEn: contact.office[1],
      telephones: contact.hotlines,
    },
    paragraphs: [
      effects[data.measure],
      ['原因：{cause}。理由：', 'Cause: {cause}. The reasons:'],
      ['{reason}', '{reason}'],
      data.measure === 'withdraw'
        ? [
            '请[在 {returnOn} 前（含当日）]将证书原件寄回中国信息安全测评中心{office}，收件电话 {telephones}（Q4.6）。',
            'Please send the original certificate back to the {officeEn}, receiving telephone {telephones}[, by {returnOn}, that day included] (Q4.6).',
          ]
        : null,
      data.proceedingId
        ? [
            '撤销依据的是材料虚假的认定；有异议的，请对该认定提出，期限和办法见认定通知。',
            'It rests on the finding of false material: to object, please object to that finding, within the days and in the way that its letter names.',
          ]
        : null,
      data.measure === 'restore' || data.proceedingId ? null : mayObject,
    ],
  }),
)
