import { expect, test } from 'vitest'
import { faqNumbers } from '#core/faq.ts'
import { site } from '../../src/site/site.ts'
import { queriesOn } from './register-of-examples.ts'

const app = site(queriesOn('2026-11-25'), {
  publicUrl: 'https://zizhi.example.cn',
  deskPath: '/desk/',
  log: console.error,
})
const textOf = async (path: string) => (await app.request(path)).text()

test('Q1–Q20 The list of questions is an FAQPage to search engines: each question with its answer', async () => {
  const text = await textOf('/questions')
  expect(text).toContain('itemtype="https://schema.org/FAQPage"')
  expect(text.match(/itemprop="mainEntity"/g)).toHaveLength(faqNumbers.length)
  expect(text.match(/itemprop="acceptedAnswer"/g)).toHaveLength(faqNumbers.length)
})

test('Q3.1 The page of a question shows its answer with clauses, its table from the rulebook, and the rules behind it', async () => {
  const text = await textOf('/questions/q3')
  expect(text).toContain('<h1 id="q3">申请要交多少费用？</h1>')
  expect(text).toMatch(/<td class="num">123,000 元<\/td>/)
  expect(text).toContain('href="/rules/fee"')
  expect(text).toContain('href="/rules#Q3.2"')
  expect(text).toContain('1,000 元')
  expect((await app.request('/questions/q21')).status).toBe(404)
})

test('A search finds the questions about a few words, says so when there are none, and is kept from search engines', async () => {
  const found = await textOf(`/questions?q=${encodeURIComponent('续期')}`)
  expect(found).toContain('与“续期”有关的')
  expect(found).toContain('href="/questions/q15"')
  expect(found).not.toContain('href="/questions/q1"')
  expect(found).toContain('noindex')
  const none = await textOf(`/questions?q=${encodeURIComponent('<b>天气</b>')}`)
  expect(none).toContain('没有找到与“&lt;b&gt;天气&lt;/b&gt;”有关的问题')
  expect(none).toContain('href="/questions/q20"')
  expect(await textOf('/en/questions?q=renewal')).toContain('href="/en/questions/q15"')
})
