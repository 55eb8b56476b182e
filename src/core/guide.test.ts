import { expect, test } from 'vitest'
import { everyBook } from './book/book.ts'
import { guideTo, printedGuide } from './guide.ts'
import { getEdition } from './rulebook/edition.ts'

const edition = getEdition('2025-04')
const guides = everyBook(edition).flatMap((book) =>
  (['zh-CN', 'en'] as const).map((lang) => guideTo(book, edition, lang)),
)
const pointsOf = ({ sections }: (typeof guides)[number]) => sections.flatMap(({ points }) => points)

test('Q11.3 A guide says whole sentences, in one language, each with its clause', () => {
  expect(guides).toHaveLength(28)
  for (const guide of guides)
    for (const { text, clause } of pointsOf(guide)) {
      expect(text).not.toMatch(/[{}[\]]/)
      expect(clause).toMatch(/^Q\d/)
      if (guide.lang === 'en') expect(text.replaceAll(/“★”/g, '')).not.toMatch(/\p{Script=Han}{4,}/u)
    }
})

test('Q14 A guide asks for the engagements of its own type and level, and Q3.1 names the fees of its level', () => {
  const of = (id: string) => guides.find((one) => one.id === id && one.lang === 'zh-CN')!
  const texts = (id: string) => pointsOf(of(id)).map(({ text }) => text)
  expect(texts('2025-04/security-engineering/3')).toContain('安全工程类三级：服务项目不少于 10 个。')
  expect(texts('2025-04/data-security/1')).toContain('数据安全类一级：服务项目不少于 3 个。')
  const fees = of('2025-04/security-engineering/3').sections.find(({ key }) => key === 'fees')!.table!
  expect(fees.rows[0]).toEqual(['初次申请', '108,000 元', '15,000 元', '123,000 元'])
  // Nobody is raised to the lowest level (Q17).
  const lowest = of('2025-04/data-security/1').sections.find(({ key }) => key === 'fees')!.table!
  expect(lowest.rows.map(([kind]) => kind)).not.toContain('升级申请')
})

test('A guide is dated by its edition, on paper as well', () => {
  const [guide] = guides
  const { cover, parts } = printedGuide(guide!)
  expect(cover).toContainEqual(['施行日期', '2025年4月1日'])
  expect(parts[0]!.items.map(({ title }) => title)).toEqual(guide!.sections.map(({ title }) => title))
})
