import type { CaseState, SupplementRound } from '#core/case-state.ts'
import { roundsOf } from '#core/chapters/supplement-round.ts'
import { paperTitles } from '#core/words/case-papers.ts'
import { sayAsk, sayItemTitle } from '#core/words/places.ts'
import { type CasePaper, dayOf, matterOf, sheetOf, tell } from './case-paper.ts'
import type { SheetBlock } from './sheet.ts'

const lastDemand = (state: CaseState): SupplementRound | undefined =>
  roundsOf(state).findLast(({ stage }) => stage === 'rectification')

/** The report that a rectification is handed in with (Q4.5): one heading per item, with room for what was done. */
export const rectificationReport: CasePaper = {
  clause: 'Q4.5',
  title: paperTitles['rectification-report'],
  place: 'items',
  formats: ['docx', 'pdf'],
  commands: ['SupplySupplement'],
  isThere: (state) => lastDemand(state) !== undefined,
  write: (told) => {
    const { state, edition, lang, names, deadlines } = told
    const t = tell(told)
    const round = lastDemand(state)
    if (!round) throw new Error('There is no rectification report where nothing was demanded')
    const dueOn = deadlines.find(({ name }) => name === 'rectification')?.dueOn
    const items = round.items.filter(({ withdrawn }) => withdrawn === null)
    return sheetOf(told, paperTitles['rectification-report'], round.askedOn, {
      blocks: [
        {
          kind: 'facts',
          rows: [
            [t(['申请单位', 'Applicant']), state.organisationName],
            [t(['项目编号', 'Case number']), state.number ?? ''],
            [t(['申请事项', 'Applied for']), matterOf(state, edition, lang)],
            [t(['提出整改日期', 'Demanded on']), dayOf(round.askedOn, lang)],
            ...(dueOn ? [[t(['交齐期限', 'To be in by']), dayOf(dueOn, lang)] as const] : []),
            [t(['整改项数', 'Items']), String(items.length)],
          ],
        },
        {
          kind: 'text',
          isFaint: true,
          text: t([
            '请逐项写明原因、已采取的措施和结果，并列出证明材料的名称；证明材料在案卷中按项上传。涉密项目的文件须先脱密（Q13.4）。',
            'For each item, please give the cause, what was done and what came of it, and name the evidence; the evidence itself is uploaded to the case, item by item. Documents of classified engagements are desensitised first (Q13.4).',
          ]),
        },
        ...items.flatMap((item): SheetBlock[] => [
          {
            kind: 'heading',
            text: t(['{number}. {title}', '{number}. {title}'], {
              number: item.number,
              title: sayItemTitle(item, lang, names),
            }),
          },
          {
            kind: 'facts',
            rows: [
              [t(['整改要求', 'Asked for']), sayAsk(item, lang)],
              ...(item.again ? [[t(['再次提出的原因', 'Asked again because']), item.again] as const] : []),
            ],
          },
          { kind: 'label', text: t(['原因分析', 'The cause']) },
          { kind: 'room', lines: 3 },
          { kind: 'label', text: t(['整改措施和结果', 'What was done, and what came of it']) },
          { kind: 'room', lines: 5 },
          { kind: 'label', text: t(['证明材料', 'Evidence']) },
          {
            kind: 'table',
            columns: [
              { title: t(['材料名称', 'Document']), isNumber: false, share: 60 },
              { title: t(['页码', 'Pages']), isNumber: false, share: 15 },
              { title: t(['完成日期', 'Done on']), isNumber: false, share: 25 },
            ],
            rows: [
              ['', '', ''],
              ['', '', ''],
            ],
          },
        ]),
        {
          kind: 'seals',
          seals: [
            {
              title: t(['申请单位', 'Applicant']),
              inFrame: t(['（公章）', '(official seal)']),
              under: [t(['负责人签字', 'Signed for it']), t(['日期', 'Date'])],
            },
          ],
        },
      ],
    })
  },
}
