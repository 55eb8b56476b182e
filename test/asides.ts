import { addDays } from '#core/calendar/day.ts'
import { deadlinesOf } from '#core/deadlines.ts'
import type { Phase } from '#core/phases.ts'
import { application, type CaseStory, caseAt, everyPhase, meeting } from './case-story.ts'
import { actor } from './given.ts'
import { staffMember } from './staff-member.ts'

const question = '过程文档可以只提交盖章扫描件吗？'
const answer = '可以。请提交完整的扫描件，原件留存备查。'

const asks = (one: CaseStory) => one.tries('contact', 'AskQuestion', { text: question })
const answers = (one: CaseStory) => {
  const questionId = one.state().questions.find((each) => each.answers.length === 0)?.id
  for (const who of ['intake', 'lead'])
    if (questionId) one.tries(who, 'AnswerQuestion', { questionId, text: answer })
}

/** What can come between at any time, and opens or closes commands without leading the case anywhere. */
const asides: readonly ((one: CaseStory) => void)[] = [
  (one) => {
    asks(one)
    answers(one)
  },
  // A new notice would bring its deadlines forward.
  (one) => {
    const { edition, calendar } = one.contextOf(actor('system'))
    const was = deadlinesOf(one.state(), edition, calendar).map(({ name, dueOn }) => ({
      name,
      dueOn: addDays(dueOn, 5),
    }))
    one.tries('system', 'MoveDeadlines', { was })
  },
  // Another audit team, which has not declared itself yet, and then has.
  (one) => {
    one.facts.staff = [...(one.facts.staff as object[]), staffMember('auditor-3', 'auditor')]
    const auditors = ['auditor', 'auditor-3']
    one.tries('lead', 'AssignAuditTeam', { auditors, leadAuditorId: 'auditor' })
    for (const auditor of auditors) one.tries(auditor, 'DeclareAuditImpartiality', { impartial: true })
  },
  // Part of the fee comes in, somebody wants the invoice, and false material is looked into.
  (one) => {
    one.tries('finance', 'ConfirmPayment', {
      amountFen: 10_000_00,
      receivedOn: one.today(),
      reference: '2026-0031',
    })
    const { organisationName } = one.state()
    one.tries('contact', 'GiveInvoiceDetails', {
      title: organisationName,
      uscc: application.organisation.uscc,
    })
    one.tries('system', 'NoteProceeding', { proceedingId: meeting, number: '2026-P-0007', isOpen: true })
  },
  // The limits of the whole procedure come near, and are past.
  (one) => {
    for (const day of ['2027-03-15', '2027-06-30']) {
      one.on(day)
      one.tries('system', 'WarnOfLimit')
    }
  },
]

/** Ends of a case on which something is still open: a question, the invoice, the fee. */
const openEnds: readonly (readonly [from: Phase, end: (one: CaseStory) => unknown])[] = [
  ['delivery', (one) => one.does('contact', 'ConfirmReceipt', { receivedOn: '2027-02-16' })],
  ['panel', (one) => one.does('contact', 'WithdrawApplication', { reason: '单位业务调整，暂缓申请' })],
  ['panel', (one) => one.does('approver-2', 'CloseCase', { reason: '申请单位已注销' })],
  ['decision', (one) => one.does('decider', 'DenyQualification', { reason: '证据前后矛盾' })],
]

const settlesFee = (one: CaseStory) => {
  const amountFen = one.state().paidFen
  one.tries('finance', 'ProposeRefund', { amountFen: 100_00, reason: '多收部分退还' })
  one.tries('approver', 'DecideRefund', { amountFen: amountFen > 0 ? 100_00 : 0, reason: '按约定退还' })
  one.tries('finance', 'RecordRefund', { refundedOn: one.today(), reference: 'HK0091' })
  one.tries('finance', 'ProposeRefund', { amountFen: 50_00, reason: '复核后再退' })
}

/** Lives of a case on which something happens aside: in every phase, and at ends that leave something open. */
export const livesWithAsides = (): readonly CaseStory[] => [
  ...everyPhase.flatMap((phase) =>
    asides.map((aside) => {
      const one = caseAt(phase)
      aside(one)
      return one
    }),
  ),
  ...openEnds.map(([from, end]) => {
    const one = caseAt(from)
    asks(one)
    answers(one)
    asks(one)
    asides[3]?.(one)
    one.tries('system', 'NoteProceeding', { proceedingId: meeting, number: '2026-P-0007', isOpen: false })
    end(one)
    answers(one)
    settlesFee(one)
    return one
  }),
]
