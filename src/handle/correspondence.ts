import { isAuditSummons, toldOfAudit } from '#core/audit-summons.ts'
import { caseProcedure } from '#core/case.ts'
import type { CaseState } from '#core/case-state.ts'
import { certificateProcedure } from '#core/certificate.ts'
import type { CertificateState } from '#core/certificate-state.ts'
import { answererOf } from '#core/chapters/questions.ts'
import { complaintDeadlines, complaintProcedure } from '#core/complaint.ts'
import { type Deadline, deadlinesOf } from '#core/deadlines.ts'
import { answererAbout } from '#core/incoming-mail.ts'
import type { StoredEvent } from '#core/kernel.ts'
import { type About, aboutCase, aboutCertificate, type Told } from '#core/letters/letter.ts'
import { isMeetingLetter, recipientsOf } from '#core/meeting/summons.ts'
import { meetingProcedure } from '#core/meeting.ts'
import { panelDeadline } from '#core/meeting-deadlines.ts'
import { type ObjectionState, objectionDeadlines, objectionProcedure } from '#core/objection.ts'
import { fold } from '#core/procedure.ts'
import { proceedingProcedure } from '#core/proceeding.ts'
import { proceedingDeadlines } from '#core/proceeding-deadlines.ts'
import type { ProceedingState } from '#core/proceeding-state.ts'
import type { CentreRole } from '#core/roles.ts'
import { sanctionDeadlines } from '#core/sanction-deadlines.ts'
import type { StreamKind } from '#store/chain.ts'
import { findComplaintText } from '#store/matters.ts'
import { findOrganisationByUscc } from '#store/organisations.ts'
import type { Person } from '#store/people.ts'
import type { Ports } from './ports.ts'
import { maskEmail } from './secret.ts'

export type Recipient = Pick<Person, 'person_id' | 'email' | 'lang'> & {
  readonly calendar_files?: boolean
  readonly name?: string
  readonly emailSealed?: string
}

/** What a letter about this kind of stream needs to know: what to head it with, and to whom it goes. */
export interface Correspondence {
  readonly state: unknown
  readonly about: About
  readonly deadlines: readonly Deadline[]
  /** Below the address of this service. */
  readonly path: string
  readonly certificateNumber: string | null
  /** The organisation it is about, and which of its contacts is written to first. */
  readonly organisationId: string | null
  readonly contactId: string | null
  /** Who audits it: they are named in letters. */
  readonly auditors?: readonly string[]
  /** Who is written to, where it is neither the applicant nor whoever answers for it; null where those are. */
  readonly recipients?: (letter: string) => readonly string[] | null
  /** Somebody without an account who asked to be told. */
  readonly outsider?: Recipient | null
  /** Who at the centre answers for it; one person, or everybody of the role. */
  readonly answerer: { readonly role: CentreRole; readonly personId: string | null }
}

type Correspond = (
  ports: Ports,
  streamId: string,
  log: readonly StoredEvent[],
  count: Pick<Told, 'edition' | 'calendar'>,
) => Promise<Correspondence>

const onCase: Correspond = async (_, caseId, log, { edition, calendar }) => {
  const [before, state]: CaseState[] = [log.slice(0, -1), log].map((one) => fold(caseProcedure, one))
  if (!before || !state) throw new Error(`Case ${caseId} has no event`)
  return {
    state,
    about: aboutCase(state),
    deadlines: deadlinesOf(state, edition, calendar),
    path: `desk/cases/${caseId}`,
    certificateNumber: state.certificate?.number ?? null,
    organisationId: state.organisationId,
    contactId: state.contactId,
    auditors: state.audit.team,
    recipients: (letter) => (isAuditSummons(letter) ? toldOfAudit(letter, before, state) : null),
    answerer: { role: answererOf(state) as CentreRole, personId: state.leadId },
  }
}

/** One taken over from the paper register names no organisation, only its credit code: its holder is known once that is confirmed. */
const onCertificate: Correspond = async (ports, certificateId, log, { edition, calendar }) => {
  const state: CertificateState = fold(certificateProcedure, log)
  const { number, uscc } = state
  const sameCode = state.organisationId ? null : await findOrganisationByUscc(ports.db, uscc)
  const holderOnFile = sameCode?.uscc_confirmed_at ? sameCode : null
  return {
    state,
    about: aboutCertificate(state),
    deadlines: sanctionDeadlines(state, edition, calendar),
    path: `desk/certificates/${certificateId}`,
    certificateNumber: number,
    organisationId: state.organisationId ?? holderOnFile?.organisation_id ?? null,
    contactId: null,
    answerer: { role: answererAbout.certificate, personId: null },
  }
}

/** A proceeding or an objection: both go to whom they concern. */
const onMatter =
  <S extends ProceedingState | ObjectionState>(
    what: 'proceeding' | 'objection',
    read: (log: readonly StoredEvent[]) => S,
    deadlinesOf: (state: S, ...count: [Told['edition'], Told['calendar']]) => readonly Deadline[],
  ): Correspond =>
  async (_, matterId, log, { edition, calendar }) => {
    const state = read(log)
    const { number, organisationName, organisationId } = state
    return {
      state,
      about: { what, number, organisationName, contactId: null, leadId: null },
      deadlines: deadlinesOf(state, edition, calendar),
      path: `desk/${what}s/${matterId}`,
      certificateNumber: null,
      organisationId,
      contactId: null,
      answerer: { role: answererAbout[what], personId: null },
    }
  }

/** Whoever complained is told when they left an address; what they wrote and who they are stays where it is. */
const onComplaint: Correspond = async (ports, complaintId, log, { edition, calendar }) => {
  const state = fold(complaintProcedure, log)
  const { email_sealed: emailSealed, lang = 'zh-CN' } = (await findComplaintText(ports.db, complaintId)) ?? {}
  return {
    state,
    about: { what: 'complaint', number: state.number, organisationName: '', contactId: null, leadId: null },
    deadlines: complaintDeadlines(state, edition, calendar),
    path: `${lang === 'en' ? 'en/' : ''}report/status`,
    certificateNumber: null,
    organisationId: null,
    contactId: null,
    outsider: emailSealed
      ? { person_id: complaintId, email: maskEmail(ports.seal.open(emailSealed)), emailSealed, lang }
      : null,
    answerer: { role: answererAbout.complaint, personId: null },
  }
}

/** Its experts are written to, each about what concerns them; a mail to one expert names no other. */
const onMeeting: Correspond = async (_, meetingId, log, { edition, calendar }) => {
  const [before, state] = [log.slice(0, -1), log].map((one) => fold(meetingProcedure, one))
  if (!before || !state) throw new Error(`Meeting ${meetingId} has no event`)
  return {
    state,
    about: { what: 'meeting', number: null, organisationName: '', contactId: null, leadId: null },
    deadlines: [panelDeadline(state.heldOn, edition, calendar)],
    path: `desk/meetings/${meetingId}`,
    certificateNumber: null,
    organisationId: null,
    contactId: null,
    recipients: (letter) => {
      const to = isMeetingLetter(letter) ? recipientsOf(letter, before, state) : 'secretary'
      return to === 'secretary' ? null : to
    },
    answerer: { role: answererAbout.meeting, personId: null },
  }
}

export const correspondences: Partial<Record<StreamKind, Correspond>> = {
  case: onCase,
  meeting: onMeeting,
  certificate: onCertificate,
  proceeding: onMatter('proceeding', (log) => fold(proceedingProcedure, log), proceedingDeadlines),
  complaint: onComplaint,
  objection: onMatter('objection', (log) => fold(objectionProcedure, log), objectionDeadlines),
}
