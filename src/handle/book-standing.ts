import { findItem, findPart } from '#core/book/book.ts'
import type { Department } from '#core/book/item.ts'
import { mayOpen } from '#core/book/section.ts'
import type { Day } from '#core/calendar/day.ts'
import type { Actor } from '#core/kernel.ts'
import { editionFor } from '#core/rulebook/edition.ts'
import { writeAccountMail } from '#core/words/account-mails.ts'
import { titleOfPart } from '#core/words/book-items.ts'
import { inLang } from '#core/words/say.ts'
import {
  changeStanding,
  keepComment,
  listSections,
  type Standing,
  settleComment,
} from '#store/book-sections.ts'
import { listInvitations } from '#store/invitations.ts'
import { findPerson, type Person } from '#store/people.ts'
import { openBook } from './book.ts'
import type { Ports } from './ports.ts'
import { post } from './post.ts'

/** What is said of a section besides its answers; what is left out stays. */
export interface AskedStanding {
  readonly state?: 'in-work' | 'ready' | 'checked' | undefined
  readonly department?: Department | undefined
  readonly ownerId?: string | null | undefined
  readonly dueOn?: Day | null | undefined
  /** The version that was looked at: nothing else is checked off. */
  readonly seen?: number | undefined
}

export type StandingAnswer = 'kept' | 'unknown' | 'role-may-not' | 'frozen' | 'person-unknown' | 'changed'

/**
 * Says how far a section is, and who holds it until when. Whoever holds it may call it ready or take that back; the rest
 * is the contact's (Q12.1). A new owner is told by mail, with a link that opens this section. 'changed' when what was
 * `seen` is not what is there any more.
 */
export const changeStandingFor = async (
  ports: Ports,
  actor: Actor,
  at: { readonly caseId: string; readonly section: string },
  asked: AskedStanding,
): Promise<StandingAnswer> => {
  const found = await openBook(ports, actor, at.caseId)
  const part = found && findPart(found.book, at.section)
  if (!found || !part) return 'unknown'
  const before = (await listSections(ports.db, at.caseId)).find(({ section }) => section === at.section)
  if (!mayOpen(actor, before?.owner_id ?? null)) return 'role-may-not'
  const { state, seen, ...rest } = asked
  const isContacts = state === 'checked' || Object.values(rest).some((one) => one !== undefined)
  if (isContacts && !actor.roles.includes('contact')) return 'role-may-not'
  if (found.row.phase !== 'preparation') return 'frozen'
  const owner = asked.ownerId ? await findPerson(ports.db, asked.ownerId) : undefined
  if (asked.ownerId && !(owner && (await isOurs(ports, actor, owner)))) return 'person-unknown'
  if (!(await changeStanding(ports.db, at, standingOf(asked), seen))) return 'changed'
  if (owner && owner.person_id !== before?.owner_id && owner.person_id !== actor.personId)
    await tellOwner(ports, actor, at, {
      owner,
      type: found.row.type,
      dueOn: asked.dueOn ?? before?.due_on ?? null,
    })
  return 'kept'
}

/** A colleague, or somebody asked to join who has not answered: the section waits for their yes, and opens with it. */
const isOurs = async (ports: Ports, { organisationId }: Actor, owner: Person): Promise<boolean> => {
  if (organisationId === null) return false
  if (owner.organisation_id !== null) return owner.organisation_id === organisationId && owner.active
  const asked = await listInvitations(ports.db, { organisationId })
  return asked.some(({ person_id }) => person_id === owner.person_id)
}

const standingOf = ({ state, department, ownerId, dueOn }: AskedStanding): Standing => ({
  ...(state !== undefined && { state }),
  ...(department !== undefined && { department }),
  ...(ownerId !== undefined && { owner_id: ownerId }),
  ...(dueOn !== undefined && { due_on: dueOn }),
})

const tellOwner = async (
  ports: Ports,
  actor: Actor,
  { caseId, section }: { readonly caseId: string; readonly section: string },
  {
    owner,
    type,
    dueOn,
  }: {
    readonly owner: Person
    readonly type: string
    readonly dueOn: Day | null
  },
): Promise<void> => {
  const inviter = await findPerson(ports.db, actor.personId)
  const edition = editionFor(ports.clock.now().slice(0, 10), ports.editions)
  await post(ports, {
    key: `section-given:${caseId}:${section}:${owner.person_id}:${ports.ids.next()}`,
    caseId,
    letter: 'section-given',
    recipientId: owner.person_id,
    to: owner.email,
    lang: owner.lang,
    ...writeAccountMail(
      'section-given',
      {
        name: owner.name,
        inviter: inviter?.name ?? '',
        section: inLang(titleOfPart(section, type, edition), owner.lang),
        dueOn,
        link: `${ports.publicUrl}/desk/cases/${caseId}/application?section=${section}`,
      },
      owner.lang,
    ),
  })
}

/** Writes a comment beside a section or one of its items; for whoever may open it. */
export const commentFor = async (
  ports: Ports,
  actor: Actor,
  at: { readonly caseId: string; readonly section: string },
  written: { readonly item: string | null; readonly text: string },
): Promise<StandingAnswer> => {
  const found = await openBook(ports, actor, at.caseId)
  const part = found && findPart(found.book, at.section)
  if (!found || !part) return 'unknown'
  if (written.item !== null && findItem(found.book, written.item)?.part.key !== part.key) return 'unknown'
  const before = (await listSections(ports.db, at.caseId)).find(({ section }) => section === at.section)
  if (!mayOpen(actor, before?.owner_id ?? null)) return 'role-may-not'
  await keepComment(ports.db, {
    comment_id: ports.ids.next(),
    case_id: at.caseId,
    section: at.section,
    item: written.item,
    text: written.text,
    written_at: ports.clock.now(),
    written_by: actor.personId,
  })
  return 'kept'
}

/** Settles a comment, or opens it again; for whoever may open the section. */
export const settleCommentFor = async (
  ports: Ports,
  actor: Actor,
  at: { readonly caseId: string; readonly section: string; readonly comment: string },
  isSettled: boolean,
): Promise<StandingAnswer> => {
  const found = await openBook(ports, actor, at.caseId)
  if (!found || !findPart(found.book, at.section)) return 'unknown'
  const before = (await listSections(ports.db, at.caseId)).find(({ section }) => section === at.section)
  if (!mayOpen(actor, before?.owner_id ?? null)) return 'role-may-not'
  const settled = isSettled ? { by: actor.personId, at: ports.clock.now() } : null
  return (await settleComment(ports.db, at, settled)) ? 'kept' : 'unknown'
}
