import type { Day } from '#core/calendar/day.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import type { Application } from './application-shape.ts'
import { findType } from './catalogue.ts'
import type { ApplicationKind, Edition } from './edition-shape.ts'
import { type Finding, find } from './finding.ts'
import { isChange } from './kinds.ts'
import { isSameEntity } from './same-entity.ts'
import { type WindowAnswer, type WindowKind, windowFor } from './windows.ts'

type Held = NonNullable<Application['certificate']>

/** What an application on a certificate asks for, and by whom. */
export type AskedOnCertificate = Pick<Application, 'kind' | 'type' | 'level'> & {
  readonly organisation: Pick<Application['organisation'], 'uscc' | 'legalRepresentative'>
}

/** Q15, Q17, Q18: whatever builds on a certificate names it, fits it, and comes in time. */
export function checkHeldCertificate(
  application: Application,
  edition: Edition,
  calendar: Calendar,
): Finding[] {
  const { kind, certificate } = application
  if (kind === 'initial') return []
  if (!certificate) return [find('certificate', 'certificate-missing', clauseOfKind(kind))]
  return [
    ...checkFit(application, certificate, edition),
    ...checkWindow(application, certificate, edition, calendar),
    ...checkChange(application, certificate),
    ...checkCancellation(application),
  ]
}

/** Q15, Q17, Q18: whether a certificate is one on which this can build, whatever the day; all that speaks against it. */
export function checkFit(asked: AskedOnCertificate, held: Held, edition: Edition): Finding[] {
  const misfits = [
    ...checkType(asked, held, edition),
    ...checkLevel(asked, held, edition),
    ...checkHolder(asked, held, edition),
    ...checkStanding(asked, held, edition),
  ]
  const fits = find('certificate', 'certificate-fits', clauseOfKind(asked.kind), { number: held.number })
  return misfits.length > 0 ? misfits : [fits]
}

/**
 * What an application is taken as: maintenance of a certificate that ended too long ago is a first application
 * (Q15.2); everything else is what it was asked as.
 */
export function takenAs(
  application: Pick<Application, 'kind' | 'applicationOn' | 'submittedOn'> & {
    readonly certificate?: Pick<Held, 'validTo'> | undefined
  },
  edition: Edition,
  calendar: Calendar,
): ApplicationKind {
  const { kind, certificate } = application
  if (kind !== 'maintenance' || !certificate) return kind
  const on = dayJudged(application, edition)
  return windowFor({ kind, expiresOn: certificate.validTo, on }, edition, calendar).treatedAs === 'initial'
    ? 'initial'
    : kind
}

/** Q15.2: says so where maintenance asked for too late is taken as a first application, and what that rests on. */
export function checkTakenAs(application: Application, edition: Edition, calendar: Calendar): Finding[] {
  const { kind, certificate } = application
  if (!certificate || takenAs(application, edition, calendar) === kind) return []
  const on = dayJudged(application, edition)
  const question = { kind: windowOfKind(kind), expiresOn: certificate.validTo, on }
  const { clause, facts, reading } = windowFor(question, edition, calendar)
  return [find('maintenance', 'taken-as-initial', clause, facts, reading)]
}

/** The clause under which an application of this kind builds on a certificate. */
export const clauseOfKind = (kind: ApplicationKind): string => clauses[kind] ?? 'Q18'
const clauses: Partial<Record<ApplicationKind, string>> = {
  maintenance: 'Q15.1',
  upgrade: 'Q17',
  cancellation: 'Q4.6',
}

/** The type is that of the certificate: another one is applied for on its own. */
function checkType({ kind, type }: AskedOnCertificate, held: Held, edition: Edition): Finding[] {
  const [asked, has] = [findType(type, edition), findType(held.type, edition)]
  if (asked !== undefined && asked === has) return []
  const facts = {
    number: held.number,
    typeZh: asked?.zh ?? type,
    typeEn: asked?.en ?? type,
    heldTypeZh: has?.zh ?? held.type,
    heldTypeEn: has?.en ?? held.type,
  }
  return [find('certificate', 'type-differs-from-certificate', clauseOfKind(kind), facts)]
}

/** The level is that of the certificate, and of an upgrade exactly one higher (Q17). */
function checkLevel({ kind, level }: AskedOnCertificate, held: Held, edition: Edition): Finding[] {
  const expectedLevel = held.level + (kind === 'upgrade' ? edition.readings.upgradeSteps.value : 0)
  if (level === expectedLevel) return []
  const facts = { number: held.number, level, heldLevel: held.level, expectedLevel }
  return [
    kind === 'upgrade'
      ? find('upgrade', 'upgrade-not-one-level', 'Q17', facts, 'upgradeSteps')
      : find('certificate', 'level-differs-from-certificate', clauseOfKind(kind), facts),
  ]
}

/** The holder is the applicant: the same legal person, whatever it is called by now (Q18). */
function checkHolder({ kind, organisation }: AskedOnCertificate, held: Held, edition: Edition): Finding[] {
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
  return [find('certificate', 'certificate-of-another', clauseOfKind(kind), facts, 'sameEntityBy')]
}

/**
 * Whether anything is granted on a certificate as it stands: not on one that has come to its end, and until a suspension is
 * lifted the holder can only give it up.
 */
export const mayBuildOn = (kind: ApplicationKind, status: NonNullable<Held['status']>): boolean =>
  status === 'valid' || (status === 'suspended' && kind === 'cancellation')

/** Maintenance of a suspended certificate is taken and referred, so that no window is lost over it (our reading of Q15.4). */
function checkStanding(
  { kind }: AskedOnCertificate,
  { number, status = 'valid' }: Held,
  { readings }: Edition,
): Finding[] {
  if (mayBuildOn(kind, status)) return []
  const facts = { number, status }
  if (kind !== 'maintenance' || status !== 'suspended')
    return [find('certificate', 'certificate-not-in-force', clauseOfKind(kind), facts)]
  const code =
    readings.suspendedMaintenance.value === 'refer' ? 'certificate-suspended' : 'certificate-not-in-force'
  return [find('certificate', code, 'Q15.4', facts, 'suspendedMaintenance')]
}

/** The window of a certificate in which an application of this kind falls. */
export const windowOfKind = (kind: ApplicationKind): WindowKind =>
  kind === 'maintenance' || kind === 'upgrade' ? kind : 'change'

/** The day on which a window is judged: that of submission, or that on the book (our reading of Q15.1). */
const dayJudged = (
  { applicationOn, submittedOn }: Pick<Application, 'applicationOn' | 'submittedOn'>,
  { readings }: Edition,
) =>
  readings.windowJudgedBy.value === 'submission' && submittedOn !== undefined ? submittedOn : applicationOn

/** Q15, Q17, Q18: the window of a kind; that a certificate is given up only while it is valid is our reading of Q4.6. */
export function windowOn(
  { kind, expiresOn, on }: { kind: ApplicationKind; expiresOn: Day; on: Day },
  edition: Edition,
  calendar: Calendar,
): WindowAnswer {
  const answer = windowFor({ kind: windowOfKind(kind), expiresOn, on }, edition, calendar)
  return kind === 'cancellation'
    ? { ...answer, clause: clauseOfKind(kind), reading: 'cancellationUntil' }
    : answer
}

/** Whether an application of a kind has to keep to the validity or a window at all. */
export const keepsToWindow = (kind: ApplicationKind, { readings }: Edition): boolean =>
  kind !== 'cancellation' || readings.cancellationUntil.value === 'expiry'

function checkWindow(
  application: Application,
  { validTo }: Held,
  edition: Edition,
  calendar: Calendar,
): Finding[] {
  const { kind } = application
  if (!keepsToWindow(kind, edition)) return []
  const on = dayJudged(application, edition)
  const { treatedAs, lastDay, ...finding } = windowOn({ kind, expiresOn: validTo, on }, edition, calendar)
  return [finding]
}

/** Q18: not only the application, the change itself happens while the certificate is valid. */
function checkChange(application: Application, held: Held): Finding[] {
  if (!isChange(application.kind)) return []
  return [
    ...checkDifference(application, held),
    ...checkChangeDay(application, held),
    ...(application.proof?.length === 0 ? [find('change', 'change-proof-missing', 'Q18')] : []),
  ]
}

/** What was asked to be changed differs from what the certificate says, and nothing beyond it does. */
function checkDifference({ kind, organisation }: Application, held: Held): Finding[] {
  const { name, registeredAddress } = organisation
  const { number, holder = name } = held
  const facts = { number, name, registeredAddress }
  if (kind === 'change-address' && holder !== name)
    return [find('change', 'name-differs-too', 'Q18', { ...facts, holder })]
  // What the certificate does not say may well be different.
  const isSame = kind === 'change-name' ? held.holder === name : held.registeredAddress === registeredAddress
  return isSame ? [find('change', 'nothing-to-change', 'Q18', facts)] : []
}

function checkChangeDay(
  { changedOn, submittedOn, applicationOn }: Application,
  { validTo }: Held,
): Finding[] {
  const on = submittedOn ?? applicationOn
  if (changedOn === undefined) return [find('change', 'change-day-missing', 'Q18')]
  if (changedOn > validTo)
    return [find('change', 'changed-after-expiry', 'Q18', { changedOn, expiresOn: validTo })]
  return changedOn > on
    ? [find('change', 'change-still-to-come', 'Q18', { changedOn, on })]
    : [find('change', 'changed-while-valid', 'Q18', { changedOn, expiresOn: validTo })]
}

/** Giving up a certificate cannot be undone: the holder says why. */
function checkCancellation({ kind, cancellationReason }: Application): Finding[] {
  return kind === 'cancellation' && cancellationReason === ''
    ? [find('change', 'cancellation-reason-missing', 'Q4.6')]
    : []
}
