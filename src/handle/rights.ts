import { contact } from '#core/contact.ts'
import type { CentreRole } from '#core/roles.ts'
import { writeAccountMail } from '#core/words/account-mails.ts'
import { inLang } from '#core/words/say.ts'
import { type AskedRights, askRights, listAskedRights, takeAskedRights } from '#store/asked-rights.ts'
import { listOpenWork } from '#store/hands.ts'
import { changePerson, findPerson, findPersonByEmail, listStaff, type Person } from '#store/people.ts'
import { endSessions } from '#store/sessions.ts'
import { changeStaffMember } from '#store/staff-log.ts'
import { type AccountNo, refuse } from './account.ts'
import type { Identity, NewPerson } from './identity.ts'
import type { Ports } from './ports.ts'
import { post } from './post.ts'

/**
 * Who gives which role at the centre. Whatever gives somebody more than they had is asked for by one administrator and
 * confirmed by another, so that nobody makes deciders alone (four eyes, Q4.5); where there is no other, it holds at once and
 * is written down. What only takes a role away holds at once.
 */

interface Asked {
  readonly personId: string
  readonly byId: string
}

/** The roles as they are now; what was asked for holds once another administrator has said yes. */
export interface Given {
  readonly person: Person
  readonly isAsked: boolean
}

interface Appointment {
  readonly person: NewPerson
  readonly roles: readonly CentreRole[]
  readonly byId: string
}

/**
 * Lets somebody new into the centre, or somebody who belongs nowhere yet. Refused for people of an organisation, or of the
 * centre already.
 */
export const appoint = async (
  ports: Ports,
  identity: Identity,
  { person, roles, byId }: Appointment,
): Promise<{ readonly personId: string; readonly isAsked: boolean } | AccountNo> => {
  const known = await findPersonByEmail(ports.db, person.email)
  if (known && (known.organisation_id !== null || known.roles.length > 0))
    return refuse(known.organisation_id === null ? 'address-in-use' : 'belongs-elsewhere')
  const personId = known?.person_id ?? (await identity.addPerson(person))
  await changePerson(ports.db, personId, { organisationId: null, position: null, active: true })
  const isAsked = await isForSecond(ports, { personId, byId })
  if (isAsked) await ask(ports, { personId, byId }, roles)
  else await welcome(ports, identity, await give(ports, { personId, byId }, roles))
  return { personId, isAsked }
}

/** Changes the roles of one of the centre's people. Refused on oneself, and while work of a role that goes is in hand. */
export const changeStaff = async (
  ports: Ports,
  asked: Asked,
  roles: readonly CentreRole[],
): Promise<Given | AccountNo> => {
  const person = await findChangeable(ports, asked, roles)
  if ('no' in person) return person
  // Somebody who is only asked for is nobody here yet.
  if (person.roles.length === 0) return refuse('person-unknown')
  const isMore = roles.some((role) => !person.roles.includes(role))
  if (isMore && (await isForSecond(ports, asked))) {
    await ask(ports, asked, roles)
    return { person, isAsked: true }
  }
  await takeAskedRights(ports.db, asked.personId)
  return { person: await give(ports, asked, roles), isAsked: false }
}

/** What waits for another administrator. */
export const listAsked = (ports: Ports): Promise<AskedRights[]> => listAskedRights(ports.db)

/** Another administrator says yes, and the roles hold; or somebody says no, the one who asked too. */
export const settleRights = async (
  ports: Ports,
  identity: Identity,
  { personId, byId, agreed }: Asked & { readonly agreed: boolean },
): Promise<Given | AccountNo> => {
  const asked = (await listAskedRights(ports.db)).find((one) => one.personId === personId)
  const person = await findPerson(ports.db, personId)
  if (!asked || !person) return refuse('nothing-asked')
  const roles = asked.roles as readonly CentreRole[]
  if (personId === byId) return refuse('own-record')
  if (agreed && asked.byId === byId) return refuse('asked-by-yourself')
  const fit = agreed ? await findChangeable(ports, { personId, byId }, roles) : person
  if ('no' in fit) return fit
  // Of two who settle it at the same moment one does.
  if (!(await takeAskedRights(ports.db, personId))) return refuse('nothing-asked')
  if (!agreed) return { person, isAsked: false }
  const given = await give(ports, { personId, byId, askedBy: asked.byId }, roles)
  if (person.roles.length === 0) await welcome(ports, identity, given)
  return { person: given, isAsked: false }
}

/** Whether there is another administrator to look at it. */
const isForSecond = async (ports: Ports, { personId, byId }: Asked): Promise<boolean> =>
  (await listStaff(ports.db, 'administrator')).some(({ person_id: id }) => id !== byId && id !== personId)

const findChangeable = async (
  ports: Ports,
  { personId, byId }: Asked,
  roles: readonly CentreRole[],
): Promise<Person | AccountNo> => {
  if (personId === byId) return refuse('own-record')
  const person = await findPerson(ports.db, personId)
  if (!person || person.organisation_id !== null) return refuse('person-unknown')
  const administrators = await listStaff(ports.db, 'administrator')
  const isLast = administrators.length === 1 && administrators[0]?.person_id === personId
  if (isLast && !roles.includes('administrator')) return refuse('last-administrator')
  // Nothing is left without anybody who may do it: what is in hand goes to somebody else first.
  const given = roles as readonly string[]
  const left = (await listOpenWork(ports.db, personId)).filter(({ role }) => !given.includes(role))
  if (left.length === 0) return person
  return refuse('work-to-hand-over', {
    count: left.length,
    role: left[0]?.role ?? '',
    what: left.map(({ what }) => what).join('、'),
  })
}

/** Writes down what is asked, and tells the other administrators. */
const ask = async (ports: Ports, { personId, byId }: Asked, roles: readonly CentreRole[]): Promise<void> => {
  await askRights(ports.db, { personId, roles, byId, at: ports.clock.now() })
  const [person, by] = await Promise.all([findPerson(ports.db, personId), findPerson(ports.db, byId)])
  for (const { person_id: id, name, email, lang } of await listStaff(ports.db, 'administrator')) {
    if (id === byId || id === personId) continue
    const facts = { name, by: by?.name ?? '', who: person?.name ?? '', roles }
    await post(ports, {
      key: `rights-asked:${personId}:${ports.ids.next()}`,
      caseId: null,
      letter: 'rights-asked',
      recipientId: id,
      to: email,
      lang,
      ...writeAccountMail(
        'rights-asked',
        { ...facts, link: `${ports.publicUrl}/desk/administration/staff` },
        lang,
      ),
    })
  }
}

/** The roles hold, and it is written down who gave them; sessions end, so that no old right lives on. */
const give = async (
  ports: Ports,
  { personId, byId, askedBy = null }: Asked & { readonly askedBy?: string | null },
  roles: readonly CentreRole[],
): Promise<Person> => {
  const before = await findPerson(ports.db, personId)
  if (!before) throw new Error(`${personId} is nobody who could be given a role`)
  await changeStaffMember(ports.db, { personId, byId, askedBy, at: ports.clock.now() }, { roles })
  await endSessions(ports.db, personId)
  return { ...before, roles: [...roles] }
}

/** Whoever comes new gets a link to set a password, or a notice where they have one. */
const welcome = async (
  ports: Ports,
  identity: Identity,
  { person_id: personId, name, email, email_verified, lang, roles }: Person,
): Promise<void> => {
  const token = email_verified ? null : await identity.invitationFor(personId)
  const facts = {
    name,
    inviter: inLang(contact.centre, lang),
    roles,
    link: token ? `${ports.publicUrl}/desk/set-password?token=${token}` : `${ports.publicUrl}/desk/sign-in`,
  }
  const letter = token ? 'invitation' : 'roles-given'
  await post(ports, {
    key: `${letter}:${personId}:${ports.ids.next()}`,
    caseId: null,
    letter,
    recipientId: personId,
    to: email,
    lang,
    ...writeAccountMail(letter, facts, lang),
  })
}
