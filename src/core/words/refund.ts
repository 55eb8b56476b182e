import type { FieldWords } from './fields.ts'
import type { RefusalWords } from './refusals.ts'
import type { Pair } from './say.ts'

/** What is given back of a fee when a case has ended. */

export const refundCommandWords = {
  ProposeRefund: {
    label: ['提出退费', 'Propose a refund'],
    help: ['由审批人决定，提出的人不能自己决定。', 'An approver decides; whoever proposes does not.'],
  },
  DecideRefund: {
    label: ['决定退费', 'Decide on the refund'],
    help: [
      '不退的填 0。退多少、不退多少和理由都会告知申请单位。',
      'Enter 0 where nothing is given back. The applicant is told what is refunded, what is not, and why.',
    ],
  },
  RecordRefund: {
    label: ['登记退费汇出', 'Record the refund as paid'],
    help: ['按实际汇出的日期和流水号登记。', 'Enter the day and the reference of the transfer.'],
  },
} as const satisfies Record<string, { label: Pair; help?: Pair }>

export const refundEventWords = {
  RefundProposed: ['提出退费 {amountFen}：{reason}', 'A refund of {amountFen} was proposed: {reason}'],
  RefundDecided: [
    '决定退费 {amountFen}，不退 {keptFen}：{reason}',
    'Refund decided: {amountFen} is given back, {keptFen} is not: {reason}',
  ],
  RefundPaid: [
    '{refundedOn} 退费 {amountFen} 已汇出，流水号 {reference}',
    'The refund of {amountFen} was paid on {refundedOn}, reference {reference}',
  ],
} as const satisfies Record<string, Pair>

export const refundRefusals = {
  'nothing-to-refund': {
    message: ['没有可以退还的款项。', 'There is nothing that could be refunded.'],
    remedy: ['请核对到账和已退的金额。', 'Please check what was paid and what has been given back.'],
  },
  'refund-under-way': {
    message: ['已有一笔退费正在办理。', 'A refund is under way already.'],
    remedy: ['请先办完该笔退费。', 'Please finish that one first.'],
  },
  'refund-over-payment': {
    message: [
      '退费 {amountFen} 超过可退的 {mostFen}。',
      'A refund of {amountFen} is more than the {mostFen} that can be given back.',
    ],
    remedy: ['请填写不超过实际到账的金额。', 'Please enter no more than has been paid.'],
  },
  'no-refund-proposed': {
    message: ['没有待决定的退费。', 'No refund is waiting for a decision.'],
    remedy: ['无须办理。', 'Nothing needs to be done.'],
  },
  'raised-the-refund': {
    message: [
      '退费由您提出，或项目由您结束，不能由您决定。',
      'You proposed this refund or ended the case, and may not decide on it.',
    ],
    remedy: ['请由另一位审批人决定。', 'Please have another approver decide.'],
  },
  'no-refund-decided': {
    message: ['没有已决定而未汇出的退费。', 'No refund has been decided that is still to be paid.'],
    remedy: ['请等审批人决定后再登记。', 'Please wait for the approver’s decision.'],
  },
  'refund-before-decision': {
    message: [
      '汇出日期 {refundedOn} 早于决定日期 {decidedOn}。',
      'The transfer of {refundedOn} is before the decision of {decidedOn}.',
    ],
    remedy: ['请核对汇款凭证上的日期。', 'Please check the day on the transfer.'],
  },
} as const satisfies Record<string, RefusalWords>

export const refundFields = {
  refundedOn: { label: ['汇出日期', 'Paid on'] },
  'RecordRefund.reference': { label: ['汇款流水号', 'Reference of the transfer'] },
  'DecideRefund.amountFen': { label: ['退还金额', 'Amount given back'] },
} as const satisfies Record<string, FieldWords>
