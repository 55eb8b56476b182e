import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What is kept secret here: the file in the data folder, and the setting that takes its place. */
const secrets = { secret: 'ZIZHI_SECRET', 'signing-key': 'ZIZHI_SIGNING_KEY' } as const

/** A secret of this installation: the one given, or one made once and kept in the data folder for its owner alone. */
export const keepSecret = async (
  given: string | null,
  dataFolder: string,
  name: keyof typeof secrets = 'secret',
): Promise<string> => {
  if (given) return given
  const path = join(dataFolder, name)
  await mkdir(dataFolder, { recursive: true })
  // Written whole beside its place and linked there: of two who start at once the first one's secret stays.
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  await writeFile(draft, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true })
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return
    throw error
  })
  await rm(draft)
  const secret = (await readFile(path, 'utf8')).trim()
  if (secret.length < 32)
    throw new Error(`${path} holds no usable secret; restore it from the backup, or set ${secrets[name]}.`)
  return secret
}

/** Encrypts what must not lie readable in the database. */
export interface Seal {
  close(text: string): string
  /** Throws when the text was changed, or sealed under another secret. */
  open(sealed: string): string
}

/** AES-256-GCM under a key derived from the secret for this purpose. */
export const createSeal = (secret: string): Seal => {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'zizhi personal data v1', 32))
  return {
    close: (text) => {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, iv)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
    },
    open: (sealed) => {
      const bytes = Buffer.from(sealed, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
      decipher.setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    },
  }
}

/** w***@example.com: enough to see that an address was left, and at which server. */
export const maskEmail = (email: string): string =>
  `${email.slice(0, 1)}***${email.slice(email.lastIndexOf('@'))}`

/** 138****5678: enough to recognise a number one knows. */
export const maskPhone = (phone: string): string =>
  phone.length < 7 ? '****' : `${phone.slice(0, 3)}****${phone.slice(-4)}`
