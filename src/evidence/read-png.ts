import type { PlaceInFile } from '#core/place-in-file.ts'
import type { Surroundings } from './reader.ts'

/** A picture from black to white, one byte a point. */
export interface Grey {
  readonly width: number
  readonly height: number
  readonly points: Uint8Array
}

/** An A4 page at 600 dpi has 35 million. */
const mostPixels = 40_000_000

const brightest = (red: number, green: number, blue: number): number =>
  (red * 77 + green * 150 + blue * 29) >> 8

interface Head {
  readonly width: number
  readonly height: number
  readonly bits: number
  /** Values a point: grey, colours, a place in the palette; the last of two or four says how much of it there is. */
  readonly values: number
  readonly isIndexed: boolean
}

const valuesOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** The parts of a PNG that say how it looks; undefined for one that is woven of seven passes, which no scanner writes. */
const partsOf = (png: Uint8Array<ArrayBuffer>) => {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const packed: Uint8Array<ArrayBuffer>[] = []
  let palette = new Uint8Array()
  for (let at = 8; at + 12 <= png.length; ) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8))
    const content = png.subarray(at + 8, at + 8 + length)
    if (type === 'PLTE') palette = content
    if (type === 'IDAT') packed.push(content)
    at += 12 + length
  }
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  const [bits = 0, colour = 0, , , passes] = png.subarray(24, 29)
  const values = valuesOf[colour]
  if (!values || ![1, 2, 4, 8, 16].includes(bits) || passes !== 0) return undefined
  if (width === 0 || height === 0 || width * height > mostPixels) return undefined
  return { head: { width, height, bits, values, isIndexed: colour === 3 }, palette, packed }
}

/** What a point of a row looks like, on white, by where its values begin. Asked of every point, so nothing is made anew. */
const looks = ({ bits, values, isIndexed }: Head, palette: Uint8Array) => {
  const wide = bits >> 3
  const most = wide > 0 ? 255 : 2 ** bits - 1
  const shades = Uint8Array.from({ length: palette.length / 3 }, (_, at) =>
    brightest(palette[3 * at] as number, palette[3 * at + 1] as number, palette[3 * at + 2] as number),
  )
  const valueAt = (row: Uint8Array, index: number): number =>
    wide > 0
      ? (row[index * wide] as number)
      : ((row[(index * bits) >> 3] as number) >> (8 - bits - ((index * bits) & 7))) & most
  return (row: Uint8Array, x: number): number => {
    const at = x * values
    const first = valueAt(row, at)
    if (isIndexed) return shades[first] ?? 0
    const light =
      values < 3 ? (first * 255) / most : brightest(first, valueAt(row, at + 1), valueAt(row, at + 2))
    return values % 2 === 1 ? light : 255 - ((255 - light) * valueAt(row, at + values - 1)) / 255
  }
}

/** Takes back what was subtracted from each byte of a row before it was packed (PNG, clause 9). */
const restore = (filter: number, row: Uint8Array, above: Uint8Array, step: number): void => {
  const guess = guesses[filter]
  if (!guess) return
  for (let at = 0; at < step && at < row.length; at++)
    row[at] = (row[at] as number) + guess(0, above[at] as number, 0)
  for (let at = step; at < row.length; at++)
    row[at] =
      (row[at] as number) + guess(row[at - step] as number, above[at] as number, above[at - step] as number)
}

/** What was subtracted, of the bytes to the left, above, and above to the left; by the number of the filter. */
const guesses: Readonly<Record<number, (left: number, up: number, corner: number) => number>> = {
  1: (left) => left,
  2: (_, up) => up,
  3: (left, up) => (left + up) >> 1,
  4: (left, up, corner) => {
    const toLeft = Math.abs(up - corner)
    const toUp = Math.abs(left - corner)
    const toCorner = Math.abs(left + up - 2 * corner)
    if (toLeft <= toUp && toLeft <= toCorner) return left
    return toUp <= toCorner ? up : corner
  },
}

/**
 * A PNG as shades of grey, row by row, so that no more than they is in memory; undefined where it is too large, or woven.
 * Throws what unpacking throws at damaged data, and Unreadable when time is up.
 */
export const greyOfPng = async (
  png: Uint8Array<ArrayBuffer>,
  at: PlaceInFile,
  { budget }: Pick<Surroundings, 'budget'>,
): Promise<Grey | undefined> => {
  const parts = partsOf(png)
  if (!parts) return undefined
  const { head, palette, packed } = parts
  const { width, height, bits, values } = head
  const rowBytes = Math.ceil((width * values * bits) / 8)
  const step = Math.max(1, (values * bits) >> 3)
  const lookOf = looks(head, palette)
  const points = new Uint8Array(width * height)
  let [row, above] = [new Uint8Array(rowBytes), new Uint8Array(rowBytes)]
  let [y, filter, filled] = [0, -1, 0]
  for await (const piece of new Blob(packed).stream().pipeThrough(new DecompressionStream('deflate'))) {
    budget.onTime(at)
    for (let from = 0; from < piece.length && y < height; ) {
      if (filter < 0) {
        filter = piece[from++] as number
        continue
      }
      const part = piece.subarray(from, from + rowBytes - filled)
      row.set(part, filled)
      from += part.length
      filled += part.length
      if (filled < rowBytes) continue
      restore(filter, row, above, step)
      for (let x = 0; x < width; x++) points[y * width + x] = lookOf(row, x)
      ;[row, above] = [above, row]
      ;[y, filter, filled] = [y + 1, -1, 0]
    }
    // What comes after the last row is no part of the picture.
    if (y === height) break
  }
  return y === height ? { width, height, points } : undefined
}
