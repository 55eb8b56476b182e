import type { Day } from '#core/calendar/day.ts'
import { nextMeeting } from '#core/calendar/meeting-days.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import type { Edition } from './edition-shape.ts'
import { meetingRuleOf, noticeLeadDays } from './lead-days.ts'

export const planSteps = [
  'submission',
  'filing-check',
  'start-approval',
  'acceptance-review',
  'acceptance-approval',
  'business-email',
  'contracting',
  'audit-notice',
  'audit',
  'audit-report',
  'awaiting-panel',
  'panel',
  'certificate',
  'posting',
] as const
export type PlanStepName = (typeof planSteps)[number]

export interface PlanStep {
  readonly step: PlanStepName
  readonly from: Day
  readonly to: Day
  readonly whose: 'applicant' | 'centre'
  readonly clause: string
}

export interface Plan {
  readonly steps: readonly PlanStep[]
  readonly certificateOn: Day
  readonly provisional: boolean
}

/**
 * How an assessed application (initial, maintenance or upgrade) submitted on a day goes, when every step takes the
 * whole time it is given and nothing has to be supplied again.
 */
export function planFrom(submittedOn: Day, edition: Edition, calendar: Calendar): Plan {
  const { terms, readings } = edition
  const steps: PlanStep[] = []
  let day = submittedOn
  let provisional = calendar.isProvisional(submittedOn)
  const until = (
    step: PlanStepName,
    to: { date: Day; provisional: boolean },
    whose: PlanStep['whose'],
    clause: string,
  ) => {
    steps.push({ step, from: day, to: to.date, whose, clause })
    provisional ||= to.provisional
    day = to.date
  }
  const within = (step: PlanStepName, days: number, whose: PlanStep['whose'], clause: string) =>
    until(step, calendar.addWorkdays(day, days), whose, clause)

  until('submission', { date: submittedOn, provisional: false }, 'applicant', 'Q11.3')
  within('filing-check', readings.filingCheckDays.value, 'centre', 'Q4.1')
  within('start-approval', readings.startApprovalDays.value, 'centre', 'Q8.2')
  within('acceptance-review', terms.acceptanceFeedbackDays, 'centre', 'Q8.2')
  within('acceptance-approval', readings.acceptanceApprovalDays.value, 'centre', 'Q4.2')
  within('business-email', terms.businessEmailDays, 'centre', 'Q8.3')
  within('contracting', readings.contractingDays.value, 'applicant', 'Q4.3')
  within('audit-notice', readings.auditNoticeSendDays.value, 'centre', 'Q8.4')
  within('audit', noticeLeadDays(edition), 'applicant', 'Q4.4')
  within('audit-report', readings.auditReportDays.value, 'centre', 'Q4.4')
  const meeting = nextMeeting(day, calendar, meetingRuleOf(edition))
  until(
    'awaiting-panel',
    { date: meeting.agendaClosesOn, provisional: meeting.provisional },
    'centre',
    'Q9.2',
  )
  until('panel', { date: meeting.held, provisional: meeting.provisional }, 'centre', 'Q9.1')
  within('certificate', terms.certificateDays, 'centre', 'Q8.5')
  const certificateOn = day
  within('posting', readings.postingDays.value, 'centre', 'Q4.6')
  return { steps, certificateOn, provisional }
}
