import type { Day } from '#core/calendar/day.ts'
import { type CertificateOn, certificateOn } from '#core/certificate-on.ts'
import type { RegisteredCertificate } from '#core/certificate-state.ts'
import type { Edition } from '#core/rulebook/edition.ts'

/** A list of names, credit codes and numbers checked at once, as of one day. */

/** Of so many lines at most. */
export const mostLines = 500
/** A line is a number, a code or the name of a company. */
export const longestLine = 100
/** Certificates told for one line; more than these match a part of a name that says nothing. */
export const mostMatches = 20

/** What a line was found by: a former name of a holder counts like the present one. */
export type FoundBy = 'number' | 'uscc' | 'name' | 'former-name' | 'part-of-name' | 'part-of-former-name'

export interface Found {
  readonly by: FoundBy
  readonly certificate: RegisteredCertificate
}

export interface CheckedLine {
  readonly text: string
  /** Not found, found, or something that several holders could be meant by. */
  readonly outcome: 'none' | 'found' | 'ambiguous'
  /** Whether more match than are told. */
  readonly hasMore: boolean
  readonly matches: readonly {
    readonly by: FoundBy
    readonly certificate: RegisteredCertificate
    readonly asThen: CertificateOn
  }[]
}

/** The lines of a pasted text that ask for something, in their order, each once; word processors have ends of their own. */
export const linesOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[\n\v\f\r\u0085\u2028\u2029]/u)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
]

/** What one line comes to. `found` may hold one more than is told. */
export const checkLine = (text: string, found: readonly Found[], on: Day, edition: Edition): CheckedLine => {
  const told = found.slice(0, mostMatches)
  const matches = told.map((one) => ({ ...one, asThen: certificateOn(one.certificate, on, edition) }))
  const holders = new Set(found.map(({ certificate }) => certificate.uscc))
  const isAmbiguous = holders.size > 1 || found.length > mostMatches
  const outcome = found.length === 0 ? 'none' : isAmbiguous ? 'ambiguous' : 'found'
  return { text, outcome, hasMore: found.length > mostMatches, matches }
}

/** Whether anything that the line may mean is in force on the day; of an ambiguous line nobody can tell. */
export const standingOfLine = ({
  outcome,
  matches,
}: CheckedLine): 'in-force' | 'not-in-force' | 'ambiguous' | 'none' =>
  outcome === 'none' || outcome === 'ambiguous'
    ? outcome
    : matches.some(({ asThen }) => asThen.inForce)
      ? 'in-force'
      : 'not-in-force'
