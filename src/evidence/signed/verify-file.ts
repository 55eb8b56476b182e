import type { Day } from '#core/calendar/day.ts'
import { type BroughtForm, broughtForm, type ListedStatus } from '#core/credential/signed-form.ts'
import { broughtList, statusInList } from '#core/credential/status-list.ts'
import { type ReadFile, type ReadList, type Verdict, verdictOn } from '#core/credential/verdict.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { canonicalBytes, checkProofs, type Document, type PublishedKeys, readKeys } from './proof.ts'
import { isPdf, readAttached, readSeal } from './sealed-pdf.ts'
import type { Suite } from './suites.ts'

/** A certificate has both signatures; what is made anew at every download has the one that is the same every time. */
const ofForms: readonly Suite['name'][] = ['eddsa-jcs-2022', 'sm2-jcs-zizhi']
const ofSeals: readonly Suite['name'][] = ['eddsa-jcs-2022']

/** The document these bytes are, when they are exactly its canonical text: any other byte is not ours. */
const readCanonical = (bytes: Uint8Array): Document | undefined => {
  const value = readJson(bytes)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const canonical = canonicalBytes(value)
  const isSame = canonical.length === bytes.length && canonical.every((byte, at) => byte === bytes[at])
  return isSame ? (value as Document) : undefined
}

/** Any JSON; undefined for what is none. */
export const readJson = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    return undefined
  }
}

type Sealed = Pick<ReadFile, 'seal' | 'sealedAs'>

const sealOf = async (bytes: Uint8Array, keys: PublishedKeys): Promise<Sealed> => {
  const found = await readSeal(bytes)
  if (!found) return { seal: 'missing', sealedAs: '' }
  const seal = readCanonical(found.seal)
  if (!seal) return { seal: 'altered', sealedAs: '' }
  const proof = await checkProofs(seal, keys, ofSeals)
  return proof === 'good' && seal.sha256 !== found.sha256
    ? { seal: 'altered', sealedAs: '' }
    : { seal: proof, sealedAs: String(seal.what) }
}

const withoutForm = { form: undefined, proof: 'altered' } as const

const readFileOf = async (bytes: Uint8Array, keys: PublishedKeys): Promise<ReadFile> => {
  const isPaper = isPdf(bytes)
  const attached = isPaper ? await attachedTo(bytes) : bytes
  const sealed: Sealed = isPaper ? await sealOf(bytes, keys) : { seal: 'not-needed', sealedAs: '' }
  if (!attached || (!isPaper && !looksLikeForm(bytes))) return { ...withoutForm, hasForm: false, ...sealed }
  const document = readCanonical(attached)
  const form = document && broughtForm.safeParse(document).data
  if (!document || !form) return { ...withoutForm, hasForm: true, ...sealed }
  return { form, hasForm: true, proof: await checkProofs(document, keys, ofForms), ...sealed }
}

/** A damaged attachment is one that cannot be unpacked: something is there, and it is not what it was. */
const attachedTo = async (bytes: Uint8Array): Promise<Uint8Array | undefined> => {
  try {
    return await readAttached(bytes)
  } catch {
    return new Uint8Array()
  }
}

const looksLikeForm = (bytes: Uint8Array) =>
  new TextDecoder()
    .decode(bytes)
    .replaceAll(/[^a-zA-Z]/g, '')
    .includes('redentialSubjec')

const readStatus = async (
  bytes: Uint8Array,
  form: BroughtForm | undefined,
  keys: PublishedKeys,
): Promise<NonNullable<ReadList>> => {
  const document = readCanonical(bytes)
  const list = document && broughtList.safeParse(document).data
  const id = list?.id ?? form?.credentialStatus.statusListCredential ?? ''
  if (!document || !list) return { id, proof: 'altered', from: '', until: '', status: undefined }
  const proof = await checkProofs(document, keys, ofForms)
  const status = proof === 'good' && form ? await listed(list.credentialSubject.encodedList, form) : undefined
  return { id, proof, from: list.validFrom, until: list.validUntil, status }
}

/** 131,072 places of four bits are 64 kB. */
const listed = async (
  encoded: string,
  { credentialStatus }: BroughtForm,
): Promise<ListedStatus | undefined> => {
  const packed = Uint8Array.from(atob(encoded.slice(1).replaceAll('-', '+').replaceAll('_', '/')), (one) =>
    one.charCodeAt(0),
  )
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))
  const bits = new Uint8Array(await new Response(stream).arrayBuffer())
  return statusInList(bits, Number(credentialStatus.statusListIndex))
}

export interface Brought {
  readonly file: Uint8Array
  /** The keys as published; nothing can be said without them. */
  readonly keys: PublishedKeys
  /** The status list as published; null without one. */
  readonly status: Uint8Array | null
}

/**
 * What can be said of a file that is shown as a certificate, from it and from what was published: the same verdict on the
 * command line, on the site and in the offline page.
 */
export const verifyFile = async (
  { file, keys, status }: Brought,
  today: Day,
  edition: Edition,
): Promise<Verdict> => {
  const read = await readFileOf(file, keys)
  // Of what is not genuine nobody asks how it stands.
  const list = status && read.proof === 'good' ? await readStatus(status, read.form, keys) : null
  return verdictOn(read, list, today, edition)
}

/** Where the status of what is in this file is published; undefined when there is nothing to be read in it. */
export const statusListOf = async (file: Uint8Array): Promise<string | undefined> => {
  const attached = isPdf(file) ? await attachedTo(file) : file
  const form = attached && broughtForm.safeParse(readJson(attached)).data
  return form?.credentialStatus.statusListCredential
}

export const readPublishedKeys = (bytes: Uint8Array): PublishedKeys | undefined => readKeys(readJson(bytes))
