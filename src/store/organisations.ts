import type { Selectable } from 'kysely'
import type { Db } from './db.ts'
import type { OrganisationsTable } from './tables-of-people.ts'

export type OrganisationRow = Selectable<OrganisationsTable>

/** What an applicant states about itself. */
export type OrganisationDetails = Omit<
  OrganisationRow,
  | 'organisation_id'
  | 'uscc_confirmed_by'
  | 'uscc_confirmed_at'
  | 'uscc_confirm_reason'
  | 'created_at'
  | 'updated_at'
>

export async function findOrganisation(db: Db, organisationId: string): Promise<OrganisationRow | undefined> {
  return db
    .selectFrom('organisations')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
}

export async function findOrganisationByUscc(db: Db, uscc: string): Promise<OrganisationRow | undefined> {
  return db.selectFrom('organisations').selectAll().where('uscc', '=', uscc).executeTakeFirst()
}

/**
 * Founds an organisation and makes its founder the authorised contact, together. `uscc-taken`: another organisation
 * has this code. `already-member`: the founder belongs to an organisation or to the centre.
 */
export async function foundOrganisation(
  db: Db,
  founding: { organisationId: string; founderId: string; details: OrganisationDetails; now: string },
): Promise<'founded' | 'uscc-taken' | 'already-member'> {
  const { organisationId, founderId, details, now } = founding
  return db.transaction().execute(async (transaction) => {
    const founder = await transaction
      .selectFrom('people')
      .select(['organisation_id', 'roles'])
      .where('person_id', '=', founderId)
      .forUpdate()
      .executeTakeFirst()
    if (!founder || founder.organisation_id !== null || founder.roles.length > 0) return 'already-member'
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('organisations')
      .values({ ...details, organisation_id: organisationId, created_at: now, updated_at: now })
      .onConflict((on) => on.column('uscc').doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows !== 1n) return 'uscc-taken'
    await transaction
      .updateTable('people')
      .set({ organisation_id: organisationId, roles: ['contact'] })
      .where('person_id', '=', founderId)
      .execute()
    // Whoever founds an organisation joins no other.
    await transaction.deleteFrom('invitations').where('person_id', '=', founderId).execute()
    return 'founded'
  })
}

/**
 * Changes what an organisation states; a confirmation of its USCC lapses with the code it was given for. `uscc-settled`:
 * an application was handed in under the code, and everything that follows the code (certificates, a bar, ties) with it.
 */
export async function changeOrganisation(
  db: Db,
  change: { organisationId: string; details: OrganisationDetails; now: string },
): Promise<'changed' | 'uscc-taken' | 'uscc-settled'> {
  const { organisationId, details, now } = change
  return db.transaction().execute(async (transaction) => {
    const holder = await transaction
      .selectFrom('organisations')
      .select('organisation_id')
      .where('uscc', '=', details.uscc)
      .forUpdate()
      .executeTakeFirst()
    if (holder && holder.organisation_id !== organisationId) return 'uscc-taken'
    const submitted = holder
      ? undefined
      : await transaction
          .selectFrom('cases')
          .select('case_id')
          .where('organisation_id', '=', organisationId)
          .where('number', 'is not', null)
          .limit(1)
          .executeTakeFirst()
    if (submitted) return 'uscc-settled'
    await transaction
      .updateTable('organisations')
      .set({
        ...details,
        updated_at: now,
        ...(!holder && { uscc_confirmed_by: null, uscc_confirmed_at: null, uscc_confirm_reason: null }),
      })
      .where('organisation_id', '=', organisationId)
      .execute()
    return 'changed'
  })
}

/** Records that a person at the centre compared the code with the licence. False when there is no such organisation. */
export async function confirmUscc(
  db: Db,
  confirmation: { organisationId: string; by: string; reason: string; now: string },
): Promise<boolean> {
  const { organisationId, by, reason, now } = confirmation
  const { numUpdatedRows } = await db
    .updateTable('organisations')
    .set({ uscc_confirmed_by: by, uscc_confirmed_at: now, uscc_confirm_reason: reason })
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
