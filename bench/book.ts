import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findBook } from '#core/book/book.ts'
import { bookFileSchema } from '#core/book/book-file.ts'
import type { BookPaper } from '#core/book/book-paper.ts'
import { printedBook } from '#core/book/printed-book.ts'
import { getEdition } from '#core/rulebook/edition.ts'
import { bookDocx, bookPdf } from '#documents/book.ts'
import { providePeers } from '../scripts/peers.ts'
import { compare, type Figure } from './figure.ts'

const run = promisify(execFile)
const rounds = Number(process.env.ROUNDS ?? 3)
const said = '城市供水调度系统安全加固'

/**
 * A whole book as PDF, against LibreOffice setting the same book from our Word form; which also shows that it opens there
 * and that no word is lost. Throws a sentence where LibreOffice is not to be had.
 */
export default async function book(): Promise<Figure> {
  const problem = providePeers(['poppler', 'libreoffice'])
  if (problem) throw new Error(problem)
  const edition = getEdition('2025-04')
  const filled = bookFileSchema.parse(
    JSON.parse(await readFile(new URL('../examples/book.json', import.meta.url), 'utf8')),
  )
  const form = findBook(filled.type, filled.level, edition)
  if (!form) throw new Error('The example is of a book that is not issued')
  let printed = 0
  // Each its own applicant, so that nothing of the last one can be used again.
  const next = (): BookPaper => {
    printed += 1
    const organisation = { ...filled.organisation, name: `${filled.organisation.name}${printed}` }
    const paper = printedBook(form, { ...filled, organisation }, { edition, lang: 'zh-CN' })
    return { book: paper, standing: 'ready', on: filled.applicationOn, tie: null }
  }
  const folder = await mkdtemp(join(tmpdir(), 'zizhi-bench-'))
  const timed = async (work: () => Promise<string>): Promise<number> => {
    const from = performance.now()
    const path = await work()
    const rate = 60_000 / (performance.now() - from)
    const { stdout } = await run('pdftotext', [path, '-'], { maxBuffer: 64 * 1024 * 1024 })
    if (!stdout.replace(/\s+/g, '').includes(said)) throw new Error(`${path} does not say ${said}`)
    return rate
  }
  try {
    return await compare(
      {
        name: 'book',
        what: 'The filled level-1 book of security engineering, from the description to a PDF file',
        unit: 'books a minute',
        referenceName: 'LibreOffice setting the same book from Word',
        rounds,
      },
      () =>
        timed(async () => {
          const pdf = await bookPdf(next())
          if ('unprintable' in pdf) throw new Error(`cannot be printed: ${pdf.unprintable}`)
          await writeFile(join(folder, 'ours.pdf'), pdf)
          return join(folder, 'ours.pdf')
        }),
      () =>
        timed(async () => {
          const word = join(folder, 'book.docx')
          await writeFile(word, await bookDocx(next()))
          const home = `-env:UserInstallation=file://${folder}/office`
          await run('soffice', [home, '--headless', '--convert-to', 'pdf', '--outdir', folder, word])
          return join(folder, 'book.pdf')
        }),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
