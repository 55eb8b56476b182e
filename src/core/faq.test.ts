import { expect, test } from 'vitest'
import { allFaq, faqNumbers, findFaq } from '#core/faq.ts'
import { searchFaq } from '#core/faq-search.ts'
import { laterEdition } from '#core/rulebook/later-edition.ts'
import { clauses } from '#core/words/clauses.ts'
import { firstFaq } from '#core/words/faq.ts'
import { laterFaq } from '#core/words/faq-later.ts'
import { edition } from '#test/given.ts'

const langs = ['zh-CN', 'en'] as const

test('Q1–Q20 Each of the twenty questions has its answer, in both languages, with every place filled in', () => {
  expect(faqNumbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  for (const lang of langs)
    for (const { number, question, sentences, alsoAskedAs } of allFaq(edition, lang)) {
      expect(sentences.length, `Q${number}`).toBeGreaterThan(0)
      for (const text of [question, alsoAskedAs, ...sentences.map((one) => one.text)])
        expect(text, `Q${number}`).not.toMatch(/^$|[{}[\]]|undefined|NaN/)
    }
})

test('Every sentence of an answer rests on a clause of its own question, and every clause is spoken of', () => {
  const spoken = allFaq(edition, 'zh-CN').flatMap(({ number, sentences }) =>
    sentences.map(({ clause }) => {
      expect(clause).toMatch(new RegExp(`^Q${number}(\\.|$)`))
      return clause
    }),
  )
  expect([...new Set(spoken)].toSorted()).toEqual(Object.keys(clauses).toSorted())
})

test('No sentence of an answer types a number that the rulebook has', () => {
  const typed = Object.values({ ...firstFaq, ...laterFaq }).flatMap(({ sentences }) =>
    sentences.flatMap(({ says }) =>
      says.flatMap((text) => text.match(/\d+ ?(?:个|年|日|天|元|months|years|days|yuan)/g) ?? []),
    ),
  )
  expect(typed).toEqual([])
})

test('Q3.1, Q8.3, Q14 A later edition changes the answers with the rules', () => {
  const later = laterEdition(edition, {
    id: 'later',
    from: '2027-01-01',
    terms: { businessEmailDays: 7 },
    minimum: { usual: 4, exceptions: [] },
  })
  const told = (number: number, by = edition) =>
    findFaq(number, by, 'zh-CN')!
      .sentences.map(({ text }) => text)
      .join('')
  expect(told(8)).toContain('批准受理后 3 个工作日内')
  expect(told(8, later)).toContain('批准受理后 7 个工作日内')
  expect(told(14, later)).toContain('不少于 4 个')
  expect(findFaq(14, later, 'en')!.table!.rows).toEqual([['All other types and levels', '', 'at least 4']])
  expect(findFaq(3, edition, 'zh-CN')!.table!.rows).toContainEqual([
    '初次申请',
    '三级',
    '108,000 元',
    '15,000 元',
    '123,000 元',
  ])
  expect(findFaq(21, edition, 'zh-CN')).toBeUndefined()
})

test.each([
  ['多少钱', 3],
  ['办维持要多少钱？', 15],
  ['续期', 15],
  ['维持要提前多久', 15],
  ['二级要几个案例', 14],
  ['发票怎么开', 3],
  ['证书有效期', 10],
  ['没有cisp可以申请吗', 6],
  ['ＣＩＳＰ', 6],
  ['公司改名了怎么办', 18],
  ['你们的电话是多少', 20],
  ['评审会什么时候开', 9],
  ['涉密文档', 13],
  ['中介', 19],
  ['Q14', 14],
  ['第7题', 7],
  ['Q12.3', 12],
  ['升级', 17],
  ['申请书下载', 11],
])('Whoever asks “%s” is answered with question %d first', (asked, number) => {
  expect(searchFaq(asked, edition, 'zh-CN')[0]?.number).toBe(number)
})

test.each([
  ['What are the fees?', 3],
  ['how do we renew', 15],
  ['hotline', 20],
  ['Can an agency help us', 19],
  ['upgrade', 17],
])('Whoever asks “%s” in English is answered with question %d first', (asked, number) => {
  expect(searchFaq(asked, edition, 'en')[0]?.number).toBe(number)
})

test.each(['今天天气怎么样', '', '   ', '吗', '😀', 'xyzzy', 'Q21', '99', '的的的'])(
  'Whoever asks “%s” is not answered with a guess',
  (asked) => {
    expect(searchFaq(asked, edition, 'zh-CN')).toEqual([])
  },
)
