import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { everyBook } from '#core/book/book.ts'
import { printedBook } from '#core/book/printed-book.ts'
import { getEdition } from '#core/rulebook/edition.ts'
import { titleOfPart } from '#core/words/book-items.ts'
import { inLang } from '#core/words/say.ts'
import { bookDocx, bookPdf } from '#documents/book.ts'

const edition = getEdition('2025-04')
const folder = mkdtempSync(join(tmpdir(), 'zizhi-books-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8' })
const dense = (text: string) => text.replace(/\s+/g, '')

test.each(everyBook(edition).map((book) => [book.id, book] as const))(
  'Q11.1 The blank book %s is sound as PDF and as Word, and has every part in both languages',
  async (_, book) => {
    for (const lang of ['zh-CN', 'en'] as const) {
      const paper = {
        book: printedBook(book, null, { edition, lang }),
        standing: 'ready',
        on: edition.from,
        tie: null,
      } as const
      const pdf = await bookPdf(paper)
      if ('unprintable' in pdf) throw new Error(`cannot be printed: ${pdf.unprintable}`)
      const path = join(folder, `${book.type}-${book.level}.${lang}.pdf`)
      writeFileSync(path, pdf)
      expect(run('qpdf', '--check', path)).toContain('No syntax or stream encoding errors found')
      const text = dense(run('pdftotext', path, '-'))
      for (const { key } of book.parts)
        expect(text).toContain(dense(inLang(titleOfPart(key, book.type, edition), lang)))
      writeFileSync(path, await bookDocx(paper))
      expect(run('unzip', '-tq', path)).toContain('No errors detected')
    }
  },
)
