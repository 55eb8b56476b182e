import { type Content, zipOf } from './make-archive.ts'

const xml = (body: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const types = xml(
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
)
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const a = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
const p = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'

/** One run each for the strings of an array, as an editor leaves them after corrections. */
export const paragraph = (text: string | readonly string[]): string =>
  `<w:p>${[text]
    .flat()
    .map((run) => `<w:r><w:t xml:space="preserve">${escaped(run)}</w:t></w:r>`)
    .join('')}</w:p>`
export const row = (cells: readonly string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`

/** A Word document: its body as markup, and further parts by name. */
export const docx = (body: string, more: Readonly<Record<string, Content>> = {}) =>
  zipOf({
    '[Content_Types].xml': types,
    '_rels/.rels': xml('<Relationships/>'),
    'word/document.xml': xml(`<w:document ${w}><w:body>${body}</w:body></w:document>`),
    ...more,
  })
export const wordPart = (root: string, body: string) => xml(`<w:${root} ${w}>${body}</w:${root}>`)
export const watermark = (text: string) =>
  xml(
    `<w:hdr ${w} xmlns:v="urn:schemas-microsoft-com:vml"><w:p><w:r><w:pict><v:shape><v:textpath string="${escaped(text)}"/></v:shape></w:pict></w:r></w:p></w:hdr>`,
  )

/** A workbook of one sheet; texts go through the shared table, as Excel writes them. */
export const xlsx = (
  rows: readonly (readonly string[])[],
  { sheet = '登记表', header = '', inline = false, more = {} as Readonly<Record<string, Content>> } = {},
) => {
  const texts = rows.flat()
  let at = 0
  const cell = (text: string) =>
    inline ? `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>` : `<c t="s"><v>${at++}</v></c>`
  const body = rows.map((cells, i) => `<row r="${i + 1}">${cells.map(cell).join('')}</row>`).join('')
  const edge = header
    ? `<headerFooter><oddHeader>&amp;L&amp;"宋体,加粗"&amp;14${escaped(header)}</oddHeader></headerFooter>`
    : ''
  return zipOf({
    '[Content_Types].xml': types,
    'xl/workbook.xml': xml(
      `<workbook xmlns:r="r"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/sharedStrings.xml': xml(
      `<sst>${texts.map((text) => `<si><r><t>${escaped(text.slice(0, 1))}</t></r><r><t>${escaped(text.slice(1))}</t></r></si>`).join('')}</sst>`,
    ),
    'xl/worksheets/sheet1.xml': xml(`<worksheet><sheetData>${body}</sheetData>${edge}</worksheet>`),
    ...more,
  })
}

const shape = (text: string, placeholder = '') =>
  `<p:sp><p:nvSpPr><p:nvPr>${placeholder && `<p:ph type="${placeholder}"/>`}</p:nvPr></p:nvSpPr><p:txBody><a:p><a:r><a:t>${escaped(text)}</a:t></a:r></a:p></p:txBody></p:sp>`

/** A presentation of one slide, with a footer and notes. */
export const pptx = (text: string, { footer = '第一页', notes = '说明' } = {}) =>
  zipOf({
    '[Content_Types].xml': types,
    'ppt/presentation.xml': xml(`<p:presentation ${p}/>`),
    'ppt/slides/slide1.xml': xml(
      `<p:sld ${p} ${a}><p:cSld><p:spTree>${shape('服务能力介绍')}${shape(text)}${shape(footer, 'ftr')}</p:spTree></p:cSld></p:sld>`,
    ),
    'ppt/notesSlides/notesSlide1.xml': xml(
      `<p:notes ${p} ${a}><p:cSld><p:spTree>${shape(notes)}</p:spTree></p:cSld></p:notes>`,
    ),
  })
