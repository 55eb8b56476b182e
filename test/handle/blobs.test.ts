import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askBucket } from '#handle/blob-bucket.ts'
import { createBlobFolder } from '#handle/blob-folder.ts'
import { type Blobs, BlobsAway, blobName } from '#handle/blobs.ts'
import { connectBucket } from '#handle/connect-bucket.ts'
import { createSpool, type Spool, uploadLifeMilliseconds } from '#handle/spool.ts'
import { type Swift, startSwift } from './swift.ts'

let folder = ''
let spool: Spool
let swift: Swift
const stores = {} as Record<'folder' | 's3', Blobs>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zizhi-blobs-'))
  spool = createSpool(folder)
  swift = await startSwift()
  stores.folder = createBlobFolder(join(folder, 'blobs'))
  stores.s3 = await connectBucket(swift.bucket, spool)
})
afterAll(async () => {
  await swift.stop()
  await rm(folder, { recursive: true, force: true })
})

const shaOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')
const onDisk = async (content: Uint8Array): Promise<string> => {
  const path = join(folder, shaOf(content))
  await writeFile(path, content)
  return path
}
const bytesOf = async (stream: ReadableStream<Uint8Array>) =>
  Buffer.from(await new Response(stream).arrayBuffer())

describe.each(['folder', 's3'] as const)('Q13.5 Contents in a store of the kind %s', (kind) => {
  test('come back byte for byte, whole, in part and as a file, are kept once, and go when they are removed', async () => {
    const blobs = stores[kind]
    const content = randomBytes(3_000_001)
    const sha256 = shaOf(content)
    const path = await onDisk(content)
    expect(blobs.kind).toBe(kind)
    expect(await blobs.findSize(sha256)).toBeUndefined()
    await expect(blobs.open(sha256)).rejects.toThrow(/no such file|has no content/)
    await blobs.keep(path, sha256)
    await blobs.keep(path, sha256)
    expect(existsSync(path)).toBe(true)
    expect(await blobs.findSize(sha256)).toBe(content.length)
    expect((await bytesOf(await blobs.open(sha256))).equals(content)).toBe(true)
    for (const { from, to } of [
      { from: 0, to: 0 },
      { from: 999_999, to: 2_000_001 },
      { from: content.length - 1, to: content.length - 1 },
    ])
      expect(
        (await bytesOf(await blobs.open(sha256, { from, to }))).equals(content.subarray(from, to + 1)),
      ).toBe(true)
    const lent = await blobs.lend(sha256, async (at) => [at, (await readFile(at)).equals(content)])
    expect(lent[1]).toBe(true)
    expect(await readdir(join(folder, 'scratch')).catch(() => [])).toEqual([])
    await blobs.remove(sha256)
    await blobs.remove(sha256)
    expect(await blobs.findSize(sha256)).toBeUndefined()
  })

  test('have a digest for a name, and nothing else', async () => {
    for (const name of ['', '../secret', 'a'.repeat(63), `${'a'.repeat(64)}/..`])
      await expect((async () => stores[kind].findSize(name))()).rejects.toThrow('is not a SHA-256')
  })

  test('answer that they are there', async () => {
    await expect(stores[kind].ask()).resolves.toBeUndefined()
  })
})

test('Q13.5 The store itself refuses a content that is not what its name says', async () => {
  const path = await onDisk(randomBytes(1000))
  const other = shaOf(randomBytes(10))
  await expect(stores.s3.keep(path, other)).rejects.toThrow(BlobsAway)
  expect(await stores.s3.findSize(other)).toBeUndefined()
})

test('Q13.5 A folder can be copied into a bucket as it is', async () => {
  const content = randomBytes(1000)
  const sha256 = shaOf(content)
  await stores.folder.keep(await onDisk(content), sha256)
  const body = new Blob([await readFile(join(folder, 'blobs', blobName(sha256)))])
  expect((await askBucket(swift.bucket, 'PUT', `/${blobName(sha256)}`, { body, sha256 })).ok).toBe(true)
  expect((await bytesOf(await stores.s3.open(sha256))).equals(content)).toBe(true)
})

test('Q13.5 A wrong setting stops the start with a sentence that names it', async () => {
  const { bucket } = swift
  const tried = (change: Partial<typeof bucket>) => connectBucket({ ...bucket, ...change }, spool)
  const address = bucket.address.replace(/zizhi$/, 'nowhere')
  await expect(tried({ secret: 'another' })).rejects.toThrow(
    /^S3_KEY_ID and S3_SECRET do not open .*\/zizhi \(403 SignatureDoesNotMatch\)\.$/,
  )
  await expect(tried({ keyId: 'nobody' })).rejects.toThrow(/^S3_KEY_ID and S3_SECRET do not open /)
  await expect(tried({ region: 'cn-north-1' })).rejects.toThrow(
    /^S3_REGION is cn-north-1, which is not that of /,
  )
  await expect(tried({ address })).rejects.toThrow(
    /^S3_BUCKET names .*\/nowhere, which is not there \(404 NoSuchBucket\)/,
  )
  await expect(tried({ address: 'http://127.0.0.1:2/zizhi' })).rejects.toThrow(
    /^S3_URL names http:\/\/127\.0\.0\.1:2\/zizhi, where nothing answers \(.+\)\.$/,
  )
})

test('Q13.5 What a client or a crash left behind is gone after a day, and nothing younger', async () => {
  const now = Date.now()
  const old = new Date(now - uploadLifeMilliseconds - 60_000)
  const uploads = spool.uploads
  await spool.lend(async () => {})
  const left = async (path: string, isOld: boolean) => {
    await writeFile(path, 'x')
    if (isOld) await utimes(path, old, old)
  }
  for (const one of [uploads, join(folder, 'blobs', 'parts')]) await mkdir(one, { recursive: true })
  // Announced long ago and written to just now, announced just now, and two halves of what a crash tore apart.
  await left(join(uploads, 'stale.json'), true)
  await left(join(uploads, 'stale'), false)
  await left(join(uploads, 'young.json'), false)
  await left(join(uploads, 'young'), false)
  await left(join(uploads, 'torn'), true)
  await left(join(uploads, 'alone.json'), true)
  await left(join(folder, 'scratch', 'lent'), true)
  await left(join(folder, 'blobs', 'parts', 'half'), true)
  await left(join(folder, 'blobs', 'parts', 'now'), false)
  const before = now - uploadLifeMilliseconds
  expect(await spool.sweep(before)).toBe(5)
  expect(await stores.folder.sweep(before)).toBe(1)
  expect((await readdir(uploads)).sort()).toEqual(['young', 'young.json'])
  expect(await readdir(join(folder, 'blobs', 'parts'))).toEqual(['now'])
  expect(await spool.sweep(before)).toBe(0)
})

test('Q13.5 A bucket that is not there any more says so, whatever is asked of it', async () => {
  const path = await onDisk(randomBytes(1000))
  const sha256 = shaOf(await readFile(path))
  await swift.kill()
  for (const asked of [
    () => stores.s3.ask(),
    () => stores.s3.open(sha256),
    () => stores.s3.findSize(sha256),
    () => stores.s3.remove(sha256),
    () => stores.s3.lend(sha256, async () => undefined),
    () => stores.s3.keep(path, sha256),
  ])
    await expect(asked()).rejects.toThrow(BlobsAway)
})
