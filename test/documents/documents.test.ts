import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contact } from '#core/contact.ts'
import type { LetterPaper } from '#core/letters/letter-paper.ts'
import { type CertificatePaper, certificatePdf } from '#documents/certificate.ts'
import { missingCharacters } from '#documents/fonts.ts'
import { letterPdf } from '#documents/letter.ts'
import { minutesPdf } from '#documents/minutes.ts'
import { renderPdf } from '#documents/render.ts'
import { specimen, verifyUrl } from '#test/specimen.ts'
import { printed } from '../../examples/printed.ts'

const folder = mkdtempSync(join(tmpdir(), 'zizhi-documents-'))

const kept = (pdf: Uint8Array, name: string) => {
  const path = join(folder, `${name}.pdf`)
  writeFileSync(path, pdf)
  return path
}

const textOf = (pdf: Uint8Array, name: string) =>
  execFileSync('pdftotext', ['-layout', kept(pdf, name), '-'], { encoding: 'utf8' })

const pagesOf = (pdf: Uint8Array, name: string) =>
  Number(execFileSync('pdfinfo', [kept(pdf, name)], { encoding: 'utf8' }).match(/Pages:\s+(\d+)/)?.[1])

const paper: CertificatePaper = { ...specimen, verifyUrl }

const letter: LetterPaper = {
  lang: 'zh-CN',
  number: '测评资质〔2026〕31号',
  subject: '关于补充申请材料的通知',
  addressee: '华清网安科技有限公司：',
  paragraphs: ['贵单位的申请材料已收到，请补充下列各项。', '特此通知。'],
  on: '2026-11-19',
}

test('Q9.1 The minutes of a meeting are printed as they are shown, case by case, over as many pages as they need', async () => {
  const heard = (order: number) => ({
    title: `${order}. 华清网安科技有限公司（安全工程类 一级，2026-0031）`,
    lines: ['主持：严明之', '回避：顾维均（本人申报：曾任该单位顾问）'],
    votes: Array.from({ length: 7 }, (_, at) => `专家 ${at + 1}：不同意。保障论据不完整，需整改后再评。`),
    conclusion: '结论：未通过（7 票，同意 0 票）',
    items: ['PA06 建立保障论据：请提供一个项目完整的保障论据。'],
  })
  const minutes = {
    title: '专家评审会会议纪要',
    facts: [
      ['召开日期', '2026年12月10日'],
      ['到会专家', '顾维均、严明之'],
    ] as const,
    cases: Array.from({ length: 12 }, (_, at) => heard(at + 1)),
    correctionsTitle: '补正',
    corrections: ['第二段“脆弱性分析”应为“脆弱性评估”。'],
    signature: '顾维均 于 2026年12月10日 签发',
  }
  const pdf = await minutesPdf({ lang: 'zh-CN', minutes, on: '2026-12-10' })
  const text = textOf(pdf, 'minutes')
  for (const said of [minutes.title, '12. 华清网安', '回避：顾维均', '不同意', '补正', minutes.signature])
    expect(text).toContain(said)
  expect(pagesOf(pdf, 'minutes')).toBeGreaterThan(1)
})

test('Q10 A certificate says for whom, what, since when and until when, on one page', async () => {
  const pdf = await certificatePdf(paper)
  const text = textOf(pdf, 'certificate')
  for (const said of [
    paper.number,
    paper.holder,
    paper.uscc,
    paper.registeredAddress,
    'GB/T 20261-2020',
    '2029年11月23日',
    '安全工程类',
    'Security engineering',
    '一级',
    contact.centre[0].slice(0, 4),
  ])
    expect(text.replace(/\s+/g, '')).toContain(said.replace(/\s+/g, ''))
  expect(pagesOf(pdf, 'certificate')).toBe(1)
})

test('The QR code on a certificate leads to its public page', async () => {
  const pdf = kept(await certificatePdf(paper), 'qr')
  execFileSync('pdftoppm', ['-r', '200', '-png', '-singlefile', pdf, join(folder, 'qr')])
  const read = execFileSync('zbarimg', ['--quiet', '--raw', join(folder, 'qr.png')], {
    encoding: 'utf8',
    // It asks for a desktop bus that a server does not have.
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  expect(read.trim()).toBe(paper.verifyUrl)
})

test('The same certificate is the same bytes, however often it is made, and another one is not', async () => {
  const [first, second] = await Promise.all([certificatePdf(paper), certificatePdf(paper)])
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  const other = await certificatePdf({ ...paper, validTo: '2029-11-24' })
  expect(Buffer.from(first).equals(Buffer.from(other))).toBe(false)
})

test('A certificate is an archive document (PDF/A-3b) dated by its day of issue', async () => {
  const raw = Buffer.from(await certificatePdf(paper)).toString('latin1')
  expect(raw).toContain('<pdfaid:part>3</pdfaid:part>')
  expect(raw).toContain('/CreationDate (D:20261124)')
})

test('A sample says so, and a real certificate does not', async () => {
  expect(textOf(await certificatePdf({ ...paper, sample: true }), 'sample')).toContain('样本')
  expect(textOf(await certificatePdf(paper), 'real')).not.toContain('样本')
})

test('Rare characters of names and a very long name print whole, still on one page', async () => {
  const holder = '堃喆昇垚信息安全技术研究院（北京）科技发展集团股份有限公司长江三角洲一体化示范区分院'
  const pdf = await certificatePdf({ ...paper, holder })
  expect(textOf(pdf, 'rare').replace(/\s+/g, '')).toContain('堃喆昇垚')
  expect(textOf(pdf, 'rare').replace(/\s+/g, '')).toContain('示范区分院')
  expect(pagesOf(pdf, 'rare')).toBe(1)
})

test('A certificate for a type that does not exist is not printed', async () => {
  await expect(certificatePdf({ ...paper, type: 'quantum' })).rejects.toThrow('no service type "quantum"')
})

test('A character that no typeface draws stops the certificate and is named', async () => {
  expect(missingCharacters('𠮷野堃')).toEqual(['𠮷'])
  await expect(certificatePdf({ ...paper, holder: '𠮷野科技有限公司' })).rejects.toThrow('𠮷 (U+20BB7)')
})

test('A letter with a character that no typeface draws is not printed, and the character is named', async () => {
  expect(await letterPdf({ ...letter, addressee: '𠮷野科技有限公司：' })).toEqual({ unprintable: ['𠮷'] })
})

test('A holder’s name is text and never a command of the typesetter', async () => {
  const text = textOf(await certificatePdf({ ...paper, holder: '#panic("x") $a$ *甲*' }), 'inert')
  expect(text.replace(/\s+/g, '')).toContain('#panic("x")$a$*甲*')
})

test('A template that complains makes no document, and the next document is made all the same', async () => {
  await expect(renderPdf('letter', { lang: 'zh' })).rejects.toThrow('letter.typ')
  expect((await printed(letter)).length).toBeGreaterThan(1000)
})

test('A worker that dies takes its own paper with it and nothing else', async () => {
  // A bigint passes to the worker and cannot be written as JSON there: the thread ends with the error.
  const [dead, alive] = await Promise.allSettled([renderPdf('letter', { amount: 1n }), printed(letter)])
  expect(dead).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('BigInt') } })
  expect(alive.status).toBe('fulfilled')
  expect((await printed(letter)).length).toBeGreaterThan(1000)
})

test('Forty papers asked for at once are all made, each its own', async () => {
  const numbers = Array.from({ length: 40 }, (_, index) => `CNITSEC2026SRV-SE-I-${1000 + index}`)
  const papers = await Promise.all(numbers.map((number) => certificatePdf({ ...paper, number })))
  const texts = papers.map((pdf, index) => textOf(pdf, `many-${index}`))
  expect(texts.map((text, index) => text.includes(numbers[index]!))).toEqual(numbers.map(() => true))
})

test('Q20 A letter names its subject, its day and, in its foot, the hotlines, the website and the account', async () => {
  const text = textOf(await printed(letter), 'letter').replace(/\s+/g, '')
  for (const said of [
    letter.subject,
    '〔2026〕31号',
    '2026年11月19日',
    ...contact.hotlines,
    contact.website,
    contact.account[0],
  ])
    expect(text).toContain(said)
})

test('Q20 An English letter is complete in English, and a long one runs on to numbered pages', async () => {
  const paragraphs = Array.from(
    { length: 30 },
    () => 'Please send the items below, on paper and electronically.',
  )
  const pdf = await printed({
    ...letter,
    lang: 'en',
    subject: 'Supplements',
    addressee: 'To whom',
    paragraphs,
  })
  expect(textOf(pdf, 'english')).toContain('19 November 2026')
  expect(textOf(pdf, 'english').replace(/\s+/g, '')).toContain('—2—')
})
