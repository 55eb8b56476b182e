import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { isCopy, type PaperFormat } from '#core/papers/case-paper.ts'
import { casePapers, type PaperName, paperNames } from '#core/papers/papers.ts'
import { findReceiptMark, receiptCode } from '#core/papers/receipt-code.ts'
import type { Sheet } from '#core/papers/sheet.ts'
import { inLang, type Lang } from '#core/words/say.ts'
import { certificatePdf } from '#documents/certificate.ts'
import { sheetFile } from '#documents/sheet.ts'
import { caseWithPaper, grown, toldOf } from '#test/paper-examples.ts'
import { specimen, verifyUrl } from '#test/specimen.ts'

const folder = mkdtempSync(join(tmpdir(), 'zizhi-case-papers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const kept = (bytes: Uint8Array, name: string): string => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}
const run = (program: string, ...given: string[]) =>
  execFileSync(program, given, { encoding: 'utf8', cwd: folder })
const textOf = (path: string) => run('pdftotext', '-layout', path, '-').normalize('NFKC')
/** Without the blanks and line ends that the setting brings in. */
const tight = (text: string) => text.normalize('NFKC').replace(/\s/g, '')

const sheetOf = (name: PaperName, lang: Lang, grow = (state: ReturnType<typeof caseWithPaper>) => state) => {
  const written = casePapers[name].write(toldOf(grow(caseWithPaper(name)), lang))
  if (isCopy(written)) throw new Error(`${name} is a copy`)
  return written
}
const made = async (sheet: Sheet, format: PaperFormat): Promise<Uint8Array> => {
  const bytes = await sheetFile(sheet, format)
  if ('unprintable' in bytes) throw new Error(`unprintable: ${bytes.unprintable}`)
  return bytes
}
const sheets = paperNames.filter((name) => name !== 'certificate-copy')

for (const name of sheets)
  test(`${casePapers[name].clause} ${casePapers[name].title[1]}: printed from a short case and from a very long one, in both languages, twice with the same bytes`, async () => {
    for (const [lang, grow] of [
      ['zh-CN', undefined],
      ['en', undefined],
      ['zh-CN', grown],
    ] as const) {
      const sheet = sheetOf(name, lang, grow)
      for (const format of casePapers[name].formats) {
        const bytes = await made(sheet, format)
        const file = kept(
          bytes,
          `${name}-${lang}-${grow ? 'long' : 'short'}-${format}.${format === 'docx' ? 'docx' : 'pdf'}`,
        )
        if (format === 'docx') {
          expect(run('unzip', '-tq', file), file).toContain('No errors')
          continue
        }
        if (!grow && lang === 'zh-CN')
          expect(Buffer.from(await made(sheet, format)).equals(Buffer.from(bytes)), file).toBe(true)
        expect(run('qpdf', '--check', file), file).toContain('No syntax or stream encoding errors')
        const text = textOf(file)
        expect(tight(text), file).toContain(tight(inLang(casePapers[name].title, lang)))
        expect(tight(text), file).toContain(tight(sheet.subtitle))
      }
    }
  })

test('Q4.4 The receipt of an audit date is a form: its fields lie on the page, and its code is what a scanner reads', async () => {
  const sheet = sheetOf('audit-receipt', 'zh-CN')
  const file = kept(await made(sheet, 'form'), 'form.pdf')
  for (const one of [file, kept(await made(sheetOf('audit-receipt', 'en'), 'pdf'), 'english.pdf')])
    expect(run('pdfinfo', one), 'seal and code are on one page').toMatch(/Pages:\s+1\n/)
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const pdf = await getDocument({ data: new Uint8Array(await made(sheet, 'form')), verbosity: 0 }).promise
  // Typed as a record, and a map.
  const fields = (await pdf.getFieldObjects()) as unknown as Map<string, unknown>
  expect([...fields.keys()]).toEqual([
    'answer',
    'reason',
    'proposed-day',
    'attendees',
    'people',
    'contact',
    'connection',
  ])
  const widgets = await (await pdf.getPage(1)).getAnnotations()
  const buttons = widgets.filter(({ fieldName }) => fieldName === 'answer')
  expect(buttons.map(({ buttonValue }) => buttonValue)).toEqual(['confirmed', 'declined'])
  for (const { rect, alternativeText } of widgets) {
    const [left = 0, low = 0, right = 0, high = 0] = rect as number[]
    expect(left > 60 && right < 540 && low > 40 && high < 800 && right > left && high > low).toBe(true)
    expect(alternativeText).not.toBe('')
  }
  // Without it MuPDF writes simplified Chinese in a typeface that has none.
  expect(readFileSync(file, 'latin1').match(/\/Lang \(zh-CN\)/g)).toHaveLength(widgets.length)
  // Filled in by another program and read back: Chinese as it was typed.
  const typed = '王堃，13800138000'
  pdf.annotationStorage.setValue(widgets.find(({ fieldName }) => fieldName === 'contact')?.id, {
    value: typed,
  })
  pdf.annotationStorage.setValue(buttons[0]?.id, { value: true })
  const filled = kept(await pdf.saveDocument(), 'filled.pdf')
  expect(run('qpdf', '--check', filled)).toContain('No syntax or stream encoding errors')
  const again = await getDocument({ data: new Uint8Array(readFileSync(filled)), verbosity: 0 }).promise
  const values = await (await again.getPage(1)).getAnnotations()
  expect(values.find(({ fieldName }) => fieldName === 'contact')?.fieldValue).toBe(typed)
  expect(values.find(({ fieldName }) => fieldName === 'answer')?.fieldValue).toBe('confirmed')
  run('pdftoppm', '-r', '150', '-png', '-singlefile', file, 'form')
  expect(run('zbarimg', '--raw', '-q', 'form.png').trim()).toBe(sheet.code)
  expect(findReceiptMark(textOf(file))).toEqual({ caseNumber: '2026-0031', auditOn: '2026-12-28' })
})

test('Q4.4 A receipt read before the notice is sent says the same as the one that is sent, has no code, and is not filled in', async () => {
  const sheet = sheetOf('audit-receipt', 'zh-CN')
  const bytes = await sheetFile(sheet, 'form', { isPreview: true })
  if ('unprintable' in bytes) throw new Error('cannot be printed')
  const preview = kept(bytes, 'receipt-preview.pdf')
  const words = (path: string) => tight(run('pdftotext', '-raw', path, '-'))
  const mark = tight('预览预览：尚未发出，不具效力')
  const sent = words(kept(await made(sheet, 'pdf'), 'receipt-sent.pdf'))
  expect(words(preview).replace(mark, '')).toBe(sent.replace(sheet.code ?? '', ''))
  expect(words(preview)).toContain(mark)
  expect(findReceiptMark(words(preview))).toBeUndefined()
  run('pdftoppm', '-r', '150', '-png', '-singlefile', preview, 'receipt-preview')
  expect(() => run('zbarimg', '--raw', '-q', 'receipt-preview.png')).toThrow()
  expect(run('qpdf', '--json', '--json-key=acroform', preview)).toContain('"hasacroform": false')
})

test('Q4.4 The code of a receipt is read however it is spaced, and not when a digit was mistyped', () => {
  const code = receiptCode({ caseNumber: '2026-0031', auditOn: '2026-12-28' })
  const mark = { caseNumber: '2026-0031', auditOn: '2026-12-28' }
  expect(findReceiptMark(`回执 ${code} 请勿遮盖`)).toEqual(mark)
  expect(findReceiptMark(code.toLowerCase().replaceAll('-', ' - '))).toEqual(mark)
  for (const at of [3, 8, 12, 19])
    expect(
      findReceiptMark(`${code.slice(0, at)}${(Number(code[at]) + 1) % 10}${code.slice(at + 1)}`),
      code,
    ).toBeUndefined()
  expect(findReceiptMark('ZD-20260031-00-7F3A9C2E-41')).toBeUndefined()
})

test('Q10 A copy of the certificate says so across the page, and carries no signed form', async () => {
  const facts = { ...specimen, holder: '堃喆昇垚𬭩科技有限公司', verifyUrl }
  const copy = kept(await certificatePdf({ ...facts, isCopy: true }), 'copy.pdf')
  expect(run('qpdf', '--check', copy)).toContain('No syntax or stream encoding errors')
  expect(textOf(copy)).toContain('副本 COPY')
  expect(textOf(copy)).not.toContain('样本')
  expect(run('pdfdetach', '-list', copy)).toContain('0 embedded files')
  const original = kept(await certificatePdf(facts), 'original.pdf')
  expect(textOf(original)).not.toContain('副本')
})
