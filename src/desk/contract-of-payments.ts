import type { Day } from '#core/calendar/day.ts'
import type { Deadline } from '#core/deadlines.ts'
import type { Role } from '#core/roles.ts'
import type { MatchedBy, PayableCase } from '#core/statement-match.ts'

/** One line of a bank statement. */
export interface PaymentLine {
  id: string
  bookedOn: Day
  payer: string
  amountFen: number
  remark: string
  serial: string
  status: 'open' | 'aside' | 'to-return' | 'returned'
  note: string
  /** The line it is a part of, and what that brought. */
  whole: { lineId: string; amountFen: number } | null
  /** The case it was confirmed on. */
  used: { caseId: string; number: string | null; organisationName: string } | null
  /** The case it most likely pays, and how that was found. */
  proposal: { caseId: string; by: MatchedBy } | null
}

export interface PaymentsPage {
  lines: PaymentLine[]
  settled: PaymentLine[]
  /** Cases that wait for money. */
  cases: PayableCase[]
  refunds: {
    caseId: string
    number: string | null
    organisationName: string
    due: Deadline | null
    owner: Role | null
  }[]
}
