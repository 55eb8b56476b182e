import type { Specimen } from './corpus.ts'
import { type Content, zipOf } from './make-archive.ts'
import { docx, paragraph, pptx, xlsx } from './make-office.ts'
import { onePage, pdfOf } from './make-pdf.ts'

const text = '过程文档，内容完整。'
const utf8 = (one: string) => new TextEncoder().encode(one)
const good = {
  docx: () => docx(paragraph(text)),
  xlsx: () => xlsx([[text]]),
  pptx: () => pptx(text),
  pdf: async () => onePage('方案', [text]),
  zip: () => zipOf({ 'a.txt': utf8(text), 'b.txt': utf8(text) }),
}
const cutTo = async (make: () => Promise<Uint8Array<ArrayBuffer>>, share: number) => {
  const whole = await make()
  return whole.slice(0, Math.floor(whole.length * share))
}
const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)
const jpg = Uint8Array.from([
  0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9,
])
/** With a scan whose data holds stuffed zeros, a restart and a doubled FF, as those of cameras do. */
const scannedJpg = Uint8Array.from([
  ...jpg.slice(0, 20),
  ...[0xff, 0xda, 0, 8, 1, 1, 0, 0, 0x3f, 0],
  ...Array.from({ length: 300 }, (_, at) => (at % 0xff === 0 ? [0xff, 0] : [at % 0xff])).flat(),
  ...[0xff, 0xd0, 0x12, 0xff, 0xff, 0xd1, 0x34, 0xff, 0, 0x56],
  ...[0xff, 0xd9],
])
const compound = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)])
const encryptedOffice = Uint8Array.from([...compound, ...Buffer.from('EncryptedPackage', 'utf16le')])
const zeros = (megabytes: number) =>
  new Blob(Array.from({ length: megabytes }, () => new Uint8Array(1_000_000)))

const nest = async (depth: number): Promise<Content> =>
  depth === 0 ? utf8(text) : zipOf({ [depth === 1 ? 'a.txt' : 'a.zip']: await nest(depth - 1) })

const encryptedPdf = () =>
  onePage('方案', [text], '1', {
    trailer: `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>/ID[<${'01'.repeat(16)}><${'01'.repeat(16)}>]`,
  })

const loop = '<!DOCTYPE x [<!ENTITY a "机密机密"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>'

const specimen = (
  name: string,
  answer: Specimen['answer'],
  code: string | undefined,
  make: Specimen['make'],
): Specimen => ({ name, answer, make, ...(code && { code }) })

/** Damaged, locked, swollen and harmful files, and those that no reader can look into. */
export const hostile: readonly Specimen[] = [
  ...(['docx', 'xlsx', 'pptx', 'zip'] as const).flatMap((kind) =>
    [0.3, 0.7, 0.98].map((share) =>
      specimen(`截断 ${share}.${kind}`, 'not-met', 'file-broken', () => cutTo(good[kind], share)),
    ),
  ),
  specimen('截断.pdf', 'not-met', 'file-broken', () => cutTo(good.pdf, 0.08)),
  specimen('只有文件头.pdf', 'not-met', 'file-broken', () => utf8('%PDF-1.7\n随后什么也没有')),
  specimen('页树成环.pdf', 'met', 'no-secrecy-mark', () =>
    utf8(
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R]/Count 9>>endobj trailer<</Root 1 0 R>>',
    ),
  ),
  specimen('标记未闭合.docx', 'not-met', 'file-broken', () => docx('<w:p><w:r><w:t>文字</w:r></w:p>')),
  specimen('实体炸弹.docx', 'not-met', 'file-broken', async () =>
    zipOf({
      '[Content_Types].xml': '<Types/>',
      'word/document.xml': `${loop}<w:document><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:document>`,
    }),
  ),
  specimen('随机字节.pdf', 'not-met', 'file-kind', () =>
    Uint8Array.from({ length: 9000 }, (_, at) => (at * 7919 + (at >> 3)) % 256),
  ),
  specimen('空.docx', 'not-met', 'file-empty', () => new Uint8Array()),
  specimen('加密.docx', 'not-met', 'file-encrypted', () => encryptedOffice),
  specimen('旧版.doc', 'not-met', 'file-kind', () => compound),
  specimen('加密.pdf', 'not-met', 'file-encrypted', encryptedPdf),
  specimen('加密.zip', 'not-met', 'file-encrypted', () =>
    zipOf({ 'a.txt': utf8(text) }, { password: '123456' }),
  ),
  specimen('压缩炸弹.zip', 'not-met', 'file-swells', () => zipOf({ 'a.txt': zeros(45) })),
  specimen('炸弹在里层.zip', 'not-met', 'file-swells', async () =>
    zipOf({ 'a.zip': await zipOf({ 'b.txt': zeros(45) }) }),
  ),
  specimen('文档炸弹.docx', 'not-met', 'file-swells', () =>
    docx(paragraph(text), { 'word/comments.xml': new Blob(['<a>', ' '.repeat(25_000_000), '</a>']) }),
  ),
  specimen(
    '套得太深.zip',
    'not-met',
    'file-nested-too-deep',
    async () => (await nest(8)) as Uint8Array<ArrayBuffer>,
  ),
  specimen('宏.docx', 'not-met', 'file-has-macros', () =>
    docx(paragraph(text), { 'word/vbaProject.bin': compound }),
  ),
  specimen('四代宏.xlsx', 'not-met', 'file-has-macros', () =>
    xlsx([[text]], { more: { 'xl/macrosheets/sheet1.xml': '<a/>' } }),
  ),
  specimen('控件.pptx', 'not-met', 'file-has-macros', async () =>
    zipOf({
      '[Content_Types].xml': '<Types/>',
      'ppt/presentation.xml': '<a/>',
      'ppt/activeX/activeX1.xml': '<a/>',
    }),
  ),
  specimen('打开即运行.pdf', 'not-met', 'file-has-script', () =>
    onePage('方案', [text], '1', { catalogue: '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>' }),
  ),
  specimen('名称转义的脚本.pdf', 'not-met', 'file-has-script', () =>
    onePage('方案', [text], '1', { catalogue: '/OpenAction<</S/J#61vaScript/JS(app.alert\\(1\\))>>' }),
  ),
  specimen('启动程序.pdf', 'not-met', 'file-has-script', () =>
    onePage('方案', [text], '1', { catalogue: '/OpenAction<</S/Launch/F(cmd.exe)>>' }),
  ),
  specimen('脚本.svg', 'not-met', 'file-has-script', () =>
    utf8('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  ),
  specimen('事件.svg', 'not-met', 'file-has-script', () =>
    utf8('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  ),
  specimen('文档里的脚本图.docx', 'not-met', 'file-has-script', () =>
    docx(paragraph(text), { 'word/media/image1.svg': '<svg><script/></svg>' }),
  ),
  specimen('无脚本.svg', 'not-met', 'file-kind', () => utf8('<svg xmlns="http://www.w3.org/2000/svg"/>')),
  specimen('网页.txt', 'not-met', 'file-kind', () => utf8('<!doctype html><script>1</script>')),
  specimen('富文本.txt', 'not-met', 'file-kind', () => utf8('{\\rtf1\\ansi 机密}')),
  specimen('程序.pdf', 'not-met', 'file-kind', () => Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0])),
  specimen('包里有程序.zip', 'not-met', 'file-kind', () =>
    zipOf({ 'a.txt': utf8(text), 'setup.exe': Uint8Array.from([0x4d, 0x5a, 0x90, 0]) }),
  ),
  specimen('假名.pdf', 'not-met', 'file-name-differs', () => docx(paragraph(text))),
  specimen('嵌入对象.docx', 'not-met', 'file-kind', () =>
    docx(paragraph(text), { 'word/embeddings/oleObject1.bin': compound }),
  ),
  specimen('嵌入的表.docx', 'not-met', 'secrecy-mark', async () =>
    docx(paragraph(text), { 'word/embeddings/表.xlsx': await xlsx([['机密★5年']]) }),
  ),
  specimen('扫描件.pdf', 'refer', 'no-text-layer', () => pdfOf([{ lines: [], scan: true }])),
  specimen('扫描件带页码.pdf', 'refer', 'no-text-layer', () =>
    pdfOf([{ lines: [[text + text + text, 700]] }, { lines: [['第 2 页', 30]], scan: true }]),
  ),
  specimen('空白页.pdf', 'met', undefined, () =>
    pdfOf([{ lines: [[text + text + text, 700]] }, { lines: [] }]),
  ),
  specimen('图片.png', 'refer', 'no-text-layer', () => png),
  specimen('照片.jpg', 'refer', 'no-text-layer', () => jpg),
  specimen('扫描照片.jpg', 'refer', 'no-text-layer', () => scannedJpg),
  ...[0.5, 0.9, 0.99].flatMap((share) => [
    specimen(`截断 ${share}.png`, 'not-met', 'file-broken', () => png.slice(0, png.length * share)),
    specimen(`截断 ${share}.jpg`, 'not-met', 'file-broken', () =>
      scannedJpg.slice(0, scannedJpg.length * share),
    ),
  ]),
  specimen('改过一个字节.png', 'not-met', 'file-broken', () => png.with(45, (png[45] ?? 0) ^ 1)),
  specimen('长度不实.png', 'not-met', 'file-broken', () => png.with(33, 0x7f)),
  specimen('没有图像头.png', 'not-met', 'file-broken', () =>
    Uint8Array.from([...png.slice(0, 8), ...png.slice(33)]),
  ),
  specimen('段长不实.jpg', 'not-met', 'file-broken', () => jpg.with(5, 0)),
  specimen('结尾之后另有内容.png', 'refer', 'no-text-layer', () =>
    Uint8Array.from([...png, ...new Uint8Array(99)]),
  ),
  specimen('段间有空字节.jpg', 'refer', 'no-text-layer', () =>
    Uint8Array.from([...jpg.slice(0, 20), 0, 0, ...jpg.slice(20)]),
  ),
  specimen('包里有坏照片.zip', 'not-met', 'file-broken', () =>
    zipOf({ '现场/照片.jpg': scannedJpg.slice(0, -9), 'a.txt': utf8(text) }),
  ),
  specimen('只有图.docx', 'refer', 'no-text-layer', () =>
    docx('<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>'),
  ),
  specimen('包里有扫描件.zip', 'refer', 'no-text-layer', () =>
    zipOf({ '营业执照.png': png, 'a.txt': utf8(text) }),
  ),
  specimen('举例.txt', 'refer', 'secrecy-mark-to-confirm', () =>
    utf8('国家秘密标志的形式为密级加五角星和期限，例如“机密★5年”，见保密培训教材。'),
  ),
  specimen('单元格.xlsx', 'refer', 'secrecy-mark-to-confirm', () =>
    xlsx([
      ['名称', '等级'],
      ['方案', '机密'],
    ]),
  ),
  specimen('页眉单写.docx', 'not-met', 'secrecy-level', () =>
    docx(paragraph(text), { 'word/header1.xml': '<w:hdr><w:p><w:r><w:t>机 密</w:t></w:r></w:p></w:hdr>' }),
  ),
  specimen('密级栏.docx', 'not-met', 'secrecy-level', () => docx(paragraph('密级：机密'))),
  specimen('身份证.txt', 'met', 'resident-ids', () => utf8('张三 11010519491231002X 13800138000')),
  specimen('错误的身份证.txt', 'met', 'no-secrecy-mark', () => utf8('张三 110105194912310021')),
  specimen('系统文件.zip', 'met', undefined, () =>
    zipOf({
      'a.txt': utf8(text),
      '__MACOSX/._a.txt': new Uint8Array([0, 5, 22, 7]),
      '.DS_Store': new Uint8Array(8),
    }),
  ),
  specimen('向上的路径.zip', 'not-met', 'file-broken', () => zipOf({ '../../etc/a.txt': utf8(text) })),
]
