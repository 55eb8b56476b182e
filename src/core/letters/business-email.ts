import type { events } from '#core/chapters/contracting.ts'
import { paymentReference } from '#core/payment-reference.ts'
import { isAssessed } from '#core/rulebook/kinds.ts'
import { agreementText } from './agreement-text.ts'
import { letterOn } from './letter.ts'

export const businessEmail = letterOn<typeof events.BusinessEmailSent>((data, told, dueOn) => {
  const { state } = told
  const agreement = agreementText(told)
  const hasAgreement = isAssessed(state.kind)
  return {
    subject: ['签约与付款事项', 'Agreement and payment'],
    facts: {
      ...agreement.facts,
      ...data,
      reference: state.number && paymentReference(state.number),
      dueOn: dueOn('contracting'),
    },
    paragraphs: [
      hasAgreement
        ? [
            '贵单位的申请已批准受理。请尽快签妥协议并付清下列费用（Q4.3）。',
            'Your application has been accepted. Please complete agreement and payment as soon as possible (Q4.3). The fee:',
          ]
        : [
            '贵单位{kind}的材料已经核实。请尽快付清下列费用，无须另签协议（Q4.3）。',
            'The proof of your application ({kind}) has been confirmed. Please pay the fee as soon as possible; no agreement is signed (Q4.3):',
          ],
    ],
    table: {
      head: [
        ['费用', 'Fee'],
        ['金额', 'Amount'],
      ],
      rows: [
        [
          ['审核费', 'Assessment fee'],
          ['{assessmentFen}', '{assessmentFen}'],
        ],
        [
          ['三年年金，一次付清', 'Annual fee of three years, in one sum'],
          ['{annualFen}', '{annualFen}'],
        ],
        [
          ['合计', 'Total'],
          ['{totalFen}', '{totalFen}'],
        ],
      ],
    },
    after: [
      ...agreement.paragraphs,
      [
        '费用按 {edition} 版收费标准计算（Q3.1），报价后不再变动。汇款附言请写付款识别码 {reference}；由其他单位或个人代付的，请先在案卷中上传付款方说明函。开票信息也请在案卷中填写，抬头为申请单位。',
        'The fee follows the schedule of edition {edition} (Q3.1) and does not change once quoted. Please give {reference} as the reference of the transfer. Where somebody else pays, upload the payer’s letter to the case first. The details of the invoice, made out to the applicant, are given on the case, too.',
      ],
      hasAgreement
        ? [
            '协议加盖公章后请上传扫描件；双方均盖章后协议生效。费用以财务确认到账为准。两项都完成后才能安排审核（Q8.4）。',
            'Upload the scan of the agreement with your official seal; it is in force once both seals are on. Payment counts when finance confirms its arrival. The audit can be arranged once both are done (Q8.4).',
          ]
        : [
            '费用以财务确认到账为准，到账后进入审定。',
            'Payment counts when finance confirms its arrival; the decision comes next.',
          ],
      data.note ? ['补充说明：{note}', 'Further remarks: {note}'] : null,
      hasAgreement
        ? [
            '[建议在 {dueOn} 前办完。]请随时把办理进度告诉项目负责人；协议生效和费用到账之前，办理时限停止计算（Q7）。',
            '[We suggest finishing by {dueOn}. ]Please keep the case lead informed of the progress; the time limits stand still until the agreement is in force and the fee has arrived (Q7).',
          ]
        : [
            '[建议在 {dueOn} 前办完。]费用到账之前，办理时限停止计算（Q7）。',
            '[We suggest paying by {dueOn}. ]The time limits stand still until the fee has arrived (Q7).',
          ],
    ],
  }
})
