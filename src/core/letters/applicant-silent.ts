import type { events } from '#core/chapters/progress.ts'
import { owedFen } from '#core/fee-paid.ts'
import { letterOn } from './letter.ts'

/** Within the house: the applicant has not answered a second time. */
export const applicantSilent = letterOn<typeof events.LeadToldOfSilence>((data, { state }) => ({
  subject: ['申请单位没有回音', 'No word from the applicant'],
  greeting: ['项目负责人：', 'To the case lead:'],
  facts: { ...data, openFen: owedFen(state) },
  paragraphs: [
    [
      '{organisationName}（{type}{level}）自 {since} 以来没有告知协议和付款的进度，已去信 {silence} 次（Q4.3）。',
      '{organisationName} ({type}, {level}) has told nothing of agreement and payment since {since}, although asked {silence#|time|times} (Q4.3).',
    ],
    owedFen(state) > 0 ? ['尚有 {openFen} 未到账。', '{openFen} is still to be paid.'] : null,
    [
      '请致电授权联系人了解情况；是否继续等待，由您和审批人决定。',
      'Please ring the authorised contact; whether to wait any longer is for you and the approver to decide.',
    ],
  ],
}))
