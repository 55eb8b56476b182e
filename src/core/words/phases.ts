import type { CalendarPhase } from '#core/calendar-adoption.ts'
import type { CertificatePhase } from '#core/certificate-state.ts'
import type { ComplaintPhase } from '#core/complaint.ts'
import type { MeetingPhase } from '#core/meeting-state.ts'
import type { ObjectionPhase } from '#core/objection.ts'
import type { Phase } from '#core/phases.ts'
import type { ProceedingPhase } from '#core/proceeding-state.ts'
import { calendarPhaseWords } from './calendar.ts'
import { matterPhaseWords } from './matters.ts'
import { registerPhaseWords } from './register.ts'
import type { Pair } from './say.ts'

const casePhases = {
  preparation: ['准备申请', 'preparing the application'],
  filing: ['材料建档', 'filing'],
  'filing-supplement': ['补充建档资料', 'supplementing the dossier'],
  'start-approval': ['待批准启动', 'awaiting approval to start'],
  'acceptance-review': ['受理审查', 'acceptance review'],
  'acceptance-supplement': ['补充受理资料', 'supplementing for acceptance'],
  'acceptance-approval': ['待批准受理', 'awaiting approval of acceptance'],
  quotation: ['待发商务邮件', 'business e-mail due'],
  contracting: ['签约与付款', 'agreement and payment'],
  'audit-preparation': ['准备审核', 'preparing the audit'],
  'audit-confirmation': ['确认审核时间', 'confirming the audit date'],
  audit: ['项目审核', 'audit'],
  'audit-supplement': ['补充审核资料', 'supplementing for the audit'],
  'awaiting-panel': ['待上评审会', 'awaiting the expert review meeting'],
  panel: ['专家评审', 'expert review'],
  rectification: ['整改', 'rectification'],
  'rectification-check': ['整改核查', 'checking the rectification'],
  decision: ['资质审定', 'decision'],
  'delivery-confirmation': ['确认收件地址', 'confirming the postal address'],
  'original-return': ['交回原证书', 'returning the original certificate'],
  'certificate-production': ['制作证书', 'making the certificate'],
  dispatch: ['待寄证书', 'certificate to be posted'],
  delivery: ['证书寄送中', 'certificate on its way'],
  completed: ['已办结', 'completed'],
  withdrawn: ['已撤回', 'withdrawn'],
  closed: ['已关闭', 'closed'],
  refused: ['未通过', 'refused'],
} as const satisfies Record<Phase, Pair>

const meetingPhases = {
  planned: ['议程拟定中', 'agenda being drawn up'],
  'agenda-locked': ['议程已锁定', 'agenda fixed'],
  'in-session': ['会议进行中', 'in session'],
  minutes: ['待签发会议纪要', 'minutes to be signed'],
  concluded: ['会议已结束', 'concluded'],
} as const satisfies Record<MeetingPhase, Pair>

/** Where a case, a meeting, a certificate or the calendar is, as a clerk would say it. */
export const phases = {
  ...casePhases,
  ...meetingPhases,
  ...(registerPhaseWords satisfies Record<CertificatePhase, Pair>),
  ...(matterPhaseWords satisfies Record<ProceedingPhase | ObjectionPhase | ComplaintPhase, Pair>),
  ...(calendarPhaseWords satisfies Record<CalendarPhase, Pair>),
}
