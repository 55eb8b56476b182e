import { Buffer } from 'node:buffer'

/** Where something is filled in, as the template measured it: in points, from the top left of its page. */
export interface FormField {
  readonly kind: 'text' | 'radio'
  readonly name: string
  /** From 1. */
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Read aloud to whoever does not see the page. */
  readonly label: string
  readonly isLong?: boolean
  /** What a text starts with, or what a radio button stands for; plain letters, digits and hyphens. */
  readonly value?: string
}

/** Flags of ISO 32000-1, tables 226 and 228. */
const flags = { multiline: 1 << 12, noToggleToOff: 1 << 14, radio: 1 << 15 }
const print = 4

const two = (length: number): string => length.toFixed(2)

/** A text in UTF-16 with its mark, as every reader takes it. */
const hexText = (text: string): string =>
  `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`

/** A file of ours as the characters that stand for its bytes, and what can be found in it. */
const readFile = (pdf: Uint8Array) => {
  const text = Buffer.from(pdf).toString('latin1')
  const from = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1])
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(text.slice(from))?.[1]
  if (!Number.isInteger(from) || !text.startsWith('xref', from) || !trailer)
    throw new Error('The file has no table of objects that a form could be added to')
  const entries = /^xref\s+0 \d+\s+/.exec(text.slice(from, from + 40))?.[0].length ?? 0
  /** What stands between `7 0 obj` and `endobj`; each entry of the table has twenty bytes and begins with the offset. */
  const objectOf = (id: number): string => {
    const offset = Number(text.slice(from + entries + 20 * id).slice(0, 10))
    const begin = `${id} 0 obj`
    if (!text.startsWith(begin, offset)) throw new Error(`The file has no object ${id}`)
    return text.slice(offset + begin.length, text.indexOf('endobj', offset)).trim()
  }
  const numberIn = (dictionary: string, key: string): number =>
    Number(new RegExp(`/${key}\\s+(\\d+)`).exec(dictionary)?.[1])
  const pagesBelow = (id: number): number[] => {
    const node = objectOf(id)
    if (!/\/Type\s*\/Pages\b/.test(node)) return [id]
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(node)?.[1] ?? ''
    return [...kids.matchAll(/(\d+)\s+0\s+R/g)].flatMap(([, kid]) => pagesBelow(Number(kid)))
  }
  const root = numberIn(trailer, 'Root')
  return {
    from,
    trailer,
    root,
    size: numberIn(trailer, 'Size'),
    objectOf,
    pages: pagesBelow(numberIn(objectOf(root), 'Pages')),
    heightOf: (page: string) => Number(/\/MediaBox\s*\[\s*\S+\s+\S+\s+\S+\s+([\d.]+)\s*\]/.exec(page)?.[1]),
  }
}

/** A dictionary with more in it. Throws where it has that entry already: nothing of the file is lost unseen. */
const withEntry = (given: string, key: string, value: string): string => {
  const dictionary = given.replace(new RegExp(`/${key}\\s*\\[\\s*\\]`), '')
  if (new RegExp(`/${key}\\b`).test(dictionary)) throw new Error(`The file has its own ${key}`)
  return `${dictionary.replace(/\s*>>\s*$/, '')} /${key} ${value} >>`
}

/** Content that is drawn in a box of this size; `fonts` where it writes. */
const drawing = ({ width, height }: FormField, content: string, fonts = ''): string =>
  `<< /Type /XObject /Subtype /Form /BBox [0 0 ${two(width)} ${two(height)}] /Resources << ${fonts} >> /Length ${content.length} >>\nstream\n${content}\nendstream`

/** A filled disc in the middle of the button, of four curves. */
const disc = ({ width, height }: FormField): string => {
  const [x, y, r] = [width / 2, height / 2, Math.min(width, height) * 0.28]
  const c = r * 0.5523
  const at = (...numbers: number[]) => numbers.map(two).join(' ')
  return [
    '0 g',
    `${at(x + r, y)} m`,
    `${at(x + r, y + c, x + c, y + r, x, y + r)} c`,
    `${at(x - c, y + r, x - r, y + c, x - r, y)} c`,
    `${at(x - r, y - c, x - c, y - r, x, y - r)} c`,
    `${at(x + c, y - r, x + r, y - c, x + r, y)} c f`,
  ].join('\n')
}

/**
 * The same file as a form (AcroForm, ISO 32000-1 12.7), its fields laid over the page by an appended update: what was there
 * stays byte for byte. The same file and fields give the same bytes. Readers write in their own typeface, Chinese too; each
 * field names its language, without which MuPDF takes a typeface that has traditional characters only.
 * Throws where the file is not as the documents of this house are written.
 */
export const fillable = (pdf: Uint8Array, fields: readonly FormField[]): Uint8Array => {
  const file = readFile(pdf)
  const objects = new Map<number, string>()
  let last = file.size
  const add = (object: string): number => {
    objects.set(last, object)
    last += 1
    return last - 1
  }
  const font = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  const writes = `/Font << /Helv ${font} 0 R >>`
  const style = '(/Helv 10 Tf 0 g)'
  const annotations = new Map<number, number[]>()

  const place = (field: FormField, entries: string): number => {
    const page = file.pages[field.page - 1]
    if (page === undefined) throw new Error(`The file has no page ${field.page}`)
    const top = file.heightOf(file.objectOf(page)) - field.y
    const box = [field.x, top - field.height, field.x + field.width, top].map(two).join(' ')
    const id = add(
      `<< /Type /Annot /Subtype /Widget /F ${print} /Lang (zh-CN) /P ${page} 0 R /Rect [${box}] ${entries} >>`,
    )
    annotations.set(page, [...(annotations.get(page) ?? []), id])
    return id
  }
  const textField = (field: FormField): number => {
    const { name, label, value = '', isLong = false, height } = field
    const content = value
      ? `/Tx BMC q BT /Helv 10 Tf 0 g 2 ${two((height - 7) / 2)} Td (${value}) Tj ET Q EMC`
      : '/Tx BMC EMC'
    const looks = add(drawing(field, content, writes))
    const flag = isLong ? ` /Ff ${flags.multiline}` : ''
    return place(
      field,
      `/FT /Tx /T (${name}) /TU ${hexText(label)} /V (${value}) /DA ${style}${flag} /AP << /N ${looks} 0 R >>`,
    )
  }
  const radioField = (name: string, buttons: readonly FormField[]): number => {
    const parent = add('')
    const kids = buttons.map((button) => {
      const [on, off] = [add(drawing(button, disc(button))), add(drawing(button, ''))]
      const looks = `/AP << /N << /${button.value} ${on} 0 R /Off ${off} 0 R >> >>`
      return place(
        button,
        `/Parent ${parent} 0 R /TU ${hexText(button.label)} /AS /Off /MK << /CA (l) >> ${looks}`,
      )
    })
    objects.set(
      parent,
      `<< /FT /Btn /Ff ${flags.radio | flags.noToggleToOff} /T (${name}) /V /Off /Kids [${kids.map((id) => `${id} 0 R`).join(' ')}] >>`,
    )
    return parent
  }

  const groups = Map.groupBy(fields, ({ name }) => name)
  const top = [...groups].map(([name, of]) =>
    of[0]?.kind === 'radio' ? radioField(name, of) : textField(of[0] as FormField),
  )
  const form = add(
    `<< /Fields [${top.map((id) => `${id} 0 R`).join(' ')}] /DA ${style} /DR << ${writes} >> >>`,
  )
  objects.set(file.root, withEntry(file.objectOf(file.root), 'AcroForm', `${form} 0 R`))
  for (const [page, ids] of annotations) {
    const list = `[${ids.map((id) => `${id} 0 R`).join(' ')}]`
    objects.set(page, withEntry(withEntry(file.objectOf(page), 'Annots', list), 'Tabs', '/R'))
  }
  return appended(pdf, file, objects, last)
}

/** The file with these objects after it, and a table that leads to them (ISO 32000-1, 7.5.6). */
const appended = (
  pdf: Uint8Array,
  { from, trailer }: Pick<ReturnType<typeof readFile>, 'from' | 'trailer'>,
  objects: ReadonlyMap<number, string>,
  size: number,
): Uint8Array => {
  const parts: string[] = ['\n']
  let at = pdf.length + 1
  const offsets = [...objects]
    .toSorted(([one], [other]) => one - other)
    .map(([id, object]) => {
      const part = `${id} 0 obj\n${object}\nendobj\n`
      const offset = at
      parts.push(part)
      at += part.length
      return [id, offset] as const
    })
  const table = offsets.map(([id, offset]) => `${id} 1\n${String(offset).padStart(10, '0')} 00000 n \n`)
  const ending = trailer.replace(/\/Size\s+\d+/, `/Size ${size}`).trim()
  parts.push(`xref\n${table.join('')}trailer\n<< ${ending} /Prev ${from} >>\nstartxref\n${at}\n%%EOF\n`)
  return Buffer.concat([pdf, Buffer.from(parts.join(''), 'latin1')])
}
