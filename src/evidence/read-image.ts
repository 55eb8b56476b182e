import type { PlaceInFile } from '#core/place-in-file.ts'
import { pieceBytes, type Surroundings } from './reader.ts'
import { Unreadable } from './unreadable.ts'

type Around = Pick<Surroundings, 'budget'>

/** The bytes of a file by their place, a stretch at a time. */
const bytesOf = (file: Blob, at: PlaceInFile, { budget }: Around) => {
  let start = 0
  let held = new Uint8Array()
  const hold = async (from: number) => {
    budget.onTime(at)
    start = from
    held = new Uint8Array(await file.slice(from, from + pieceBytes).arrayBuffer())
  }
  return {
    /** `length` bytes from a place, or fewer where the file ends before. */
    part: async (from: number, length: number): Promise<Uint8Array> => {
      if (from < start || from + length > start + held.length) await hold(from)
      return held.subarray(from - start, from - start + length)
    },
    /** What is at hand from a place on: at least two bytes, unless the file ends before. */
    rest: async (from: number): Promise<Uint8Array> => {
      if (from < start || from + 2 > start + held.length) await hold(from)
      return held.subarray(from - start)
    },
  }
}

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

const crcOver = (crc: number, bytes: Uint8Array): number => {
  let value = crc
  for (const byte of bytes) value = (table[(value ^ byte) & 0xff] as number) ^ (value >>> 8)
  return value
}

const signature = 8
/** Length and type before what a chunk holds, its checksum after it. */
const before = 8
const after = 4

/**
 * Walks a PNG chunk by chunk to its end marker; nothing is unpacked. Throws Unreadable when it breaks off, a chunk is not
 * what its checksum says, or it does not begin with its header. What follows the end marker is no part of the picture.
 */
export const walkPng = async (file: Blob, at: PlaceInFile, around: Around): Promise<void> => {
  const bytes = bytesOf(file, at, around)
  const broken = new Unreadable('file-broken', at)
  for (let place = signature, count = 0; ; count++) {
    const head = await bytes.part(place, before)
    if (head.length < before) throw broken
    const length = new DataView(head.buffer, head.byteOffset).getUint32(0)
    const type = String.fromCharCode(...head.subarray(4))
    if ((count === 0) !== (type === 'IHDR')) throw broken
    const end = place + before + length
    if (end + after > file.size) throw broken
    let crc = crcOver(0xffffffff, head.subarray(4))
    for (let from = place + before; from < end; from += pieceBytes)
      crc = crcOver(crc, await bytes.part(from, Math.min(pieceBytes, end - from)))
    const sum = await bytes.part(end, after)
    if (new DataView(sum.buffer, sum.byteOffset).getUint32(0) !== (crc ^ 0xffffffff) >>> 0) throw broken
    if (type === 'IEND') return
    place = end + after
  }
}

const marker = { start: 0xd8, end: 0xd9, scan: 0xda } as const
/** Markers that stand alone: restarts within a scan, and one without meaning. */
const isBare = (code: number) => code === 0x01 || (code >= 0xd0 && code <= marker.start)

/**
 * Walks a JPEG segment by segment, through its scans, to its end marker; nothing is unpacked. Throws Unreadable when it
 * breaks off before. What stands between segments is skipped, as every viewer does; so is what follows the end.
 */
export const walkJpg = async (file: Blob, at: PlaceInFile, around: Around): Promise<void> => {
  const bytes = bytesOf(file, at, around)
  const broken = new Unreadable('file-broken', at)
  let place = 2
  for (;;) {
    const found = await markerFrom(bytes, place)
    if (!found) throw broken
    place = found.after
    if (found.code === marker.end) return
    if (isBare(found.code)) continue
    const head = await bytes.part(place, 2)
    const length = head.length < 2 ? 0 : ((head[0] as number) << 8) | (head[1] as number)
    if (length < 2 || place + length > file.size) throw broken
    place += length
  }
}

/** The next marker from a place on, past picture data, where a doubled FF and a stuffed zero are none. */
const markerFrom = async (
  { rest }: ReturnType<typeof bytesOf>,
  from: number,
): Promise<{ readonly code: number; readonly after: number } | undefined> => {
  for (let place = from; ; ) {
    const stretch = await rest(place)
    if (stretch.length < 2) return undefined
    // The last byte at hand is looked at together with the next stretch.
    const last = stretch.length - 1
    let index = stretch.indexOf(0xff)
    for (; index >= 0 && index < last; index = stretch.indexOf(0xff, index + 1)) {
      const code = stretch[index + 1] as number
      if (code !== 0 && code !== 0xff) return { code, after: place + index + 2 }
    }
    place += index === last ? last : stretch.length
  }
}
