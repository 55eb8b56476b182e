import { auditInvitation } from '#core/audit-invitation.ts'
import { dayOfInstant } from '#core/calendar/day.ts'
import { caseProcedure } from '#core/case.ts'
import type { CaseState } from '#core/case-state.ts'
import { certificateProcedure } from '#core/certificate.ts'
import type { CertificateState } from '#core/certificate-state.ts'
import { answererOf } from '#core/chapters/questions.ts'
import { complaintDeadlines, complaintProcedure } from '#core/complaint.ts'
import { type Deadline, deadlinesOf } from '#core/deadlines.ts'
import type { StoredEvent } from '#core/kernel.ts'
import { type About, aboutCase, type Told } from '#core/letters/letter.ts'
import {
  isLetterName,
  isToAuditTeam,
  isWithinCentre,
  type Letter,
  type LetterName,
  letterAsText,
  writeLetter,
} from '#core/letters/letters.ts'
import { asPaper, isOfficial } from '#core/letters/official.ts'
import { type ObjectionState, objectionDeadlines, objectionProcedure } from '#core/objection.ts'
import { fold } from '#core/procedure.ts'
import { proceedingProcedure } from '#core/proceeding.ts'
import { proceedingDeadlines } from '#core/proceeding-deadlines.ts'
import type { ProceedingState } from '#core/proceeding-state.ts'
import type { CentreRole } from '#core/roles.ts'
import { getEdition } from '#core/rulebook/edition.ts'
import { sanctionDeadlines } from '#core/sanction-deadlines.ts'
import { atWorkFor } from '#core/staff-record.ts'
import type { StreamKind } from '#store/chain.ts'
import { listFiles } from '#store/files.ts'
import type { Job } from '#store/jobs.ts'
import { readStream } from '#store/log.ts'
import { findComplaintText } from '#store/matters.ts'
import { findOrganisationByUscc } from '#store/organisations.ts'
import { listMembers, listPeople, listStaff, type Person } from '#store/people.ts'
import { letterAsHtml } from './letter-html.ts'
import type { Ports } from './ports.ts'
import { type Invitation, post } from './post.ts'
import { maskEmail } from './secret.ts'

type Recipient = Pick<Person, 'person_id' | 'email' | 'lang'> & {
  readonly calendar_files?: boolean
  readonly name?: string
  readonly emailSealed?: string
}

/** What a letter about this kind of stream needs to know: what to head it with, and to whom it goes. */
interface Correspondence {
  readonly state: unknown
  readonly about: About
  readonly deadlines: readonly Deadline[]
  /** Below the address of this service. */
  readonly path: string
  readonly certificateNumber: string | null
  /** The organisation it is about, and which of its contacts is written to first. */
  readonly organisationId: string | null
  readonly contactId: string | null
  /** Who audits it: they are named in letters, and written to in some. */
  readonly auditors?: readonly string[]
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
  const state: CaseState = fold(caseProcedure, log)
  return {
    state,
    about: aboutCase(state),
    deadlines: deadlinesOf(state, edition, calendar),
    path: `desk/cases/${caseId}`,
    certificateNumber: state.certificate?.number ?? null,
    organisationId: state.organisationId,
    contactId: state.contactId,
    auditors: state.audit.team,
    answerer: { role: answererOf(state) as CentreRole, personId: state.leadId },
  }
}

/** One taken over from the paper register names no organisation, only its credit code: its holder is known once that is confirmed. */
const onCertificate: Correspond = async (ports, certificateId, log, { edition, calendar }) => {
  const state: CertificateState = fold(certificateProcedure, log)
  const { number, holder, uscc, type, level } = state
  const sameCode = state.organisationId ? null : await findOrganisationByUscc(ports.db, uscc)
  const holderOnFile = sameCode?.uscc_confirmed_at ? sameCode : null
  return {
    state,
    about: {
      what: 'certificate',
      number,
      organisationName: holder,
      contactId: null,
      leadId: null,
      type,
      level,
    },
    deadlines: sanctionDeadlines(state, edition, calendar),
    path: `desk/certificates/${certificateId}`,
    certificateNumber: number,
    organisationId: state.organisationId ?? holderOnFile?.organisation_id ?? null,
    contactId: null,
    answerer: { role: 'clerk', personId: null },
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
      answerer: { role: 'decider', personId: null },
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
    answerer: { role: 'approver', personId: null },
  }
}

const correspondences: Partial<Record<StreamKind, Correspond>> = {
  case: onCase,
  certificate: onCertificate,
  proceeding: onMatter('proceeding', (log) => fold(proceedingProcedure, log), proceedingDeadlines),
  complaint: onComplaint,
  objection: onMatter('objection', (log) => fold(objectionProcedure, log), objectionDeadlines),
}

/**
 * Writes the letter that an event asked for, as of that event, to each of its recipients in their language, and posts
 * it. The case may have moved on since: what is written is what was true then.
 */
export const sendLetter = async (ports: Ports, job: Job): Promise<void> => {
  const {
    letter: name,
    seq,
    kind = 'case',
  } = job.payload as { letter: string; seq: number; kind?: StreamKind }
  if (!isLetterName(name)) throw new Error(`There is no letter called ${name}`)
  const streamId = job.stream ?? ''
  const { events, adopted } = await readStream(ports.db, { stream: streamId, key: '', actorId: '' })
  const log = (events as StoredEvent[]).slice(0, seq)
  await ports.calendar.asOf(adopted)
  const written = await lettersOn(ports, { letter: name, kind, streamId, log })
  // Who complains need not be told: the receipt shows how it stands.
  if (written.length === 0 && kind !== 'complaint') {
    if (kind === 'case') throw new Error(`Case ${streamId} has nobody to write ${name} to`)
    // A holder from the paper register may have nobody here; the page of the certificate says that it goes by post.
    ports.log(`${kind} ${streamId} has nobody to write ${name} to`)
  }
  const on = dayOfInstant(log.at(-1)?.at ?? ports.clock.now())
  for (const { recipient, letter, invitation } of written) {
    const { person_id: recipientId, email, emailSealed, lang } = recipient
    await post(ports, {
      key: `${job.key}:${recipientId}`,
      caseId: streamId,
      letter: name,
      recipientId,
      to: email,
      toSealed: emailSealed ?? null,
      subject: letter.subject,
      text: letterAsText(letter),
      html: letterAsHtml(letter, lang),
      lang,
      paper: isOfficial(name) ? { ...asPaper(letter, lang), on } : null,
      invitation,
    })
  }
}

/** A letter about the last event of a log, to each of its recipients in their language: sent, or read before a decision. */
export const lettersOn = async (
  ports: Ports,
  asked: { letter: LetterName; kind: StreamKind; streamId: string; log: readonly StoredEvent[] },
): Promise<
  readonly {
    readonly recipient: Recipient
    readonly letter: Letter
    /** The day that it names, for the recipient's calendar. */
    readonly invitation: Invitation | null
  }[]
> => {
  const { letter: name, kind, streamId, log } = asked
  const event = log.at(-1)
  const correspond = correspondences[kind]
  if (!event || !correspond) throw new Error(`${kind} ${streamId} has no event to write ${name} about`)
  const calendar = ports.calendar.now()
  const edition = getEdition(event.edition, ports.editions)
  const of = await correspond(ports, streamId, log, { edition, calendar })
  const { formerId = '', auditorId = '' } = event.data as { formerId?: string; auditorId?: string }
  const { about, auditors = [] } = of
  const named = [about.contactId ?? '', about.leadId ?? '', formerId, auditorId, ...auditors]
  const people = await listPeople(ports.db, named)
  const files = await listFiles(ports.db, streamId)
  const recipients = isToAuditTeam(name)
    ? people.filter(({ person_id }) => auditors.includes(person_id))
    : await (isWithinCentre(name) ? listAnswerers(ports, of) : listContact(ports, of))
  return recipients.map((recipient) => ({
    recipient,
    invitation:
      kind === 'case' && recipient.calendar_files
        ? auditInvitation(name, of.state as CaseState, log, {
            lang: recipient.lang,
            url: `${ports.publicUrl}/${of.path}`,
          })
        : null,
    letter: writeLetter(name, {
      state: of.state,
      about: of.about,
      event,
      edition,
      calendar,
      deadlines: of.deadlines,
      lang: recipient.lang,
      caseUrl: `${ports.publicUrl}/${of.path}`,
      verifyUrl: of.certificateNumber
        ? `${ports.publicUrl}/verify/${encodeURIComponent(of.certificateNumber)}`
        : null,
      names: Object.fromEntries([
        ...people.map((person) => [person.person_id, person.name]),
        ...files.map((file) => [file.file_id, file.name]),
      ]),
    }),
  }))
}

/** The authorised contact: whoever opened the case, or the organisation's first contact when they no longer are one. */
const listContact = async (
  ports: Ports,
  { organisationId, contactId, outsider }: Correspondence,
): Promise<readonly Recipient[]> => {
  if (outsider) return [outsider]
  if (organisationId === null) return []
  const members = await listMembers(ports.db, organisationId)
  const contacts = members.filter(({ roles }) => roles.includes('contact'))
  const contact = contacts.find(({ person_id }) => person_id === contactId) ?? contacts[0]
  return contact ? [contact] : []
}

/** Who answers for it: the case lead, or before there is one everybody of the role; whoever is away, their deputy. */
const listAnswerers = async (ports: Ports, { answerer }: Correspondence): Promise<readonly Recipient[]> => {
  const { role, personId } = answerer
  const staff = (await listStaff(ports.db)).map((one) => ({ ...one, id: one.person_id }))
  const answerers = staff.flatMap(({ id, roles }) =>
    roles.includes(role) && (personId === null || id === personId) ? [id] : [],
  )
  const told = atWorkFor(answerers, staff, dayOfInstant(ports.clock.now()))
  return staff.filter(({ id }) => told.includes(id))
}
