import { choice, reading } from './reading.ts'

/** Readings on the agreement, the fee and what is given back of it (Q4.3). */
export const contractingReadings = {
  agreementYears: reading(
    3,
    'Q4.3',
    '协议自生效之日起 3 年有效，与一次付清的三年年金相应。',
    'An agreement binds both sides for three years from the day it is in force, as the annual fee is paid for three.',
    'years',
  ),
  agreementAnswerDays: reading(
    3,
    'Q4.3',
    '申请单位要求修改协议的，项目负责人在 3 个工作日内答复。',
    'The case lead answers a wish to change the agreement within three working days.',
    'working-days',
  ),
  otherPayer: choice(
    ['with-letter', 'without'],
    'Q4.3',
    '由其他单位或个人代付的，须先提交付款方说明函，才确认到账。',
    'What somebody else pays for the applicant counts once the payer’s letter is on the case.',
  ),
  invoiceMadeOutTo: choice(
    ['applicant', 'payer'],
    'Q4.3',
    '发票只开给申请单位，抬头和统一社会信用代码与其一致。',
    'Invoices are made out to the applicant, with its own name and credit code.',
  ),
  counterSealDays: reading(
    5,
    'Q4.3',
    '申请单位盖章后，测评中心在 5 个工作日内盖章。',
    'The centre seals the agreement within five working days of the applicant’s seal.',
    'working-days',
  ),
  silenceDays: reading(
    10,
    'Q4.3',
    '协议和付款 10 个工作日没有进展的，去信询问；再次没有回音的，同时告知项目负责人。',
    'When nothing is heard of agreement and payment for ten working days, the applicant is asked; the second time the case lead is told as well.',
    'working-days',
  ),
  refundAfterAudit: choice(
    ['annual-fee', 'all'],
    'Q4.3',
    '项目提前结束后是否退费由审批人决定。审核完成前建议全额退还；完成后审核费已经用去，建议只退年金。',
    'An approver decides on a refund after an early end. The suggestion is everything until the audit is complete, and the annual fee afterwards, as the assessment has been done.',
  ),
  refundDecisionDays: reading(
    10,
    'Q4.3',
    '项目提前结束后 10 个工作日内决定是否退费。',
    'Ten working days after an early end it is decided about the fee.',
    'working-days',
  ),
  refundPaymentDays: reading(
    10,
    'Q4.3',
    '决定退费后 10 个工作日内汇出。',
    'A refund is paid within ten working days of its decision.',
    'working-days',
  ),
} as const
