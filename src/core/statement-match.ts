import { isPaidBy } from '#core/chapters/payment.ts'
import { namesCase } from '#core/payment-reference.ts'

/** A case that waits for money, as matching needs it. */
export interface PayableCase {
  readonly caseId: string
  readonly number: string
  readonly organisationName: string
  /** What is still to be paid. */
  readonly openFen: number
  readonly hasPayerLetter: boolean
  readonly version: number
}

/** Why a line is proposed for a case. */
export type MatchedBy = 'reference' | 'amount-and-name'

export interface Proposal {
  readonly case: PayableCase
  readonly by: MatchedBy
}

interface Told {
  /** It is part of a line that was split. */
  readonly isPart?: boolean
  readonly payer: string
  readonly amountFen: number
  readonly remark: string
}

const only = (found: readonly PayableCase[], by: MatchedBy): Proposal | null => {
  const [one, ...others] = found
  return one && others.length === 0 ? { case: one, by } : null
}

/**
 * The case that a statement line most likely pays (Q4.3): the one whose reference its remark names; else the one whose
 * open amount and applicant it matches exactly. Null where none does, or more than one: then a person looks.
 */
export const proposeCase = (line: Told, cases: readonly PayableCase[]): Proposal | null => {
  const named = cases.filter(({ number }) => namesCase(line.remark, number))
  if (named.length > 0)
    // A transfer that names several was split for that: each part is for the one whose open amount it meets.
    return only(
      line.isPart && named.length > 1 ? named.filter(({ openFen }) => openFen === line.amountFen) : named,
      'reference',
    )
  return only(
    cases.filter(
      ({ openFen, organisationName }) => openFen === line.amountFen && isPaidBy(line.payer, organisationName),
    ),
    'amount-and-name',
  )
}
