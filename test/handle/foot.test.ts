import { expect, test } from 'vitest'
import { contact } from '#core/contact.ts'
import { letterNames } from '#core/letters/letters.ts'
import { letterAsText, writeLetter } from '#core/letters/write-letter.ts'
import { accountMailNames, writeAccountMail } from '#core/words/account-mails.ts'
import { letterAsHtml } from '#handle/letter-html.ts'
import { everyOccasionOf } from '../letter-example.ts'

const named = [contact.account[0], contact.website, ...contact.hotlines]
const langs = ['zh-CN', 'en'] as const

test('Q20 Every letter names account, website and hotlines at its foot, as text and as HTML, in both languages', () => {
  expect(letterNames.length).toBeGreaterThan(40)
  for (const name of letterNames) {
    const [told] = everyOccasionOf(name)
    expect(told, name).toBeDefined()
    for (const lang of langs) {
      const letter = writeLetter(name, { ...told!, lang })
      for (const written of [letterAsText(letter), letterAsHtml(letter, lang)])
        for (const where of named) expect(written, `${name} ${lang}`).toContain(where)
    }
  }
})

const plain = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
/** The lines of a mail’s HTML part in their order; the heads of a table, which stand once, are left out. */
const linesOfHtml = (html: string) =>
  [...html.matchAll(/<(p|td)[ >].*?<\/\1>/gs)].flatMap(([block]) => block.split('<br>').map(plain))
/** The lines of its text part; a cell of a table without its head, which there stands before each. */
const linesOfText = (text: string, heads: readonly string[]) =>
  text.split('\n').flatMap((line) => {
    const head = heads.find((one) => line.startsWith(`${one}: `))
    return line === '' || line === '-- ' ? [] : [head ? line.slice(head.length + 2) : line]
  })

test('RFC 2046 The text and the HTML of every letter say the same, line by line, on every occasion', () => {
  let seen = 0
  for (const name of letterNames)
    for (const told of everyOccasionOf(name))
      for (const lang of langs) {
        const letter = writeLetter(name, { ...told, lang })
        const html = linesOfHtml(letterAsHtml(letter, lang)).filter((line) => line !== '')
        expect(html, `${name} ${lang}`).toEqual(linesOfText(letterAsText(letter), letter.table?.head ?? []))
        seen += 1
      }
  expect(seen).toBeGreaterThan(letterNames.length * 2)
})

test('What somebody wrote keeps its lines in HTML, cannot become a tag, and an address can be followed', () => {
  const [told] = everyOccasionOf('audit-notice')
  const letter = {
    ...writeLetter('audit-notice', { ...told!, lang: 'zh-CN' }),
    paragraphs: ['一\n<b>二</b>'],
  }
  const html = letterAsHtml(letter, 'zh-CN')
  expect(html).toContain('<p>一<br>&lt;b&gt;二&lt;/b&gt;</p>')
  expect(html).toMatch(/<a href="https:\/\/zizhi\.example\/desk\/cases\/1"[^>]*>https:\/\/zizhi/)
})

test('Q20 So does every mail that no event sends', () => {
  expect(accountMailNames.length).toBeGreaterThan(10)
  for (const name of accountMailNames)
    for (const lang of langs) {
      const { text, html } = writeAccountMail(name, { link: 'https://zizhi.example.cn/desk' }, lang)
      for (const written of [text, html])
        for (const where of named) expect(written, `${name} ${lang}`).toContain(where)
    }
})
