import type { Day } from '#core/calendar/day.ts'
import type { events } from '#core/chapters/assessment.ts'
import { letterOn } from './letter.ts'

/** A day that a letter may still promise; a decision can come after it. */
const ahead = (on: Day | null, from: Day): Day | null => (on && on >= from ? on : null)

export const qualificationGranted = letterOn<typeof events.QualificationGranted>((data, _, dueOn) => ({
  subject: ['授予资质决定', 'Decision: qualification granted'],
  facts: { ...data, dueOn: ahead(dueOn('certificate'), data.grantedOn) },
  paragraphs: [
    [
      '经审定，{grantedOn} 决定授予贵单位信息安全服务资质（{type}{level}，{kind}；Q4.5），证书有效期 {certificateYears} 年（Q10）。谨致祝贺。',
      'On {grantedOn} it was decided to grant your organisation the information security service qualification ({type}, {level}, {kind}; Q4.5). The certificate is valid for {certificateYears#|year|years} (Q10). Congratulations.',
    ],
    [
      '请确认证书的邮寄地址和收件人：可以在线确认，也可以等我们致电授权联系人（Q4.6）。[证书最晚 {dueOn} 制成（Q8.5）。]',
      'Please confirm postal address and recipient for the certificate, on screen or when we ring the authorised contact (Q4.6).[ It will be made by {dueOn} (Q8.5).]',
    ],
  ],
}))
