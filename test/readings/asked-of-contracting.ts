import { agreementUntil } from '#core/agreement.ts'
import { theCalendar } from '#core/calendar/working-days.ts'
import { deadlinesOf } from '#core/deadlines.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { caseAt, factsOfHuaqing } from '../case-story.ts'
import type { Rows } from './row.ts'

const contracting = (edition: Edition) => caseAt('contracting', factsOfHuaqing(), [edition])

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
} as const satisfies Partial<Rows>
