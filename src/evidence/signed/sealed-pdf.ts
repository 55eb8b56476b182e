import { canonicalBytes, type Document } from './proof.ts'

/**
 * A PDF that is signed as a whole: the seal is a comment before its last line but two, where every reader of PDF skips
 * it, and holds a signed digest of all other bytes. So the page that people look at is covered, and not the attached
 * form alone.
 */

const mark = '%ZIZHI-SEAL '
const end = 'startxref'

/** Bytes as text of the same length, each byte a character. */
const latin = (bytes: Uint8Array) => {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return parts.join('')
}

const join = (...parts: readonly Uint8Array[]) => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const hexDigest = async (bytes: Uint8Array<ArrayBuffer>) =>
  Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')

/** What the seal of a PDF says before it is signed. Throws when the bytes are no PDF that we made. */
export const unsignedSeal = async (pdf: Uint8Array, what: string) => ({
  type: 'SealedFile',
  what,
  sha256: await hexDigest(new Uint8Array(pdf)),
})

/** The PDF with its signed seal. */
export const withSeal = (pdf: Uint8Array, seal: Document): Uint8Array<ArrayBuffer> => {
  const at = latin(pdf).lastIndexOf(end)
  if (at < 0) throw new Error('This PDF has no end where a seal could stand')
  const line = join(new TextEncoder().encode(mark), canonicalBytes(seal), new TextEncoder().encode('\n'))
  return join(pdf.subarray(0, at), line, pdf.subarray(at))
}

export const isPdf = (bytes: Uint8Array): boolean => latin(bytes.subarray(0, 5)) === '%PDF-'

/** The seal as it stands in the file, as bytes, and the digest of everything else; undefined without one. */
export const readSeal = async (bytes: Uint8Array) => {
  const text = latin(bytes)
  const from = text.lastIndexOf(`\n${mark}`) + 1
  const to = text.indexOf('\n', from)
  if (from === 0 || to < 0) return undefined
  const rest = join(bytes.subarray(0, from), bytes.subarray(to + 1))
  return { seal: bytes.slice(from + mark.length, to), sha256: await hexDigest(rest) }
}

const inflate = async (
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of stream as unknown as AsyncIterable<Uint8Array>) {
    size += part.length
    if (size > most) return undefined
    parts.push(part)
  }
  return join(...parts)
}

/** A form of ours is some three kilobytes. */
const largestForm = 64 * 1024

/** The file attached to a PDF of ours; undefined without one. What is read here, the seal has to vouch for. */
export const readAttached = async (bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const text = latin(bytes)
  const dictionary =
    /<<(?:(?!endobj)[\s\S])*?\/Type\s*\/EmbeddedFile(?:(?!endobj)[\s\S])*?>>\s*stream\r?\n/.exec(text)
  if (!dictionary) return undefined
  const from = dictionary.index + dictionary[0].length
  const length = Number(/\/Length\s+(\d+)/.exec(dictionary[0])?.[1] ?? Number.NaN)
  const data = bytes.slice(from, from + length)
  return dictionary[0].includes('/FlateDecode') ? inflate(data, largestForm) : data
}
