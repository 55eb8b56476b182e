import { agreedRatings } from '#core/audit-state.ts'
import { lowestLevel, profileOf } from '#core/capability.ts'
import type { CaseState } from '#core/case-state.ts'
import { aboutArea } from '#core/chapters/audit-report.ts'
import { processAreasOf } from '#core/rulebook/process-areas.ts'
import { paperTitles } from '#core/words/case-papers.ts'
import { choices } from '#core/words/choices.ts'
import { auditWords } from '#core/words/desk-audit.ts'
import { inLang, sayLevel } from '#core/words/say.ts'
import { auditFacts, noticeOf } from './audit-facts.ts'
import { type CasePaper, dayOf, type PaperTold, sheetOf, tell } from './case-paper.ts'
import type { SheetBlock } from './sheet.ts'

export const auditPlan: CasePaper = {
  clause: 'Q4.4',
  title: paperTitles['audit-plan'],
  place: 'audit',
  formats: ['pdf'],
  commands: ['SetAuditPlan'],
  isThere: ({ audit }) => audit.notice !== null && audit.plan.length > 0,
  write: (told) => {
    const { state, lang, names } = told
    const t = tell(told)
    const { sentOn } = noticeOf(state)
    return sheetOf(told, paperTitles['audit-plan'], sentOn, {
      blocks: [
        auditFacts(told),
        { kind: 'heading', text: t(['日程', 'Agenda']) },
        {
          kind: 'table',
          columns: [
            { title: t(auditWords.time), isNumber: false, share: 12 },
            { title: t(auditWords.topic), isNumber: false, share: 44 },
            { title: t(auditWords.auditor), isNumber: false, share: 14 },
            { title: t(auditWords.needed), isNumber: false, share: 22 },
          ],
          rows: state.audit.plan.map(({ from, to, topic, auditorId, needed }) => [
            `${from}–${to}`,
            topic,
            names[auditorId] ?? '',
            needed
              .map((one) =>
                inLang(
                  (choices.needed as Record<string, readonly [string, string]>)[one] ?? [one, one],
                  lang,
                ),
              )
              .join(lang === 'en' ? ', ' : '、'),
          ]),
        },
        { kind: 'heading', text: t(['请事先准备', 'To have ready beforehand']) },
        {
          kind: 'table',
          columns: [
            { title: t(['准备事项', 'To prepare']), isNumber: false, share: 60 },
            { title: t(['负责部门', 'In charge']), isNumber: false, share: 25 },
            { title: t(['已备妥', 'Ready']), isNumber: false, share: 12 },
          ],
          rows: state.audit.preparation.map(({ matter, owner, detail, readyOn }) => [
            [
              inLang(
                (choices.matter as Record<string, readonly [string, string]>)[matter] ?? [matter, matter],
                lang,
              ),
              detail,
            ]
              .filter(Boolean)
              .join(lang === 'en' ? ': ' : '：'),
            inLang(
              (choices.owner as Record<string, readonly [string, string]>)[owner] ?? [owner, owner],
              lang,
            ),
            readyOn ? '■' : '□',
          ]),
        },
        {
          kind: 'text',
          text: t([
            '审核中如需调整日程，由审核组长与贵单位现场商定。涉密项目的文件须先脱密（Q13.4）。',
            'Where the day has to run otherwise, the lead auditor agrees on it with you. Documents of classified engagements are desensitised first (Q13.4).',
          ]),
        },
      ],
    })
  },
}

const areaNames = ({ type, level }: CaseState, lang: PaperTold['lang']) =>
  new Map(
    processAreasOf(type, level).map((one) => [one.code, `${one.code} ${lang === 'en' ? one.en : one.zh}`]),
  )

/** The profile as the desk draws it; nothing where the ratings are not agreed on, or not the reader's to see. */
const profileBlocks = (told: PaperTold): readonly SheetBlock[] => {
  const { state, lang } = told
  const { audit, type, level } = state
  const agreed = agreedRatings(audit)
  if (!agreed) return []
  const t = tell(told)
  const profile = profileOf(agreed, type, level)
  const named = areaNames(state, lang)
  return [
    { kind: 'heading', text: t(auditWords.profile) },
    {
      kind: 'bars',
      most: level,
      asked: t(['申请级别：{asked}', 'Asked for: {asked}'], { asked: sayLevel(level, lang) }),
      bars: profile.map(({ area, level: reached, lacking }) => ({
        label: named.get(area) ?? area,
        reached,
        said:
          reached === null
            ? t(auditWords.notApplicable)
            : lacking.length === 0
              ? '✓'
              : lacking.map((one) => one.slice(area.length + 1)).join(' '),
      })),
    },
    {
      kind: 'facts',
      rows: [[t(['最低达到', 'Lowest level reached']), sayLevel(lowestLevel(profile), lang)]],
    },
  ]
}

const reportBlocks = (told: PaperTold): readonly SheetBlock[] => {
  const { report, completedOn } = told.state.audit
  if (!report) return []
  const t = tell(told)
  return [
    { kind: 'heading', text: t(['审核结论', 'Conclusion of the audit']) },
    {
      kind: 'facts',
      rows: [
        [t(['审核完成日期', 'Completed on']), dayOf(completedOn, told.lang)],
        [
          t(['审核组建议', 'Recommendation']),
          inLang(choices.recommendation[report.recommendation], told.lang),
        ],
        [t(['审核情况', 'Summary']), report.summary],
        ...(report.against ? [[t(auditWords.against), report.against] as const] : []),
        [t(['审核组长', 'Lead auditor']), told.names[report.by] ?? ''],
      ],
    },
  ]
}

/** What the audit found. Whoever sees ratings and recommendation has them in it, too; an applicant never does. */
export const findingsSheet: CasePaper = {
  clause: 'Q4.4',
  title: paperTitles.findings,
  place: 'audit',
  formats: ['pdf'],
  commands: ['CompleteAudit'],
  isThere: ({ audit }) => audit.notice !== null && (audit.findings.length > 0 || audit.completedOn !== null),
  write: (told) => {
    const { state, lang } = told
    const { findings, completedOn } = state.audit
    const t = tell(told)
    const isInternal = state.audit.report !== null
    return sheetOf(
      told,
      paperTitles.findings,
      completedOn ?? findings.at(-1)?.on ?? noticeOf(state).auditOn,
      {
        blocks: [
          auditFacts(told),
          { kind: 'heading', text: t(['审核发现', 'Findings']) },
          ...(findings.length === 0
            ? [
                {
                  kind: 'text',
                  text: t(['审核组没有提出发现项。', 'The audit team recorded no findings.']),
                } as const,
              ]
            : [
                {
                  kind: 'table',
                  columns: [
                    { title: t(['序号', 'No.']), isNumber: true, share: 6 },
                    { title: t(['过程域', 'Process area']), isNumber: false, share: 20 },
                    { title: t(['发现', 'Found']), isNumber: false, share: 34 },
                    { title: t(['要求', 'Asked for']), isNumber: false, share: 34 },
                    { title: t(['日期', 'Day']), isNumber: false, share: 14 },
                  ],
                  rows: findings.map(({ area, found, ask, on }, at) => [
                    String(at + 1),
                    areaNames(state, lang).get(area) ?? aboutArea(state, area),
                    found,
                    ask,
                    on,
                  ]),
                } as const,
              ]),
          ...profileBlocks(told),
          ...reportBlocks(told),
          ...(isInternal
            ? [
                {
                  kind: 'text',
                  isFaint: true,
                  text: t([
                    '能力轮廓、建议和审核情况供测评中心内部评定使用，不提供给申请单位。',
                    'Profile, recommendation and summary are for the centre’s own assessment and do not go to the applicant.',
                  ]),
                } as const,
              ]
            : [
                {
                  kind: 'seals',
                  seals: [
                    {
                      title: t(['申请单位确认', 'Seen by the applicant']),
                      inFrame: t(['（公章）', '(official seal)']),
                      under: [t(['授权联系人签字', 'Signature of the contact']), t(['日期', 'Date'])],
                    },
                  ],
                } as const,
              ]),
        ],
      },
    )
  },
}
