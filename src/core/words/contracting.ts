import {
  agreementCommandWords,
  agreementEventWords,
  agreementFields,
  agreementRefusals,
} from './agreement.ts'
import type { FieldWords } from './fields.ts'
import { paymentCommandWords, paymentEventWords, paymentFields, paymentRefusals } from './payment.ts'
import { progressCommandWords, progressEventWords, progressFields, progressRefusals } from './progress.ts'
import { refundCommandWords, refundEventWords, refundFields, refundRefusals } from './refund.ts'
import type { RefusalWords } from './refusals.ts'
import type { Pair } from './say.ts'

/** From the business e-mail to the full payment (Q4.3, Q8.3). */

export const contractingCommandWords = {
  SendBusinessEmail: {
    label: ['发送商务邮件', 'Send the business e-mail'],
    help: ['邮件中的费用按今日有效的收费标准自动列出。', 'The fees in the e-mail are those in force today.'],
  },
  ...agreementCommandWords,
  ...progressCommandWords,
  ...paymentCommandWords,
  ...refundCommandWords,
} as const satisfies Record<string, { label: Pair; help?: Pair }>

export const contractingEventWords = {
  BusinessEmailSent: [
    '商务邮件已发出，费用共 {totalFen}',
    'Business e-mail sent; the fee is {totalFen} in all',
  ],
  ...agreementEventWords,
  ...progressEventWords,
  ...paymentEventWords,
  ...refundEventWords,
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
  ...progressRefusals,
  ...paymentRefusals,
  ...refundRefusals,
} as const satisfies Record<string, RefusalWords>

export const contractingFields = {
  ...agreementFields,
  ...progressFields,
  ...paymentFields,
  ...refundFields,
  'SendBusinessEmail.note': {
    label: ['补充说明', 'Further remarks'],
    hint: ['将写入商务邮件，可以留空。', 'It goes into the business e-mail; it may stay empty.'],
  },
} as const satisfies Record<string, FieldWords>
