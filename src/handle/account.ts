import { dayOfInstant } from '#core/calendar/day.ts'
import type { ApplicantRole } from '#core/roles.ts'
import type { Lang } from '#core/words/say.ts'
import { staffWords } from '#core/words/staff.ts'
import { listCasesOfContact } from '#store/hands.ts'
import { findOrganisation } from '#store/organisations.ts'
import {
  changePerson,
  findPersonByEmail,
  hasAdministrator,
  listMembers,
  makeFirstAdministrator,
  type Person,
} from '#store/people.ts'
import { endSessions } from '#store/sessions.ts'
import type { Identity, NewPerson } from './identity.ts'
import type { Ports } from './ports.ts'

export {
  findPerson,
  hasAdministrator,
  listMembers,
  listPeople,
  listPersonas,
  listStaff,
  type Person,
} from '#store/people.ts'

/** Why people and roles were left as they are; words/problems.ts says it. */
export type AccountRefusal =
  | 'set-up-already'
  | 'address-in-use'
  | 'belongs-elsewhere'
  | 'person-unknown'
  | 'last-administrator'
  | 'work-to-hand-over'
  | 'own-record'
  | 'nothing-asked'
  | 'asked-by-yourself'
  | 'last-contact'
  | 'contact-has-cases'
  | 'already-member'
  | 'invitation-gone'
  | 'link-used-up'

export interface AccountNo {
  readonly no: AccountRefusal
  readonly facts?: Readonly<Record<string, string | number>>
}

export const refuse = (no: AccountRefusal, facts?: AccountNo['facts']): AccountNo => ({
  no,
  ...(facts && { facts }),
})

/** Makes the first administrator; refused once there is one. Returns the person's id. */
export const setUp = async (
  ports: Ports,
  identity: Identity,
  person: NewPerson & { readonly password: string },
): Promise<string | AccountNo> => {
  if (await hasAdministrator(ports.db)) return refuse('set-up-already')
  if (await findPersonByEmail(ports.db, person.email)) return refuse('address-in-use')
  const personId = await identity.createPerson(person)
  return (await makeFirstAdministrator(ports.db, personId)) ? personId : refuse('set-up-already')
}

/** The member, or why the organisation or an open case would be left without its contact if these were their roles. */
const findMember = async (
  ports: Ports,
  organisationId: string,
  personId: string,
  roles: readonly ApplicantRole[] | undefined,
): Promise<Person | AccountNo> => {
  const members = await listMembers(ports.db, organisationId)
  const member = members.find(({ person_id }) => person_id === personId)
  if (!member) return refuse('person-unknown')
  const others = members.filter(({ person_id }) => person_id !== personId)
  const isManned =
    !roles || roles.includes('contact') || others.some((other) => other.roles.includes('contact'))
  if (!isManned) return refuse('last-contact')
  // Whoever is written to about an open case hands it over first, so that no letter goes to somebody who has left.
  const isContactStill = !roles || roles.includes('contact')
  const cases = isContactStill ? [] : await listCasesOfContact(ports.db, { organisationId, personId })
  return cases.length > 0 ? refuse('contact-has-cases') : member
}

/** Changes roles and position of a member of this organisation; with new roles their sessions end. */
export const changeMember = async (
  ports: Ports,
  organisationId: string,
  personId: string,
  change: { readonly roles?: readonly ApplicantRole[]; readonly position?: string },
): Promise<Person | AccountNo> => {
  const member = await findMember(ports, organisationId, personId, change.roles)
  if ('no' in member) return member
  await changePerson(ports.db, personId, change)
  if (change.roles) await endSessions(ports.db, personId)
  return {
    ...member,
    ...(change.roles && { roles: [...change.roles] }),
    ...(change.position && { position: change.position }),
  }
}

/**
 * Lets a member go: they keep their sign-in and belong to no organisation. What bound them to it is kept as a tie, in
 * case they ever come to work for the centre.
 */
export const leave = async (
  ports: Ports,
  organisationId: string,
  personId: string,
): Promise<AccountNo | undefined> => {
  const member = await findMember(ports, organisationId, personId, [])
  if ('no' in member) return member
  const organisation = await findOrganisation(ports.db, organisationId)
  const ended = organisation?.uscc && {
    uscc: organisation.uscc,
    organisation: organisation.name,
    reason: staffWords.tieOfMember[0],
    until: dayOfInstant(ports.clock.now()),
  }
  await changePerson(ports.db, personId, {
    organisationId: null,
    roles: [],
    position: null,
    ...(ended && { ties: [...member.ties, ended] }),
  })
  await endSessions(ports.db, personId)
  return undefined
}

/** What somebody says about themselves: the language of their letters, their position. */
export const setProfile = (
  ports: Ports,
  personId: string,
  profile: { readonly lang?: Lang; readonly position?: string },
): Promise<void> => changePerson(ports.db, personId, profile)
