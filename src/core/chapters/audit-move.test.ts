import { expect, test } from 'vitest'
import { theCalendar } from '#core/calendar/working-days.ts'
import { clockFactsOf, readClock } from '#core/clock.ts'
import { deadlinesOf } from '#core/deadlines.ts'
import { planOf, rateAll, rates, report } from '#test/audit-story.ts'
import { attendance, type CaseStory, caseAt, factsOfHuaqing, file } from '#test/case-story.ts'
import { actor, edition } from '#test/given.ts'
import { refuses } from '#test/refuses.ts'
import { staffMember } from '#test/staff-member.ts'
import { commands as notices } from './audit-notice.ts'

const ill = { reason: '审核组长住院', mode: 'remote', auditOn: '2027-01-06' }
const flood = { reason: '园区因暴雨停电', proposedOn: '2027-01-08' }
/** The audit of 28 December is confirmed, and it is the 24th. */
const confirmed = (facts = factsOfHuaqing()) => {
  const one = caseAt('audit', facts)
  one.on('2026-12-24')
  return one
}
const due = (one: CaseStory, name: string) =>
  deadlinesOf(one.state(), edition, theCalendar).find((deadline) => deadline.name === name)

test('Q8.4 A confirmed audit day is moved by the lead, and the applicant confirms the new one', () => {
  const one = confirmed()
  expect(one.does('lead', 'MoveAuditDate', ill)).toEqual(['AuditMoved'])
  expect(one.state()).toMatchObject({
    phase: 'audit-confirmation',
    audit: {
      notice: { auditOn: '2027-01-06', sentOn: '2026-12-24', confirmedOn: null },
      formerDays: [{ auditOn: '2026-12-28', reason: ill.reason }],
    },
  })
  expect(due(one, 'audit-receipt')?.basis.from).toBe('2026-12-24')
  const { ConfirmAuditDate } = notices
  expect(ConfirmAuditDate.suggest(one.state(), one.contextOf(actor('contact')))).toEqual({
    attendanceId: attendance,
  })
  one.does('contact', 'ConfirmAuditDate', { receipt: [file], attendanceId: attendance })
  expect(one.state()).toMatchObject({ phase: 'audit', audit: { notice: { confirmedOn: '2026-12-24' } } })
})
test('Q4.4 What was prepared, planned, found and rated for the old day is there on the new one', () => {
  const one = caseAt('audit-confirmation')
  one.does('auditor', 'SetAuditPlan', { sessions: planOf('auditor') })
  one.does('contact', 'TickPreparation', { preparation: one.state().audit.preparation.map(({ id }) => id) })
  one.does('contact', 'ConfirmAuditDate', { receipt: [file], attendanceId: attendance })
  one.on('2026-12-28')
  one.does('auditor', 'RecordFinding', { area: 'PA16', found: '没有项目计划', ask: '补充项目计划' })
  rates(one, 'auditor')
  const before = one.state().audit
  one.does('lead', 'MoveAuditDate', ill)
  one.does('contact', 'ConfirmAuditDate', { receipt: [file], attendanceId: attendance })
  const { plan, preparation, findings, ratings, team, impartial } = one.state().audit
  expect({ plan, preparation, findings, ratings, team, impartial }).toEqual({
    plan: before.plan,
    preparation: before.preparation,
    findings: before.findings,
    ratings: before.ratings,
    team: before.team,
    impartial: before.impartial,
  })
  expect(one.offer('auditor-2', 'HandInRating')?.refusal?.code).toBe('audit-day-not-reached')
  one.on('2027-01-06')
  rates(one, 'auditor-2')
  one.does('auditor', 'CompleteAudit', report)
})
test('Q7 Moving the audit stops no clock: the days until the new one are counted', () => {
  const one = confirmed()
  const daysUsed = () => {
    const facts = clockFactsOf(one.state(), edition)
    return facts ? readClock(facts, edition, theCalendar, '2027-01-06').centreDays : 0
  }
  const before = daysUsed()
  one.does('lead', 'MoveAuditDate', ill)
  expect(before).toBeGreaterThan(0)
  expect(daysUsed()).toBe(before)
})
test('⚖ Q4.4 Asked by the applicant for another day, the lead answers within two working days', () => {
  const one = confirmed()
  one.does('contact', 'AskAuditDateChange', flood)
  expect(due(one, 'audit-request')).toMatchObject({ dueOn: '2026-12-28', owner: 'lead' })
  one.does('lead', 'MoveAuditDate', { ...ill, auditOn: flood.proposedOn, reason: flood.reason })
  expect(one.state().audit).toMatchObject({ dateChange: null, notice: { auditOn: flood.proposedOn } })
  expect(due(one, 'audit-request')).toBeUndefined()
})
test('Q4.4 The lead may keep the day and says why', () => {
  const one = confirmed()
  one.does('contact', 'AskAuditDateChange', flood)
  one.does('lead', 'KeepAuditDate', { reason: '可改为远程审核，不受影响' })
  expect(one.state()).toMatchObject({
    phase: 'audit',
    audit: { dateChange: null, notice: { auditOn: '2026-12-28' } },
  })
})

refuses('MoveAuditDate', 'audit-too-soon', 'Q8.4 A moved day is announced as far ahead as any', () =>
  confirmed().refused('lead', 'MoveAuditDate', { ...ill, auditOn: '2026-12-30' }),
)
refuses('MoveAuditDate', 'day-in-past', 'Q8.4 No audit is moved to a day that is past', () =>
  confirmed().refused('lead', 'MoveAuditDate', { ...ill, auditOn: '2026-12-23' }),
)
const held = () => {
  const one = confirmed()
  one.on('2026-12-28')
  rateAll(one)
  return one
}
refuses('MoveAuditDate', 'audit-held', 'Q8.4 An audit that both have rated has taken place', () =>
  held().refused('lead', 'MoveAuditDate', ill),
)
refuses('AskAuditDateChange', 'audit-held', 'Q4.4 Nobody asks for another day afterwards', () =>
  held().refused('contact', 'AskAuditDateChange', flood),
)
refuses('AskAuditDateChange', 'date-change-open', 'Q4.4 One wish for another day at a time', () => {
  const one = confirmed()
  one.does('contact', 'AskAuditDateChange', flood)
  return one.refused('contact', 'AskAuditDateChange', flood)
})
refuses('AskAuditDateChange', 'day-in-past', 'Q4.4 The day proposed is still to come', () =>
  confirmed().refused('contact', 'AskAuditDateChange', { ...flood, proposedOn: '2026-12-23' }),
)
refuses('KeepAuditDate', 'no-date-change', 'Q4.4 There is nothing to keep where nobody asked', () =>
  confirmed().refused('lead', 'KeepAuditDate', { reason: '审核日不变' }),
)
refuses(
  'MoveAuditDate',
  'supplement-unchecked',
  'Q8.4 What was supplied is checked before the audit is moved',
  () => {
    const one = confirmed()
    one.given(
      {
        type: 'SupplementAsked',
        data: { askedOn: '2026-12-24', items: [{ id: 'i', about: '7.3', ask: '补充' }] },
      },
      { type: 'SupplementReceived', data: {} },
    )
    return one.refused('lead', 'MoveAuditDate', ill)
  },
)
refuses('MoveAuditDate', 'audit-team-missing', 'Q4.4 No day is announced without a team of two', () => {
  const one = confirmed()
  one.does('auditor-2', 'DeclareAuditConflict', { conflict: 'family' })
  return one.refused('lead', 'MoveAuditDate', ill)
})
/** The second auditor as they are when the audit is moved. */
const whereSecond = (but: Parameters<typeof staffMember>[2] | null) => {
  const facts = factsOfHuaqing()
  const one = confirmed(facts)
  facts.staff = facts.staff.flatMap((member) =>
    member.id === 'auditor-2' ? (but ? [staffMember('auditor-2', 'auditor', but)] : []) : [member],
  )
  const uscc = one.state().application?.uscc ?? ''
  const bound = { uscc, organisation: '华清网安', reason: '顾问', until: null }
  return { one, bound, facts }
}
const refusedWith = (but: Parameters<typeof staffMember>[2] | null) =>
  whereSecond(but).one.refused('lead', 'MoveAuditDate', ill)
refuses('MoveAuditDate', 'absent-on-day', 'Q4.4 No audit is moved to a day on which an auditor is away', () =>
  refusedWith({ absences: [{ from: '2027-01-04', to: '2027-01-08', deputyId: null }] }),
)
refuses('MoveAuditDate', 'competence-missing', 'Q4.4 The new day asks for competence on that day', () =>
  refusedWith({ competences: [{ type: 'security-engineering', level: 3, until: '2027-01-05' }] }),
)
refuses('MoveAuditDate', 'person-lacks-role', 'Q4.4 An auditor who left does not move along', () =>
  refusedWith(null),
)
refuses('MoveAuditDate', 'person-tied-to-applicant', 'Q4.4 A tie that became known bars the new day', () => {
  const { bound } = whereSecond({})
  return refusedWith({ ties: [bound] })
})
