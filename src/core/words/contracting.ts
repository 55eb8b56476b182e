import {
  agreementCommandWords,
  agreementEventWords,
  agreementFields,
  agreementRefusals,
} from './agreement.ts'
import type { FieldWords } from './fields.ts'
import type { RefusalWords } from './refusals.ts'
import type { Pair } from './say.ts'

/** From the business e-mail to the full payment (Q4.3, Q8.3). */

export const contractingCommandWords = {
  SendBusinessEmail: {
    label: ['发送商务邮件', 'Send the business e-mail'],
    help: ['邮件中的费用按今日有效的收费标准自动列出。', 'The fees in the e-mail are those in force today.'],
  },
  ...agreementCommandWords,
  ReportProgress: {
    label: ['告知办理进度', 'Report progress'],
    help: [
      '请让项目负责人了解协议和付款办到了哪一步。',
      'Let the case lead know how far the agreement and the payment have come.',
    ],
  },
  ConfirmPayment: {
    label: ['确认到账', 'Confirm payment'],
    help: [
      '请按银行流水登记实际到账金额，可分次登记。',
      'Record the amount that has actually arrived according to the bank statement; several payments are possible.',
    ],
  },
} as const satisfies Record<string, { label: Pair; help?: Pair }>

export const contractingEventWords = {
  BusinessEmailSent: [
    '商务邮件已发出，费用共 {totalFen}',
    'Business e-mail sent; the fee is {totalFen} in all',
  ],
  ...agreementEventWords,
  ProgressReported: [
    '申请单位告知进度：{about}[，{note}]',
    'Progress reported by the applicant: {about}[; {note}]',
  ],
  PaymentConfirmed: ['确认 {receivedOn} 到账 {amountFen}', 'Payment of {amountFen} arrived on {receivedOn}'],
  ContractingCompleted: [
    '协议和费用事项办妥，立项完成',
    'Agreement and fee are settled: contracting is complete',
  ],
} as const satisfies Record<string, Pair>

export const contractingRefusals = {
  'fee-unknown': {
    message: ['收费标准中没有本申请对应的费用。', 'The schedule of fees has no entry for this application.'],
    remedy: [
      '请核对服务类别、级别和申请种类，或联系系统管理员更新收费标准。',
      'Please check type, level and kind, or have an administrator bring the schedule up to date.',
    ],
  },
  ...agreementRefusals,
  'fee-paid-already': {
    message: ['费用已经全部到账。', 'The fee has been paid in full.'],
    remedy: [
      '无须再次确认；多付的款项请按财务规定退回。',
      'Nothing more to confirm; return any surplus by the rules of finance.',
    ],
  },
  'payment-over-quotation': {
    message: [
      '登记金额 {amountFen} 超过尚未付清的 {dueFen}。',
      'The amount entered, {amountFen}, is more than the {dueFen} still due.',
    ],
    remedy: ['请按银行流水核对金额。', 'Please check the amount against the bank statement.'],
  },
} as const satisfies Record<string, RefusalWords>

export const contractingFields = {
  ...agreementFields,
  'ReportProgress.about': { label: ['进度', 'Progress'] },
  'SendBusinessEmail.note': {
    label: ['补充说明', 'Further remarks'],
    hint: ['将写入商务邮件，可以留空。', 'It goes into the business e-mail; it may stay empty.'],
  },
  'ConfirmPayment.receivedOn': { label: ['到账日期', 'Arrived on'] },
} as const satisfies Record<string, FieldWords>
