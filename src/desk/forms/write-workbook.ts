import { BlobWriter, configure, TextReader, ZipWriter } from '@zip.js/zip.js'

configure({ useWebWorkers: false })

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** XML has no place for control characters but a tab and the line ends. */
const isWritable = (one: string): boolean => one >= ' ' || one === '\t' || one === '\n' || one === '\r'

const escaped = (text: string): string =>
  [...text]
    .filter(isWritable)
    .map((one) => entities[one] ?? one)
    .join('')

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Numbers go out as numbers, unless they would lose a digit or a zero at either end. */
const cell = (text: string): string =>
  /^-?(0|[1-9]\d{0,14})(\.\d*[1-9])?$/.test(text)
    ? `<c><v>${text}</v></c>`
    : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`

const parts = (name: string, cells: readonly (readonly string[])[]): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/></Types>`,
  '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escaped(name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${main}"><sheetData>${cells.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`,
})

/** A workbook with one sheet of these cells. */
export const writeWorkbook = async (name: string, cells: readonly (readonly string[])[]): Promise<Blob> => {
  const zip = new ZipWriter(
    new BlobWriter('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  )
  for (const [path, text] of Object.entries(parts(name, cells))) await zip.add(path, new TextReader(text))
  return zip.close()
}
