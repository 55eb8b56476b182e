import type { Attendance } from '#core/attendance.ts'
import { theCalendar } from '#core/calendar/working-days.ts'
import { practicesOf } from '#core/capability.ts'
import { usualPlan } from '#core/chapters/audit-plan.ts'
import { processAreasOf } from '#core/rulebook/process-areas.ts'
import type { Scene, Stage } from './plan.ts'
import type { StaffKey } from './staff.ts'

/** Two auditors who know every type; the first leads. */
export const auditors = ['auditor', 'auditor2'] as const satisfies readonly StaffKey[]

/** The team, its declarations, and then the notice. */
export const prepareAudit = async (scene: Scene): Promise<void> => {
  const { state, stage, today } = scene
  if (state.audit.team.length === 0) {
    const [leadAuditorId, ...others] = auditors.map((key) => stage.staff[key].personId)
    await scene.as('lead', 'AssignAuditTeam', { auditors: [leadAuditorId, ...others], leadAuditorId })
    for (const key of auditors) await scene.as(key, 'DeclareAuditImpartiality', { impartial: true })
    return
  }
  await scene.as('lead', 'SendAuditNotice', {
    mode: 'remote',
    auditOn: theCalendar.addWorkdays(today, 6).date,
    reason: '一级项目，材料齐全，按远程方式审核',
  })
}

const whoAttends: Attendance = {
  people: [
    { name: '苏禾', position: '质量总监' },
    { name: '韩铮', position: '技术负责人' },
    { name: '罗衡', position: '项目经理' },
    { name: '叶青', position: '人力资源主管' },
  ],
  connection: '腾讯会议 482 193 605，联系人苏禾',
}

/** The applicant's receipt of the notice, all but the last thing ready, and the lead auditor's plan of the day. */
export const confirmAudit = async (scene: Scene): Promise<void> => {
  const { preparation } = scene.state.audit
  await scene.asContact('ConfirmAuditDate', {
    receipt: [await scene.upload('审核时间确认回执单.pdf')],
    attendanceId: await scene.attend(whoAttends),
  })
  await scene.asContact('TickPreparation', {
    preparation: preparation.slice(0, -1).map(({ id }) => id),
    ready: true,
  })
  await scene.as('auditor', 'SetAuditPlan', { sessions: usualPlan(scene.state) })
}

/** A finding of the audit, and the supplements asked for because of it. */
export const askAfterFinding = async (scene: Scene): Promise<void> => {
  const area = processAreasOf(scene.state.type, scene.state.level).at(-1)
  const ask = '请补充该过程域最近一个项目的评审记录，并加盖公章。'
  const found = '抽查的项目中有一个没有评审记录。'
  await scene.as('auditor', 'RecordFinding', { area: area?.code, found, ask })
  await scene.as('auditor', 'AskSupplement', { items: [{ about: `${area?.code} ${area?.zh}`, ask }] })
}

/** Two ratings on their own, a difference agreed on, and the report, when nothing is open any more. */
export const reportAudit = async (scene: Scene): Promise<void> => {
  const { type, level } = scene.state
  const practices = practicesOf(type, level)
  const differing = practices[practices.length - 1]?.id ?? ''
  for (const key of auditors)
    await scene.as(key, 'HandInRating', {
      ratings: practices.map(({ id: practice }) =>
        key === 'auditor2' && practice === differing
          ? { practice, grade: 'partly', reason: '抽查的一个项目缺少记录' }
          : { practice, grade: 'met', reason: '' },
      ),
    })
  await scene.as('auditor', 'RecordConsensus', {
    ratings: [{ practice: differing, grade: 'met', reason: '补看了另外两个项目的记录，齐全' }],
  })
  await scene.as('auditor', 'CompleteAudit', {
    recommendation: 'pass',
    summary: '过程能力与申请级别相符，证据完整。',
  })
}

/** Both auditors rate every practice as met, each on their own. */
export const rateAlike = async (stage: Stage, caseId: string): Promise<void> => {
  const { type, level } = await stage.caseState(caseId)
  const ratings = practicesOf(type, level).map(({ id }) => ({ practice: id, grade: 'met', reason: '' }))
  for (const key of auditors) await stage.ask(stage.staff[key], 'case', caseId, 'HandInRating', { ratings })
}
