import type { Day } from '#core/calendar/day.ts'
import { nextMeeting } from '#core/calendar/meeting-days.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import type { Edition } from './edition-shape.ts'
import { meetingRuleOf, noticeLeadDays } from './lead-days.ts'
import type { ReadingKey } from './readings.ts'

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
  /** The reading that sets the time of the step, where the FAQ sets none. */
  readonly reading?: ReadingKey
}

export interface Plan {
  readonly steps: readonly PlanStep[]
  readonly certificateOn: Day
  readonly provisional: boolean
}

/** The readings that give a step a number of working days. */
type DaysReading = {
  [K in ReadingKey]: Edition['readings'][K]['value'] extends number ? K : never
}[ReadingKey]

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
    reading?: ReadingKey,
  ) => {
    steps.push({ step, from: day, to: to.date, whose, clause, ...(reading ? { reading } : {}) })
    provisional ||= to.provisional
    day = to.date
  }
  const within = (step: PlanStepName, days: number, whose: PlanStep['whose'], clause: string) =>
    until(step, calendar.addWorkdays(day, days), whose, clause)
  const withinOurs = (step: PlanStepName, reading: DaysReading, whose: PlanStep['whose'], clause: string) =>
    until(step, calendar.addWorkdays(day, readings[reading].value), whose, clause, reading)

  until('submission', { date: submittedOn, provisional: false }, 'applicant', 'Q11.3')
  withinOurs('filing-check', 'filingCheckDays', 'centre', 'Q4.1')
  withinOurs('start-approval', 'startApprovalDays', 'centre', 'Q8.2')
  within('acceptance-review', terms.acceptanceFeedbackDays, 'centre', 'Q8.2')
  withinOurs('acceptance-approval', 'acceptanceApprovalDays', 'centre', 'Q4.2')
  within('business-email', terms.businessEmailDays, 'centre', 'Q8.3')
  withinOurs('contracting', 'contractingDays', 'applicant', 'Q4.3')
  withinOurs('audit-notice', 'auditNoticeSendDays', 'centre', 'Q8.4')
  within('audit', noticeLeadDays(edition), 'applicant', 'Q4.4')
  withinOurs('audit-report', 'auditReportDays', 'centre', 'Q4.4')
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
  withinOurs('posting', 'postingDays', 'centre', 'Q4.6')
  return { steps, certificateOn, provisional }
}
