import { createCipheriv, createDecipheriv, createHash, timingSafeEqual } from 'node:crypto'

/**
 * The algorithm that the platform publishes for messages of official accounts: SHA-1 over the sorted parts, and
 * AES-256-CBC whose first block of key is its vector. https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/Before_Develop/Message_encryption_and_decryption.html
 */

/** The platform pads to 32 bytes, twice the block of AES. */
const PADDED_TO = 32
const RANDOM = 16
const LENGTH = 4

/** SHA-1 of the parts in their order as text, in small hexadecimal digits. */
export const signatureOf = (...parts: readonly string[]): string =>
  createHash('sha1')
    .update(parts.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)).join(''))
    .digest('hex')

/** Whether a signature is that of these parts, compared in a time that does not tell how much of it was right. */
export const isSignedBy = (given: string, ...parts: readonly string[]): boolean => {
  const expected = Buffer.from(signatureOf(...parts))
  const told = Buffer.from(given)
  return told.length === expected.length && timingSafeEqual(told, expected)
}

interface Account {
  readonly key: Buffer
  readonly appId: string
}

/** A message as it travels: 16 random bytes, its length, itself and the account, sealed, in Base64. */
export const sealMessage = (message: string, { key, appId }: Account, random: Buffer): string => {
  if (random.length !== RANDOM) throw new Error('a message begins with 16 random bytes')
  const text = Buffer.from(message)
  const length = Buffer.alloc(LENGTH)
  length.writeUInt32BE(text.length)
  const plain = Buffer.concat([random, length, text, Buffer.from(appId)])
  const missing = PADDED_TO - (plain.length % PADDED_TO)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  return Buffer.concat([
    cipher.update(Buffer.concat([plain, Buffer.alloc(missing, missing)])),
    cipher.final(),
  ]).toString('base64')
}

/** What was sealed for this account; undefined when it was not, or was altered. */
export const openMessage = (sealed: string, { key, appId }: Account): string | undefined => {
  const bytes = Buffer.from(sealed, 'base64')
  if (bytes.length === 0 || bytes.length % 16 !== 0) return undefined
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const padded = Buffer.concat([decipher.update(bytes), decipher.final()])
  const padding = padded.at(-1) ?? 0
  const isPadded =
    padding >= 1 && padding <= PADDED_TO && padded.subarray(-padding).every((byte) => byte === padding)
  if (!isPadded || padded.length - padding < RANDOM + LENGTH) return undefined
  const plain = padded.subarray(0, -padding)
  const from = RANDOM + LENGTH
  const to = from + plain.readUInt32BE(RANDOM)
  if (to > plain.length || plain.subarray(to).toString() !== appId) return undefined
  return plain.subarray(from, to).toString()
}
