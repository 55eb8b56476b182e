import type { events } from '#core/chapters/changes.ts'
import { contact } from '#core/contact.ts'
import { letterOn } from './letter.ts'

export const changeGranted = letterOn<typeof events.ChangeGranted>((data, { state }) => ({
  subject: ['准予变更决定', 'Decision: change granted'],
  facts: {
    ...data,
    number: state.held?.number,
    holder: state.organisationName,
    registeredAddress: state.application?.registeredAddress,
    validTo: state.held?.validTo,
    office: contact.office[0],
    officeEn: contact.office[1],
    telephones: contact.hotlines,
  },
  paragraphs: [
    [
      '经审定，{grantedOn} 准予贵单位{type}{level}证书 {number} 的{kind}（Q18）。',
      'On {grantedOn} your application ({kind}) on certificate {number} ({type}, {level}) was granted (Q18).',
    ],
    [
      '变更后证书载明：持证单位{holder}，注册地址{registeredAddress}。证书编号和有效期（至 {validTo}）不变。',
      'From now on the certificate names {holder}, {registeredAddress}. Its number and validity (to {validTo}) stay.',
    ],
    [
      '请确认新证书的邮寄地址和收件人：可以在线确认，也可以等我们致电授权联系人（Q4.6）。',
      'Please confirm postal address and recipient for the new certificate, on screen or when we ring the authorised contact (Q4.6).',
    ],
    data.originalReturn === 'before-posting'
      ? [
          '请把原证书寄回中国信息安全测评中心{office}，收件电话 {telephones}；收到原证书后才能制作和寄出新证书（Q4.6）。',
          'Please send the original certificate back to the {officeEn}, receiving telephone {telephones}; the new one is made and posted once the original is here (Q4.6).',
        ]
      : data.originalReturn === 'after-posting'
        ? [
            '收到新证书后，请把原证书寄回中国信息安全测评中心{office}，收件电话 {telephones}（Q4.6）。',
            'Once the new certificate has arrived, please send the original back to the {officeEn}, receiving telephone {telephones} (Q4.6).',
          ]
        : null,
  ],
}))
