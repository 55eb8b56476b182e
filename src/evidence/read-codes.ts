import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import decodeQr from 'qr/decode.js'
import type { Grey } from './read-png.ts'

/** A picture as a parser unpacks it: one bit, three or four bytes a point. */
interface Picture {
  readonly width: number
  readonly height: number
  readonly kind: number
  readonly data: Uint8Array | Uint8ClampedArray
}

const kinds = { bits: 1, rgb: 2, rgba: 3 }
/** Time for one picture, and pictures of one page that are looked at. */
const milliseconds = 3_000
const mostPictures = 3
/** Smaller than this, it is no scan of a page. */
const leastWidth = 300

/** One byte a point, from black to white. */
const brightness = ({ width, height, kind, data }: Picture): Uint8Array => {
  const grey = new Uint8Array(width * height)
  if (kind === kinds.bits) {
    const row = Math.ceil(width / 8)
    for (let y = 0, at = 0; y < height; y++)
      for (let x = 0; x < width; x++, at++)
        grey[at] = (data[y * row + (x >> 3)] as number) & (0x80 >> (x & 7)) ? 255 : 0
    return grey
  }
  const step = kind === kinds.rgb ? 3 : 4
  for (let at = 0, from = 0; at < width * height; at++, from += step)
    grey[at] =
      ((data[from] as number) * 77 + (data[from + 1] as number) * 150 + (data[from + 2] as number) * 29) >> 8
  return grey
}

/** Larger pictures show the same code as smaller ones, and the reader of codes takes none of more than some thousand points a side. */
const longestSide = 3_600

/** A large picture in fewer points, each the mean of a square. */
const reduced = (grey: Grey): Grey => {
  const side = Math.ceil(Math.max(grey.width, grey.height) / longestSide)
  if (side === 1) return grey
  const [width, height] = [Math.floor(grey.width / side), Math.floor(grey.height / side)]
  const points = new Uint8Array(width * height)
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++) {
      let sum = 0
      for (let row = 0; row < side; row++)
        for (let column = 0; column < side; column++)
          sum += grey.points[(y * side + row) * grey.width + x * side + column] as number
      points[at] = sum / (side * side)
    }
  return { width, height, points }
}

/** The text of a QR code in a picture, wherever it lies and however it is turned; undefined where none can be read. */
export const findCode = async (grey: Grey): Promise<string | undefined> => {
  if (grey.width < leastWidth) return undefined
  const { width, height, points } = reduced(grey)
  // Readers of film expect colour behind it, which is never looked at.
  const data = new Uint8Array(width * height + 2 * Math.ceil(width / 2) * Math.ceil(height / 2))
  data.set(points)
  const read = async () =>
    decodeQr({ width, height, data }, { format: 'I420', effort: 4, timeLimit: milliseconds })
  // It throws where there is none, and most pictures have none.
  const [found] = await Promise.allSettled([read()])
  return found.status === 'fulfilled' ? found.value : undefined
}

const drawn = new Set<number>([OPS.paintImageXObject, OPS.paintImageMaskXObject])

/** The texts of the QR codes in the pictures of a page: those of a scan, which has no words of its own (Q4.4). */
export const codesOn = async (page: PDFPageProxy): Promise<readonly string[]> => {
  const { fnArray, argsArray } = await page.getOperatorList()
  const ids = fnArray.flatMap((operator, at): string[] => {
    const [id] = (argsArray[at] ?? []) as [unknown]
    return drawn.has(operator) && typeof id === 'string' ? [id] : []
  })
  const codes: string[] = []
  for (const id of [...new Set(ids)].slice(0, mostPictures)) {
    const from = id.startsWith('g_') ? page.commonObjs : page.objs
    const picture = await new Promise<Partial<Picture> | null>((resolve) => from.get(id, resolve))
    if (!picture?.data || !picture.width || !picture.height || picture.width < leastWidth) continue
    const { width, height } = picture
    const code = await findCode({ width, height, points: brightness(picture as Picture) })
    if (code !== undefined) codes.push(code)
  }
  return codes
}

const startOfFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/**
 * A photograph as the only picture of a page, so that one parser unpacks all that can be scanned; undefined where its head
 * says nothing of its size.
 */
export const photographAsPdf = (jpg: Uint8Array): Blob | undefined => {
  const view = new DataView(jpg.buffer, jpg.byteOffset, jpg.byteLength)
  let at = 2
  while (at + 10 < jpg.length && !startOfFrame(view.getUint8(at + 1))) at += 2 + view.getUint16(at + 2)
  if (at + 10 >= jpg.length) return undefined
  const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)]
  const colour = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' }[view.getUint8(at + 9)] ?? 'DeviceRGB'
  const draw = `${width} 0 0 ${height} 0 0 cm /P Do`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>`,
    `<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`,
  ].map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`)
  const picture = `5 0 obj\n<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /${colour} /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpg.length} >>\nstream\n`
  // Its parser finds the objects without a table.
  return new Blob([
    '%PDF-1.4\n',
    ...objects,
    picture,
    new Uint8Array(jpg),
    '\nendstream\nendobj\ntrailer\n<< /Root 1 0 R /Size 6 >>\n%%EOF\n',
  ])
}
