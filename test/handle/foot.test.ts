import { expect, test } from 'vitest'
import { contact } from '#core/contact.ts'
import { letterAsText, letterNames, writeLetter } from '#core/letters/letters.ts'
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

test('Q20 So does every mail that no event sends', () => {
  expect(accountMailNames.length).toBeGreaterThan(10)
  for (const name of accountMailNames)
    for (const lang of langs) {
      const { text, html } = writeAccountMail(name, { link: 'https://zizhi.example.cn/desk' }, lang)
      for (const written of [text, html])
        for (const where of named) expect(written, `${name} ${lang}`).toContain(where)
    }
})
