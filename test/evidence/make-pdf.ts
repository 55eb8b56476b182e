const hex = (text: string) =>
  Array.from(text, (one) =>
    [...one].map((c) => c.codePointAt(0)!.toString(16).padStart(4, '0')).join(''),
  ).join('')

interface Page {
  readonly lines: readonly (readonly [text: string, y: number])[]
  /** An image that fills the page. */
  readonly scan?: boolean
}

interface Options {
  readonly note?: string
  readonly title?: string
  /** Further entries of the catalogue, such as an action. */
  readonly catalogue?: string
  /** Objects after the others, from number 100 on. */
  readonly objects?: readonly string[]
  readonly trailer?: string
}

/** A PDF in Chinese whose font names a predefined character map, as report generators write them. */
export const pdfOf = (
  pages: readonly Page[],
  { note, title, catalogue = '', objects = [], trailer = '' }: Options = {},
): Uint8Array<ArrayBuffer> => {
  const all = new Map<number, string>()
  const first = 10
  const ids = pages.map((_, i) => first + i * 3)
  all.set(1, `<</Type/Catalog/Pages 2 0 R${catalogue}>>`)
  all.set(2, `<</Type/Pages/Kids[${ids.map((id) => `${id} 0 R`).join(' ')}]/Count ${ids.length}>>`)
  all.set(
    3,
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>',
  )
  all.set(
    4,
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/FontDescriptor 5 0 R>>',
  )
  all.set(
    5,
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
  )
  if (title) all.set(6, `<</Title<feff${hex(title)}>>>`)
  all.set(
    7,
    '<</Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceGray/Length 4>>stream\nabcd\nendstream',
  )
  pages.forEach(({ lines, scan }, i) => {
    const id = ids[i]!
    const text = lines.map(([line, y]) => `BT /F1 14 Tf 72 ${y} Td <${hex(line)}> Tj ET`).join(' ')
    const content = `${scan ? 'q 595 0 0 842 0 0 cm /Im Do Q ' : ''}${text}`
    const annotation =
      note && i === 0
        ? `/Annots[<</Type/Annot/Subtype/Text/Rect[0 0 20 20]/Contents<feff${hex(note)}>>>]`
        : ''
    all.set(
      id,
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${id + 1} 0 R/Resources<</Font<</F1 3 0 R>>/XObject<</Im 7 0 R>>>>${annotation}>>`,
    )
    all.set(id + 1, `<</Length ${content.length}>>stream\n${content}\nendstream`)
  })
  for (const [i, object] of objects.entries()) all.set(100_000 + i, object)
  const numbers = [...all.keys()].sort((a, b) => a - b)
  let out = '%PDF-1.7\n'
  const offsets: string[] = []
  for (const number of numbers) {
    offsets.push(`${number} 1\n${String(out.length).padStart(10, '0')} 00000 n \n`)
    out += `${number} 0 obj\n${all.get(number)}\nendobj\n`
  }
  const start = out.length
  out += `xref\n0 1\n0000000000 65535 f \n${offsets.join('')}trailer<</Size ${(numbers.at(-1) ?? 0) + 1}/Root 1 0 R${title ? '/Info 6 0 R' : ''}${trailer}>>\nstartxref\n${start}\n%%EOF`
  return new TextEncoder().encode(out)
}

/** One page with a line at its head, some text, and a line at its foot. */
export const onePage = (
  head: string,
  body: readonly string[] = [],
  foot = '第 1 页',
  options: Options = {},
) =>
  pdfOf(
    [{ lines: [[head, 810], ...body.map((line, i) => [line, 700 - i * 20] as const), [foot, 30]] }],
    options,
  )
