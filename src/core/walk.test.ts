import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditTeam, ratingsOf } from '#test/audit-story.ts'
import { address, attendance, type CaseStory, caseAt, file, meeting, supplyAll } from '#test/case-story.ts'
import { edition } from '#test/given.ts'
import { addDays } from './calendar/day.ts'
import { theCalendar } from './calendar/working-days.ts'
import { openItems } from './chapters/supplement-round.ts'
import { clockOf, turnOf } from './clock.ts'
import { proofOf } from './date-proof.ts'
import { deadlinesOf } from './deadlines.ts'
import { phaseOf } from './phases.ts'
import { openRefund } from './refund.ts'
import { railOf } from './views.ts'

const reason = '随机走查所用的理由'
const items = [{ about: '7.3', ask: '补充计划' }]
const heard = (one: CaseStory) => ({
  meetingId: meeting,
  heldOn: one.today(),
  voters: ['expert'],
  inFavour: 0,
  votes: 5,
})
const conclude = (conclusion: string) => (one: CaseStory) => ({ ...heard(one), conclusion, reason, items })
const verdicts = (accepted: boolean) => (one: CaseStory) => {
  const open = openItems(one.state()).map(({ id }) => ({ itemId: id, accepted, reason }))
  return { verdicts: open.length > 0 ? open : [{ itemId: 'none', accepted }] }
}

const ratings = ratingsOf(caseAt('audit'))
const unready = (one: CaseStory) =>
  one.state().audit.preparation.find(({ readyOn }) => readyOn === null)?.id ?? 'none'

/** What people might do at any moment, sensible or not; the procedure is to sort it out. */
const moves: readonly (readonly [who: string, command: string, input?: (one: CaseStory) => object])[] = [
  ['contact', 'SubmitApplication', () => ({ truthful: true })],
  [
    'intake',
    'RecordPaperDossier',
    (one) => ({ receivedOn: one.today(), carrier: '顺丰', trackingNumber: 'SF1' }),
  ],
  ['intake', 'ConfirmFiling'],
  ['intake', 'AskSupplement', () => ({ items })],
  ['lead', 'AskSupplement', () => ({ items })],
  ['auditor', 'AskSupplement', () => ({ items })],
  ['intake', 'CheckSupplement', verdicts(true)],
  ['lead', 'CheckSupplement', verdicts(true)],
  ['lead', 'CheckSupplement', verdicts(false)],
  ['auditor', 'CheckSupplement', verdicts(true)],
  ['lead', 'ExtendSupplement', () => ({ days: 5, reason })],
  ['approver', 'ApproveStart', () => ({ leadId: 'lead' })],
  [
    'approver',
    'ChangeLead',
    (one) => ({ leadId: one.state().leadId === 'lead' ? 'lead-2' : 'lead', reason }),
  ],
  ['lead', 'ProposeAcceptance', () => ({ feedback: '齐全' })],
  ['lead-2', 'ProposeAcceptance', () => ({ feedback: '齐全' })],
  ['approver', 'ReturnAcceptance', () => ({ reason })],
  ['approver', 'AcceptApplication'],
  ['lead', 'SendBusinessEmail'],
  ['lead-2', 'SendBusinessEmail'],
  ['contact', 'SealAgreement', () => ({ files: [file] })],
  ['finance', 'CountersealAgreement', () => ({ files: [file] })],
  ['finance', 'ConfirmPayment', (one) => ({ amountFen: 1800000, receivedOn: one.today(), reference: 'x' })],
  ['contact', 'AskAgreementChange', () => ({ reason })],
  ['lead', 'ReviseAgreement', () => ({ provisions: '双方另行约定。', reason })],
  ['lead', 'DeclineAgreementChange', () => ({ reason })],
  ['system', 'AskProgress'],
  ['lead', 'AssignAuditTeam', () => auditTeam],
  ['auditor', 'DeclareAuditImpartiality', () => ({ impartial: true })],
  ['auditor-2', 'DeclareAuditImpartiality', () => ({ impartial: true })],
  ['lead', 'SendAuditNotice', (one) => ({ mode: 'on-site', auditOn: addDays(one.today(), 12), reason })],
  ['contact', 'ConfirmAuditDate', () => ({ receipt: [file], attendanceId: attendance })],
  ['lead', 'RecordAuditReceipt', () => ({ receipt: [file], attendees: 4 })],
  ['contact', 'DeclineAuditDate', (one) => ({ reason, proposedOn: addDays(one.today(), 20) })],
  ['contact', 'AskAuditDateChange', (one) => ({ reason, proposedOn: addDays(one.today(), 20) })],
  ['lead', 'MoveAuditDate', (one) => ({ mode: 'on-site', auditOn: addDays(one.today(), 12), reason })],
  ['lead', 'KeepAuditDate', () => ({ reason })],
  ['contact', 'ObjectToAuditor', () => ({ auditorId: 'auditor-2', conflict: 'other' })],
  ['lead', 'KeepAuditor', () => ({ auditorId: 'auditor-2', reason })],
  ['contact', 'TickPreparation', (one) => ({ preparation: [unready(one)] })],
  ['auditor', 'HandInRating', () => ({ ratings })],
  ['auditor-2', 'HandInRating', () => ({ ratings })],
  ['auditor', 'CompleteAudit', () => ({ recommendation: 'pass', summary: '符合' })],
  // A meeting is held on a working day, whatever the day on which a case joins it.
  [
    'system',
    'JoinAgenda',
    (one) => ({ meetingId: meeting, heldOn: theCalendar.nextWorkday(one.today()).date }),
  ],
  ['system', 'RecordConclusion', conclude('pass')],
  ['system', 'RecordConclusion', conclude('not-pass')],
  ['system', 'RecordConclusion', conclude('postponed')],
  ['decider', 'GrantQualification'],
  ['clerk', 'RecordAddressCall', () => ({ addressId: address })],
  ['clerk', 'IssueCertificate'],
  ['clerk', 'PostCertificate', () => ({ carrier: '顺丰', trackingNumber: 'SF2' })],
  ['contact', 'ConfirmReceipt', (one) => ({ receivedOn: one.today() })],
]

const isSupplementDue = (one: CaseStory) => phaseOf(one.state().phase).stop !== undefined

/** Tries a move; a refusal is an answer. Returns whether anything happened. */
const attempt = (one: CaseStory, at: number): boolean => {
  const before = one.log.length
  const [who, command, input] = moves[at] ?? ['contact', 'SubmitApplication']
  if (isSupplementDue(one) && at % 3 === 0) supplyAll(one)
  else one.tries(who, command, input?.(one) ?? {})
  return one.log.length > before
}

/** What leads back to where the case was comes last, but for one time in five: walks get far. */
const leadsBack =
  /^(ChangeLead|ReturnAcceptance|AskAgreementChange|ReviseAgreement|DeclineAgreementChange|AskAuditDateChange|MoveAuditDate|KeepAuditDate|ObjectToAuditor|KeepAuditor)$/

/** All moves in an order that depends on a number alone. */
const inOrderOf = (number: number): number[] => {
  const rank = (at: number) =>
    (Math.imul(Math.imul(number + 1, 0x9e3779b1) ^ (at + 1), 0x85ebca6b) >>> 0) +
    (number % 5 > 0 && leadsBack.test(moves[at]?.[1] ?? '') ? 2 ** 32 : 0)
  return moves.map((_, at) => at).toSorted((a, b) => rank(a) - rank(b))
}

test('Q4 Whatever people try in whatever order, the case stays whole', () => {
  const reached = new Set<string>()
  fc.assert(
    fc.property(
      fc.array(fc.record({ move: fc.nat(10_000), days: fc.nat(9) }), { minLength: 40, maxLength: 160 }),
      (steps) => {
        const one = caseAt('preparation')
        for (const { move, days } of steps) {
          one.on(addDays(one.today(), days))
          // Somebody always finds something that may be done, so that walks get far.
          inOrderOf(move).find((at) => attempt(one, at))
          const state = one.state()
          reached.add(state.phase)
          expect(state.version).toBe(one.log.length)
          // An early end leaves the fee to be decided about, and that is the centre's to do.
          const isOver = phaseOf(state.phase).stage === 'ended' && !openRefund(state)
          expect(turnOf(state, edition) === 'none').toBe(isOver)
          const clock = clockOf(state, edition, theCalendar, one.now())
          if (clock) expect(clock.centreDays + clock.applicantDays).toBe(clock.elapsedDays)
          if (clock) expect(clock.centreDays).toBeGreaterThanOrEqual(0)
          for (const { dueOn, basis } of deadlinesOf(state, edition, theCalendar))
            expect(proofOf(basis, theCalendar).on).toBe(dueOn)
          const rail = railOf(state).map(({ status }) => status)
          expect(rail.filter((status) => status === 'now' || status === 'left').length).toBeLessThanOrEqual(1)
          expect(state.paidFen).toBeLessThanOrEqual(state.quotation?.totalFen ?? 0)
          expect(state.rectifications).toBeLessThanOrEqual(edition.readings.rectificationRounds.value)
        }
      },
    ),
    { numRuns: 60 },
  )
  expect(reached.size).toBeGreaterThan(15)
})
