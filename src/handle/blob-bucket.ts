import { createHash } from 'node:crypto'
import { createWriteStream, openAsBlob } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { AwsV4Signer } from 'aws4fetch'
import { type Blobs, BlobsAway, blobName } from './blobs.ts'
import type { Spool } from './spool.ts'

/** A bucket of an S3 store, and who we are there. */
export interface BucketSettings {
  /** Of the bucket itself, without a slash at the end. */
  readonly address: string
  readonly region: string
  readonly keyId: string
  readonly secret: string
}

interface Asked {
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Blob
  /** SHA-256 of the body: it is signed, so the store refuses anything else. */
  readonly sha256?: string
  /** How long the store may take until it begins to answer. */
  readonly patience?: number
}

const usualPatience = 20_000
const quickPatience = 4_000
/** A store that takes in less than this is as good as gone. */
const slowestBytesAMillisecond = 1_000
const nothing = createHash('sha256').digest('hex')

/** What the runtime throws when the line to the store cannot be had or breaks off, as the outage that it is. */
const awayBy = (error: Error): BlobsAway => {
  const { cause, message } = error
  return new BlobsAway(cause instanceof Error && cause.message ? cause.message : message)
}

/** What the store says is wrong, in its own word: `SignatureDoesNotMatch`. */
export const codeIn = (text: string): string => /<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? ''

/**
 * Asks the store once, and once more when it did not answer or broke; what is asked here changes nothing by being asked
 * twice. Throws BlobsAway when nothing answers in time.
 */
export const askBucket = async (
  { address, region, keyId, secret }: BucketSettings,
  method: string,
  name: string,
  { headers = {}, body, sha256 = nothing, patience = usualPatience }: Asked = {},
): Promise<Response> => {
  const once = async (): Promise<Response> => {
    const signer = new AwsV4Signer({
      method,
      url: `${address}${name}`,
      headers: { ...headers, 'x-amz-content-sha256': sha256 },
      service: 's3',
      region,
      accessKeyId: keyId,
      secretAccessKey: secret,
    })
    const signed = await signer.sign()
    // A proxy between that packs what it passes on would change its length.
    signed.headers.set('accept-encoding', 'identity')
    const late = new AbortController()
    const timer = setTimeout(() => late.abort(new Error(`no answer within ${patience / 1000} s`)), patience)
    try {
      return await fetch(signed.url, {
        method,
        headers: signed.headers,
        signal: late.signal,
        redirect: 'manual',
        ...(body && { body }),
      })
    } catch (error) {
      throw awayBy(error as Error)
    } finally {
      clearTimeout(timer)
    }
  }
  const [first] = await Promise.allSettled([once()])
  if (first.status === 'fulfilled' && first.value.status < 500) return first.value
  if (first.status === 'fulfilled') await first.value.body?.cancel()
  await pause(300)
  return once()
}

/** The answer, when its status is one of these; throws BlobsAway with what the store says otherwise. */
const expecting = async (answer: Response, ...good: readonly number[]): Promise<Response> => {
  if (good.includes(answer.status)) return answer
  throw new BlobsAway(`the store answers ${answer.status} ${codeIn(await answer.text())}`.trim())
}

/** Contents as objects in a bucket: each comes in one piece, so that there is never half of one. */
export const createBlobBucket = (bucket: BucketSettings, spool: Spool): Blobs => {
  const ask = (method: string, sha256: string, asked?: Asked) =>
    askBucket(bucket, method, `/${blobName(sha256)}`, asked)

  const findSize = async (sha256: string): Promise<number | undefined> => {
    const answer = await expecting(await ask('HEAD', sha256), 200, 404)
    return answer.status === 404 ? undefined : Number(answer.headers.get('content-length'))
  }
  const open: Blobs['open'] = async (sha256, part) => {
    const headers = part && { range: `bytes=${part.from}-${part.to}` }
    const answer = await expecting(await ask('GET', sha256, headers && { headers }), part ? 206 : 200, 404)
    if (answer.status === 404 || !answer.body) throw new Error(`the bucket has no content ${sha256}`)
    return answer.body
  }
  return {
    kind: 's3',
    findSize,
    open,
    keep: async (path, sha256) => {
      const { size } = await stat(path)
      if ((await findSize(sha256)) === size) return
      const patience = usualPatience + size / slowestBytesAMillisecond
      const answer = await ask('PUT', sha256, { body: await openAsBlob(path), sha256, patience })
      await (await expecting(answer, 200)).arrayBuffer()
    },
    lend: (sha256, work) =>
      spool.lend(async (folder) => {
        const path = join(folder, sha256)
        const [got] = await Promise.allSettled([pipeline(await open(sha256), createWriteStream(path))])
        // A disk of ours that is full is a fault of another kind.
        if (got.status === 'rejected') throw got.reason instanceof TypeError ? awayBy(got.reason) : got.reason
        return work(path)
      }),
    remove: async (sha256) => {
      await expecting(await ask('DELETE', sha256), 200, 204, 404)
    },
    // One request is one content, or none: nothing half-made is left there.
    sweep: async () => 0,
    ask: async () => {
      const answer = await askBucket(bucket, 'GET', '?list-type=2&max-keys=1', { patience: quickPatience })
      await (await expecting(answer, 200)).arrayBuffer()
    },
  }
}
