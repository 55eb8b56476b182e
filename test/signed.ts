import { statusPlace, unsignedForm } from '#core/credential/signed-form.ts'
import { packList, unsignedList } from '#core/credential/status-list.ts'
import { canonicalBytes, type PublishedKeys, readKeys } from '#evidence/signed/proof.ts'
import { createSigner, type Signer } from '#handle/signer.ts'
import { specimen } from '#test/specimen.ts'

/** A certificate, its form, the keys and a list of statuses, all signed without a database. */

export const publicUrl = 'https://zizhi.example.cn'
export const signer = createSigner('a signing key of the tests, long enough', publicUrl)
export const signedAt = '2026-11-24T01:00:00.000Z'

export const keysOf = (one: Signer, during: { validFrom?: string; expires?: string } = {}): PublishedKeys =>
  readKeys({
    id: `${publicUrl}/keys.json`,
    verificationMethod: one.keys.map(({ publicKey }) => ({
      id: `${publicUrl}/keys.json#${publicKey}`,
      publicKeyMultibase: publicKey,
      ...during,
    })),
  }) as PublishedKeys

export const form = async (one = signer, place = 7): Promise<Uint8Array<ArrayBuffer>> =>
  canonicalBytes(await one.sign(unsignedForm(specimen, statusPlace(place), publicUrl), signedAt))

/** A list that says these things of these places, as of a day at noon; the rest is valid. */
export const list = async (
  places: Parameters<typeof packList>[0],
  on = '2026-11-25',
  until = '2026-12-02',
): Promise<Uint8Array<ArrayBuffer>> => {
  const stream = new Blob([packList(places)]).stream().pipeThrough(new CompressionStream('gzip'))
  const packed = Buffer.from(await new Response(stream).arrayBuffer())
  const encoded = `u${packed.toString('base64url')}`
  const times = { from: `${on}T04:00:00.000Z`, until: `${until}T23:59:59+08:00` }
  return canonicalBytes(await signer.sign(unsignedList(1, encoded, times, publicUrl), times.from))
}
