import { caseProcedure } from '#core/case.ts'
import type { CaseState } from '#core/case-state.ts'
import { answererOf } from '#core/chapters/questions.ts'
import { deadlinesOf } from '#core/deadlines.ts'
import type { StoredEvent } from '#core/kernel.ts'
import { isLetterName, isWithinCentre, letterAsText, writeLetter } from '#core/letters/letters.ts'
import { fold } from '#core/procedure.ts'
import { getEdition } from '#core/rulebook/edition.ts'
import type { Job } from '#store/jobs.ts'
import { readStream } from '#store/log.ts'
import { listMembers, listPeople, listStaff, type Person } from '#store/people.ts'
import { letterAsHtml } from './letter-html.ts'
import type { Ports } from './ports.ts'
import { post } from './post.ts'

/**
 * Writes the letter that an event asked for, as of that event, to each of its recipients in their language, and posts
 * it. The case may have moved on since: what is written is what was true then.
 */
export const sendLetter = async (ports: Ports, job: Job): Promise<void> => {
  const { letter: name, seq } = job.payload as { letter: string; seq: number }
  if (!isLetterName(name)) throw new Error(`There is no letter called ${name}`)
  const caseId = job.stream ?? ''
  const { events, adopted } = await readStream(ports.db, { stream: caseId, key: '', actorId: '' })
  const log = (events as StoredEvent[]).slice(0, seq)
  const event = log.at(-1)
  if (!event) throw new Error(`Case ${caseId} has no event ${seq}`)
  const state: CaseState = fold(caseProcedure, log)
  const calendar = await ports.calendar.asOf(adopted)
  const edition = getEdition(event.edition, ports.editions)
  const people = await listPeople(ports.db, [state.contactId, state.leadId ?? ''])
  const recipients = await (isWithinCentre(name) ? listAnswerers(ports, state) : listContact(ports, state))
  if (recipients.length === 0) throw new Error(`Case ${caseId} has nobody to write ${name} to`)
  for (const { person_id: recipientId, email, lang } of recipients) {
    const letter = writeLetter(name, {
      state,
      event,
      edition,
      calendar,
      deadlines: deadlinesOf(state, edition, calendar),
      lang,
      caseUrl: `${ports.publicUrl}/desk/cases/${caseId}`,
      verifyUrl: state.certificate ? `${ports.publicUrl}/verify/${state.certificate.number}` : null,
      names: Object.fromEntries(people.map((person) => [person.person_id, person.name])),
    })
    await post(ports, {
      key: `${job.key}:${recipientId}`,
      caseId,
      letter: name,
      recipientId,
      to: email,
      subject: letter.subject,
      text: letterAsText(letter),
      html: letterAsHtml(letter, lang),
      lang,
    })
  }
}

/** The authorised contact: whoever opened the case, or the organisation's first contact when they no longer are one. */
const listContact = async (ports: Ports, state: CaseState): Promise<readonly Person[]> => {
  const members = await listMembers(ports.db, state.organisationId)
  const contacts = members.filter(({ roles }) => roles.includes('contact'))
  const contact = contacts.find(({ person_id }) => person_id === state.contactId) ?? contacts[0]
  return contact ? [contact] : []
}

/** Who answers for the case: its lead, or before there is one every intake clerk. */
const listAnswerers = async (ports: Ports, state: CaseState): Promise<readonly Person[]> => {
  const staff = await listStaff(ports.db, answererOf(state))
  return staff.filter(({ person_id }) => state.leadId === null || person_id === state.leadId)
}
