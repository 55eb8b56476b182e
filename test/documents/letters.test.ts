import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { dayOfInstant } from '#core/calendar/day.ts'
import { contact } from '#core/contact.ts'
import { asPaper, type LetterPaper } from '#core/letters/letter-paper.ts'
import { type LetterName, letterNames } from '#core/letters/letters.ts'
import { isOfficial } from '#core/letters/official.ts'
import { type Letter, writeLetter } from '#core/letters/write-letter.ts'
import { letterPaperWords } from '#core/words/letter-paper.ts'
import { inLang, type Lang } from '#core/words/say.ts'
import { letterPdf } from '#documents/letter.ts'
import { printed } from '../../examples/printed.ts'
import { everyOccasionOf } from '../letter-example.ts'

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'zizhi-letters-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const longName = '堃喆昇垚𬭩信息安全技术研究院（北京）科技发展集团股份有限公司长江三角洲一体化示范区分院'
const longText = `${'经核对，所附记录缺少版本号、批准人和日期，且与合同载明的范围不一致。'.repeat(48)}校验码 ${'7c3e5a'.repeat(11)}，见 https://zizhi.example/${'documents/'.repeat(12)}`

/** The same letter of somebody with a very long name, with sixty rows and more text than a page holds. */
const lengthened = (letter: Letter): Letter => {
  const { table, paragraphs } = letter
  const rows = Array.from({ length: 60 }, (_, at) =>
    (table?.rows[at % table.rows.length] ?? []).map((cell, column) => {
      if (/^\d+$/.test(cell)) return String(at + 1)
      return table?.amounts.includes(column) ? cell : `${cell}${longText.slice(0, (at % 4) * 50)}末${at + 1}`
    }),
  )
  return { ...letter, paragraphs: [...paragraphs, longText], table: table && { ...table, rows } }
}

const paperOf = (name: LetterName, size: 'short' | 'long', lang: Lang): LetterPaper => {
  const told = everyOccasionOf(name).at(size === 'short' ? 0 : -1)
  if (!told) throw new Error(`no example of ${name}`)
  const on = dayOfInstant(told.event.at)
  if (size === 'short') return asPaper(name, writeLetter(name, { ...told, lang }), { lang, on })
  const { state, about, event, names } = told
  const renamed = JSON.parse(
    JSON.stringify({ state, about, event }).replaceAll('华清网安科技有限公司', longName),
  ) as Pick<typeof told, 'state' | 'about' | 'event'>
  const known = { ...names, contact: '欧阳堃喆昇垚𬭩', lead: '司马𬭩' }
  const letter = writeLetter(name, { ...told, ...renamed, names: known, lang })
  return asPaper(name, lengthened(letter), { lang, on })
}

interface Word {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The words of each page in the order in which they were set, with their places in points. */
const pagesOf = async (path: string): Promise<Word[][]> => {
  const { stdout } = await run('pdftotext', ['-raw', '-bbox', path, '-'], { maxBuffer: 64 * 1024 * 1024 })
  const word = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g
  return stdout
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(word)].map(([, left, top, right, bottom, text = '']) => ({
        text: text
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&amp;', '&'),
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      })),
    )
}

const dense = (text: string): string => text.replace(/[\s\u200b]+/g, '')
const mm = 72 / 25.4

/** Words that stand in the margins, or over one another; a bracket that is set close reaches into its neighbour by half of its height. */
const misplaced = (words: readonly Word[]): string[] => {
  const outside = words.filter(
    ({ left, right, top, bottom }) =>
      left < 20 * mm || right > 190 * mm || top < 15 * mm || bottom > 285 * mm,
  )
  const over = words.filter((one, at) =>
    words.slice(at + 1).some((other) => {
      const height = Math.min(one.bottom - one.top, other.bottom - other.top)
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
      return across > height && down > 0.5 * height
    }),
  )
  return [...outside, ...over].map(({ text }) => text)
}

/** How many pages a file has, by its page objects. */
const countPages = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type\s*\/Page\b/g)?.length ?? 0

/** Papers bound into one file, which another program finds sound; the words of each paper, page by page. */
const bound = async (name: string, papers: readonly LetterPaper[]): Promise<Word[][][]> => {
  const files = await Promise.all(
    papers.map(async (paper, at) => {
      const pdf = await printed(paper)
      const path = join(folder, `${name}.${at}.pdf`)
      await writeFile(path, pdf)
      return { path, pages: countPages(pdf) }
    }),
  )
  const whole = join(folder, `${name}.pdf`)
  await run('qpdf', ['--empty', '--pages', ...files.map(({ path }) => path), '--', whole])
  const checked = await run('qpdf', ['--check', whole])
  expect(checked.stdout).toContain('No syntax or stream encoding errors found')
  const pages = await pagesOf(whole)
  expect(pages).toHaveLength(files.reduce((sum, one) => sum + one.pages, 0))
  return files.map((one) => pages.splice(0, one.pages))
}

test.each(letterNames)(
  'Q20 %s is had on paper, short and long, in both languages: whole, sound, and within its margins',
  async (name) => {
    const sizes = ['short', 'short', 'long', 'long'] as const
    const papers = sizes.map((size, at) => paperOf(name, size, at % 2 === 0 ? 'zh-CN' : 'en'))
    const files = await bound(name, papers)
    papers.forEach((paper, index) => {
      const pages = files[index] ?? []
      const text = dense(
        pages
          .flat()
          .map((word) => word.text)
          .join(''),
      )
      const row = paper.table?.rows.at(-1) ?? []
      const said = [
        paper.subject,
        paper.addressee,
        ...row.flatMap((cell) => [dense(cell).slice(0, 6), dense(cell).slice(-6)]),
        paper.after?.at(-1)?.slice(0, 8) ?? '',
        ...contact.hotlines,
        contact.website,
        contact.account[0],
      ]
      expect(said.filter((one) => !text.includes(dense(one)))).toEqual([])
      expect(pages.map(misplaced)).toEqual(pages.map(() => []))
      expect(pages.length).toBeGreaterThan(sizes[index] === 'long' ? 1 : 0)
      // A page with nothing but the end of a letter would be a page too many.
      expect(pages.filter((words) => words.length < 12)).toEqual([])
    })
  },
  120_000,
)

test('Q4.1 The head of a long list stands on every page that the list comes to', async () => {
  const paper = paperOf('supplement-request', 'long', 'zh-CN')
  const path = join(folder, 'list.pdf')
  await writeFile(path, await printed(paper))
  const pages = await pagesOf(path)
  const withHead = pages.filter((words) =>
    dense(words.map(({ text }) => text).join('')).includes('涉及的内容'),
  )
  expect(withHead.length).toBeGreaterThan(3)
})

test('Q3.1 Amounts of money stand to the right, one below the other', async () => {
  const path = join(folder, 'fee.pdf')
  await writeFile(path, await printed(paperOf('business-email', 'short', 'zh-CN')))
  const [words = []] = await pagesOf(path)
  const ends = ['21,000', '15,000', '36,000'].map(
    (amount) => words.find(({ text }) => text === amount)?.right,
  )
  expect(new Set(ends.map((end) => Math.round(end ?? 0))).size).toBe(1)
  expect(ends[0]).toBeGreaterThan(150 * mm)
})

test('Q8.1 The same letter is the same bytes however often it is made, and another one is not', async () => {
  for (const name of ['rectification-demand', 'business-email'] as const) {
    const paper = paperOf(name, 'long', 'zh-CN')
    const [first, second] = await Promise.all([printed(paper), printed(paper)])
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
    const other = await printed({ ...paper, on: '2026-11-20' })
    expect(Buffer.from(first).equals(Buffer.from(other))).toBe(false)
  }
})

test('Q20 What decides or demands is an official letter, signed by the centre over the day; the others are on the letterhead', async () => {
  const official = paperOf('qualification-denied', 'short', 'zh-CN')
  const plain = paperOf('payment-confirmed', 'short', 'zh-CN')
  expect([official.form, plain.form]).toEqual(['official', 'plain'])
  expect(isOfficial('sanction-decided')).toBe(true)
  const said = async (paper: LetterPaper) => {
    const path = join(folder, 'form.pdf')
    await writeFile(path, await printed(paper))
    return dense(
      (await pagesOf(path))
        .flat()
        .map(({ text }) => text)
        .join(''),
    )
  }
  expect(await said(official)).toMatch(/（印章）.*中国信息安全测评中心\d{4}年\d+月\d+日（项目负责人：/)
  expect(await said(plain)).not.toContain('（印章）')
})

test('Q10 The number of a decision stands at the head of its letter', async () => {
  const paper = paperOf('sanction-decided', 'short', 'zh-CN')
  expect(paper.number).toMatch(/〔\d{4}〕\d+号/)
  const path = join(folder, 'number.pdf')
  await writeFile(path, await printed(paper))
  const [words = []] = await pagesOf(path)
  const number = words.find(({ text }) => text.includes(paper.number ?? ' '))
  expect(number?.top).toBeLessThan(70 * mm)
  expect(number?.left).toBeGreaterThan(100 * mm)
})

test('Q4.4 A letter read before it is sent is the letter that is sent, page by page, and every page says that it is not sent', async () => {
  const cases = [
    paperOf('rectification-demand', 'long', 'zh-CN'),
    paperOf('audit-notice', 'short', 'en'),
    paperOf('business-email', 'short', 'zh-CN'),
  ]
  for (const paper of cases) {
    const said = async (pdf: Uint8Array) => {
      const path = join(folder, 'preview.pdf')
      await writeFile(path, pdf)
      return (await pagesOf(path)).map((words) => dense(words.map(({ text }) => text).join('')))
    }
    const before = await letterPdf(paper, { isPreview: true })
    if ('unprintable' in before) throw new Error('cannot be printed')
    const mark = dense(
      [letterPaperWords.preview, letterPaperWords.ofNoEffect]
        .map((pair) => inLang(pair, paper.lang))
        .join(''),
    )
    const pages = await said(before)
    expect(pages.every((text) => text.endsWith(mark))).toBe(true)
    expect(pages.map((text) => text.slice(0, -mark.length))).toEqual(await said(await printed(paper)))
  }
})
