/** A part of a content in bytes, both ends included and counted from 0. */
export interface BlobPart {
  readonly from: number
  readonly to: number
}

/**
 * Where the contents of files are kept, each under its SHA-256: the same content twice is kept once. A folder
 * (blob-folder.ts) or a bucket (blob-bucket.ts); each of these throws `BlobsAway` when the store does not answer.
 */
export interface Blobs {
  readonly kind: 'folder' | 's3'
  /** Keeps the file at this path, whose SHA-256 this is: whole and safe from a power cut when it returns. The file stays. */
  keep(path: string, sha256: string): Promise<void>
  /** Its size in bytes; undefined when nothing is kept under this digest. */
  findSize(sha256: string): Promise<number | undefined>
  /** The content, or a part of it that it has. Throws when nothing is kept under this digest. */
  open(sha256: string, part?: BlobPart): Promise<ReadableStream<Uint8Array>>
  /** Lends the content as a file, for readers that leap about in it. Its path is good until `work` ends. */
  lend<Result>(sha256: string, work: (path: string) => Promise<Result>): Promise<Result>
  remove(sha256: string): Promise<void>
  /** Removes what was begun before this moment (milliseconds) and never became a content; returns how many. */
  sweep(before: number): Promise<number>
  /** Returns when the store answers. */
  ask(): Promise<void>
}

/** The store of contents does not answer, or not as it should: an outage, which a door answers with patience. */
export class BlobsAway extends Error {
  override name = 'BlobsAway'
}

/** What a content is called in every store, so that a folder can be copied into a bucket as it is. */
export const blobName = (sha256: string): string => {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError(`${sha256} is not a SHA-256`)
  return `${sha256.slice(0, 2)}/${sha256}`
}
