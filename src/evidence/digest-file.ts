import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { crc32 } from 'node:zlib'

export interface Digests {
  readonly sha256: string
  /** GB/T 32905: what Chinese authorities compute of a file. */
  readonly sm3: string
  /** What an archive says of it at its head. */
  readonly crc32: number
  readonly sizeBytes: number
}

/** Both digests of a file in hexadecimal, its checksum and its size, in one pass. */
export const digestFile = async (path: string): Promise<Digests> => {
  const [sha256, sm3] = [createHash('sha256'), createHash('sm3')]
  let sizeBytes = 0
  let sum = 0
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) {
    sha256.update(piece as Buffer)
    sm3.update(piece as Buffer)
    sum = crc32(piece as Buffer, sum)
    sizeBytes += (piece as Buffer).length
  }
  return { sha256: sha256.digest('hex'), sm3: sm3.digest('hex'), crc32: sum, sizeBytes }
}
