import { expect, test } from 'vitest'
import { dayOfInstant } from '#core/calendar/day.ts'
import { writeAccountMail } from '#core/words/account-mails.ts'
import { occasionsOf } from '#test/letter-example.ts'
import { asPaper, formOfMail, type KeptMail, paperOfMail } from './letter-paper.ts'
import { letterAsText, writeLetter } from './write-letter.ts'

const [told] = occasionsOf('business-email')
if (!told) throw new Error('no example of the business e-mail')
const letter = writeLetter('business-email', { ...told, lang: 'zh-CN' })
const on = dayOfInstant(told.event.at)
const mail: KeptMail = {
  letter: 'business-email',
  lang: 'zh-CN',
  subject: letter.subject,
  body: letterAsText(letter),
  createdAt: told.event.at,
  paper: null,
}

test('Q3.1 A letter goes on paper with its table, and its amounts are known as such', () => {
  const paper = asPaper('business-email', letter, { lang: 'zh-CN', on })
  expect(paper).toMatchObject({ form: 'plain', number: null, table: { amounts: [1] } })
  expect(paper.table?.rows).toHaveLength(3)
  expect(paperOfMail({ ...mail, paper })).toBe(paper)
})

test('Q8.1 A letter that was posted without a paper is read from its text: whom it greets, what it says, who signs', () => {
  const paper = paperOfMail(mail)
  expect(paper).toMatchObject({ form: 'plain', addressee: letter.greeting, signature: letter.signature, on })
  expect(paper?.paragraphs[0]).toBe(letter.paragraphs[0])
  expect(paper?.paragraphs.at(-1)).toBe(letter.after.at(-1))
  expect(paper?.paragraphs).toContain('金额: 36,000 元')
  expect(paper?.paragraphs.join()).not.toContain(letter.foot[0])
})

test('Q20 A paper kept before there were two forms is an official one', () => {
  expect(formOfMail({ letter: 'audit-notice', paper: { subject: '审核通知' } })).toBe('official')
})

test('Q15 A reminder can be had on paper, and says whom it greets', () => {
  const facts = {
    number: 'CNITSEC2026SRV-SE-I-0412',
    holder: '华清网安科技有限公司',
    lines: '过期即为逾期。',
    link: 'https://zizhi.example/desk',
  }
  const { subject, text } = writeAccountMail('renewal-expiry', { ...facts, validTo: '2029-11-23' }, 'zh-CN')
  const paper = paperOfMail({ ...mail, letter: 'renewal-expiry', subject, body: text })
  expect(paper?.addressee).toBe('华清网安科技有限公司：')
  expect(paper?.paragraphs[1]).toBe('过期即为逾期。')
  expect(paper?.signature).toBeUndefined()
})

test('A mail with a link for its reader alone, and a digest, have no paper', () => {
  for (const name of ['set-password', 'confirm-address', 'invitation', 'daily-digest', 'deadline-digest'])
    expect(paperOfMail({ ...mail, letter: name })).toBeNull()
})
