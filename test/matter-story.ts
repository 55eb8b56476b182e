import { addDays } from '#core/calendar/day.ts'
import { theCalendar } from '#core/calendar/working-days.ts'
import { complaintDeadlines, complaintProcedure } from '#core/complaint.ts'
import type { Deadline } from '#core/deadlines.ts'
import type { MatterSubject } from '#core/matter.ts'
import { objectionDeadlines, objectionProcedure } from '#core/objection.ts'
import { proceedingProcedure } from '#core/proceeding.ts'
import { proceedingDeadlines } from '#core/proceeding-deadlines.ts'
import type { Edition, Editions } from '#core/rulebook/edition.ts'
import { certificateId } from './change-story.ts'
import { edition, organisationId, story } from './given.ts'
import { file } from './huaqing.ts'

export const caseId = '00000000-0000-4000-8000-00000000ca01'
const about = {
  aboutNumber: '2026-0031',
  organisationId,
  organisationName: '华清网安科技有限公司',
  uscc: '91110108MA01HQWA7W',
}
/** Who did what on the case before: its lead, an expert, the approver. */
export const involved = [
  { personId: 'lead', kind: 'case', role: 'lead', type: 'AcceptanceProposed' },
  { personId: 'approver', kind: 'case', role: 'auditor', type: 'AuditTeamAssigned' },
  { personId: 'decider-3', kind: 'case', role: 'expert', type: 'PanelPassed' },
  { personId: 'decider', kind: 'case', role: 'decider', type: 'QualificationGranted' },
  { personId: 'decider-4', kind: 'proceeding', role: 'decider', type: 'FalseMaterialFound' },
  { personId: 'contact', kind: 'case', role: 'contact', type: 'ApplicationSubmitted' },
]

/** A proceeding that the clerk has opened on the case of 华清网安, with or without a certificate. */
export const opened = (isIssued = true, among?: Editions) => {
  const subject = { ...about, aboutId: caseId, caseId, certificateId: isIssued ? certificateId : null }
  const facts: Record<string, unknown> = {
    subject: { ...subject, underWay: null },
    matterSerial: 7,
    decisionSerial: 9,
    files: [{ id: file }],
    involved,
  }
  const one = story(proceedingProcedure, facts, '2026-11-23', among)
  one.does('clerk', 'OpenProceeding', {
    aboutKind: 'case',
    aboutId: caseId,
    finding: '银行客户来函，称从未与该单位签订所附合同',
  })
  return one
}
export const answered = (isIssued = true) => {
  const one = opened(isIssued)
  one.on('2026-11-26')
  one.does('contact', 'AnswerHearing', { text: '合同由合作方提供，未及核实', files: [file] })
  return one
}
export const found = (outcome: 'founded' | 'unfounded', isIssued = true) => {
  const one = answered(isIssued)
  one.does('decider', 'DecideProceeding', { outcome, reason: '合同对方书面否认，用章与备案不符' })
  return one
}

/** What the log says of the decision of a Monday, 23 November 2026. */
export const contested = (but: object = {}) => ({
  ...about,
  aboutId: caseId,
  type: 'QualificationDenied',
  at: '2026-11-23T02:00:00.000Z',
  decision: null,
  objected: null,
  ...but,
})
export const fresh = (on = '2026-12-01', but: object = {}, among?: Editions) =>
  story(
    objectionProcedure,
    {
      contested: contested(but),
      matterSerial: 3,
      files: [{ id: file }],
      involved,
      otherApplication: false,
    } as Record<string, unknown>,
    on,
    among,
  )
export const objects = (one: ReturnType<typeof fresh>, aboutKind: MatterSubject = 'case') =>
  one.does('contact', 'FileObjection', { aboutKind, aboutId: caseId, grounds: '审定理由与审核报告不一致' })
export const heard = (aboutKind: MatterSubject = 'case', but: object = {}) => {
  const one = fresh('2026-12-01', but)
  objects(one, aboutKind)
  one.does('contact', 'AddGrounds', { text: '补充审核报告节选说明', files: [file] })
  one.on('2026-12-04')
  one.does('decider-2', 'AcknowledgeObjection')
  return one
}
export const concluded = (outcome: string, aboutKind: MatterSubject = 'case', but: object = {}) => {
  const one = heard(aboutKind, but)
  one.on('2026-12-20')
  one.does('decider-2', 'ConcludeObjection', { outcome, reason: '经复核，证据一致' })
  return one
}

/** A notice brings everything that is due forward by two days, and somebody says yes or no. */
export const broughtForward = <S>(
  one: { state(): S; does(who: string, command: string, input: object): unknown },
  of: string,
  deadlinesOf: (state: S, edition: Edition, calendar: typeof theCalendar) => readonly Deadline[],
  settledBy: string | null,
  accepted = true,
): void => {
  const was = deadlinesOf(one.state(), edition, theCalendar).map(({ name, dueOn }) => ({
    name,
    dueOn: addDays(dueOn, 2),
  }))
  one.does('system', `Move${of}Deadlines`, { was })
  const reason = accepted ? '' : '已按原期限告知'
  if (settledBy) one.does(settledBy, `Settle${of}Deadlines`, { accepted, reason })
}

export const proceedingLives = () => [
  (() => {
    const one = found('founded')
    one.does('system', 'LiftBar', { objectionId: caseId, receivedOn: '2026-12-01', reopens: true })
    return one
  })(),
  found('unfounded'),
  (() => {
    const one = opened()
    one.on('2026-12-08')
    one.does('system', 'CloseHearing')
    one.does('decider', 'DecideProceeding', { outcome: 'founded', reason: '合同对方书面否认' })
    return one
  })(),
  ...[opened(), answered()].map((one, index) => {
    broughtForward(one, 'Proceeding', proceedingDeadlines, 'decider', index === 0)
    return one
  }),
]
export const objectionLives = () => [
  ...['upheld', 'partly-upheld', 'rejected'].map((one) => concluded(one)),
  ...[fresh(), heard()].map((one, index) => {
    if (index === 0) objects(one)
    broughtForward(one, 'Objection', objectionDeadlines, 'decider-2', index === 0)
    return one
  }),
]

/** A complaint about a certificate of the register, answered eight days later. */
export const complains = () => {
  const named = { certificateId, number: 'CNITSEC2025SRV-RA-II-0017' }
  const facts = { namedCertificate: named, matterSerial: 12, involved: [] }
  const one = story(complaintProcedure, facts, '2026-11-23')
  one.does('system', 'ReceiveComplaint', { topic: 'forged-certificate', certificateNumber: named.number })
  return one
}
export const complaintLives = () => {
  const one = complains()
  const other = complains()
  broughtForward(other, 'Complaint', complaintDeadlines, 'intake')
  for (const each of [one, other]) {
    each.on('2026-11-25')
    each.does('intake', 'AcknowledgeComplaint')
  }
  broughtForward(other, 'Complaint', complaintDeadlines, 'intake', false)
  one.on('2026-12-03')
  one.does('intake', 'ConcludeComplaint', { outcome: 'founded', answer: '已核实并通知有关单位停止使用' })
  return [one, other]
}
