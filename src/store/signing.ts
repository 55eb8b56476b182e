import { sql } from 'kysely'
import type { Db } from './db.ts'
import type { CertificateRow } from './views.ts'
import { certificateColumns } from './views.ts'

/** A public key with the time in which it was used; the first one from ever on, the present one without an end. */
export interface SigningKeyRow {
  public_key: string
  suite: string
  valid_from: string | null
  expires: string | null
}

/** Keeps the keys of this program as those in use from now on; others end now and stay known. */
export async function enterSigningKeys(
  db: Db,
  keys: readonly { publicKey: string; suite: string }[],
  now: string,
): Promise<void> {
  const current = keys.map(({ publicKey }) => publicKey)
  await db.transaction().execute(async (transaction) => {
    await sql`lock table signing_keys in exclusive mode`.execute(transaction)
    const { rows } = await sql<{ known: number }>`select count(*)::int as known from signing_keys`.execute(
      transaction,
    )
    const from = rows[0]?.known === 0 ? null : now
    await sql`update signing_keys set expires = ${now} where expires is null and public_key <> all(${current})`.execute(
      transaction,
    )
    for (const { publicKey, suite } of keys)
      await sql`
        insert into signing_keys (public_key, suite, valid_from) values (${publicKey}, ${suite}, ${from})
        on conflict (public_key) do update set expires = null`.execute(transaction)
  })
}

/** Every key that ever signed here, the newest first. */
export async function listSigningKeys(db: Db): Promise<SigningKeyRow[]> {
  return db
    .selectFrom('signing_keys')
    .selectAll()
    .orderBy(sql`valid_from desc nulls last`)
    .orderBy('suite')
    .execute()
}

export interface SignedFormRow {
  place: number
  certificate_id: string
  content: string
  signed_at: string
  form: string
}

/** The form of a certificate with this content; undefined when none was signed yet. */
export async function findSignedForm(
  db: Db,
  certificateId: string,
  content: string,
): Promise<SignedFormRow | undefined> {
  return db
    .selectFrom('signed_forms')
    .selectAll()
    .where('certificate_id', '=', certificateId)
    .where('content', '=', content)
    .executeTakeFirst()
}

/** A place in the status lists that nobody else gets. Asked for and not used it stays empty, which does no harm. */
export async function nextStatusPlace(db: Db): Promise<number> {
  const { rows } = await sql<{ place: number }>`select nextval('status_places') as place`.execute(db)
  return rows[0]!.place
}

/** Keeps a form; of two that were signed at once for the same content the first stays. */
export async function keepSignedForm(db: Db, row: SignedFormRow): Promise<void> {
  await db
    .insertInto('signed_forms')
    .values(row)
    .onConflict((on) => on.columns(['certificate_id', 'content']).doNothing())
    .execute()
}

/** The forms with a place in this stretch whose certificates have something to tell. */
export async function listFormsWithHistory(
  db: Db,
  stretch: { from: number; to: number },
): Promise<(CertificateRow & { place: number; content: string })[]> {
  return db
    .selectFrom('signed_forms')
    .innerJoin('certificates', 'certificates.certificate_id', 'signed_forms.certificate_id')
    .select(certificateColumns.map((column) => `certificates.${column}` as const))
    .select(['signed_forms.place', 'signed_forms.content'])
    .where('signed_forms.place', '>=', stretch.from)
    .where('signed_forms.place', '<', stretch.to)
    .where(sql<boolean>`has_history(certificates.summary)`)
    .execute()
}

/** How many places were given out. */
export async function countStatusPlaces(db: Db): Promise<number> {
  const { rows } = await sql<{
    places: number
  }>`select coalesce(max(place) + 1, 0) as places from signed_forms`.execute(db)
  return rows[0]!.places
}
