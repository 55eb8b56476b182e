import { crc32 } from 'node:zlib'
import { printed } from '../../examples/printed.ts'

/** A file as an applicant chooses it from a folder. */
export interface Paper {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** A real PDF in Chinese; its title makes its content its own. */
export const pdfPaper = async (title: string): Promise<Paper> => ({
  name: `${title}.pdf`,
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    await printed({
      lang: 'zh-CN',
      subject: title,
      addressee: '中国信息安全测评中心',
      paragraphs: ['一、项目范围与目标。', '二、实施过程与记录。', '三、评审与验收结论。'],
      on: '2026-01-05',
    }),
  ),
})

const packageNames = 'http://schemas.openxmlformats.org/package/2006'
const officeNames = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
const wordNames = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const wordKind = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The smallest document that Word opens: its kinds, its one relation, one paragraph. */
export const docxPaper = (title: string): Paper => ({
  name: `${title}.docx`,
  mimeType: wordKind,
  buffer: zipOf({
    '[Content_Types].xml': `<Types xmlns="${packageNames}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${wordKind}.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packageNames}/relationships"><Relationship Id="r1" Type="${officeNames}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${wordNames}"><w:body><w:p><w:r><w:t>${title}</w:t></w:r></w:p></w:body></w:document>`,
  }),
})

/** An archive of stored entries (APPNOTE 4.3): local headers with contents, the directory, its end. */
const zipOf = (entries: Readonly<Record<string, string>>): Buffer => {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [path, text] of Object.entries(entries)) {
    const name = Buffer.from(path)
    const content = Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${text}`)
    // Version 2.0, names in UTF-8, stored, 1 January 1980.
    const shared = Buffer.alloc(26)
    for (const [at, value] of [20, 0x0800, 0, 0, 0x21].entries()) shared.writeUInt16LE(value, at * 2)
    shared.writeUInt32LE(crc32(content), 10)
    shared.writeUInt32LE(content.length, 14)
    shared.writeUInt32LE(content.length, 18)
    shared.writeUInt16LE(name.length, 22)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    locals.push(Buffer.from('PK\x03\x04'), shared, name, content)
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), shared, rest, name)
    offset += 30 + name.length + content.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length / 4, 4)
  end.writeUInt16LE(directory.length / 4, 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, listed, Buffer.from('PK\x05\x06'), end])
}
