import type { Day } from '#core/calendar/day.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import type { Application } from './application-shape.ts'
import { checkPair } from './catalogue.ts'
import { type ApplicationKind, applicationKinds, type Edition } from './edition-shape.ts'
import type { Finding } from './finding.ts'
import { type AskedOnCertificate, checkFit, keepsToWindow, takenAs, windowOn } from './held-certificate.ts'
import type { WindowAnswer } from './windows.ts'

type Held = NonNullable<Application['certificate']>

/** What asking for something on a certificate would be answered with on a day, before any book is written. */
export interface OnCertificate {
  readonly kind: ApplicationKind
  readonly level: number
  /** What it would be taken as: maintenance too late is a first application (Q15.2). */
  readonly takenAs: ApplicationKind
  readonly window: WindowAnswer
  /** Why it cannot be asked for; null when it can. */
  readonly no: Finding | null
}

/** Judges one thing asked for on a certificate: the pair, whether it fits, and its window (Q2.2, Q15, Q17, Q18). */
export function judgeOnCertificate(
  asked: AskedOnCertificate,
  certificate: Held,
  on: Day,
  edition: Edition,
  calendar: Calendar,
): OnCertificate {
  const { kind, type, level } = asked
  const taken = takenAs({ kind, certificate, applicationOn: on }, edition, calendar)
  const window = windowOn({ kind, expiresOn: certificate.validTo, on }, edition, calendar)
  const no = [
    ...checkFit(asked, certificate, edition),
    checkPair(type, level, edition),
    ...(taken === kind && keepsToWindow(kind, edition) ? [window] : []),
  ].find(({ answer }) => answer === 'not-met')
  return { kind, level, takenAs: taken, window, no: no ?? null }
}

/** Everything that can be asked for on a certificate, each judged as of a day. */
export function judgeAllOn(
  certificate: Held,
  organisation: AskedOnCertificate['organisation'],
  on: Day,
  edition: Edition,
  calendar: Calendar,
): readonly OnCertificate[] {
  const { type, level } = certificate
  const steps = edition.readings.upgradeSteps.value
  return applicationKinds
    .filter((kind) => kind !== 'initial')
    .map((kind) => ({ kind, type, level: kind === 'upgrade' ? level + steps : level, organisation }))
    .map((asked) => judgeOnCertificate(asked, certificate, on, edition, calendar))
}
