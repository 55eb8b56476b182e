import { createHash } from 'node:crypto'
import { askBucket, type BucketSettings, codeIn, createBlobBucket } from './blob-bucket.ts'
import { type Blobs, BlobsAway } from './blobs.ts'
import type { Spool } from './spool.ts'

/** What is wrong with which setting, by the store's own word for it. */
const saysOf = (code: string, status: number, { address, region }: BucketSettings): string => {
  const said = `${status} ${code}`.trim()
  if (['InvalidAccessKeyId', 'SignatureDoesNotMatch'].includes(code) || status === 401)
    return `S3_KEY_ID and S3_SECRET do not open ${address} (${said}).`
  if (code === 'AuthorizationHeaderMalformed')
    return `S3_REGION is ${region}, which is not that of ${address} (${said}).`
  if (code === 'RequestTimeTooSkewed') return `The clock of this machine is wrong, says ${address} (${said}).`
  if (code === 'NoSuchBucket' || status === 404)
    return `S3_BUCKET names ${address}, which is not there (${said}); please make it first.`
  if (status === 403) return `S3_KEY_ID may not list, write, read and delete in ${address} (${said}).`
  return `S3_URL names ${address}, where no S3 store answers (${said}).`
}

/** A small object by which the rights are tried out; never one of a content, whose name has a folder. */
const trial = new Blob(['zizhi'])
const trialName = '/trial'
const trialDigest = createHash('sha256').update('zizhi').digest('hex')

/**
 * The bucket, once it was seen that we may do in it what has to be done. Throws a sentence that names the setting at
 * fault.
 */
export const connectBucket = async (settings: BucketSettings, spool: Spool): Promise<Blobs> => {
  const steps = [
    ['GET', '?list-type=2&max-keys=1', {}],
    ['PUT', trialName, { body: trial, sha256: trialDigest }],
    ['GET', trialName, {}],
    ['DELETE', trialName, {}],
  ] as const
  for (const [method, name, asked] of steps) {
    const [answer] = await Promise.allSettled([askBucket(settings, method, name, asked)])
    if (answer.status === 'rejected') {
      const { reason } = answer
      if (!(reason instanceof BlobsAway)) throw reason
      throw new Error(`S3_URL names ${settings.address}, where nothing answers (${reason.message}).`)
    }
    const text = await answer.value.text()
    if (!answer.value.ok) throw new Error(saysOf(codeIn(text), answer.value.status, settings))
  }
  return createBlobBucket(settings, spool)
}
