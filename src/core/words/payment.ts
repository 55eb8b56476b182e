import type { FieldWords } from './fields.ts'
import type { RefusalWords } from './refusals.ts'
import type { Pair } from './say.ts'

/** Transfers, the payer's letter and the invoice (Q4.3). */

export const paymentCommandWords = {
  ConfirmPayment: {
    label: ['确认到账', 'Confirm payment'],
    help: [
      '请按银行流水登记实际到账金额，可分次登记。付款单位不是申请单位的，须先有付款方说明函。',
      'Record the amount that has actually arrived according to the bank statement; several payments are possible. Somebody else’s payment needs the payer’s letter first.',
    ],
  },
  GivePayerLetter: {
    label: ['上传付款方说明函', 'Upload the payer’s letter'],
    help: [
      '由其他单位或个人代付的，请上传其盖章或签字的说明函，写明代哪家单位付哪个项目的费用。',
      'Where somebody else pays, upload their sealed or signed letter: for whom they pay, and for which case.',
    ],
  },
  GiveInvoiceDetails: {
    label: ['填写开票信息', 'Give the invoice details'],
    help: [
      '发票抬头和统一社会信用代码须与申请单位一致；地址和开户行可以不填。',
      'Title and credit code are the applicant’s own; address and bank may stay empty.',
    ],
  },
  RecordInvoice: {
    label: ['登记发票', 'Record the invoice'],
    help: [
      '按实际开具的发票登记号码、日期和金额，可以分张开具。',
      'Enter number, day and amount as on the invoice; there may be several.',
    ],
  },
} as const satisfies Record<string, { label: Pair; help?: Pair }>

export const paymentEventWords = {
  PaymentConfirmed: [
    '确认 {receivedOn} 到账 {amountFen}[，付款方：{payer}]',
    'Payment of {amountFen} arrived on {receivedOn}[; paid by {payer}]',
  ],
  PayerLetterGiven: ['已上传付款方说明函', 'The payer’s letter was uploaded'],
  InvoiceDetailsGiven: ['已填写开票信息，抬头：{title}', 'Invoice details given; made out to {title}'],
  InvoiceIssued: [
    '{issuedOn} 开具发票 {number}，金额 {amountFen}',
    'Invoice {number} of {issuedOn} over {amountFen}',
  ],
} as const satisfies Record<string, Pair>

export const paymentRefusals = {
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
  'payer-letter-missing': {
    message: [
      '付款单位不是申请单位，案卷中还没有付款方说明函。',
      'The payer is not the applicant, and there is no letter of the payer on the case.',
    ],
    remedy: [
      '请申请单位先上传付款方说明函，再确认到账。',
      'Please have the applicant upload the payer’s letter, then confirm the payment.',
    ],
  },
  'line-unknown': {
    message: ['没有这一笔银行流水。', 'There is no such line of the bank statement.'],
    remedy: ['请从流水清单中重新选择。', 'Please choose it again from the list of statement lines.'],
  },
  'line-split': {
    message: [
      '这一笔流水已经拆分，须按拆分后的各笔确认。',
      'This line has been split; its parts are confirmed instead.',
    ],
    remedy: ['请刷新清单，选择拆分后的一笔。', 'Please reload the list and choose one of the parts.'],
  },
  'line-used-already': {
    message: ['这一笔银行流水已经确认过。', 'This line of the bank statement has been confirmed already.'],
    remedy: ['请刷新流水清单，查看它用在哪个项目上。', 'Please reload the list to see on which case.'],
  },
  'line-set-apart': {
    message: ['这一笔银行流水已标记为退回。', 'This line of the bank statement is marked to be returned.'],
    remedy: [
      '确应用于本项目的，请先在流水清单中取消标记。',
      'If it does belong to this case, take the mark off in the list first.',
    ],
  },
  'line-differs': {
    message: [
      '与银行流水不符：流水为 {receivedOn} 到账 {amountFen}。',
      'This differs from the bank statement: {amountFen}, arrived on {receivedOn}.',
    ],
    remedy: ['请按流水上的金额和日期确认。', 'Please confirm the amount and the day of the statement.'],
  },
  'nothing-quoted': {
    message: [
      '本项目没有报价，无须开票。',
      'Nothing has been quoted for this case, so there is nothing to invoice.',
    ],
    remedy: ['请在商务邮件发出后填写。', 'Please give the details after the business e-mail.'],
  },
  'invoice-title-differs': {
    message: [
      '发票抬头“{title}”与申请单位“{organisationName}”不一致。',
      'The title “{title}” is not the applicant’s name, “{organisationName}”.',
    ],
    remedy: [
      '发票只开给申请单位，请更正抬头。',
      'Invoices are made out to the applicant; please correct the title.',
    ],
  },
  'invoice-uscc-differs': {
    message: [
      '统一社会信用代码 {uscc} 与申请单位的 {ownUscc} 不一致。',
      'The credit code {uscc} is not the applicant’s own, {ownUscc}.',
    ],
    remedy: ['请填写申请单位的统一社会信用代码。', 'Please enter the applicant’s credit code.'],
  },
  'invoice-details-missing': {
    message: ['申请单位还没有填写开票信息。', 'The applicant has given no invoice details yet.'],
    remedy: [
      '请提醒申请单位填写后再登记发票。',
      'Please remind the applicant to give them, then record the invoice.',
    ],
  },
  'nothing-to-invoice': {
    message: ['没有尚未开票的到账款项。', 'Nothing that has been paid is still without an invoice.'],
    remedy: ['有新的款项到账后再登记。', 'Record an invoice once another payment has arrived.'],
  },
  'invoice-over-payment': {
    message: [
      '发票金额 {amountFen} 超过尚未开票的 {openFen}。',
      'The invoice over {amountFen} exceeds the {openFen} paid and not yet invoiced.',
    ],
    remedy: [
      '请按已到账未开票的金额登记。',
      'Please enter no more than has been paid and not been invoiced.',
    ],
  },
} as const satisfies Record<string, RefusalWords>

export const paymentFields = {
  payer: {
    label: ['付款方', 'Payer'],
    hint: ['按流水上的对方户名判断。', 'As the name on the bank statement says.'],
  },
  lineId: { label: ['银行流水', 'Statement line'] },
  title: { label: ['发票抬头', 'Made out to'] },
  address: { label: ['注册地址和电话', 'Registered address and telephone'] },
  bank: { label: ['开户行和账号', 'Bank and account'] },
  amountFen: { label: ['金额', 'Amount'] },
  'ConfirmPayment.amountFen': { label: ['到账金额', 'Amount'] },
  'ConfirmPayment.receivedOn': { label: ['到账日期', 'Arrived on'] },
  'GivePayerLetter.files': { label: ['付款方说明函', 'The payer’s letter'] },
  'GiveInvoiceDetails.addressId': {
    label: ['发票邮寄地址', 'Where the invoice is mailed'],
    hint: ['不选的，发票以电子形式提供。', 'Left out, the invoice comes electronically.'],
  },
  'RecordInvoice.number': { label: ['发票号码', 'Number of the invoice'] },
  'RecordInvoice.issuedOn': { label: ['开票日期', 'Day of the invoice'] },
} as const satisfies Record<string, FieldWords>

export const paymentChoices = {
  payer: {
    applicant: ['申请单位', 'the applicant'],
    other: ['其他单位或个人', 'somebody else'],
  },
} as const satisfies Record<string, Record<string, Pair>>
