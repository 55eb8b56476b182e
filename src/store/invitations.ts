import type { Insertable } from 'kysely'
import type { Db } from './db.ts'
import type { InvitationsTable } from './tables-of-people.ts'

/** An invitation with the names that a person reads. */
export interface InvitationRow {
  invitation_id: string
  person_id: string
  name: string
  email: string
  organisation_id: string
  organisation: string
  roles: string[]
  position: string | null
  invited_by: string
  inviter: string
  invited_at: string
}

/** Asks somebody to join; asked before, they are asked anew with these roles. */
export async function keepInvitation(db: Db, row: Insertable<InvitationsTable>): Promise<void> {
  const { invitation_id: _, person_id: __, organisation_id: ___, ...anew } = row
  await db
    .insertInto('invitations')
    .values(row)
    .onConflict((on) => on.columns(['person_id', 'organisation_id']).doUpdateSet(anew))
    .execute()
}

/** What is open of one person or of one organisation, the oldest first. */
export async function listInvitations(
  db: Db,
  of: { personId: string } | { organisationId: string },
): Promise<InvitationRow[]> {
  return db
    .selectFrom('invitations as i')
    .innerJoin('users as u', 'u.id', 'i.person_id')
    .innerJoin('users as by', 'by.id', 'i.invited_by')
    .innerJoin('organisations as o', 'o.organisation_id', 'i.organisation_id')
    .select([
      'i.invitation_id',
      'i.person_id',
      'u.name',
      'u.email',
      'i.organisation_id',
      'o.name as organisation',
      'i.roles',
      'i.position',
      'i.invited_by',
      'by.name as inviter',
      'i.invited_at',
    ])
    .where(
      'personId' in of ? 'i.person_id' : 'i.organisation_id',
      '=',
      'personId' in of ? of.personId : of.organisationId,
    )
    .orderBy('i.invited_at')
    .orderBy('i.invitation_id')
    .execute()
}

/**
 * Makes somebody a member by their own yes, with the roles they were asked to take; whatever else they were asked to
 * join is over with it. `gone`: nothing of the kind is open for them. `already-member`: they belong somewhere by now.
 */
export async function acceptInvitation(
  db: Db,
  { personId, invitationId }: { personId: string; invitationId: string },
): Promise<'joined' | 'gone' | 'already-member'> {
  return db.transaction().execute(async (transaction) => {
    const person = await transaction
      .selectFrom('people')
      .select(['organisation_id', 'roles'])
      .where('person_id', '=', personId)
      .forUpdate()
      .executeTakeFirst()
    const asked = await transaction
      .selectFrom('invitations')
      .selectAll()
      .where('invitation_id', '=', invitationId)
      .where('person_id', '=', personId)
      .executeTakeFirst()
    if (!person || !asked) return 'gone'
    if (person.organisation_id !== null || person.roles.length > 0) return 'already-member'
    const { organisation_id, roles, position } = asked
    await transaction
      .updateTable('people')
      .set({ organisation_id, roles, position, active: true })
      .where('person_id', '=', personId)
      .execute()
    await transaction.deleteFrom('invitations').where('person_id', '=', personId).execute()
    return 'joined'
  })
}

/** Ends an invitation: declined by the person, or taken back by the organisation. False when there is none. */
export async function endInvitation(
  db: Db,
  invitationId: string,
  of: { personId: string } | { organisationId: string },
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('invitations')
    .where('invitation_id', '=', invitationId)
    .where(
      'personId' in of ? 'person_id' : 'organisation_id',
      '=',
      'personId' in of ? of.personId : of.organisationId,
    )
    .executeTakeFirst()
  return numDeletedRows === 1n
}
