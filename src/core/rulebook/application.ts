import { addDays } from '#core/calendar/day.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import type { Application } from './application-shape.ts'
import { checkPair, findType } from './catalogue.ts'
import type { Edition } from './edition-shape.ts'
import { checkAgency, checkCisp, checkContact, checkOrganisation } from './eligibility.ts'
import { type Finding, find } from './finding.ts'
import { checkHeldCertificate, checkTakenAs, takenAs } from './held-certificate.ts'
import { isAssessed } from './kinds.ts'
import { checkEngagements } from './minimums.ts'
import { checkReuse, type DossierFile, type Likeness } from './reuse.ts'

/** What the centre knows of an applicant besides the application: its last dossier. */
export interface Known {
  /** Papers of this application that are not evidence of an engagement. */
  readonly papers?: readonly DossierFile[]
  readonly earlier?: readonly DossierFile[]
  readonly likenesses?: readonly Likeness[]
}

/**
 * Everything the rules can say about an application before a person looks at it, in the order of the book. No
 * `not-met` among the findings means that no rule stands in the way of submitting it. Maintenance asked for too late
 * is judged as the first application it is taken as (Q15.2), and a finding says so.
 */
export function checkApplication(
  input: Application,
  edition: Edition,
  calendar: Calendar,
  known: Known = {},
): Finding[] {
  const asked = { ...input, type: findType(input.type, edition)?.type ?? input.type }
  const application = { ...asked, kind: takenAs(asked, edition, calendar) }
  const { kind, type, level } = application
  const findings = [
    checkPair(type, level, edition),
    ...checkLevel(application, edition),
    checkDate(application, edition),
  ]
  findings.push(
    ...checkTakenAs(asked, edition, calendar),
    ...checkHeldCertificate(application, edition, calendar),
    // Q5 says who may apply: whoever no longer is that may still give its certificate back.
    ...(kind === 'cancellation' ? [] : checkOrganisation(application, edition)),
  )
  findings.push(...checkContact(application))
  if (isAssessed(kind))
    findings.push(checkCisp(application, edition), ...checkEngagements(application, edition))
  return [...findings, checkAgency(application, edition), ...checkKnown(application, known, edition)]
}

/** Q16: what only the centre's own records can say. */
function checkKnown(application: Application, known: Known, edition: Edition): Finding[] {
  const { papers = [], earlier, likenesses } = known
  const { kind } = application
  const files = [...evidenceOf(application), ...papers]
  return [
    ...(earlier && isAssessed(kind)
      ? checkReuse({ files, earlier, ...(likenesses ? { likenesses } : {}) }, edition)
      : []),
  ]
}

/**
 * Q12.2: the date on the book is never later than the day it is submitted; and since so much is judged on it, one long
 * before that day is for the centre to look at (our reading).
 */
function checkDate({ applicationOn, submittedOn }: Application, { readings }: Edition): Finding {
  const facts = { applicationOn, submittedOn: submittedOn ?? '' }
  const on = submittedOn ?? applicationOn
  if (applicationOn > on) return find('application-date', 'application-date-after-submission', 'Q12.2', facts)
  const most = readings.bookDatedWithinDays.value
  return addDays(applicationOn, most) < on
    ? find(
        'application-date',
        'application-date-long-before',
        'Q12.2',
        { ...facts, most },
        'bookDatedWithinDays',
      )
    : find('application-date', 'application-date-in-order', 'Q12.2', facts)
}

/** Q17 ⚖: a first application above level 1 is for the centre to look at. */
function checkLevel({ kind, level }: Application, edition: Edition): Finding[] {
  return kind === 'initial' && level > edition.readings.firstApplicationLevel.value
    ? [find('first-level', 'first-application-above-level-one', 'Q17', { level }, 'firstApplicationLevel')]
    : []
}

/** The process documents and records of an application's engagements. */
export const evidenceOf = ({ engagements }: Application): DossierFile[] =>
  engagements.flatMap(({ files }) => files.map((file) => ({ ...file, isProcessEvidence: true })))
