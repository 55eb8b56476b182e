import { expect, test } from 'vitest'
import { phaseOf } from '#core/phases.ts'
import { completeAudit } from '#test/audit-story.ts'
import { acceptAll, caseAt, everyPhase, file, meeting, supplyAll } from '#test/case-story.ts'
import { edition } from '#test/given.ts'
import { theCalendar } from './calendar/working-days.ts'
import { proofOf } from './date-proof.ts'
import { deadlinesOf } from './deadlines.ts'
import { reachableMeetings } from './meeting-deadlines.ts'

type CaseStory = ReturnType<typeof caseAt>
const standing = (one: CaseStory) => deadlinesOf(one.state(), edition, theCalendar)
const due = (one: CaseStory, name: string) => standing(one).find((deadline) => deadline.name === name)

test('Q8.2 Acceptance feedback is due within ten working days of the approval to start', () => {
  expect(due(caseAt('acceptance-review'), 'acceptance-feedback')).toMatchObject({
    dueOn: '2026-12-14',
    owner: 'lead',
    clause: 'Q8.2',
    reading: null,
    basis: { from: '2026-11-30', count: 10, unit: 'workday' },
  })
})
test('Q8.3 The business e-mail is due within three working days of the acceptance', () => {
  expect(due(caseAt('quotation'), 'business-email')).toMatchObject({
    dueOn: '2026-12-14',
    clause: 'Q8.3',
    reading: null,
  })
})
test('Q8.5 The certificate is due within nine working days of the panel, whoever has the case then', () => {
  for (const phase of ['decision', 'delivery-confirmation', 'certificate-production'] as const) {
    expect(due(caseAt(phase), 'certificate')).toMatchObject({
      clause: 'Q8.5',
      basis: { from: '2027-02-10', count: 9, unit: 'workday' },
    })
  }
  expect(due(caseAt('dispatch'), 'certificate')).toBeUndefined()
})
test('Q4.1 A supplement is due in ten working days, our reading, and later when it was extended', () => {
  const one = caseAt('filing-supplement')
  expect(due(one, 'supplement')).toMatchObject({
    dueOn: '2026-12-07',
    owner: 'contact',
    reading: 'supplementDays',
    basis: { from: '2026-11-23', count: 10, unit: 'workday' },
  })
  one.does('intake', 'ExtendSupplement', { days: 5, reason: '客户出差未归' })
  expect(due(one, 'supplement')).toMatchObject({ dueOn: '2026-12-14', basis: { count: 15 } })
})
test('Q4.5 Rectification is due in thirty days, counted from the panel, moved off a day without work', () => {
  expect(due(caseAt('rectification'), 'rectification')).toMatchObject({
    dueOn: '2027-03-12',
    basis: { from: '2027-02-10', count: 30, unit: 'day' },
  })
})
test('Q4.2 After a round of acceptance supplements the lead has days of his own to propose', () => {
  const one = caseAt('acceptance-supplement')
  one.on('2026-12-21')
  supplyAll(one)
  expect(standing(one).map(({ name }) => name)).toEqual(['supplement-check'])
  acceptAll(one, 'lead')
  expect(due(one, 'acceptance-proposal')).toMatchObject({
    dueOn: '2026-12-28',
    clause: 'Q4.2',
    owner: 'lead',
  })
})
test('Q4.2 A proposal that came back is due again, not overdue since the start', () => {
  const one = caseAt('acceptance-approval')
  one.on('2026-12-18')
  one.does('approver', 'ReturnAcceptance', { reason: '请再核对人员' })
  expect(standing(one)).toMatchObject([{ name: 'acceptance-proposal', dueOn: '2026-12-25' }])
})
test('Q4.4 The audit report is due after the audit day, and after supplements from their arrival', () => {
  const one = caseAt('audit-supplement')
  expect(due(caseAt('audit'), 'audit-report')).toMatchObject({ basis: { from: '2026-12-28' } })
  one.on('2027-03-01')
  supplyAll(one)
  acceptAll(one, 'auditor')
  expect(due(one, 'audit-report')).toMatchObject({ basis: { from: '2027-03-01' }, dueOn: '2027-03-15' })
})
test('Q9.2 A case that waits for the panel has the day on which the next agenda closes', () => {
  const one = caseAt('audit')
  one.on('2027-03-01')
  completeAudit(one)
  expect(due(one, 'agenda')).toMatchObject({ dueOn: '2027-03-05', clause: 'Q9.2', owner: 'secretary' })
})
test('Q9.1 A case on the agenda has the day of its meeting', () => {
  expect(due(caseAt('panel'), 'panel')).toMatchObject({ dueOn: '2027-02-10', clause: 'Q9.1' })
})
test('Q9.2 Ready by the 7th of December 2026 reaches the 10th; a day later, the 25th', () => {
  expect(reachableMeetings('2026-12-07', edition, theCalendar)).toMatchObject({
    first: { held: '2026-12-10' },
    second: { held: '2026-12-25' },
  })
  expect(reachableMeetings('2026-12-08', edition, theCalendar).first.held).toBe('2026-12-25')
})
test('Q8 Where no notice is out for the year, a deadline says that it is provisional', () => {
  expect(due(caseAt('rectification'), 'rectification')?.provisional).toBe(true)
  expect(due(caseAt('quotation'), 'business-email')?.provisional).toBe(false)
})
test.each(everyPhase)(
  'Q8 In %s every deadline has a clause and is proved by counting again from its basis, and the nearest comes first',
  (phase) => {
    const deadlines = standing(caseAt(phase))
    for (const deadline of deadlines) {
      expect(deadline.clause).toMatch(/^Q\d+(\.\d+)?$/)
      expect(proofOf(deadline.basis, theCalendar).on).toBe(deadline.dueOn)
    }
    expect(deadlines.map(({ dueOn }) => dueOn)).toEqual(deadlines.map(({ dueOn }) => dueOn).toSorted())
  },
)
test('Q8 While a case is under way somebody always has a day, from submission to the end', () => {
  const without = everyPhase.filter((phase) => standing(caseAt(phase)).length === 0)
  const ended = everyPhase.filter((phase) => phaseOf(phase).stage === 'ended')
  expect(without).toEqual(['preparation', ...ended])
})
test('Q9.2 A case postponed by the panel waits for the next agenda', () => {
  const one = caseAt('panel')
  one.on('2027-02-10')
  one.does('system', 'RecordConclusion', {
    meetingId: meeting,
    heldOn: '2027-02-10',
    voters: [],
    inFavour: 0,
    votes: 0,
    conclusion: 'postponed',
    reason: '材料有待核实',
    items: [],
  })
  expect(due(one, 'agenda')?.dueOn).toBe('2027-02-22')
})
test('Q11.3 Until the paper has come the applicant owes the parcel; the check runs from its arrival', () => {
  const one = caseAt('filing')
  expect(deadlinesOf(one.state(), edition, theCalendar)[0]).toMatchObject({
    name: 'parcel',
    owner: 'contact',
    dueOn: '2026-11-30',
  })
  one.on('2026-11-26')
  one.does('intake', 'RecordPaperDossier', {
    receivedOn: '2026-11-25',
    carrier: '顺丰',
    trackingNumber: 'SF1',
  })
  expect(deadlinesOf(one.state(), edition, theCalendar)[0]).toMatchObject({
    name: 'filing-check',
    owner: 'intake',
    basis: { from: '2026-11-25' },
  })
})
test('Q4.3 Sealed and paid, only the centre’s seal is owed, and finance owes it', () => {
  const one = caseAt('contracting')
  one.does('contact', 'SealAgreement', { files: [file] })
  const amountFen = one.state().quotation?.totalFen
  one.does('finance', 'ConfirmPayment', { amountFen, receivedOn: one.today(), reference: '2026-0031' })
  expect(deadlinesOf(one.state(), edition, theCalendar)).toMatchObject([
    { name: 'counter-seal', owner: 'finance', dueOn: '2026-12-17' },
  ])
})
