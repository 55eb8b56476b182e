import { amountInWords } from '#core/amount-in-words.ts'
import { contact } from '#core/contact.ts'
import { owedFen } from '#core/fee-paid.ts'
import { paymentReference } from '#core/payment-reference.ts'
import { paperTitles } from '#core/words/case-papers.ts'
import { inLang, sayFen } from '#core/words/say.ts'
import { type CasePaper, dayOf, matterOf, type PaperTold, sheetOf, tell } from './case-paper.ts'
import type { SheetBlock } from './sheet.ts'

/** In figures, and in the characters that nobody can alter. */
const amount = (told: PaperTold, fen: number): string =>
  tell(told)(['{said}（大写：{words}）', '{said} (in capitals: {words})'], {
    said: sayFen(fen, told.lang),
    words: amountInWords(fen),
  })

/** Throws where nothing was quoted: there is no paper about money before. */
const quotationOf = ({ state }: PaperTold) => {
  if (!state.quotation) throw new Error('There is no paper about a fee that was not quoted')
  return state.quotation
}

const feeTable = (told: PaperTold): SheetBlock => {
  const t = tell(told)
  const { assessmentFen, annualFen, totalFen } = quotationOf(told)
  const { lang } = told
  return {
    kind: 'table',
    columns: [
      { title: t(['费用', 'Fee']), isNumber: false, share: 60 },
      { title: t(['金额', 'Amount']), isNumber: true, share: 40 },
    ],
    rows: [
      [t(['评估费', 'Assessment fee']), sayFen(assessmentFen, lang)],
      [t(['三年年费，一次付清', 'Three years’ annual fee, in one sum']), sayFen(annualFen, lang)],
      [t(['合计', 'Total']), sayFen(totalFen, lang)],
    ],
  }
}

const payFacts = (told: PaperTold): readonly (readonly [string, string])[] => {
  const { state, edition, lang } = told
  const t = tell(told)
  return [
    [t(['付款单位', 'Payer']), state.organisationName],
    [t(['项目编号', 'Case number']), state.number ?? ''],
    [t(['付款事项', 'For']), matterOf(state, edition, lang)],
  ]
}

export const paymentRequest: CasePaper = {
  clause: 'Q4.3',
  title: paperTitles['payment-request'],
  place: 'contract',
  formats: ['pdf'],
  commands: ['ReportProgress'],
  isThere: (state) => state.quotation !== null && owedFen(state) > 0,
  write: (told) => {
    const { state, lang, deadlines, account } = told
    const t = tell(told)
    const { sentOn, edition } = quotationOf(told)
    const dueOn = deadlines.find(({ name }) => name === 'contracting' || name === 'fee-again')?.dueOn
    return sheetOf(told, paperTitles['payment-request'], sentOn, {
      blocks: [
        { kind: 'facts', rows: payFacts(told) },
        { kind: 'heading', text: t(['费用', 'The fee']) },
        feeTable(told),
        {
          kind: 'facts',
          rows: [
            ...(state.paidFen > 0 ? [[t(['已到账', 'Received']), sayFen(state.paidFen, lang)] as const] : []),
            [t(['应付金额', 'To be paid']), amount(told, owedFen(state))],
            ...(dueOn ? [[t(['建议付款日期', 'Suggested by']), dayOf(dueOn, lang)] as const] : []),
          ],
        },
        { kind: 'heading', text: t(['汇款', 'The transfer']) },
        {
          kind: 'facts',
          rows: [
            [t(['收款单位', 'Payee']), inLang(contact.centre, lang)],
            [
              t(['收款账户', 'Account']),
              account ??
                t(
                  [
                    '以测评中心公布的收款账户为准：{website}',
                    'the account as published by the centre: {website}',
                  ],
                  {
                    website: contact.website,
                  },
                ),
            ],
            [
              t(['付款识别码（请写在汇款附言中）', 'Reference, for the remark of the transfer']),
              state.number ? paymentReference(state.number) : '',
            ],
          ],
        },
        {
          kind: 'text',
          text: t(
            [
              '由其他单位或个人代付的，请先在案卷中上传付款方说明函。费用以财务确认到账为准。费用按 {edition} 版收费标准计算（Q3.1）。\n测评中心不会以电话或邮件要求改汇其他账户；接到此类要求，请先拨打 {hotlines} 核实。',
              'Where somebody else pays, upload the payer’s letter to the case first. Payment counts when finance confirms its arrival. The fee follows the schedule of edition {edition} (Q3.1).\nThe centre never asks by telephone or mail to pay into another account; if somebody does, please ring {hotlines} first.',
            ],
            { edition, hotlines: contact.hotlines.join(lang === 'en' ? ' or ' : ' 或 ') },
          ),
        },
      ],
    })
  },
}

export const paymentConfirmation: CasePaper = {
  clause: 'Q4.3',
  title: paperTitles['payment-confirmation'],
  place: 'contract',
  formats: ['pdf'],
  commands: [],
  isThere: ({ quotation, money }) => quotation !== null && money.payments.length > 0,
  write: (told) => {
    const { state, lang } = told
    const t = tell(told)
    const { payments } = state.money
    const last = payments.at(-1)
    return sheetOf(told, paperTitles['payment-confirmation'], last?.confirmedOn ?? quotationOf(told).sentOn, {
      blocks: [
        { kind: 'facts', rows: payFacts(told) },
        { kind: 'heading', text: t(['到账款项', 'What arrived']) },
        {
          kind: 'table',
          columns: [
            { title: t(['到账日期', 'Arrived on']), isNumber: false, share: 20 },
            { title: t(['确认日期', 'Confirmed on']), isNumber: false, share: 20 },
            { title: t(['流水号或附言', 'Reference']), isNumber: false, share: 30 },
            { title: t(['金额', 'Amount']), isNumber: true, share: 25 },
          ],
          rows: payments.map(({ receivedOn, confirmedOn, reference, amountFen }) => [
            dayOf(receivedOn, lang),
            dayOf(confirmedOn, lang),
            reference,
            sayFen(amountFen, lang),
          ]),
        },
        {
          kind: 'facts',
          rows: [
            [t(['费用合计', 'The fee']), amount(told, quotationOf(told).totalFen)],
            [t(['到账合计', 'Received in all']), amount(told, state.paidFen)],
            [
              t(['尚未付清', 'Still open']),
              owedFen(state) === 0 ? t(['无', 'nothing']) : amount(told, owedFen(state)),
            ],
          ],
        },
        {
          kind: 'text',
          text: t([
            '本单用于核对，不是发票；发票另行开具。',
            'This is for comparing the books and no invoice; that is issued separately.',
          ]),
        },
        {
          kind: 'seals',
          seals: [
            {
              title: t(['商务财务', 'Finance of the centre']),
              inFrame: t(['（财务章）', '(seal of finance)']),
              under: [t(['日期', 'Date'])],
            },
          ],
        },
      ],
    })
  },
}

/** What an invoice is made out to, to be checked by the applicant's own finance. */
export const invoiceDetails: CasePaper = {
  clause: 'Q4.3',
  title: paperTitles['invoice-details'],
  place: 'contract',
  formats: ['pdf'],
  commands: ['RecordInvoice'],
  isThere: ({ quotation, money }) => quotation !== null && money.invoiceDetails !== null,
  write: (told) => {
    const { state, lang } = told
    const t = tell(told)
    const { invoiceDetails: details, invoices } = state.money
    return sheetOf(
      told,
      paperTitles['invoice-details'],
      invoices.at(-1)?.issuedOn ?? quotationOf(told).sentOn,
      {
        blocks: [
          { kind: 'facts', rows: payFacts(told) },
          { kind: 'heading', text: t(['开票信息', 'Made out to']) },
          {
            kind: 'facts',
            rows: [
              [t(['发票抬头', 'Title']), details?.title ?? ''],
              [t(['统一社会信用代码', 'Unified social credit code']), details?.uscc ?? ''],
              [t(['地址和电话', 'Address and telephone']), details?.address || t(['未填写', 'not given'])],
              [t(['开户行和账号', 'Bank and account']), details?.bank || t(['未填写', 'not given'])],
              [t(['开票金额', 'Amount']), amount(told, quotationOf(told).totalFen)],
              [
                t(['送达方式', 'How it comes']),
                details?.addressId ? t(['邮寄', 'by post']) : t(['电子发票', 'electronically']),
              ],
            ],
          },
          ...(invoices.length > 0
            ? [
                { kind: 'heading', text: t(['已开具的发票', 'Invoices issued']) } as const,
                {
                  kind: 'table',
                  columns: [
                    { title: t(['发票号码', 'Number']), isNumber: false, share: 40 },
                    { title: t(['开具日期', 'Issued on']), isNumber: false, share: 30 },
                    { title: t(['金额', 'Amount']), isNumber: true, share: 30 },
                  ],
                  rows: invoices.map(({ number, issuedOn, amountFen }) => [
                    number,
                    dayOf(issuedOn, lang),
                    sayFen(amountFen, lang),
                  ]),
                } as const,
              ]
            : []),
        ],
      },
    )
  },
}
