import type { FieldWords } from './fields.ts'
import type { RefusalWords } from './refusals.ts'
import type { Pair } from './say.ts'

/** News of agreement and payment, and what is done when there are none (Q4.3). */

export const progressCommandWords = {
  ReportProgress: {
    label: ['告知办理进度', 'Report progress'],
    help: [
      '请让项目负责人了解协议和付款办到了哪一步。',
      'Let the case lead know how far the agreement and the payment have come.',
    ],
  },
  AskProgress: { label: ['询问办理进度', 'Ask for the progress'] },
} as const satisfies Record<string, { label: Pair; help?: Pair }>

export const progressEventWords = {
  ProgressReported: [
    '申请单位告知进度：{about}[，{note}]',
    'Progress reported by the applicant: {about}[; {note}]',
  ],
  ProgressAsked: [
    '自 {since} 没有进展，已去信询问办理进度',
    'Nothing moved since {since}; the applicant was asked for the progress',
  ],
  LeadToldOfSilence: [
    '连续 {silence} 次没有回音，已告知项目负责人',
    'No answer {silence} times in a row; the case lead was told',
  ],
} as const satisfies Record<string, Pair>

export const progressRefusals = {
  'not-silent': {
    message: [
      '协议和付款仍有进展，或不在等申请单位。',
      'Agreement or payment is moving, or it is not the applicant who is waited for.',
    ],
    remedy: ['无须询问。', 'There is nothing to ask.'],
  },
  'day-off': {
    message: ['{day} 不是工作日。', '{day} is not a working day.'],
    remedy: ['系统将在下一个工作日询问。', 'The service asks on the next working day.'],
  },
} as const satisfies Record<string, RefusalWords>

export const progressFields = {
  'ReportProgress.about': { label: ['进度', 'Progress'] },
} as const satisfies Record<string, FieldWords>
