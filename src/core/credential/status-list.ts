import { z } from 'zod'
import { addDays, type Day } from '#core/calendar/day.ts'
import { type CertificateLife, enteredOn, type RegisterStatus } from '#core/certificate-status.ts'
import type { At } from '#core/kernel.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import {
  bitsOfAPlace,
  issuerAt,
  type ListedStatus,
  listedStatuses,
  placesOfAList,
  publishedAt,
} from './signed-form.ts'

/**
 * A Bitstring Status List (W3C): one small number for every certificate, signed as a whole. It says what the register has
 * entered; that a validity has run out, the form itself says.
 */

const final: readonly RegisterStatus[] = ['withdrawn', 'cancelled', 'superseded']

/**
 * What a list says of a certificate on a day. `isCurrent` is whether its form still says what the register says: an end
 * outweighs that, because nobody gets a newer form of what has ended.
 */
export const listedStatus = (life: CertificateLife, isCurrent: boolean, on: Day): ListedStatus => {
  const entered = enteredOn(life, on)
  if (final.includes(entered) || isCurrent) return entered
  return 'changed'
}

/** The bits of a list: every place that is not named says "valid". */
export const packList = (places: readonly { readonly index: number; readonly status: ListedStatus }[]) => {
  const perByte = 8 / bitsOfAPlace
  const bits = new Uint8Array(placesOfAList / perByte)
  for (const { index, status } of places) {
    const at = Math.floor(index / perByte)
    // The first place stands leftmost in its byte.
    const shift = 8 - bitsOfAPlace * ((index % perByte) + 1)
    bits[at] = (bits[at] ?? 0) | (listedStatuses.indexOf(status) << shift)
  }
  return bits
}

/** What the list says of one place; undefined when it has no such place, or says what nobody knows. */
export const statusInList = (bits: Uint8Array, index: number): ListedStatus | undefined => {
  const perByte = 8 / bitsOfAPlace
  const byte = bits[Math.floor(index / perByte)]
  if (byte === undefined) return undefined
  const shift = 8 - bitsOfAPlace * ((index % perByte) + 1)
  return listedStatuses[(byte >> shift) & (2 ** bitsOfAPlace - 1)]
}

/** The last day on which a list published on a day is relied on. */
export const statusListUntil = (on: Day, { readings }: Edition): Day =>
  addDays(on, readings.statusListDays.value)

interface ListTimes {
  readonly from: At
  /** Until when it may be relied on without asking for a newer one. */
  readonly until: At
}

/** The list before it is signed. `encoded` are its bits as the standard writes them: gzip, then base64url behind a u. */
export const unsignedList = (list: number, encoded: string, times: ListTimes, publicUrl: string) => {
  const id = publishedAt(publicUrl).statusList(list)
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: issuerAt(publicUrl),
    validFrom: times.from,
    validUntil: times.until,
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'message',
      encodedList: encoded,
    },
  }
}

const instant = z.iso.datetime({ offset: true })

/** What is read of a list that somebody brings. */
export const broughtList = z.object({
  id: z.string(),
  validFrom: instant,
  validUntil: instant,
  credentialSubject: z.object({ encodedList: z.string().regex(/^u[\w-]+$/) }),
})
