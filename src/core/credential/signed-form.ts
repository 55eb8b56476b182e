import { z } from 'zod'
import { isDay } from '#core/calendar/day.ts'
import type { CertificateFacts } from '#core/certificate-state.ts'
import { contact } from '#core/contact.ts'

/**
 * The signed form of a certificate: a Verifiable Credential (W3C, version 2.0) that says what the paper says, and where
 * its status is published. It names an organisation and nobody in it.
 */

const base = 'https://www.w3.org/ns/credentials/v2'
/** The official context for names that no published vocabulary defines. */
const undefinedTerms = 'https://www.w3.org/ns/credentials/undefined-terms/v2'

/** Where the form of one certificate finds its status: a place in one of the published lists. */
export interface StatusPlace {
  readonly list: number
  readonly index: number
}

/** As many places as the standard asks of a list at least, so that no list tells who is looked up. */
export const placesOfAList = 131_072

/** The place with this number, counted from 0 over all lists; the first list is list 1. */
export const statusPlace = (place: number): StatusPlace => ({
  list: Math.floor(place / placesOfAList) + 1,
  index: place % placesOfAList,
})

/** What a place of a status list can say, each by its number there. */
export const listedStatuses = [
  'valid',
  'suspended',
  'withdrawn',
  'cancelled',
  'superseded',
  /** A later form says something else: another name, address or level. */
  'changed',
] as const
export type ListedStatus = (typeof listedStatuses)[number]

/** Bits a place has: room for more kinds of status than there are. */
export const bitsOfAPlace = 4

/** The addresses of what is published beside the certificates. */
export const publishedAt = (publicUrl: string) => ({
  keys: `${publicUrl}/keys.json`,
  statusList: (list: number) => `${publicUrl}/status/${list}`,
  certificate: (number: string) => `${publicUrl}/verify/${encodeURIComponent(number)}`,
})

export const issuerAt = (publicUrl: string) => ({
  id: publishedAt(publicUrl).keys,
  name: contact.centre[0],
})

/** The form before it is signed. Validity is told in the centre's time, from its first second to its last. */
export const unsignedForm = (one: CertificateFacts, place: StatusPlace, publicUrl: string) => {
  const at = publishedAt(publicUrl)
  const list = at.statusList(place.list)
  return {
    '@context': [base, undefinedTerms],
    id: at.certificate(one.number),
    type: ['VerifiableCredential', 'QualificationCertificate'],
    issuer: issuerAt(publicUrl),
    validFrom: `${one.validFrom}T00:00:00+08:00`,
    validUntil: `${one.validTo}T23:59:59+08:00`,
    credentialSubject: {
      number: one.number,
      holder: one.holder,
      uscc: one.uscc,
      registeredAddress: one.registeredAddress,
      serviceType: one.type,
      level: one.level,
      issuedOn: one.issuedOn,
      validFrom: one.validFrom,
      validTo: one.validTo,
    },
    credentialStatus: {
      id: `${list}#${place.index}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'message',
      statusSize: bitsOfAPlace,
      statusMessage: listedStatuses.map((message, code) => ({ status: `0x${code.toString(16)}`, message })),
      statusListIndex: String(place.index),
      statusListCredential: list,
    },
  }
}

const day = z.string().refine(isDay)

/** What is read of a form that somebody brings: enough for an answer. Whether it is ours, only its proofs can say. */
export const broughtForm = z.object({
  credentialSubject: z.object({
    number: z.string(),
    holder: z.string(),
    uscc: z.string(),
    registeredAddress: z.string(),
    serviceType: z.string(),
    level: z.number(),
    issuedOn: day,
    validFrom: day,
    validTo: day,
  }),
  credentialStatus: z.object({
    statusListIndex: z.string().regex(/^\d{1,9}$/),
    statusListCredential: z.string(),
  }),
})
export type BroughtForm = z.output<typeof broughtForm>

/** What a form of this certificate says; another text means another form. */
export const contentOfForm = ({
  number,
  holder,
  uscc,
  registeredAddress,
  type,
  level,
  ...days
}: CertificateFacts) =>
  JSON.stringify([
    number,
    holder,
    uscc,
    registeredAddress,
    type,
    level,
    days.issuedOn,
    days.validFrom,
    days.validTo,
  ])
