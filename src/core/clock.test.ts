import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day, dayNumber } from '#core/calendar/day.ts'
import { acceptAll, caseAt, everyPhase, file, supplyAll } from '#test/case-story.ts'
import { changeAt } from '#test/change-story.ts'
import { edition } from '#test/given.ts'
import { reread } from '#test/reread.ts'
import { theCalendar } from './calendar/working-days.ts'
import { initialCase } from './case-state.ts'
import { openItems } from './chapters/supplement-round.ts'
import { clockFactsOf, clockOf, phaseSince, readClock, turnOf } from './clock.ts'
import { phaseOf } from './phases.ts'
import type { Edition } from './rulebook/edition.ts'
import type { Pause } from './stretches.ts'

type CaseStory = ReturnType<typeof caseAt>
const clock = (one: CaseStory, by: Edition = edition) => clockOf(one.state(), by, theCalendar, one.now())

const seal = (one: CaseStory) => one.does('contact', 'SealAgreement', { files: [file] })
const pay = (one: CaseStory, receivedOn: Day, amountFen = 3_600_000) =>
  one.does('finance', 'ConfirmPayment', { amountFen, receivedOn, reference: '2026-0031' })

test('Q7 No promise runs before filing is confirmed', () => {
  expect(clock(caseAt('filing'))).toBeNull()
})
test('Q7 The clock starts with the filing and runs while the move is the centre’s', () => {
  const one = caseAt('start-approval')
  one.on('2026-12-01')
  expect(clock(one)).toMatchObject({ startedOn: '2026-11-26', elapsedDays: 5, centreDays: 5, standing: null })
})
test('Q7 The clock stands still while supplements are asked for, and the limits move with every such day', () => {
  const one = caseAt('acceptance-supplement')
  expect(one.today()).toBe('2026-11-30')
  one.on('2026-12-08')
  const standing = clock(one)
  expect(standing).toMatchObject({
    centreDays: 4,
    applicantDays: 8,
    standing: { stops: ['supplement'], since: '2026-11-30' },
    // 26 February and eight days is a Saturday; a limit on a day off moves to the next working day.
    usualLimitOn: '2027-03-08',
  })
  supplyAll(one)
  one.on('2026-12-10')
  expect(clock(one)).toMatchObject({ centreDays: 6, applicantDays: 8, standing: null })
})
test('Q7 The clock stands until the agreement is in force and the fee has arrived, which are waited for side by side', () => {
  const one = caseAt('contracting')
  expect(clock(one)?.standing).toEqual({ stops: ['agreement', 'payment'], since: '2026-12-10' })
  one.on('2026-12-14')
  seal(one)
  expect(turnOf(one.state(), edition)).toBe('centre')
  one.does('finance', 'CountersealAgreement', { files: [file] })
  expect(turnOf(one.state(), edition)).toBe('applicant')
  expect(clock(one)?.standing).toEqual({ stops: ['payment'], since: '2026-12-10' })
})
test('Q7 A day on which both the agreement and the fee are missing is stopped once', () => {
  const one = caseAt('contracting')
  one.on('2026-12-12')
  pay(one, '2026-12-12')
  one.on('2026-12-15')
  seal(one)
  one.does('finance', 'CountersealAgreement', { files: [file] })
  one.on('2026-12-20')
  expect(clock(one)).toMatchObject({
    elapsedDays: 24,
    applicantDays: 5,
    standing: null,
    stretches: [
      { from: '2026-11-26', to: '2026-12-10', days: 14, stops: [] },
      { from: '2026-12-10', to: '2026-12-12', days: 2, stops: ['agreement', 'payment'] },
      { from: '2026-12-12', to: '2026-12-15', days: 3, stops: ['agreement'] },
      { from: '2026-12-15', to: '2026-12-20', days: 5, stops: [] },
    ],
  })
})
test('Q4.1 Paper that lay in the mail room for five days stopped the clock only until the day it arrived', () => {
  const one = caseAt('acceptance-supplement')
  const open = openItems(one.state()).map(({ id }) => id)
  one.on('2026-12-01')
  one.does('contact', 'SupplySupplement', { items: open.map((itemId) => ({ itemId, files: [file] })) })
  one.on('2026-12-08')
  one.does('intake', 'RecordPaperArrival', { arrivedOn: '2026-12-03', items: open })
  expect(clock(one)).toMatchObject({ elapsedDays: 12, applicantDays: 3, centreDays: 9, standing: null })
})
test('Q4.1 Files that came after the paper end the stop, not the paper', () => {
  const one = caseAt('acceptance-supplement')
  const open = openItems(one.state()).map(({ id }) => id)
  one.on('2026-12-04')
  one.does('intake', 'RecordPaperArrival', { arrivedOn: '2026-12-02', items: open })
  one.on('2026-12-06')
  one.does('contact', 'SupplySupplement', { items: open.map((itemId) => ({ itemId, files: [file] })) })
  one.on('2026-12-08')
  expect(clock(one)).toMatchObject({ elapsedDays: 12, applicantDays: 6, standing: null })
})
test('Q4.3 A fee counts from its confirmation; an edition may count it from the day it arrived', () => {
  const one = caseAt('contracting')
  seal(one)
  one.does('finance', 'CountersealAgreement', { files: [file] })
  one.on('2026-12-17')
  pay(one, '2026-12-14')
  expect(clock(one)).toMatchObject({ applicantDays: 7, standing: null })
  expect(clock(one, reread({ paymentCountsFrom: 'arrival' }))).toMatchObject({ applicantDays: 4 })
})
test('Q4.3 Of two transfers the one that arrived last counts, in whatever order they are confirmed', () => {
  const one = caseAt('contracting')
  seal(one)
  one.does('finance', 'CountersealAgreement', { files: [file] })
  one.on('2026-12-17')
  pay(one, '2026-12-15', 1_000_000)
  pay(one, '2026-12-12', 2_600_000)
  expect(clock(one, reread({ paymentCountsFrom: 'arrival' }))).toMatchObject({ applicantDays: 5 })
})
test('Q7 The clock stands during rectification; an edition may let it run', () => {
  const one = caseAt('rectification')
  one.on('2027-02-20')
  expect(clock(one)).toMatchObject({
    applicantDays: 7 + 10,
    standing: { stops: ['rectification'], since: '2027-02-10' },
  })
  const running = reread({ rectificationStopsClock: false })
  expect(clock(one, running)).toMatchObject({ elapsedDays: 86, applicantDays: 7, standing: null })
  expect(clockFactsOf(one.state(), running)?.pauses).toEqual([
    { stop: 'agreement', from: '2026-12-10', to: '2026-12-17' },
    { stop: 'payment', from: '2026-12-10', to: '2026-12-17' },
  ])
})
test('Q7 An edition may start the clock with the submission, and end it with the decision', () => {
  const one = caseAt('filing-supplement')
  one.on('2026-11-26')
  expect(clock(one)).toBeNull()
  expect(clock(one, reread({ clockStarts: 'submission' }))).toMatchObject({
    startedOn: '2026-11-23',
    elapsedDays: 3,
    applicantDays: 3,
  })
  expect(clock(caseAt('preparation'), reread({ clockStarts: 'submission' }))).toBeNull()
  const granted = caseAt('dispatch')
  expect(clock(granted)).toMatchObject({ endedOn: '2027-02-15' })
  expect(clock(granted, reread({ clockEnds: 'decision' }))).toMatchObject({ endedOn: '2027-02-11' })
  expect(clock(caseAt('decision'), reread({ clockEnds: 'decision' }))).toMatchObject({
    endedOn: null,
  })
})
test('Q7 A supplement asked for before filing is no time of the clock at all', () => {
  const one = caseAt('filing-supplement')
  one.on('2026-11-27')
  supplyAll(one)
  acceptAll(one, 'intake')
  one.does('intake', 'RecordPaperDossier', { receivedOn: '2026-11-25', carrier: '顺丰', trackingNumber: '1' })
  one.does('intake', 'ConfirmFiling')
  one.on('2026-11-30')
  expect(clock(one)).toMatchObject({ startedOn: '2026-11-27', elapsedDays: 3, applicantDays: 0 })
})
test.each([
  ['2026-12-02', null],
  ['2026-12-03', { stops: ['payment'], since: '2026-12-03' }],
  ['2026-12-07', { stops: ['payment'], since: '2026-12-03' }],
  ['2026-12-08', null],
])(
  'Q7 A case looked at as it stood on %s stood still then only for what was missing then',
  (today, standing) => {
    const pauses: Pause[] = [{ stop: 'payment', from: '2026-12-03', to: '2026-12-08' }]
    const facts = { startedOn: '2026-11-26', endedOn: null, pauses }
    expect(readClock(facts, edition, theCalendar, today).standing).toEqual(standing)
  },
)
test('Q7 The clock stands since the first thing that is still missing, and never since before its start', () => {
  const late: Pause = { stop: 'payment', from: '2026-12-03', to: null }
  const early: Pause = { stop: 'supplement', from: '2026-11-30', to: null }
  const before: Pause = { stop: 'supplement', from: '2026-11-01', to: null }
  const since = (pauses: readonly Pause[]) =>
    readClock({ startedOn: '2026-11-26', endedOn: null, pauses }, edition, theCalendar, '2026-12-09').standing
  expect(since([late, early])).toEqual({ stops: ['payment', 'supplement'], since: '2026-11-30' })
  expect(since([late, before])).toMatchObject({ since: '2026-11-26' })
})
test('Q7 On a day before its start the clock shows nothing used, not less than nothing', () => {
  const facts = { startedOn: '2026-11-26', endedOn: null, pauses: [] }
  expect(readClock(facts, edition, theCalendar, '2026-11-20')).toMatchObject({
    elapsedDays: 0,
    centreDays: 0,
    stretches: [],
  })
})
test('Q4 Whose move it is follows the phase; while contracting or filing, what is still missing', () => {
  for (const phase of everyPhase.filter((one) => one !== 'contracting' && one !== 'filing'))
    expect([phase, turnOf(caseAt(phase).state(), edition)]).toEqual([phase, phaseOf(phase).turn])
})
test('Q4 A case that has not begun has been in its phase since no moment', () => {
  expect(phaseSince(initialCase)).toBe('')
})
test('Q7 The clock ends on the day the certificate is issued', () => {
  const issued = clock(caseAt('dispatch'))
  const later = clock(caseAt('completed'))
  expect(issued).toMatchObject({ endedOn: '2027-02-15', elapsedDays: 81, applicantDays: 7, centreDays: 74 })
  expect(later).toEqual(issued)
})
test('Q7 The clock of a withdrawn case ends with it', () => {
  const one = caseAt('contracting')
  one.on('2026-12-20')
  one.does('contact', 'WithdrawApplication', { reason: '材料另行准备' })
  one.on('2027-03-01')
  expect(clock(one)).toMatchObject({
    endedOn: '2026-12-20',
    elapsedDays: 24,
    applicantDays: 10,
    standing: null,
  })
})
test('Q7 Rounds of supplements are in one phase after the other, each with its own beginning', () => {
  const one = caseAt('filing-supplement')
  one.on('2026-11-27')
  supplyAll(one)
  expect(phaseSince(one.state()).slice(0, 10)).toBe('2026-11-27')
})

/** Days pass between the steps of a life with supplements and a failed panel, as many as fast-check likes. */
const wait = (one: CaseStory, days: number) => one.on(addDays(one.today(), days))

test('Q7 Time used and time stopped always make up the whole, day by day, whatever the pauses', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { minLength: 6, maxLength: 6 }), (pauses) => {
      const one = caseAt('acceptance-supplement')
      const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0, sixth = 0] = pauses
      wait(one, first)
      supplyAll(one)
      wait(one, second)
      acceptAll(one, 'lead')
      one.does('lead', 'ProposeAcceptance', { feedback: '齐全' })
      wait(one, third)
      one.does('approver', 'AcceptApplication')
      wait(one, fourth)
      one.does('lead', 'SendBusinessEmail')
      wait(one, fifth)
      one.does('finance', 'ConfirmPayment', { amountFen: 3600000, receivedOn: one.today(), reference: 'x' })
      wait(one, sixth)
      const now = clock(one)
      if (!now) throw new Error('the clock does not run')
      expect(now.centreDays + now.applicantDays).toBe(now.elapsedDays)
      expect(now.elapsedDays).toBe(dayNumber(one.today()) - dayNumber('2026-11-26'))
      expect(now.applicantDays).toBe(first + fifth + sixth)
      expect(now.stretches.reduce((sum, { days }) => sum + days, 0)).toBe(now.elapsedDays)
      for (const [index, stretch] of now.stretches.entries())
        expect(stretch.from).toBe(now.stretches[index - 1]?.to ?? now.startedOn)
    }),
    { numRuns: 100 },
  )
})
test('Q7 The whole life of a case with every kind of stop adds up', () => {
  const one = caseAt('rectification')
  one.on('2027-02-25')
  supplyAll(one)
  acceptAll(one, 'lead')
  one.on('2027-03-10')
  one.does('system', 'JoinAgenda', {
    meetingId: '00000000-0000-4000-8000-0000000000e2',
    heldOn: '2027-03-10',
  })
  one.does('system', 'RecordConclusion', {
    meetingId: '00000000-0000-4000-8000-0000000000e2',
    heldOn: '2027-03-10',
    voters: [],
    inFavour: 5,
    votes: 5,
    conclusion: 'pass',
    reason: '',
    items: [],
  })
  one.does('decider', 'GrantQualification')
  one.does('contact', 'ConfirmAddress', { addressId: '00000000-0000-4000-8000-0000000000d1' })
  one.does('clerk', 'IssueCertificate')
  expect(clock(one)).toMatchObject({ endedOn: '2027-03-10', elapsedDays: 104, applicantDays: 7 + 15 })
})
test('Q7 A change of the name waits for its fee alone: it has no agreement', () => {
  const one = changeAt('change-name', 'dispatch')
  const pauses = clockFactsOf(one.state(), edition)?.pauses
  expect(pauses).toMatchObject([{ stop: 'payment', from: one.state().quotation?.sentOn }])
})
test('Q11.3 A dossier whose paper has not come waits for the applicant, and then for the centre', () => {
  const one = caseAt('filing')
  expect(turnOf(one.state(), edition)).toBe('applicant')
  one.does('intake', 'RecordPaperDossier', {
    receivedOn: one.today(),
    carrier: '顺丰',
    trackingNumber: 'SF1001',
  })
  expect(turnOf(one.state(), edition)).toBe('centre')
  const gone = caseAt('filing')
  gone.does('contact', 'WithdrawApplication', { reason: '材料另行准备' })
  expect(turnOf(gone.state(), edition)).toBe('none')
})
