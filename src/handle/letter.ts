import { caseProcedure } from '#core/case.ts'
import type { CaseState } from '#core/case-state.ts'
import { deadlinesOf } from '#core/deadlines.ts'
import type { StoredEvent } from '#core/kernel.ts'
import { isLetterName, letterAsText, writeLetter } from '#core/letters/letters.ts'
import { fold } from '#core/procedure.ts'
import { getEdition } from '#core/rulebook/edition.ts'
import type { Job } from '#store/jobs.ts'
import { readStream } from '#store/log.ts'
import { listMembers, listPeople } from '#store/people.ts'
import { letterAsHtml } from './letter-html.ts'
import type { Ports } from './ports.ts'
import { post } from './post.ts'

/**
 * Writes the letter that an event asked for, as of that event, to the authorised contact (whoever opened the case, or
 * the organisation's first contact when they no longer are one), and posts it. The case may
 * have moved on since: what is written is what was true then.
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
  const contacts = (await listMembers(ports.db, state.organisationId)).filter(({ roles }) =>
    roles.includes('contact'),
  )
  const contact = contacts.find(({ person_id }) => person_id === state.contactId) ?? contacts[0]
  if (!contact) throw new Error(`Case ${caseId} has no authorised contact to write to`)
  const letter = writeLetter(name, {
    state,
    event,
    edition,
    calendar,
    deadlines: deadlinesOf(state, edition, calendar),
    lang: contact.lang,
    caseUrl: `${ports.publicUrl}/desk/cases/${caseId}`,
    verifyUrl: state.certificate ? `${ports.publicUrl}/verify/${state.certificate.number}` : null,
    names: Object.fromEntries(people.map((person) => [person.person_id, person.name])),
  })
  await post(ports, {
    key: `${job.key}:${contact.person_id}`,
    caseId,
    letter: name,
    recipientId: contact.person_id,
    to: contact.email,
    subject: letter.subject,
    text: letterAsText(letter),
    html: letterAsHtml(letter, contact.lang),
    lang: contact.lang,
  })
}
