import type { Calendar } from '#core/calendar/working-days.ts'
import type { Application } from './application-shape.ts'
import { checkPair, findType } from './catalogue.ts'
import type { Edition } from './edition-shape.ts'
import { checkAgency, checkCisp, checkContact, checkOrganisation } from './eligibility.ts'
import { type Finding, find } from './finding.ts'
import { checkEngagements } from './minimums.ts'
import { windowFor } from './windows.ts'

/**
 * Everything the rules can say about an application before a person looks at it, in the order of the book. No
 * `not-met` among the findings means that no rule stands in the way of submitting it.
 */
export function checkApplication(input: Application, edition: Edition, calendar: Calendar): Finding[] {
  const application = { ...input, type: findType(input.type, edition)?.type ?? input.type }
  const { kind, type, level } = application
  const findings = [
    checkPair(type, level, edition),
    ...checkLevel(application, edition),
    checkDate(application),
  ]
  findings.push(
    ...checkCertificate(application, edition, calendar),
    ...checkOrganisation(application, edition),
  )
  findings.push(...checkContact(application))
  const isAssessed = kind === 'initial' || kind === 'maintenance' || kind === 'upgrade'
  if (isAssessed) findings.push(checkCisp(application, edition), ...checkEngagements(application, edition))
  return [...findings, checkAgency(application, edition)]
}

/** Q12.2: the date on the book is never later than the day it is submitted. */
function checkDate({ applicationOn, submittedOn }: Application): Finding {
  return submittedOn !== undefined && applicationOn > submittedOn
    ? find('application-date', 'application-date-after-submission', 'Q12.2', { applicationOn, submittedOn })
    : find('application-date', 'application-date-in-order', 'Q12.2', {
        applicationOn,
        submittedOn: submittedOn ?? '',
      })
}

/** Q17 ⚖: a first application above level 1 is for the centre to look at. */
function checkLevel({ kind, level }: Application, edition: Edition): Finding[] {
  return kind === 'initial' && level > edition.readings.firstApplicationLevel.value
    ? [find('first-level', 'first-application-above-level-one', 'Q17', { level }, 'firstApplicationLevel')]
    : []
}

/** Q15, Q17, Q18: whatever builds on a certificate names it, fits its level and comes in time. */
function checkCertificate(application: Application, edition: Edition, calendar: Calendar): Finding[] {
  const { kind, level, certificate, applicationOn, submittedOn } = application
  if (kind === 'initial') return []
  const clause = kind === 'upgrade' ? 'Q17' : kind === 'maintenance' ? 'Q15.1' : 'Q18'
  if (!certificate) return [find('certificate', 'certificate-missing', clause)]
  const facts = { number: certificate.number, level, heldLevel: certificate.level }
  const expectedLevel = certificate.level + (kind === 'upgrade' ? edition.readings.upgradeSteps.value : 0)
  const fits =
    level === expectedLevel
      ? []
      : kind === 'upgrade'
        ? [find('upgrade', 'upgrade-not-one-level', clause, { ...facts, expectedLevel }, 'upgradeSteps')]
        : [find('certificate', 'level-differs-from-certificate', clause, facts)]
  const windowKind = kind === 'maintenance' || kind === 'upgrade' ? kind : 'change'
  const isBySubmission = edition.readings.windowJudgedBy.value === 'submission'
  const judgedOn = isBySubmission && submittedOn !== undefined ? submittedOn : applicationOn
  const question = {
    kind: windowKind,
    expiresOn: certificate.validTo,
    on: judgedOn,
  } as const
  const { treatedAs, lastDay, ...finding } = windowFor(question, edition, calendar)
  return [...fits, finding]
}
