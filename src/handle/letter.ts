import { auditInvitation } from '#core/audit-invitation.ts'
import { isAuditSummons } from '#core/audit-summons.ts'
import { dayOfInstant } from '#core/calendar/day.ts'
import type { CaseState } from '#core/case-state.ts'
import type { StoredEvent } from '#core/kernel.ts'
import type { About } from '#core/letters/letter.ts'
import { asPaper } from '#core/letters/letter-paper.ts'
import { isLetterName, isWithinCentre, type LetterName } from '#core/letters/letters.ts'
import { type Letter, letterAsText, writeLetter } from '#core/letters/write-letter.ts'
import { meetingInvitation } from '#core/meeting-invitation.ts'
import type { MeetingState } from '#core/meeting-state.ts'
import { getEdition } from '#core/rulebook/edition.ts'
import { atWorkFor } from '#core/staff-record.ts'
import type { Lang } from '#core/words/say.ts'
import type { StreamKind } from '#store/chain.ts'
import { listFiles } from '#store/files.ts'
import type { Job } from '#store/jobs.ts'
import { readStream } from '#store/log.ts'
import { listMembers, listPeople, listStaff } from '#store/people.ts'
import { enclosuresOf } from './case-papers.ts'
import { type Correspondence, correspondences, type Recipient } from './correspondence.ts'
import { letterAsHtml } from './letter-html.ts'
import type { EnclosedPaper, Ports } from './ports.ts'
import { type Invitation, post } from './post.ts'

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
  // Who complains need not be told: the receipt shows how it stands. Of a meeting, or of who is called to an audit, not every
  // event concerns somebody.
  if (written.length === 0 && kind !== 'complaint' && kind !== 'meeting' && !isAuditSummons(name)) {
    if (kind === 'case') throw new Error(`Case ${streamId} has nobody to write ${name} to`)
    // A holder from the paper register may have nobody here; the page of the certificate says that it goes by post.
    ports.log(`${kind} ${streamId} has nobody to write ${name} to`)
  }
  const on = dayOfInstant(log.at(-1)?.at ?? ports.clock.now())
  for (const { recipient, letter, invitation, enclosed } of written) {
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
      paper: { ...asPaper(name, letter, { lang, on }), enclosed },
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
    /** Papers that it brings along. */
    readonly enclosed: readonly EnclosedPaper[]
  }[]
> => {
  const { letter: name, kind, streamId, log } = asked
  const event = log.at(-1)
  const correspond = correspondences[kind]
  if (!event || !correspond) throw new Error(`${kind} ${streamId} has no event to write ${name} about`)
  const calendar = ports.calendar.now()
  const edition = getEdition(event.edition, ports.editions)
  const of = await correspond(ports, streamId, log, { edition, calendar })
  const said = event.data as { formerId?: string; auditorId?: string; expertId?: string }
  const { about, auditors = [] } = of
  const chosen = of.recipients?.(name) ?? null
  const named = [
    ...[about.contactId, about.leadId, said.formerId, said.auditorId, said.expertId].map((id) => id ?? ''),
    ...auditors,
    ...(chosen ?? []),
  ]
  const people = await listPeople(ports.db, named)
  const files = await listFiles(ports.db, streamId)
  const recipients = chosen
    ? people.filter(({ person_id, active }) => active && chosen.includes(person_id))
    : await (isWithinCentre(name) ? listAnswerers(ports, of) : listContact(ports, of))
  const names = Object.fromEntries([
    ...people.map((person) => [person.person_id, person.name]),
    ...files.map((file) => [file.file_id, file.name]),
  ])
  return recipients.map((recipient) => ({
    recipient,
    invitation: recipient.calendar_files
      ? invitationTo(name, about.what, of.state, log, {
          lang: recipient.lang,
          url: `${ports.publicUrl}/${of.path}`,
        })
      : null,
    enclosed:
      about.what === 'case'
        ? enclosuresOf(name, {
            state: of.state as CaseState,
            edition,
            deadlines: of.deadlines,
            lang: recipient.lang as Lang,
            names,
          })
        : [],
    letter: writeLetter(name, {
      state: of.state,
      // Each expert is greeted by name; the others' letters greet the authorised contact.
      about: about.what === 'meeting' ? { ...about, contactId: recipient.person_id } : about,
      event,
      edition,
      calendar,
      deadlines: of.deadlines,
      lang: recipient.lang,
      caseUrl: `${ports.publicUrl}/${of.path}`,
      verifyUrl: of.certificateNumber
        ? `${ports.publicUrl}/verify/${encodeURIComponent(of.certificateNumber)}`
        : null,
      names,
    }),
  }))
}

/** The day that a letter names, as an entry for the calendar of whoever reads it. */
const invitationTo = (
  name: LetterName,
  what: About['what'],
  state: unknown,
  log: readonly StoredEvent[],
  telling: Parameters<typeof auditInvitation>[3],
): Invitation | null => {
  if (what === 'case') return auditInvitation(name, state as CaseState, log, telling)
  return what === 'meeting' ? meetingInvitation(name, state as MeetingState, log, telling) : null
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
