import type { Calendar } from '#core/calendar/working-days.ts'
import type { Application } from './application-shape.ts'
import { findType } from './catalogue.ts'
import type { Edition } from './edition-shape.ts'
import { type Finding, find } from './finding.ts'
import { isSameEntity } from './same-entity.ts'
import { type WindowKind, windowFor } from './windows.ts'

type Held = NonNullable<Application['certificate']>

/** Q15, Q17, Q18: whatever builds on a certificate names it, fits it, and comes in time. */
export function checkHeldCertificate(
  application: Application,
  edition: Edition,
  calendar: Calendar,
): Finding[] {
  const { kind, certificate } = application
  if (kind === 'initial') return []
  if (!certificate) return [find('certificate', 'certificate-missing', clauseOf(kind))]
  const misfits = [
    ...checkType(application, certificate, edition),
    ...checkLevel(application, certificate, edition),
    ...checkHolder(application, certificate, edition),
  ]
  const fits = find('certificate', 'certificate-fits', clauseOf(kind), { number: certificate.number })
  return [
    ...(misfits.length > 0 ? misfits : [fits]),
    ...checkWindow(application, certificate, edition, calendar),
    ...checkChange(application, certificate),
  ]
}

const clauseOf = (kind: Application['kind']): string =>
  kind === 'upgrade' ? 'Q17' : kind === 'maintenance' ? 'Q15.1' : 'Q18'

/** The type is that of the certificate: another one is applied for on its own. */
function checkType({ kind, type }: Application, held: Held, edition: Edition): Finding[] {
  const [asked, has] = [findType(type, edition), findType(held.type, edition)]
  if (asked !== undefined && asked === has) return []
  const facts = {
    number: held.number,
    typeZh: asked?.zh ?? type,
    typeEn: asked?.en ?? type,
    heldTypeZh: has?.zh ?? held.type,
    heldTypeEn: has?.en ?? held.type,
  }
  return [find('certificate', 'type-differs-from-certificate', clauseOf(kind), facts)]
}

/** The level is that of the certificate, and of an upgrade exactly one higher (Q17). */
function checkLevel({ kind, level }: Application, held: Held, edition: Edition): Finding[] {
  const expectedLevel = held.level + (kind === 'upgrade' ? edition.readings.upgradeSteps.value : 0)
  if (level === expectedLevel) return []
  const facts = { number: held.number, level, heldLevel: held.level, expectedLevel }
  return [
    kind === 'upgrade'
      ? find('upgrade', 'upgrade-not-one-level', 'Q17', facts, 'upgradeSteps')
      : find('certificate', 'level-differs-from-certificate', clauseOf(kind), facts),
  ]
}

/** The holder is the applicant: the same legal person, whatever it is called by now (Q18). */
function checkHolder({ kind, organisation }: Application, held: Held, edition: Edition): Finding[] {
  // What the certificate does not name has not changed.
  const { uscc, legalRepresentative = organisation.legalRepresentative } = held
  if (isSameEntity({ uscc, legalRepresentative }, organisation, edition)) return []
  const facts = {
    number: held.number,
    uscc: organisation.uscc,
    heldUscc: uscc,
    legalRepresentative: organisation.legalRepresentative,
    heldLegalRepresentative: legalRepresentative,
  }
  return [find('certificate', 'certificate-of-another', clauseOf(kind), facts, 'sameEntityBy')]
}

function checkWindow(
  { kind, applicationOn, submittedOn }: Application,
  { validTo }: Held,
  edition: Edition,
  calendar: Calendar,
): Finding[] {
  const windowKind: WindowKind = kind === 'maintenance' || kind === 'upgrade' ? kind : 'change'
  const isBySubmission = edition.readings.windowJudgedBy.value === 'submission'
  const on = isBySubmission && submittedOn !== undefined ? submittedOn : applicationOn
  const { treatedAs, lastDay, ...finding } = windowFor(
    { kind: windowKind, expiresOn: validTo, on },
    edition,
    calendar,
  )
  return [finding]
}

/** Q18: not only the application, the change itself happens while the certificate is valid. */
function checkChange({ kind, changedOn }: Application, { validTo }: Held): Finding[] {
  if (kind !== 'change-name' && kind !== 'change-address') return []
  if (changedOn === undefined) return [find('change', 'change-day-missing', 'Q18')]
  const code = changedOn <= validTo ? 'changed-while-valid' : 'changed-after-expiry'
  return [find('change', code, 'Q18', { changedOn, expiresOn: validTo })]
}
