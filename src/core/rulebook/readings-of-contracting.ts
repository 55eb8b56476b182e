import { reading } from './reading.ts'

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
} as const
