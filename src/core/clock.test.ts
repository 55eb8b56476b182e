import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayNumber } from '#core/calendar/day.ts'
import { acceptAll, caseAt, supplyAll } from '#test/case-story.ts'
import { edition } from '#test/given.ts'
import { theCalendar } from './calendar/working-days.ts'
import { clockOf, phaseSince, turnOf } from './clock.ts'

type CaseStory = ReturnType<typeof caseAt>
const clock = (one: CaseStory) => clockOf(one.state(), edition, theCalendar, one.now())

test('Q7 No promise runs before filing is confirmed', () => {
  expect(clock(caseAt('filing'))).toBeNull()
})
test('Q7 The clock starts with the filing and runs while the move is the centre’s', () => {
  const one = caseAt('start-approval')
  one.on('2026-12-01')
  expect(clock(one)).toMatchObject({ startedOn: '2026-11-26', elapsedDays: 5, centreDays: 5, standing: null })
})
test('Q7 Three and six months after 26 November 2026 fall on 26 February and 26 May 2027', () => {
  expect(clock(caseAt('start-approval'))).toMatchObject({
    usualLimitOn: '2027-02-26',
    longestLimitOn: '2027-05-26',
  })
})
test('Q7 The clock stands still while supplements are asked for, and the limits move with every such day', () => {
  const one = caseAt('acceptance-supplement')
  expect(one.today()).toBe('2026-11-30')
  one.on('2026-12-08')
  const standing = clock(one)
  expect(standing).toMatchObject({
    centreDays: 4,
    applicantDays: 8,
    standing: { stop: 'supplement', since: '2026-11-30' },
    // 26 February and eight days is a Saturday; a limit on a day off moves to the next working day.
    usualLimitOn: '2027-03-08',
  })
  supplyAll(one)
  one.on('2026-12-10')
  expect(clock(one)).toMatchObject({ centreDays: 6, applicantDays: 8, standing: null })
})
test('Q7 The clock stands until the agreement is in force, and then until the fee has arrived', () => {
  const one = caseAt('contracting')
  expect(clock(one)?.standing).toEqual({ stop: 'agreement', since: '2026-12-10' })
  one.on('2026-12-14')
  one.does('contact', 'SealAgreement', { files: ['00000000-0000-4000-8000-0000000000f1'] })
  expect(turnOf(one.state())).toBe('centre')
  one.does('finance', 'CountersealAgreement')
  expect(turnOf(one.state())).toBe('applicant')
  expect(clock(one)?.standing).toEqual({ stop: 'payment', since: '2026-12-14' })
})
test('Q7 The clock stands during rectification', () => {
  const one = caseAt('rectification')
  one.on('2027-02-20')
  expect(clock(one)?.standing).toEqual({ stop: 'rectification', since: '2027-02-10' })
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
