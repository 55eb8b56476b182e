import type { Insertable, Selectable } from 'kysely'
import type { Db } from './db.ts'
import type { AddressesTable } from './tables-of-people.ts'

export type AddressRow = Selectable<AddressesTable>

/** The postal addresses of an organisation, the newest first. Phones come as they are kept: encrypted. */
export async function listAddresses(db: Db, organisationId: string): Promise<AddressRow[]> {
  return db
    .selectFrom('addresses')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('created_at', 'desc')
    .orderBy('address_id')
    .execute()
}

export async function addAddress(db: Db, address: Insertable<AddressesTable>): Promise<void> {
  await db.insertInto('addresses').values(address).execute()
}
