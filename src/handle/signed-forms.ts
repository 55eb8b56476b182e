import { gzipSync } from 'node:zlib'
import { dayOfInstant } from '#core/calendar/day.ts'
import type { CertificateFacts } from '#core/certificate-state.ts'
import {
  contentOfForm,
  placesOfAList,
  publishedAt,
  statusPlace,
  unsignedForm,
} from '#core/credential/signed-form.ts'
import { listedStatus, packList, statusListUntil, unsignedList } from '#core/credential/status-list.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { editionOn } from '#core/rulebook/edition.ts'
import { canonicalBytes } from '#evidence/signed/proof.ts'
import { unsignedSeal, withSeal } from '#evidence/signed/sealed-pdf.ts'
import {
  countStatusPlaces,
  findSignedForm,
  keepSignedForm,
  listFormsWithHistory,
  listSigningKeys,
  nextStatusPlace,
  type SignedFormRow,
} from '#store/signing.ts'
import { type CertificateRow, findCertificate } from '#store/views.ts'
import type { Ports } from './ports.ts'
import { registered } from './register-row.ts'

type Signing = Pick<Ports, 'db' | 'clock' | 'signer' | 'publicUrl' | 'editions'>

const textOf = (document: unknown) => new TextDecoder().decode(canonicalBytes(document))

/** The signed form of a certificate as the register has it now, signed at this moment when nobody did before. */
export const getSignedForm = async (ports: Signing, row: CertificateRow): Promise<SignedFormRow> => {
  const facts: CertificateFacts = registered(row)
  const content = contentOfForm(facts)
  const known = await findSignedForm(ports.db, row.certificate_id, content)
  if (known) return known
  const place = await nextStatusPlace(ports.db)
  const signed_at = ports.clock.now()
  const document = unsignedForm(facts, statusPlace(place), ports.publicUrl)
  const form = textOf(await ports.signer.sign(document, signed_at))
  await keepSignedForm(ports.db, { place, certificate_id: row.certificate_id, content, signed_at, form })
  const kept = await findSignedForm(ports.db, row.certificate_id, content)
  if (!kept) throw new Error(`The signed form of ${row.number} was not kept`)
  return kept
}

/** Signs what a certificate says after an event that changed it; nothing to do where it is in no register. */
export const signForm = async (ports: Signing, certificateId: string): Promise<void> => {
  const row = await findCertificate(ports.db, certificateId)
  if (row) await getSignedForm(ports, row)
}

/** The document at /keys.json: every key that ever signed here, with the time in which it was used. */
export const publishedKeys = async ({ db, publicUrl }: Pick<Ports, 'db' | 'publicUrl'>) => {
  const id = publishedAt(publicUrl).keys
  const methods = (await listSigningKeys(db)).map(({ public_key, valid_from, expires }) => ({
    id: `${id}#${public_key}`,
    type: 'Multikey',
    controller: id,
    publicKeyMultibase: public_key,
    ...(valid_from ? { validFrom: valid_from } : {}),
    ...(expires ? { expires } : {}),
  }))
  return {
    '@context': ['https://www.w3.org/ns/cid/v1'],
    id,
    verificationMethod: methods,
    assertionMethod: methods.map((method) => method.id),
  }
}

/**
 * The status lists, each signed as it is asked for. While it says the same on the same day the one made last is given
 * out again.
 */
export const statusLists = (ports: Signing) => {
  const made = new Map<number, { readonly encoded: string; readonly on: string; readonly text: string }>()
  return async (list: number): Promise<string | undefined> => {
    const from = (list - 1) * placesOfAList
    // The first list is there before anything stands in it.
    if (list < 1 || (list > 1 && from >= (await countStatusPlaces(ports.db)))) return undefined
    const now = ports.clock.now()
    const on = dayOfInstant(now)
    const rows = await listFormsWithHistory(ports.db, { from, to: from + placesOfAList })
    const places = rows.map((row) => {
      const one = registered(row)
      return {
        index: row.place - from,
        status: listedStatus(one, row.content === contentOfForm(one), on),
      }
    })
    const encoded = `u${gzipSync(packList(places)).toString('base64url')}`
    const before = made.get(list)
    if (before?.encoded === encoded && before.on === on) return before.text
    const edition = (editionOn(on, ports.editions) ?? ports.editions[0]) as Edition
    const until = `${statusListUntil(on, edition)}T23:59:59+08:00`
    const text = textOf(
      await ports.signer.sign(unsignedList(list, encoded, { from: now, until }, ports.publicUrl), now),
    )
    made.set(list, { encoded, on, text })
    return text
  }
}

export type StatusLists = ReturnType<typeof statusLists>

/** A paper with a signed digest of all its bytes in it; `what` says in the seal which paper it is. */
export const sealPaper = async (
  ports: Pick<Ports, 'signer' | 'db'>,
  pdf: Uint8Array,
  what: string,
  at: string,
) => {
  const keys = await listSigningKeys(ports.db)
  const ours = keys.find(({ public_key }) =>
    ports.signer.keys.some(({ publicKey }) => publicKey === public_key),
  )
  // A form signed before the key was changed is sealed as of the day of the new key, which was not in use before.
  const since = ours?.valid_from ?? at
  return withSeal(pdf, await ports.signer.seal(await unsignedSeal(pdf, what), since > at ? since : at))
}
