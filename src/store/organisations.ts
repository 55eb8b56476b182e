import { type Selectable, sql } from 'kysely'
import type { Db } from './db.ts'
import type { OrganisationLogTable } from './tables.ts'
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
> & { uscc: string }

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
 * `uscc-freed`: the centre took this code from it.
 */
export async function changeOrganisation(
  db: Db,
  change: { organisationId: string; details: OrganisationDetails; now: string },
): Promise<'changed' | 'uscc-taken' | 'uscc-settled' | 'uscc-freed'> {
  const { organisationId, details, now } = change
  return db.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ taken: boolean; kept: boolean; settled: boolean; freed: boolean }>`
      select o.uscc is not distinct from ${details.uscc} as kept,
        exists (select from organisations other
          where other.uscc = ${details.uscc} and other.organisation_id <> o.organisation_id) as taken,
        o.uscc is not null and exists (select from cases c
          where c.organisation_id = o.organisation_id and c.number is not null) as settled,
        exists (select from organisation_log l
          where l.organisation_id = o.organisation_id and l.act = 'freed' and l.uscc = ${details.uscc}) as freed
      from organisations o where o.organisation_id = ${organisationId} for update`.execute(transaction)
    const { kept = false, taken = false, settled = false, freed = false } = rows[0] ?? {}
    if (taken) return 'uscc-taken'
    if (freed) return 'uscc-freed'
    if (settled && !kept) return 'uscc-settled'
    await transaction
      .updateTable('organisations')
      .set({
        ...details,
        updated_at: now,
        ...(!kept && { uscc_confirmed_by: null, uscc_confirmed_at: null, uscc_confirm_reason: null }),
      })
      .where('organisation_id', '=', organisationId)
      .execute()
    return 'changed'
  })
}

/** What somebody at the centre found out about a code, and by what. */
export interface CodeRuling {
  organisationId: string
  /** The code as they saw it: another one is not ruled on. */
  uscc: string
  by: string
  reason: string
  proof: string
  now: string
}

/**
 * Records that a person at the centre compared the code with the licence. `uscc-differs`: the organisation states another
 * by now, or does not exist.
 */
export async function confirmUscc(db: Db, ruling: CodeRuling): Promise<'confirmed' | 'uscc-differs'> {
  const { organisationId, uscc, by, reason, now } = ruling
  return db.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('organisations')
      .set({ uscc_confirmed_by: by, uscc_confirmed_at: now, uscc_confirm_reason: reason })
      .where('organisation_id', '=', organisationId)
      .where('uscc', '=', uscc)
      .executeTakeFirst()
    if (numUpdatedRows !== 1n) return 'uscc-differs'
    await keepRuling(transaction, ruling, 'confirmed')
    return 'confirmed'
  })
}

/**
 * Takes a code from an organisation that it does not belong to, so that its owner can state it. `uscc-in-use`: an
 * application handed in under it is open, or a certificate issued to the organisation is in force; that ends first.
 */
export async function freeUscc(
  db: Db,
  ruling: CodeRuling & { today: string },
): Promise<'freed' | 'uscc-differs' | 'uscc-in-use'> {
  const { organisationId, uscc, now, today } = ruling
  return db.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ used: boolean }>`
      select exists (select from cases c where c.organisation_id = o.organisation_id and c.number is not null
          and c.phase not in ('completed', 'withdrawn', 'closed', 'refused'))
        or exists (select from certificates t where t.organisation_id = o.organisation_id
          and t.status in ('valid', 'suspended') and t.valid_to >= ${today}) as used
      from organisations o where o.organisation_id = ${organisationId} and o.uscc = ${uscc} for update`.execute(
      transaction,
    )
    const [found] = rows
    if (!found) return 'uscc-differs'
    if (found.used) return 'uscc-in-use'
    await transaction
      .updateTable('organisations')
      .set({
        uscc: null,
        uscc_confirmed_by: null,
        uscc_confirmed_at: null,
        uscc_confirm_reason: null,
        updated_at: now,
      })
      .where('organisation_id', '=', organisationId)
      .execute()
    await keepRuling(transaction, ruling, 'freed')
    return 'freed'
  })
}

const keepRuling = async (
  db: Db,
  { organisationId, uscc, by, reason, proof, now }: CodeRuling,
  act: OrganisationLogRow['act'],
): Promise<void> => {
  await db
    .insertInto('organisation_log')
    .values({ organisation_id: organisationId, by_id: by, at: now, act, uscc, reason, proof })
    .execute()
}

export type OrganisationLogRow = Selectable<OrganisationLogTable>

/** What the centre ruled on the codes of an organisation, the newest first. */
export async function listRulings(db: Db, organisationId: string): Promise<OrganisationLogRow[]> {
  return db
    .selectFrom('organisation_log')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
}
