import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findBook } from '#core/book/book.ts'
import { bookFileSchema } from '#core/book/book-file.ts'
import { readBookMark, shortDigest } from '#core/book/book-mark.ts'
import type { BookPaper } from '#core/book/book-paper.ts'
import type { FilledBook } from '#core/book/filled-book.ts'
import type { Book } from '#core/book/item.ts'
import { printedBook } from '#core/book/printed-book.ts'
import { getEdition } from '#core/rulebook/edition.ts'
import { bookDocx, bookPdf } from '#documents/book.ts'
import example from '../../examples/book.json' with { type: 'json' }

const folder = mkdtempSync(join(tmpdir(), 'zizhi-book-'))
const edition = getEdition('2025-04')
const book = findBook('security-engineering', 1, edition) as Book
const filled = bookFileSchema.parse(example)
const digest = (text: string) => createHash('sha256').update(text).digest('hex')
const tie = {
  caseId: '0190a7c2-4f00-7abc-8def-0123456789ab',
  caseNumber: '2026-0031',
  digest: digest('whole'),
  sections: Object.fromEntries(book.parts.map(({ key }) => [key, digest(key)])),
}
const paperOf = (given: FilledBook | null, standing: BookPaper['standing'] = 'ready'): BookPaper => {
  const printed = printedBook(book, given, { edition, lang: 'zh-CN' })
  return { book: printed, standing, on: printed.boundOn ?? edition.from, tie: given && tie }
}
const made = async (paper: BookPaper): Promise<Uint8Array> => {
  const pdf = await bookPdf(paper)
  if ('unprintable' in pdf) throw new Error(`cannot be printed: ${pdf.unprintable}`)
  return pdf
}
const kept = (bytes: Uint8Array, name: string) => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}
const run = (program: string, ...args: string[]) =>
  // zbarimg asks for a desktop bus that a server does not have.
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
const textOf = (path: string) => run('pdftotext', '-layout', path, '-')
const dense = (text: string) => text.replace(/\s+/g, '')

test('Q12.2 The print-ready book is an archive document dated by the day of binding, sound, and the same bytes every time', async () => {
  const [first, second] = await Promise.all([made(paperOf(filled)), made(paperOf(filled))])
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  const path = kept(first, 'ready.pdf')
  expect(run('qpdf', '--check', path)).toContain('No syntax or stream encoding errors found')
  const raw = Buffer.from(first).toString('latin1')
  expect(raw).toContain('<pdfaid:part>2</pdfaid:part>')
  expect(raw).toContain('/CreationDate (D:20261120)')
  const other = await made(paperOf({ ...filled, applicationOn: '2026-11-21' }))
  expect(Buffer.from(first).equals(Buffer.from(other))).toBe(false)
})

test('Q12.4 It has its cover, its contents with pages, its notes, every answer, and each page its number of all', async () => {
  const text = textOf(kept(await made(paperOf(filled)), 'whole.pdf'))
  const pages = text.split('\f').slice(0, -1)
  expect(
    pages.map((page) =>
      page
        .match(/第 (\d+) 页 共 (\d+) 页/)
        ?.slice(1)
        .map(Number),
    ),
  ).toEqual(pages.map((_, index) => [index + 1, pages.length]))
  const all = dense(text)
  for (const said of [
    '信息安全服务资质申请书',
    '统一社会信用代码',
    '91110108MA01HQWA7W',
    '2026年11月20日',
    '封面：申请单位公章',
    '声明：法定代表人签字',
    '声明：申请单位公章',
    '出资比例由高到低列出',
    '第六部分安全工程过程能力',
    'PA04评估威胁',
    '城市供水调度系统安全加固',
    tie.digest,
  ])
    expect(all).toContain(said)
  expect(all).not.toContain('草稿')
  // The page that the contents give is the page on which the part begins.
  const listed = Number(text.match(/第八部分 安全服务项目汇总[ .]+(\d+)/)?.[1])
  expect(dense(pages[listed - 1] ?? '')).toContain('第八部分安全服务项目汇总光盘目录8.项目汇总')
})

test('Q12.5 A scanner reads from a page of which case and section it is, and the foot says the same digest', async () => {
  const path = kept(await made(paperOf(filled)), 'coded.pdf')
  const pages = textOf(path).split('\f')
  const page = pages.findIndex((one) => dense(one).includes('第五部分技术能力基本情况光盘目录')) + 1
  run(
    'pdftoppm',
    '-r',
    '150',
    '-png',
    '-singlefile',
    '-f',
    String(page),
    '-l',
    String(page),
    path,
    join(folder, 'page'),
  )
  const mark = readBookMark(run('zbarimg', '--quiet', '--raw', join(folder, 'page.png')))
  const of = digest('part-5')
  expect(mark).toEqual({ caseId: tie.caseId, section: 'part-5', digest: of.slice(0, 8) })
  expect(pages[page - 1]).toContain(shortDigest(of))
})

test('Q12.2 A draft says so on every page, and a blank book has neither code nor digest', async () => {
  const draft = textOf(kept(await made(paperOf(filled, 'draft')), 'draft.pdf'))
    .split('\f')
    .slice(0, -1)
  for (const page of draft) expect(page).toContain('草稿：自查未全部通过')
  const blank = textOf(kept(await made(paperOf(null, 'blank')), 'blank.pdf'))
  expect(blank).not.toContain('内容摘要')
  expect(dense(blank)).toContain('申请种类□初次申请□维持申请□升级申请')
})

const crowded = {
  ...filled,
  organisation: {
    ...filled.organisation,
    name: '堃喆昇垚𬭩信息安全技术研究院（北京）科技发展集团股份有限公司长江三角洲一体化示范区分院'.repeat(3),
  },
  answers: {
    ...filled.answers,
    history: '制表\t符和\u200b看不见的\u00a0空格。\r\n第二段。',
    'key-staff': Array.from({ length: 300 }, (_, at) => ({
      name: `堃喆昇${at + 1}`,
      duty: 'engineer',
      education: 'master',
      years: at % 30,
      certificate: 'CNITSEC2024CISE0083100000000000000000000',
    })),
  },
}

test('Q12.4 A long table runs over its pages under its own head, and rare characters and long names print whole', async () => {
  const text = textOf(kept(await made(paperOf(crowded)), 'crowded.pdf'))
  const pages = text.split('\f').filter((page) => /堃喆昇\d+/.test(page.replace(/\s+/g, '')))
  expect(pages.length).toBeGreaterThan(5)
  for (const page of pages) expect(dense(page)).toContain('姓名岗位学历从业年限持有证书')
  expect(dense(text)).toContain('堃喆昇300')
  expect(dense(text)).toContain('堃喆昇垚𬭩信息安全技术研究院')
  expect(dense(text)).toContain('制表符和看不见的空格。')
})

test('Q12.4 Characters that no typeface draws are named, and the book is printed from Word', async () => {
  const rare = { ...filled, organisation: { ...filled.organisation, name: '𠮷野科技有限公司' } }
  expect(await bookPdf(paperOf(rare))).toEqual({ unprintable: ['𠮷'] })
  expect(run('docx2txt', kept(await bookDocx(paperOf(rare)), 'rare.docx'), '-')).toContain('𠮷野科技')
})

test('Q12.4 The same book in Word is A4 with a Chinese typeface, says the same, and carries the same codes', async () => {
  const path = kept(await bookDocx(paperOf(filled, 'draft')), 'book.docx')
  const text = dense(run('docx2txt', path, '-'))
  for (const { title, items } of printedBook(book, filled, { edition, lang: 'zh-CN' }).parts)
    for (const said of [title, ...items.map((item) => item.title)]) expect(text).toContain(dense(said))
  expect(text).toContain('城市供水调度系统安全加固')
  const part = (name: string) => run('unzip', '-p', path, name)
  const found = (name: string, sought: RegExp) => part(name).match(sought)?.[0]
  expect(found('word/document.xml', /<w:pgSz [^>]*>/)).toMatch(/w:w="1190\d" w:h="1683\d"/)
  expect(found('word/styles.xml', /w:eastAsia="宋体"/)).toBeDefined()
  expect(found('word/header1.xml', /草稿/)).toBeDefined()
  expect(run('unzip', '-l', path)).toContain('word/media/')
})
