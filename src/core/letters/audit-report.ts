import { agreedRatings } from '#core/audit-state.ts'
import { profileOf } from '#core/capability.ts'
import type { events } from '#core/chapters/audit-report.ts'
import { processAreasOf } from '#core/rulebook/process-areas.ts'
import { choices } from '#core/words/choices.ts'
import type { Pair } from '#core/words/say.ts'
import { letterOn } from './letter.ts'

const notApplicable: Pair = ['不适用', 'not applicable']
const nothingLacking: Pair = ['无', 'nothing']

/** The report of the audit, within the centre: team, day, mode, profile, findings, recommendation (Q4.4). */
export const auditReport = letterOn<typeof events.AuditCompleted>((data, { state, names }) => {
  const { audit, type, level } = state
  const agreed = agreedRatings(audit)
  const profile = agreed ? profileOf(agreed, type, level) : []
  const areas = processAreasOf(type, level)
  const row = ({ area, level: reached, lacking }: (typeof profile)[number]): readonly Pair[] => {
    const known = areas.find(({ code }) => code === area)
    const practices = lacking.map((practice) => practice.slice(area.length + 1)).join(' ')
    return [
      [`${area} ${known?.zh ?? ''}`, `${area} ${known?.en ?? ''}`],
      reached === null ? notApplicable : [`${reached} 级`, `level ${reached}`],
      lacking.length > 0 ? [practices, practices] : nothingLacking,
    ]
  }
  const said = data.recommendation in choices.recommendation
  return {
    subject: ['审核报告', 'Audit report'],
    // It goes to the lead, who brings it before the meeting; whoever led the team answers for it.
    greeting: ['项目负责人[ {lead}]：', 'To the case lead[, {lead}]:'],
    signedBy: ['审核组长[：{leader}]', 'Lead auditor[: {leader}]'],
    facts: {
      ...data,
      auditOn: audit.notice?.auditOn ?? null,
      mode: audit.notice?.mode ?? null,
      team: audit.team.map((id) => names[id] ?? '').filter((name) => name !== ''),
      leader: names[audit.report?.by ?? ''] ?? null,
      findings: audit.findings.length,
    },
    paragraphs: [
      [
        '对{organisationName}“{type}”{level}申请的审核已经完成[，审核日 {auditOn}][，{mode}][，审核组 {team}]（Q4.4）。',
        'The audit of {organisationName} for {type}, {level}, is complete[: {auditOn}][, {mode}][, by {team}] (Q4.4).',
      ],
      said ? ['审核建议：{recommendation}。', 'Recommendation: {recommendation}.'] : null,
      ['{summary}', '{summary}'],
      data.against
        ? [
            '建议与能力轮廓不一致的理由：{against}',
            'Why the recommendation goes against the profile: {against}',
          ]
        : null,
      [
        '审核发现 {findings} 项，过程能力轮廓如下。',
        '{findings#|finding was|findings were} recorded; the capability profile is as follows.',
      ],
    ],
    ...(profile.length > 0 && {
      table: {
        head: [
          ['过程域', 'Process area'],
          ['能力级别', 'Capability level'],
          ['尚未满足的实践', 'Practices still lacking'],
        ],
        rows: profile.map(row),
      },
    }),
    after: audit.findings.map(({ area, found }): Pair => [`${area}：${found}`, `${area}: ${found}`]),
  }
})
