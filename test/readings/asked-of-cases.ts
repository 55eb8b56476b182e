import { theCalendar } from '#core/calendar/working-days.ts'
import { caseProcedure } from '#core/case.ts'
import { clockOf } from '#core/clock.ts'
import { deadlinesOf } from '#core/deadlines.ts'
import { invitationAnswerBy } from '#core/meeting-deadlines.ts'
import type { Phase } from '#core/phases.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { laterEdition } from '#core/rulebook/later-edition.ts'
import { planFrom } from '#core/rulebook/plan.ts'
import { isTiedTo } from '#core/staff.ts'
import { address, type CaseStory, caseAt, factsOfHuaqing, file, meeting, supplyAll } from '../case-story.ts'
import { changeAt } from '../change-story.ts'
import { story } from '../given.ts'
import { dueAgain } from './due-again.ts'
import { panel } from './panel.ts'
import type { Rows } from './row.ts'

/** A case judged by one edition all along, as it stands when it comes to a phase. */
export const at = (phase: Phase, edition: Edition) => caseAt(phase, factsOfHuaqing(), [edition])

/** When what has to be done next is due. */
export const due = (phase: Phase, name: string) => (edition: Edition) => {
  const found = deadlinesOf(at(phase, edition).state(), edition, theCalendar).find((one) => one.name === name)
  return found && [found.dueOn, found.provisional]
}
/** The same of a change of name. */
const dueOfChange = (phase: Phase, name: string) => (edition: Edition) =>
  deadlinesOf(changeAt('change-name', phase, [edition]).state(), edition, theCalendar).find(
    (one) => one.name === name,
  )?.dueOn
/** Why a command is refused in a phase, or that it is not. */
export const refusal =
  (
    phase: Phase,
    who: string,
    name: string,
    input: object = {},
    before: (one: CaseStory) => unknown = () => {},
  ) =>
  (edition: Edition) => {
    const one = at(phase, edition)
    before(one)
    try {
      return one.does(who, name, input)
    } catch (no) {
      return String(no)
    }
  }
const clock = (phase: Phase, on: string) => (edition: Edition) => {
  const one = at(phase, edition)
  one.on(on)
  return clockOf(one.state(), edition, theCalendar, one.now())
}
const asked = (one: CaseStory) =>
  one.does('intake', 'AskSupplement', { items: [{ about: '7.3 PA16', ask: '补充项目计划' }] })
const notPassed = {
  meetingId: meeting,
  heldOn: '2027-02-10',
  voters: ['decider'],
  reason: '',
  items: [{ about: '7.3 PA16', ask: '补充项目计划' }],
  conclusion: 'not-pass',
  inFavour: 2,
  votes: 5,
}

/** Readings that a case or a meeting follows on its way, asked by walking there. */
export const askedOfCases = {
  daysStart: ['Q8.2', 'same-day', due('start-approval', 'start-approval')],
  yearWithoutNotice: ['Q9.1', 'firm', due('contracting', 'contracting')],
  questionAnswerDays: [
    'Q19',
    9,
    (edition) => {
      const one = at('filing', edition)
      one.does('contact', 'AskQuestion', { text: '纸质材料寄到哪里？' })
      return deadlinesOf(one.state(), edition, theCalendar)
    },
  ],
  clockStarts: ['Q7', 'submission', clock('start-approval', '2026-12-01')],
  clockEnds: ['Q7', 'decision', clock('dispatch', '2027-02-15')],
  limitWarningDays: ['Q7', 60, clock('start-approval', '2026-12-18')],
  editionPinnedAt: [
    'Q4.1',
    'submission',
    (edition) => {
      const next = laterEdition(edition, { id: 'next', from: '2026-11-25' })
      return caseAt('start-approval', factsOfHuaqing(), [edition, next]).state().edition === 'next'
    },
  ],
  openApplicationsPerType: [
    'Q4',
    2,
    (edition) => {
      const facts = { ...factsOfHuaqing(), openCases: [{ type: 'security-engineering' }] }
      const second = story(caseProcedure, facts, '2026-11-23', [edition])
      second.tries('contact', 'OpenCase', { type: 'security-engineering', level: 1 })
      return second.log.length
    },
  ],
  withdrawalUntil: [
    'Q4',
    'contracting',
    refusal('contracting', 'contact', 'WithdrawApplication', { reason: '材料另行准备' }),
  ],
  filingCheckDays: [
    'Q4.1',
    8,
    (edition) => {
      const one = at('filing', edition)
      one.does('intake', 'RecordPaperDossier', {
        receivedOn: one.today(),
        carrier: '顺丰',
        trackingNumber: 'SF1001',
      })
      return deadlinesOf(one.state(), edition, theCalendar)
    },
  ],
  supplementDays: ['Q4.1', 15, due('filing-supplement', 'supplement')],
  supplementCheckDays: ['Q4.1', 9, due('rectification-check', 'supplement-check')],
  supplementReceivedWith: [
    'Q4.1',
    'files',
    (edition) => {
      const one = at('filing-supplement', edition)
      const items = one.state().supplement?.items ?? []
      one.does('contact', 'SupplySupplement', {
        items: items.map(({ id }) => ({ itemId: id, files: [file] })),
      })
      return one.state().phase
    },
  ],
  paperAskedFor: [
    'Q4.1',
    'until-acceptance',
    (edition) => {
      const one = at('rectification', edition)
      const items = one.state().supplement?.items ?? []
      one.does('contact', 'SupplySupplement', {
        items: items.map(({ id }) => ({ itemId: id, files: [file] })),
      })
      return one.state().phase
    },
  ],
  engagementMinimumWaivedBy: [
    'Q14',
    'nobody',
    refusal('preparation', 'approver', 'WaiveEngagementMinimum', { reason: '两个项目规模很大' }),
  ],
  supplementRounds: [
    'Q4.2',
    1,
    refusal('filing', 'intake', 'AskSupplement', { items: [{ about: '公章', ask: '补盖公章' }] }, (one) => {
      asked(one)
      supplyAll(one)
      one.does('intake', 'CheckSupplement', {
        verdicts: (one.state().supplement?.items ?? []).map(({ id }) => ({ itemId: id, accepted: true })),
      })
    }),
  ],
  startApprovalDays: ['Q8.2', 5, due('start-approval', 'start-approval')],
  feedbackCountsFrom: ['Q8.2', 'filing', due('acceptance-review', 'acceptance-feedback')],
  acceptanceApprovalDays: ['Q4.2', 8, due('acceptance-approval', 'acceptance-approval')],
  contractingDays: ['Q4.3', 30, due('contracting', 'contracting')],
  agreementNeedsSealsOf: [
    'Q4.3',
    'applicant',
    (edition) => {
      const one = at('contracting', edition)
      one.does('contact', 'SealAgreement', { files: [file] })
      one.does('finance', 'ConfirmPayment', {
        amountFen: 3600000,
        receivedOn: one.today(),
        reference: '2026-0031',
      })
      return one.state().phase
    },
  ],
  paymentCountsFrom: [
    'Q4.3',
    'arrival',
    (edition) => {
      const one = at('contracting', edition)
      one.on('2026-12-17')
      const paid = { amountFen: 3600000, receivedOn: '2026-12-14', reference: '2026-0031' }
      one.does('finance', 'ConfirmPayment', paid)
      one.does('contact', 'SealAgreement', { files: [file] })
      return clockOf(one.state(), edition, theCalendar, one.now())?.stretches
    },
  ],
  feeScheduleOf: [
    'Q3.1',
    'filing',
    (edition) => {
      const fees = edition.fees.map((fee) => ({ ...fee, annualFen: fee.annualFen * 2 }))
      const dearer = laterEdition(edition, { id: 'dearer', from: '2026-12-01', fees })
      return caseAt('contracting', factsOfHuaqing(), [edition, dearer]).state().quotation?.totalFen
    },
  ],
  agendaCounting: ['Q9.2', 'clear-days', (edition) => planFrom('2026-11-23', edition, theCalendar)],
  coolingOffMonths: [
    'Q4.5',
    6,
    (edition) =>
      isTiedTo(
        [{ uscc: '91110108551385082Q', organisation: '甲', reason: '任职', until: '2025-12-10' }],
        '91110108551385082Q',
        '2026-12-10',
        edition.readings.coolingOffMonths.value,
      ),
  ],
  expertAnswerDays: [
    'Q9.1',
    5,
    (edition) => invitationAnswerBy({ askedOn: '2026-12-01', heldOn: '2026-12-10' }, edition, theCalendar),
  ],
  panelCapacity: ['Q9.2', 0, (edition) => panel(edition, 5, 5)],
  panelQuorum: ['Q4.5', 6, (edition) => panel(edition, 5, 5)],
  panelPassShare: ['Q4.5', 0.5, (edition) => panel(edition, 6, 3)],
  rectificationDays: ['Q4.5', 45, due('rectification', 'rectification')],
  rectificationAgainDays: ['Q4.5', 30, dueAgain],
  rectificationExtensionDays: [
    'Q4.5',
    10,
    refusal('rectification', 'lead', 'ExtendSupplement', { days: 15, reason: '设备采购延期' }),
  ],
  rectificationRounds: ['Q4.5', 0, refusal('panel', 'system', 'RecordConclusion', notPassed)],
  rectificationStopsClock: ['Q7', false, clock('rectification', '2027-02-20')],
  afterRectification: [
    'Q4.5',
    'decision',
    (edition) => {
      const one = at('rectification-check', edition)
      one.does('lead', 'CheckSupplement', {
        verdicts: (one.state().supplement?.items ?? []).map(({ id }) => ({ itemId: id, accepted: true })),
      })
      return one.state().phase
    },
  ],
  decidedBy: [
    'Q4.5',
    'any-decider',
    (edition) => {
      const one = at('panel', edition)
      one.does('system', 'RecordConclusion', { ...notPassed, conclusion: 'pass', inFavour: 5 })
      return one.offer('decider', 'GrantQualification')?.refusal?.code
    },
  ],
  decisionDays: ['Q4.5', 5, due('decision', 'decision')],
  addressDays: ['Q4.6', 5, due('delivery-confirmation', 'address')],
  addressConfirmedBy: [
    'Q4.6',
    'call',
    refusal('delivery-confirmation', 'contact', 'ConfirmAddress', { addressId: address }),
  ],
  postingDays: ['Q4.6', 5, due('dispatch', 'posting')],
  receiptDays: ['Q4.6', 30, due('delivery', 'receipt')],
  originalReturnDays: ['Q4.6', 15, dueOfChange('original-return', 'original-return')],
  changedCertificateDays: ['Q4.6', 5, dueOfChange('certificate-production', 'certificate')],
} as const satisfies Partial<Rows>
