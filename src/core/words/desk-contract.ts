import type { Pair } from './say.ts'

/** The tab of a case on agreement and fee. */
export const contractWords = {
  noQuotation: [
    '受理批准后，由项目负责人发出商务邮件。',
    'The case lead sends the business e-mail once the application is accepted.',
  ],
  fee: ['费用', 'Fee'],
  assessmentFee: ['评估费', 'Assessment fee'],
  annualFee: ['三年年费', 'Three years’ annual fee'],
  totalFee: ['合计', 'Total'],
  paid: ['已到账', 'Received'],
  quotedOn: ['商务邮件发出', 'Business e-mail sent'],
  agreement: ['协议', 'Agreement'],
  inForce: ['{from} 起生效，至 {until}', 'In force from {from} to {until}'],
  notInForce: ['尚未生效', 'Not in force yet'],
  centreParty: ['甲方', 'The centre'],
  applicantParty: ['乙方', 'The applicant'],
  matter: ['事项', 'Matter'],
  feeInWords: ['费用大写', 'Fee in words'],
  validity: ['有效期', 'Validity'],
  years: ['自生效之日起 {agreementYears} 年', '{agreementYears#|year|years} from the day it is in force'],
  changeAsked: [
    '{on} 要求修改，待项目负责人答复：{reason}',
    'A change was asked for on {on} and waits for the case lead: {reason}',
  ],
  version: ['第 {version} 版', 'Version {version}'],
  present: ['现行', 'in hand'],
  replaced: ['已被取代', 'replaced'],
  why: ['缘由：{reason}', 'Why: {reason}'],
  provisions: ['另行约定：{provisions}', 'Agreed besides: {provisions}'],
  applicantSealed: ['申请单位盖章', 'Sealed by the applicant'],
  centreSealed: ['中心盖章', 'Sealed by the centre'],
  notYet: ['尚未', 'not yet'],
} as const satisfies Record<string, Pair>
