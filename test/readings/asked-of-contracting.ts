import { agreementUntil } from '#core/agreement.ts'
import { theCalendar } from '#core/calendar/working-days.ts'
import { deadlinesOf } from '#core/deadlines.ts'
import { suggestedRefundFen } from '#core/refund.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { type CaseStory, caseAt, factsOfHuaqing, file } from '../case-story.ts'
import type { Rows } from './row.ts'

const contracting = (edition: Edition) => caseAt('contracting', factsOfHuaqing(), [edition])

/** Paid, and withdrawn before the audit. */
const withdrawn = (edition: Edition) => {
  const one = caseAt('audit-preparation', factsOfHuaqing(), [edition])
  one.does('contact', 'WithdrawApplication', { reason: '单位业务调整' })
  return one
}
/** By when the next thing is due. */
const due = (one: CaseStory, edition: Edition) => deadlinesOf(one.state(), edition, theCalendar)[0]?.dueOn

/** Readings on agreement and fee, asked of a case in contracting. */
export const askedOfContracting = {
  agreementYears: [
    'Q4.3',
    5,
    (edition) =>
      agreementUntil(caseAt('audit-preparation', factsOfHuaqing(), [edition]).state(), edition) ?? undefined,
  ],
  agreementAnswerDays: [
    'Q4.3',
    8,
    (edition) => {
      const one = contracting(edition)
      one.does('contact', 'AskAgreementChange', { reason: '请写明开票方式' })
      return deadlinesOf(one.state(), edition, theCalendar).find(({ name }) => name === 'agreement-answer')
        ?.dueOn
    },
  ],
  otherPayer: [
    'Q4.3',
    'without',
    (edition) => {
      const one = contracting(edition)
      one.tries('finance', 'ConfirmPayment', {
        amountFen: 100,
        receivedOn: one.today(),
        reference: 'ZZ',
        payer: 'other',
      })
      return one.state().paidFen
    },
  ],
  invoiceMadeOutTo: [
    'Q4.3',
    'payer',
    (edition) => {
      const one = contracting(edition)
      one.tries('payer', 'GiveInvoiceDetails', { title: '甲公司', uscc: '914403001922038216' })
      return one.state().money.invoiceDetails
    },
  ],
  counterSealDays: [
    'Q4.3',
    9,
    (edition) => {
      const one = contracting(edition)
      one.does('contact', 'SealAgreement', { files: [file] })
      return deadlinesOf(one.state(), edition, theCalendar)
    },
  ],
  silenceDays: ['Q4.3', 5, (edition) => due(contracting(edition), edition)],
  refundAfterAudit: [
    'Q4.3',
    'all',
    (edition) => {
      const one = caseAt('decision', factsOfHuaqing(), [edition])
      one.does('decider', 'DenyQualification', { reason: '能力与级别不符' })
      return suggestedRefundFen(one.state(), edition)
    },
  ],
  refundDecisionDays: ['Q4.3', 5, (edition) => due(withdrawn(edition), edition)],
  refundPaymentDays: [
    'Q4.3',
    5,
    (edition) => {
      const one = withdrawn(edition)
      one.does('approver', 'DecideRefund', { amountFen: 100, reason: '审核尚未开始' })
      return due(one, edition)
    },
  ],
} as const satisfies Partial<Rows>
