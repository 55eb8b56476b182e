import type { ApplicantRole } from '#core/roles.ts'
import { writeAccountMail } from '#core/words/account-mails.ts'
import {
  acceptInvitation,
  endInvitation,
  type InvitationRow,
  keepInvitation,
  listInvitations,
} from '#store/invitations.ts'
import { findPerson, findPersonByEmail } from '#store/people.ts'
import type { AccountNo } from './account.ts'
import type { Identity, NewPerson, SignedIn } from './identity.ts'
import type { Ports } from './ports.ts'
import { post } from './post.ts'

export { type InvitationRow, listInvitations } from '#store/invitations.ts'

/** Whom an organisation asks to join it, and as what. */
interface Asked {
  readonly inviter: SignedIn & { readonly organisationId: string }
  readonly person: NewPerson
  readonly roles: readonly ApplicantRole[]
  readonly position: string
}

/**
 * Asks somebody to join an organisation: they become a member by their own yes alone (Q12.1). Somebody new gets a link to
 * set a password with which they can sign in and answer. Refused for people who belong somewhere.
 */
export const inviteMember = async (
  ports: Ports,
  identity: Identity,
  { inviter, person, roles, position }: Asked,
): Promise<{ readonly personId: string } | AccountNo> => {
  const { organisationId } = inviter
  const known = await findPersonByEmail(ports.db, person.email)
  if (known && (known.organisation_id !== null || known.roles.length > 0))
    return { no: known.organisation_id === organisationId ? 'address-in-use' : 'belongs-elsewhere' }
  const personId = known?.person_id ?? (await identity.addPerson(person))
  const token = known?.email_verified ? null : await identity.invitationFor(personId)
  await keepInvitation(ports.db, {
    invitation_id: ports.ids.next(),
    person_id: personId,
    organisation_id: organisationId,
    roles: [...roles],
    position,
    invited_by: inviter.personId,
    invited_at: ports.clock.now(),
  })
  await tell(ports, token ? 'asked-to-join-new' : 'asked-to-join', personId, {
    organisation: inviter.organisationName ?? '',
    inviter: inviter.name,
    roles,
    link: token
      ? `${ports.publicUrl}/desk/set-password?token=${token}`
      : `${ports.publicUrl}/desk/organisation`,
  })
  return { personId }
}

/** The person's own answer; whoever asked is told of it by mail. */
export const answerInvitation = async (
  ports: Ports,
  { personId, name }: SignedIn,
  invitationId: string,
  answer: 'accept' | 'decline',
): Promise<AccountNo | undefined> => {
  const asked = await findOpen(ports, personId, invitationId)
  if (!asked) return { no: 'invitation-gone' }
  if (answer === 'accept') {
    const outcome = await acceptInvitation(ports.db, { personId, invitationId })
    if (outcome !== 'joined') return { no: outcome === 'gone' ? 'invitation-gone' : 'already-member' }
  } else if (!(await endInvitation(ports.db, invitationId, { personId }))) return { no: 'invitation-gone' }
  await tell(ports, answer === 'accept' ? 'invitation-accepted' : 'invitation-declined', asked.invited_by, {
    who: name,
    organisation: asked.organisation,
    roles: asked.roles,
    link: `${ports.publicUrl}/desk/organisation?tab=members`,
  })
  return undefined
}

const findOpen = async (
  ports: Ports,
  personId: string,
  invitationId: string,
): Promise<InvitationRow | undefined> =>
  (await listInvitations(ports.db, { personId })).find(({ invitation_id }) => invitation_id === invitationId)

/** Takes an invitation back before it is answered. */
export const withdrawInvitation = async (
  ports: Ports,
  organisationId: string,
  invitationId: string,
): Promise<AccountNo | undefined> =>
  (await endInvitation(ports.db, invitationId, { organisationId })) ? undefined : { no: 'invitation-gone' }

type LetterOfJoining = 'asked-to-join' | 'asked-to-join-new' | 'invitation-accepted' | 'invitation-declined'

const tell = async (
  ports: Ports,
  letter: LetterOfJoining,
  recipientId: string,
  facts: Readonly<Record<string, unknown>> & { readonly link: string },
): Promise<void> => {
  const recipient = await findPerson(ports.db, recipientId)
  if (!recipient) return
  const { lang, name } = recipient
  await post(ports, {
    key: `${letter}:${recipientId}:${ports.ids.next()}`,
    caseId: null,
    letter,
    recipientId,
    to: recipient.email,
    lang,
    ...writeAccountMail(letter, { name, ...facts }, lang),
  })
}
