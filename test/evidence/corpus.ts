import type { Answer } from '#core/rulebook/answer.ts'
import { zipOf } from './make-archive.ts'
import { docx, paragraph, pptx, row, watermark, wordPart, xlsx } from './make-office.ts'
import { onePage } from './make-pdf.ts'

/** A document of the corpus: what it is called, what is in it, and what the gate has to say. */
export interface Specimen {
  readonly name: string
  readonly make: () => Promise<Uint8Array<ArrayBuffer>> | Uint8Array<ArrayBuffer>
  readonly answer: Answer
  /** A finding that has to be among those told. */
  readonly code?: string
  /** Where it has to be said to stand, as far as the place is known. */
  readonly at?: Readonly<Record<string, string | number>>
}

/** The forms in which a mark of state secrecy is written. */
export const markForms = [
  '秘密★1年',
  '机密★10年',
  '绝密★30年',
  '绝密★',
  '机密★长期',
  '秘 密 ★ 1 年',
  '机　密　★　１０　年',
  '绝　密★',
  '机密★启用前',
  '秘密★会议开始前',
  '秘密★2026年1月1日至2031年12月31日',
  '机密★2030年12月31日前',
  '機密★5年',
  '絕密★長期',
  '机密☆10年',
  '秘密⭐3年',
  '机密级★20年',
  '密级：机密★10年',
  '【机密★10年】',
  '（秘密★三年）',
  '绝密*30年',
  '机\u200b密★\u200b10年',
  '国家秘密★5年',
  '本件密级为机密★请勿外传',
] as const

/** Words that only look like a mark. */
export const innocents = [
  '本公司与员工签订保密协议，约定商业秘密的范围。',
  '商业秘密★5年',
  '核心商业秘密★长期',
  '不得处理、存储、传输国家秘密。',
  '涉及国家秘密的项目不在本次申报范围内',
  '信息的机密性、完整性和可用性',
  '机密性：高',
  '密级：内部公开',
  '密级：商业秘密',
  '保密期限：五年',
  '密级分为绝密、机密、秘密三级，由定密责任人确定。',
  '密级：绝密/机密/秘密/内部',
  '★ 保密协议\n★ 竞业限制协议',
  '《中华人民共和国保守国家秘密法》',
  '个人秘密★不外传',
  '工作秘密★3年',
  '技术秘密与专利',
  '秘密级信息系统集成资质',
  '绝密飞行等影视作品',
  '机密文件柜、保密柜各两台',
  '我们的秘密武器是*团队*',
  '评分：★★★★★',
  '重要程度：★★★',
  '涉密人员★★★★',
  '不得泄露国家秘密★以下为培训重点',
] as const

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
const body = '我方按计划完成了风险评估服务的准备、识别和分析工作，并提交了报告。'

/** GB18030 has no encoder in the platform; the characters that the corpus needs are looked up by decoding. */
const gbkTable = new Map<string, [number, number]>()
for (let high = 0x81; high <= 0xfe; high++)
  for (let low = 0x40; low <= 0xfe; low++) {
    if (low === 0x7f) continue
    const [one, more] = new TextDecoder('gb18030').decode(new Uint8Array([high, low]))
    if (one && !more && one !== '\ufffd') gbkTable.set(one, [high, low])
  }
export const gbk = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array([...text].flatMap((one) => gbkTable.get(one) ?? [one.charCodeAt(0) & 0x7f]))

type Place = readonly [
  name: string,
  make: (text: string) => Specimen['make'],
  at?: (text: string) => Specimen['at'],
]

const filler = paragraph(body)
/** Where in a document something can stand. */
export const places: readonly Place[] = [
  ['word-body.docx', (text) => () => docx(paragraph(text) + filler)],
  ['word-late.docx', (text) => () => docx(filler.repeat(40) + paragraph(`${text}`) + filler)],
  ['word-runs.docx', (text) => () => docx(filler + paragraph([...text]) + filler)],
  [
    'word-table.docx',
    (text) => () => docx(`<w:tbl>${row(['名称', '方案'])}${row(['标志', text])}</w:tbl>${filler}`),
  ],
  [
    'word-header.docx',
    (text) => () => docx(filler, { 'word/header1.xml': wordPart('hdr', paragraph(text)) }),
    () => ({ filePart: 'header' }),
  ],
  [
    'word-footer.docx',
    (text) => () => docx(filler, { 'word/footer2.xml': wordPart('ftr', paragraph(text)) }),
    () => ({ filePart: 'footer' }),
  ],
  ['word-watermark.docx', (text) => () => docx(filler, { 'word/header3.xml': watermark(text) })],
  [
    'word-comment.docx',
    (text) => () =>
      docx(filler, {
        'word/comments.xml': wordPart('comments', `<w:comment>${paragraph(text)}</w:comment>`),
      }),
    () => ({ filePart: 'comment' }),
  ],
  [
    'word-footnote.docx',
    (text) => () =>
      docx(filler, {
        'word/footnotes.xml': wordPart('footnotes', `<w:footnote>${paragraph(text)}</w:footnote>`),
      }),
    () => ({ filePart: 'notes' }),
  ],
  [
    'sheet-cell.xlsx',
    (text) => () =>
      xlsx([
        ['编号', '名称'],
        ['1', text],
      ]),
    () => ({ sheet: '登记表', row: 2 }),
  ],
  ['sheet-inline.xlsx', (text) => () => xlsx([['编号'], [text]], { inline: true }), () => ({ row: 2 })],
  ['sheet-header.xlsx', (text) => () => xlsx([['编号']], { header: text }), () => ({ filePart: 'header' })],
  ['slide.pptx', (text) => () => pptx(text), () => ({ slide: 1 })],
  [
    'slide-footer.pptx',
    (text) => () => pptx(body, { footer: text }),
    () => ({ slide: 1, filePart: 'footer' }),
  ],
  ['slide-notes.pptx', (text) => () => pptx(body, { notes: text }), () => ({ filePart: 'notes' })],
  ['plain.txt', (text) => () => utf8(`项目方案\n${text}\n${body}`), () => ({ line: 2 })],
  ['plain-utf16.txt', (text) => () => utf16(`${text}\r\n${body}`)],
  ['plain-late.txt', (text) => () => utf8(`${`${body}\n`.repeat(3000)}${text}\n`)],
  ['page-head.pdf', (text) => () => onePage(text, [body]), () => ({ page: 1, filePart: 'header' })],
  [
    'page-foot.pdf',
    (text) => () => onePage('项目方案', [body], text),
    () => ({ page: 1, filePart: 'footer' }),
  ],
  ['page-body.pdf', (text) => () => onePage('项目方案', [body, text, body]), () => ({ page: 1 })],
  [
    'page-note.pdf',
    (text) => () => onePage('项目方案', [body], '1', { note: text }),
    () => ({ page: 1, filePart: 'comment' }),
  ],
  [
    'page-title.pdf',
    (text) => () => onePage('方案', [body], '1', { title: text }),
    () => ({ filePart: 'properties' }),
  ],
  [
    'packed.zip',
    (text) => async () => zipOf({ '说明.txt': utf8(body), '方案.docx': await docx(paragraph(text)) }),
    () => ({ inside: '方案.docx' }),
  ],
  [
    'nested.zip',
    (text) => async () => zipOf({ '内/包.zip': await zipOf({ '记录.txt': utf8(`第一章\n${text}`) }) }),
    () => ({ inside: '内/包.zip › 记录.txt' }),
  ],
]

/** PDF takes most of the time: every third form in each of its places, another third in the next. */
const placesFor = (index: number): readonly Place[] =>
  places.filter(([name], place) => !name.endsWith('.pdf') || (index + place) % 3 === 0)

/** Every mark in every place. */
export const marked: readonly Specimen[] = markForms.flatMap((text, index) =>
  placesFor(index).map(
    ([name, make, at]): Specimen => ({
      name: `${text.replace(/\s/g, '')} ${name}`,
      make: make(text),
      answer: 'not-met',
      code: 'secrecy-mark',
      ...(at && { at: at(text)! }),
    }),
  ),
)

export const innocent: readonly Specimen[] = innocents.flatMap((text, index) =>
  placesFor(index).map(
    ([name, make]): Specimen => ({ name: `${text.slice(0, 12)} ${name}`, make: make(text), answer: 'met' }),
  ),
)

/** Marks in names, in the encodings that names come in. */
export const named: readonly Specimen[] = [
  ...[
    '机密★10年 实施方案.txt',
    '【机密】方案.txt',
    '(秘密)方案.txt',
    '方案_绝密.txt',
    '机密 方案.txt',
    '秘密★.txt',
  ].map((name): Specimen => ({ name, make: () => utf8(body), answer: 'not-met', at: { filePart: 'name' } })),
  ...[
    '保密协议.txt',
    '商业秘密保护制度.txt',
    '国家秘密管理办法.txt',
    '机密性评估.txt',
    '涉密集成资质证书.txt',
  ].map((name): Specimen => ({ name, make: () => utf8(body), answer: 'met' })),
  {
    name: '包内文件名.zip',
    make: () => zipOf({ '机密★5年.txt': utf8(body) }),
    answer: 'not-met',
    at: { filePart: 'name' },
  },
  {
    name: '包内国标文件名.zip',
    make: () => zipOf({ 'a.txt': utf8(body) }, { rawNames: { 'a.txt': gbk('秘密★2年.txt') } }),
    answer: 'not-met',
    at: { filePart: 'name' },
  },
  { name: '包内文件夹.zip', make: () => zipOf({ '【绝密】/a.txt': utf8(body) }), answer: 'not-met' },
  { name: '国标.txt', make: () => gbk(`项目方案\n机密★10年\n${body}`), answer: 'not-met', at: { line: 2 } },
  { name: '国标无辜.txt', make: () => gbk(`保密协议\n${body}`), answer: 'met' },
  { name: '竖排.txt', make: () => utf8(`机\n密\n★\n十\n年\n\n${body}`), answer: 'not-met' },
  {
    name: '竖排.docx',
    make: () => docx(['机', '密', '★', '十', '年'].map(paragraph).join('') + filler),
    answer: 'not-met',
  },
]
