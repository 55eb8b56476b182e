import { matterDeadlineWords } from './matters.ts'
import type { Pair } from './say.ts'

/** What has to be done by a deadline, by its name. */
export const deadlines = {
  'filing-check': ['核对申报材料', 'check the dossier'],
  parcel: ['把纸质申请材料交寄', 'hand the paper dossier to a carrier'],
  supplement: ['交齐补充资料（纸质与电子）', 'hand in the supplements, on paper and electronically'],
  'supplement-check': ['核对补充资料', 'check the supplements'],
  'start-approval': ['批准启动项目', 'approve the start of the case'],
  'acceptance-feedback': ['首次联系并反馈受理意见', 'make first contact and give acceptance feedback'],
  'acceptance-proposal': ['提请批准受理', 'propose the acceptance'],
  'acceptance-approval': ['批准受理', 'approve the acceptance'],
  'business-email': ['发送商务邮件', 'send the business e-mail'],
  contracting: ['签妥协议并付款', 'seal the agreement and pay'],
  'agreement-answer': ['答复修改协议的要求', 'answer the wish to change the agreement'],
  'counter-seal': ['在协议上盖章', 'put the centre’s seal on the agreement'],
  progress: ['告知协议和付款的进度', 'tell how agreement and payment are coming along'],
  'fee-again': ['重新缴纳已退的费用', 'pay the fee that was given back'],
  'refund-decision': ['决定退费', 'decide on the refund'],
  'refund-payment': ['汇出退费', 'pay the refund'],
  'audit-notice': ['发送审核通知', 'send the audit notice'],
  'audit-receipt': ['交回审核时间确认回执', 'return the audit date receipt'],
  'audit-request': ['答复申请单位关于审核的请求', 'answer what the applicant asks about its audit'],
  'audit-report': ['提出补充或完成审核', 'ask for supplements or complete the audit'],
  agenda: ['列入评审会议程', 'put the case on the agenda'],
  panel: ['召开专家评审会', 'hold the expert review meeting'],
  rectification: ['提交整改报告及证明材料', 'hand in the rectification report and its evidence'],
  'rectification-check': ['核查整改情况', 'check the rectification'],
  decision: ['作出资质审定决定', 'decide on the qualification'],
  address: ['确认邮寄地址和收件人', 'confirm postal address and recipient'],
  'original-return': ['寄回原证书', 'send back the original certificate'],
  certificate: ['制成证书', 'make the certificate'],
  posting: ['寄出证书', 'post the certificate'],
  'question-answer': ['答复提问', 'answer the question'],
  'sanction-decision': ['决定是否采纳处置建议', 'decide on the proposed sanction'],
  'entry-decision': ['确认补录的证书', 'confirm the certificate taken over'],
  'original-to-holder': ['寄回证书原件', 'send the original back to its holder'],
  suspension: [
    '暂停期满前决定恢复或撤销',
    'decide whether the suspension is lifted or the certificate withdrawn',
  ],
  ...matterDeadlineWords,
  receipt: ['签收证书', 'confirm that the certificate has arrived'],
} as const satisfies Record<string, Pair>

/** Whatever was promised by a day: every deadline, and the months of Q7. */
export const promiseWords: Readonly<Record<string, Pair>> = {
  ...deadlines,
  'usual-months': ['三个月内办结', 'finish within the usual three months'],
  'longest-months': ['六个月内办结', 'finish within the longest six months'],
}
