import type { events } from '#core/chapters/audit-team.ts'
import type { events as objections } from '#core/chapters/auditor-objection.ts'
import { type LetterDraft, letterOn } from './letter.ts'

/** Names of the people with these ids, as far as they are known. */
const named = (ids: readonly string[], names: Readonly<Record<string, string>>): readonly string[] =>
  ids.flatMap((id) => names[id] ?? [])

/** To the applicant: who audits it, and that it may object (impartiality, ISO/IEC 17021-1). */
export const auditTeamNamed = letterOn<typeof events.AuditTeamAssigned>(({ auditors }, { state, names }) => {
  const { leadAuditorId, notice } = state.audit
  const team = named(auditors, names)
  return {
    subject: ['审核组成员', 'Your audit team'],
    facts: {
      team: team.length > 0 ? team : null,
      leader: (leadAuditorId && names[leadAuditorId]) || null,
      auditOn: notice?.auditOn ?? null,
    },
    paragraphs: [
      [
        '贵单位的审核[（{auditOn}）]由以下审核组承担[：{team}][，组长 {leader}]（Q4.4）。',
        'Your audit[ on {auditOn}] is carried out by this team[: {team}][, led by {leader}] (Q4.4).',
      ],
      [
        '每位审核员在开始工作前都须声明与贵单位没有利害关系。贵单位认为其中有人可能影响公正的，请尽快在线提出回避请求并注明情形。',
        'Every auditor declares before any work that nothing binds them to you. Should you see a reason to doubt the impartiality of one of them, please object on screen as soon as you can, and say of what kind it is.',
      ],
    ],
  }
})

/** To the team itself: that it is named, or when it is to audit. */
export const auditTeamCalled: LetterDraft = ({ state, names }) => {
  const { team, leadAuditorId, notice } = state.audit
  const known = named(team, names)
  return {
    subject: ['审核任务', 'You are on an audit team'],
    greeting: ['审核组：', 'To the audit team:'],
    facts: {
      team: known.length > 0 ? known : null,
      leader: (leadAuditorId && names[leadAuditorId]) || null,
      auditOn: notice?.auditOn ?? null,
      mode: notice?.mode ?? null,
    },
    paragraphs: [
      [
        '{organisationName}“{type}”{level}申请的审核由以下人员承担[：{team}][，组长 {leader}]（Q4.4）。',
        'The application of {organisationName} for {type}, {level}, is audited by[: {team}][, led by {leader}] (Q4.4).',
      ],
      notice
        ? ['审核日 {auditOn}，{mode}。', 'The audit takes place on {auditOn}: {mode}.']
        : ['审核日另行通知。', 'The day is still to be set.'],
      [
        '请先声明有无利害关系，再开展任何审核工作；有利害关系的，请申报回避。',
        'Please declare before any work whether anything binds you to the applicant; if something does, declare the conflict.',
      ],
    ],
  }
}

/** To whoever is not on the team any more: another was named, or they declared a conflict themselves. */
export const auditTeamReleased: LetterDraft = ({ event, state }) => ({
  subject: ['您不再参加审核', 'You are not on the audit team any more'],
  greeting: ['审核员：', 'To the auditor:'],
  facts: { auditOn: state.audit.notice?.auditOn ?? null },
  paragraphs: [
    event.type === 'AuditConflictDeclared'
      ? [
          '已记下您申报的回避。{organisationName}“{type}”{level}申请[（审核日 {auditOn}）]的审核您不再参加（Q4.4）。',
          'We have noted the conflict that you declared: you take no part in the audit of {organisationName} for {type}, {level}[, on {auditOn}] (Q4.4).',
        ]
      : [
          '{organisationName}“{type}”{level}申请[（审核日 {auditOn}）]的审核组已经调整，您不再参加（Q4.4）。',
          'The audit team for the application of {organisationName} for {type}, {level}[, audited on {auditOn}], has changed, and you are not on it any more (Q4.4).',
        ],
    [
      '请将手中的项目资料交还项目负责人或销毁，不要复制、外传。',
      'Please give what you hold of its files back to the case lead or destroy it; please copy and pass on nothing.',
    ],
  ],
})

/** Within the house: the applicant objects to an auditor. */
export const auditorObjected = letterOn<typeof objections.AuditorObjectedTo>(
  ({ auditorId, conflict }, { names }, dueOn) => ({
    subject: ['申请单位请求审核员回避', 'The applicant objects to an auditor'],
    greeting: ['项目负责人：', 'To the case lead:'],
    facts: { auditor: names[auditorId] ?? null, conflict, dueOn: dueOn('audit-request') },
    paragraphs: [
      [
        '{organisationName}请求审核员[ {auditor} ]回避。情形：{conflict}。',
        '{organisationName} objects to an auditor[, {auditor}]. Ground: {conflict}.',
      ],
      [
        '[请在 {dueOn} 前（含当日）]另派审核员，或说明不予更换的理由；答复之前不能发出审核通知，也不能完成审核（Q4.4）。',
        'Please name another auditor, or say why they stay[, by {dueOn}, that day included]; until then no notice goes out and no audit is completed (Q4.4).',
      ],
    ],
  }),
)

export const auditorKept = letterOn<typeof objections.AuditorKept>(({ auditorId, reason }, { names }) => ({
  subject: ['回避请求的答复', 'Your objection to an auditor'],
  facts: { auditor: names[auditorId] ?? null, reason },
  paragraphs: [
    [
      '贵单位对审核员[ {auditor} ]的回避请求已经审查，审核组不作更换（Q4.4）。理由：{reason}',
      'Your objection to an auditor[, {auditor},] has been looked into, and the team stays as it is (Q4.4). Why: {reason}',
    ],
    [
      '对此有异议的，可以向测评中心投诉，由未参与本项目的人员处理。',
      'Should you disagree, you may complain to the centre; people who had no part in the case will look into it.',
    ],
  ],
}))
