import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { findBook } from '#core/book/book.ts'
import { bookFileSchema } from '#core/book/book-file.ts'
import { printedBook } from '#core/book/printed-book.ts'
import { bookPdf } from '#documents/book.ts'
import { bulkCheckPdf } from '#documents/bulk-check.ts'
import { certificatePdf } from '#documents/certificate.ts'
import { type ConsignmentPaper, coverPdf, labelsPdf } from '#documents/cover.ts'
import { letterPdf } from '#documents/letter.ts'
import { minutesPdf } from '#documents/minutes.ts'
import type { Template } from '#documents/render.ts'
import { sheetFile } from '#documents/sheet.ts'
import { edition } from '#test/given.ts'
import { specimen, verifyUrl } from '#test/specimen.ts'
import example from '../../examples/book.json' with { type: 'json' }

const folder = mkdtempSync(join(tmpdir(), 'zizhi-hyphens-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const name = 'Anglo-Chinese Ltd'
/** Long words come before the first hyphen: one that is broken with a hyphen of its own would lend it to all that follow. */
const text = Array.from(
  { length: 12 },
  (_, at) => `${'a'.repeat(at)} internationalization administration well-known state-of-the-art`,
).join(' ')
const title = 'Anglo Chinese Ltd'
const on = '2026-11-20'

const book = findBook('security-engineering', 1, edition)
const filled = bookFileSchema.parse({
  ...example,
  organisation: { ...example.organisation, name: title },
  answers: { ...example.answers, services: text },
})
const consignment: ConsignmentPaper = {
  code: 'ZD-20260031-00-7F3A9C2E-41',
  round: 0,
  caseNumber: '2026-0031',
  applicant: name,
  address: text,
  kind: 'initial',
  type: 'security-engineering',
  level: 1,
  boundOn: on,
  digest: 'a'.repeat(64),
  pages: 76,
  discs: [[{ folder: name, files: 1, bytes: 1 }]],
}

const dense = (said: string): string => said.replace(/[\s\u200b]/g, '')

/** Every template, with English in it that has hyphens: in a text of lines, or else in a name. */
const samples: Readonly<
  Record<Template, () => Promise<Uint8Array | { readonly unprintable: readonly string[] }>>
> = {
  letter: () =>
    letterPdf({ lang: 'en', form: 'plain', subject: title, addressee: title, paragraphs: [text], on }),
  sheet: () =>
    sheetFile(
      {
        lang: 'en',
        title,
        subtitle: '',
        on,
        code: null,
        blocks: [
          { kind: 'text', text },
          { kind: 'facts', rows: [[title, text]] },
        ],
        foot: '',
      },
      'pdf',
    ),
  book: () => {
    if (!book) throw new Error('there is no such book')
    return bookPdf({
      book: printedBook(book, filled, { edition, lang: 'en' }),
      standing: 'ready',
      on,
      tie: null,
    })
  },
  minutes: () =>
    minutesPdf({
      lang: 'en',
      on,
      minutes: {
        title,
        facts: [[title, title]],
        cases: [{ title, lines: [text], votes: [text], conclusion: text, items: [text] }],
        correctionsTitle: title,
        corrections: [text],
        signature: title,
      },
    }),
  'bulk-check': () =>
    bulkCheckPdf({
      lang: 'en',
      verifierUrl: verifyUrl,
      result: {
        on,
        at: '2026-11-20T02:00:00.000Z',
        code: 'x',
        lines: [{ text, outcome: 'none', hasMore: false, matches: [] }],
      },
    }),
  certificate: () => certificatePdf({ ...specimen, holder: name, verifyUrl }),
  cover: () => coverPdf(consignment),
  labels: () => labelsPdf(consignment),
}

/** Those that set what somebody wrote, line by line. */
const withLines: readonly Template[] = ['letter', 'sheet', 'book', 'minutes', 'bulk-check']

test('every template is tried', () => {
  const files = readdirSync(new URL('../../src/documents', import.meta.url)).filter((file) =>
    file.endsWith('.typ'),
  )
  expect([...Object.keys(samples), 'blocks'].toSorted()).toEqual(
    files.map((file) => file.replace('.typ', '')).toSorted(),
  )
})

test.each(Object.entries(samples))(
  'Q20 What is printed by the template %s keeps its hyphens',
  async (template, make) => {
    const pdf = await make()
    if ('unprintable' in pdf) throw new Error(`unprintable: ${pdf.unprintable}`)
    const file = join(folder, `${template}.pdf`)
    writeFileSync(file, pdf)
    const said = dense(execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' })).replace(
      /[\s\u200b]/g,
      '',
    )
    expect(said).not.toContain('\u00ad')
    expect(said).toContain(dense(withLines.includes(template as Template) ? text : name))
  },
)
