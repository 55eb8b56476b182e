import { z } from 'zod'
import type { BucketSettings } from '#handle/blob-bucket.ts'
import { findAesKey, type WechatAccount } from '#handle/wechat-account.ts'

/** What an operator can set. Each has a working default, or a feature that says it is switched off. */
export interface Environment {
  readonly port: number
  readonly dataFolder: string
  readonly databaseUrl: string | null
  readonly publicUrl: string
  readonly secret: string | null
  readonly signingKey: string | null
  readonly smtpUrl: string | null
  /** Where ClamAV listens, when uploads are checked for viruses. */
  readonly clamavSocket?: string | null
  readonly imapUrl: string | null
  /** The account that fees are paid into, as papers name it. */
  readonly paymentAccount?: string | null
  /** Null: files are kept in the data folder. */
  readonly bucket?: BucketSettings | null
  /** Null: no official account is connected. */
  readonly wechat?: WechatAccount | null
}

const urlOf = (name: string, protocols: readonly string[]) =>
  z.string().refine(
    (text) => {
      const url = URL.parse(text)
      return url !== null && protocols.includes(url.protocol)
    },
    {
      error: `${name} must be an address that begins with ${protocols.map((one) => `${one}//`).join(' or ')}`,
    },
  )

const schema = z.object({
  PORT: z.coerce
    .number({ error: 'PORT must be a number' })
    .int({ error: 'PORT must be a whole number' })
    .min(0, { error: 'PORT must not be negative' })
    .max(65535, { error: 'PORT must not be above 65535' })
    .default(3000),
  ZIZHI_DATA: z.string().min(1, { error: 'ZIZHI_DATA must name a folder' }).default('./data'),
  DATABASE_URL: urlOf('DATABASE_URL', ['postgres:', 'postgresql:']).optional(),
  ZIZHI_PUBLIC_URL: urlOf('ZIZHI_PUBLIC_URL', ['http:', 'https:']).optional(),
  ZIZHI_SECRET: z.string().min(32, { error: 'ZIZHI_SECRET must have at least 32 characters' }).optional(),
  ZIZHI_SIGNING_KEY: z
    .string()
    .min(32, { error: 'ZIZHI_SIGNING_KEY must have at least 32 characters' })
    .optional(),
  SMTP_URL: urlOf('SMTP_URL', ['smtp:', 'smtps:']).optional(),
  IMAP_URL: urlOf('IMAP_URL', ['imap:', 'imaps:'])
    .refine((text) => URL.parse(text)?.username !== '', {
      error: 'IMAP_URL must name whose mailbox it is: imaps://user:password@host',
    })
    .optional(),
  CLAMAV_SOCKET: z
    .string()
    .startsWith('/', { error: 'CLAMAV_SOCKET must be the path of a socket, from the root on' })
    .optional(),
  ZIZHI_PAYMENT_ACCOUNT: z
    .string()
    .trim()
    .max(200, { error: 'ZIZHI_PAYMENT_ACCOUNT must have at most 200 characters' })
    .optional(),
  S3_URL: z
    .string()
    .refine((text) => isStoreAddress(text.replace('{bucket}', 'bucket')), {
      error:
        'S3_URL must be an address that begins with http:// or https://, without user, password or question mark',
    })
    .optional(),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, {
      error: 'S3_BUCKET must be 3 to 63 small letters, digits, dots and hyphens',
    })
    .optional(),
  S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]+$/, { error: 'S3_REGION must be small letters, digits and hyphens' })
    .default('us-east-1'),
  S3_KEY_ID: z.string().optional(),
  S3_SECRET: z.string().optional(),
  WECHAT_TOKEN: z
    .string()
    .regex(/^[A-Za-z0-9]{3,32}$/, { error: 'WECHAT_TOKEN must be 3 to 32 letters and digits' })
    .optional(),
  WECHAT_AES_KEY: z
    .string()
    .refine((text) => findAesKey(text) !== undefined, {
      error: 'WECHAT_AES_KEY must be the 43 letters and digits of an EncodingAESKey',
    })
    .optional(),
  WECHAT_APP_ID: z
    .string()
    .regex(/^wx[0-9a-f]{16}$/, { error: 'WECHAT_APP_ID must be wx and 16 hexadecimal digits' })
    .optional(),
})

const isStoreAddress = (text: string): boolean => {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol) && `${url.username}${url.search}${url.hash}` === ''
}

/** The bucket, from its settings. Throws a sentence that names what is missing when only some of them are there. */
const bucketOf = (given: z.infer<typeof schema>): BucketSettings | null => {
  const { S3_URL: url, S3_BUCKET: bucket, S3_REGION: region, S3_KEY_ID: keyId, S3_SECRET: secret } = given
  const all = { S3_URL: url, S3_BUCKET: bucket, S3_KEY_ID: keyId, S3_SECRET: secret }
  const missing = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [name] : []))
  if (missing.length === Object.keys(all).length) return null
  if (url === undefined || bucket === undefined || keyId === undefined || secret === undefined)
    throw new Error(`${missing.join(' and ')} must be set as well when files are kept in S3.`)
  // Some stores are asked for a bucket by the name of the host, and only so.
  const named = url.includes('{bucket}')
    ? url.replace('{bucket}', bucket)
    : `${url.replace(/\/$/, '')}/${bucket}`
  return { address: named.replace(/\/$/, ''), region, keyId, secret }
}

/** The account, from its three settings. Throws a sentence that names what is missing when only some of them are there. */
const wechatOf = ({
  WECHAT_TOKEN: token,
  WECHAT_AES_KEY: key,
  WECHAT_APP_ID: appId,
}: z.infer<typeof schema>): WechatAccount | null => {
  if (token === undefined && key === undefined && appId === undefined) return null
  if (token === undefined)
    throw new Error('WECHAT_TOKEN must be set as well when WECHAT_APP_ID or WECHAT_AES_KEY is.')
  if (appId === undefined) throw new Error('WECHAT_APP_ID must be set as well when WECHAT_TOKEN is.')
  return { token, appId, aesKey: (key && findAesKey(key)) || null }
}

/** Reads the settings. Throws an Error with one sentence per setting that is wrong, each naming it. */
export const readEnvironment = (variables: Readonly<Record<string, string | undefined>>): Environment => {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = schema.safeParse(given)
  if (!parsed.success) throw new Error(parsed.error.issues.map(({ message }) => `${message}.`).join('\n'))
  const { PORT, ZIZHI_DATA, DATABASE_URL, ZIZHI_PUBLIC_URL, ...others } = parsed.data
  const { ZIZHI_SECRET, ZIZHI_SIGNING_KEY, SMTP_URL, IMAP_URL, CLAMAV_SOCKET } = others
  return {
    port: PORT,
    dataFolder: ZIZHI_DATA,
    databaseUrl: DATABASE_URL ?? null,
    publicUrl: (ZIZHI_PUBLIC_URL ?? `http://127.0.0.1:${PORT}`).replace(/\/$/, ''),
    secret: ZIZHI_SECRET ?? null,
    signingKey: ZIZHI_SIGNING_KEY ?? null,
    smtpUrl: SMTP_URL ?? null,
    imapUrl: IMAP_URL ?? null,
    paymentAccount: others.ZIZHI_PAYMENT_ACCOUNT || null,
    clamavSocket: CLAMAV_SOCKET ?? null,
    bucket: bucketOf(parsed.data),
    wechat: wechatOf(parsed.data),
  }
}
