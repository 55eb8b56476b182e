import { contact } from '#core/contact.ts'
import { paperTitles } from '#core/words/case-papers.ts'
import { inLang } from '#core/words/say.ts'
import { auditFacts, noticeOf } from './audit-facts.ts'
import { type CasePaper, dayOf, sheetOf, tell } from './case-paper.ts'
import { receiptCode } from './receipt-code.ts'

/** The receipt of Q4.4: filled in on the screen or by hand, sealed, and sent back as a scan. */
export const auditReceipt: CasePaper = {
  clause: 'Q4.4',
  title: paperTitles['audit-receipt'],
  place: 'audit',
  formats: ['form', 'pdf'],
  commands: ['ConfirmAuditDate', 'RecordAuditReceipt'],
  enclosedIn: ['audit-notice', 'audit-moved'],
  isThere: ({ audit }) => audit.notice !== null,
  write: (told) => {
    const { state, lang, deadlines } = told
    const t = tell(told)
    const { auditOn, mode, sentOn } = noticeOf(state)
    const dueOn = deadlines.find(({ name }) => name === 'audit-receipt')?.dueOn
    return sheetOf(told, paperTitles['audit-receipt'], sentOn, {
      code: receiptCode({ caseNumber: state.number ?? '', auditOn }),
      blocks: [
        {
          kind: 'text',
          text: t(
            [
              '致：{centre}{office}\n收到审核通知后，请逐项填写本回执并加盖公章，将扫描件作为审核通知邮件的回复发送给项目负责人，或在案卷中上传（Q4.4）[，请于 {dueOn} 前]。右上角的条码用于识别本回执，请勿遮盖。',
              'To: {centre}\nPlease fill in every item, seal it, and send the scan to the case lead in answer to the notice, or upload it to the case (Q4.4)[ by {dueOn}]. Keep the code at the top right clear: it is how this receipt is known.',
            ],
            {
              centre: inLang(contact.centre, lang),
              office: inLang(contact.office, lang),
              dueOn: dueOn && dayOf(dueOn, lang),
            },
          ),
        },
        auditFacts(told),
        { kind: 'heading', text: t(['一、审核时间', '1. The day']) },
        {
          kind: 'choice',
          name: 'answer',
          label: t(['对上述审核日期', 'The day stated above']),
          options: [
            { value: 'confirmed', text: t(['同意，按上述日期接受审核', 'suits us; we confirm it']) },
            {
              value: 'declined',
              text: t(['不同意，理由和建议的日期如下', 'does not suit us; reason and another day below']),
            },
          ],
        },
        {
          kind: 'blanks',
          rows: [
            { name: 'reason', label: t(['不同意的理由', 'Reason, if it does not']), lines: 2 },
            {
              name: 'proposed-day',
              label: t(['建议的日期（年-月-日）', 'Another day (y-m-d)']),
              lines: 1,
            },
          ],
        },
        { kind: 'heading', text: t(['二、参加人员和联系方式', '2. Who attends, and how to reach you']) },
        {
          kind: 'blanks',
          rows: [
            { name: 'attendees', label: t(['参加人数', 'How many attend']), lines: 1 },
            { name: 'people', label: t(['姓名和职务', 'Names and positions']), lines: 2 },
            {
              name: 'contact',
              label: t(['现场联系人和电话', 'Contact and telephone']),
              lines: 1,
            },
            {
              name: 'connection',
              label:
                mode === 'remote'
                  ? t(['联线方式（会议软件、会议号）', 'How to connect'])
                  : t(['审核地点（详细地址）', 'Address of the audit']),
              lines: 2,
            },
          ],
        },
        {
          kind: 'seals',
          seals: [
            {
              title: t(['申请单位', 'Applicant']),
              inFrame: t(['（公章）', '(official seal)']),
              under: [t(['授权联系人签字', 'Signature of the contact']), t(['日期', 'Date'])],
            },
          ],
        },
      ],
    })
  },
}
