import { describe, expect, test } from 'vitest'
import { getEdition } from '#core/rulebook/edition.ts'
import { titleOfColumn, titleOfItem } from '#core/words/book-items.ts'
import { inLang, type Lang } from '#core/words/say.ts'
import example from '../../../examples/book.json' with { type: 'json' }
import { everyBook, findBook, findBookFor } from './book.ts'
import { type BookFile, bookFileSchema } from './book-file.ts'
import { readBookMark, shortDigest, writeBookMark } from './book-mark.ts'
import { type FilledBook, sectionContent } from './filled-book.ts'
import type { Book } from './item.ts'
import { printedBook } from './printed-book.ts'

const edition = getEdition('2025-04')
const book = findBook('security-engineering', 1, edition) as Book
const filled: BookFile = bookFileSchema.parse(example)
const print = (given: FilledBook | null, lang: Lang = 'zh-CN', of = book) =>
  printedBook(of, given, { edition, lang })
const printed = print(filled)
const itemOf = (key: string, of = printed) => {
  const found = of.parts.flatMap(({ items }) => items).find((one) => one.key === key)
  if (!found) throw new Error(`The printed book has no item ${key}`)
  return found
}
const tableOf = (key: string, of = printed, place = 0) => {
  const block = itemOf(key, of).blocks.filter(({ kind }) => kind === 'table')[place]
  if (block?.kind !== 'table') throw new Error(`${key} has no table ${place}`)
  return block
}
const hanzi = /\p{Script=Han}/u

describe.each(everyBook(edition).map((one) => [one.id, one] as const))(
  'Q12.4 The blank book %s is printed in its own format',
  (_, one) => {
    const blank = print(null, 'zh-CN', one)
    test('with its parts and items in order, each with its number and title', () =>
      expect(blank.parts.map(({ items }) => items.map(({ number, title }) => [number, title]))).toEqual(
        one.parts.map(({ items }) => items.map((item) => [item.number, titleOfItem(item)[0]])),
      ))
    test('with room in every item, and with no answer of anybody', () => {
      for (const { blocks } of blank.parts.flatMap(({ items }) => items)) expect(blocks).not.toEqual([])
      const texts = JSON.stringify(blank.parts.map(({ items }) => items.map(({ blocks }) => blocks)))
      expect(texts).not.toContain('未填写')
      expect(texts).not.toContain('"isTicked":true')
    })
    test('in English without a Chinese word', () => {
      const english = print(null, 'en', one)
      expect(
        JSON.stringify({ ...english, parts: english.parts.map((part) => ({ ...part, folder: '' })) }),
      ).not.toMatch(hanzi)
    })
  },
)

describe('Q12.2 The date on the book is the day it was bound', () => {
  test('on the cover in words', () => {
    expect(printed.boundOn).toBe('2026-11-20')
    expect(printed.cover.map(([, value]) => value)).toContain('2026年11月20日')
  })
  test('a day that does not exist is not printed', () =>
    expect(print({ ...filled, applicationOn: '2026-02-30' }).boundOn).toBeNull())
})

test('Q12.4 The places that are sealed or signed are named: the cover and the declaration', () => {
  expect(printed.seals.map(({ kind, part }) => [kind, part])).toEqual([
    ['seal', null],
    ['signature', 'declaration'],
    ['seal', 'declaration'],
  ])
  for (const { title } of printed.seals) expect(printed.notes.join('')).toContain(title)
})

test('Q12.4 What an item includes stands with it, and so does when it is asked for', () => {
  expect(itemOf('shareholders').notes[0]).toBe('出资比例由高到低列出，合计百分之百。')
  expect(itemOf('changes-since').notes).toContain('仅维持申请、升级申请填写。')
  expect(itemOf('quality-certificates').notes).toContain('“质量管理体系”选“已建立并通过认证”时填写。')
})

test('Q12.4 An item that a first application is not asked for keeps its title and says so', () =>
  expect(itemOf('changes-since').blocks).toEqual([{ kind: 'text', text: '本次申请不适用', isFaint: true }]))

test('Q12.4 An answer is printed in words: choices ticked, money with its thousands, what is empty as empty', () => {
  expect(itemOf('organisation').blocks).toEqual([
    {
      kind: 'facts',
      rows: expect.arrayContaining([
        ['成立日期', '2018年5月16日'],
        ['单位性质', '企业'],
      ]),
    },
  ])
  const figures = tableOf(
    'figures',
    print({ ...filled, answers: { figures: [{ year: 2025, assetsFen: 8_700_000_50 }] } }),
  )
  expect(figures.columns[1]?.title).toBe(titleOfColumn('figures', 'year')[0])
  expect(figures.rows[0]?.slice(0, 3)).toEqual(['1', '2025', '8,700,000.50'])
  const without = print({ ...filled, answers: {} })
  expect(itemOf('history', without).blocks).toEqual([{ kind: 'text', text: '（未填写）', isFaint: true }])
  expect(itemOf('agency').blocks).toMatchObject([{ options: [{ isTicked: true }, { isTicked: false }] }])
})

describe('Q13.2 The attachment column names the engagement and the process document', () => {
  test('by the number under which its folder holds it', () => {
    const { rows } = tableOf('process-PA04')
    const part = printed.parts.find(({ key }) => key === 'part-6')
    const listed = part?.attachments.filter(({ item }) => item === 'process-PA04') ?? []
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.map((row) => row[1])).toEqual(listed.map(({ number }) => number))
    expect(rows[0]).toEqual(['1', '6.1-1', filled.engagements[0]?.name, expect.stringContaining('.'), '全部'])
  })
  test('an engagement without a name of its own keeps its place among them', () => {
    const draft = print({ ...filled, engagements: [{}, ...filled.engagements] as never })
    expect(tableOf('process-PA04', draft).rows.length).toBe(tableOf('process-PA04').rows.length)
  })
})

test('Q12.6 Every file of the book stands in one numbered list per part, and none is listed twice', () => {
  const all = printed.parts.flatMap(({ attachments }) => attachments)
  expect(new Set(all.map(({ number }) => number)).size).toBe(all.length)
  const engagements = printed.parts.find(({ key }) => key === 'part-8')
  expect(engagements?.folder).toBe('8.项目汇总')
  expect(engagements?.attachments.map(({ sha256 }) => sha256)).toEqual(
    filled.engagements.flatMap(({ files }) => files.map(({ sha256 }) => sha256)),
  )
  expect(engagements?.attachments[0]).toMatchObject({ number: '8.1-1-1', isWhole: true })
})

test('Q13.4 What was taken out of a document first stands beside it in its list', () => {
  const note = '已隐去单位名称和地址'
  const [one, ...others] = filled.engagements
  const files = one?.files.map((file, at) => (at === 0 ? { ...file, desensitised: note } : file)) ?? []
  const told = print({ ...filled, engagements: [{ ...one!, files }, ...others] })
  const rows = told.parts
    .flatMap(({ items }) => items)
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'table' ? block.rows : []))
    .filter((row) => row.includes(note))
  expect(rows[0]).toContain(files[0]?.name)
})

test('Q12.4 A draft with nothing but its kind is printed all the same', () => {
  const empty = print({ kind: 'initial' })
  expect(empty.applicant).toBe('')
  expect(empty.parts.flatMap(({ attachments }) => attachments)).toEqual([])
  expect(print({ kind: 'initial', engagements: [{}] as never, cisp: [{}] as never }).parts).toHaveLength(13)
})

test('Q18 A change has its own short book with its own title', () => {
  const change = { ...filled, kind: 'change-name', changedOn: '2026-11-02', answers: undefined } as const
  const short = print(change, 'zh-CN', findBookFor(change, edition) as Book)
  expect(short.title).toBe('信息安全服务资质变更、注销申请书')
  expect(itemOf('changedOn', short).blocks).toEqual([{ kind: 'text', text: '2026年11月2日' }])
  expect(itemOf('cancellationReason', short).blocks).toMatchObject([{ text: '本次申请不适用' }])
})

describe('Q12.5 The content of a section is what its digest is taken over', () => {
  const part = (key: string) => book.parts.find((one) => one.key === key) as Book['parts'][number]
  const content = (key: string, given: FilledBook) => sectionContent(book, part(key), given)
  test('it changes with an answer of its own and with no other', () => {
    const changed = { ...filled, answers: { ...filled.answers, history: '更名一次。' } }
    expect(content('part-2', changed)).not.toEqual(content('part-2', filled))
    expect(content('part-3', changed)).toEqual(content('part-3', filled))
  })
  test('what was left empty is as good as never opened, and a no is an answer', () => {
    expect(content('part-9', { ...filled, answers: { ...filled.answers, awards: [] } })).toEqual(
      content('part-9', filled),
    )
    expect(content('declaration', filled).answers).toMatchObject({ agency: { used: false } })
  })
  test('what is taken from elsewhere belongs to it', () =>
    expect(content('part-1', filled).answers).toMatchObject({ organisation: filled.organisation }))
})

describe('Q12.5 The code on a page says of which case and section it is, and of which content', () => {
  const mark = { caseId: '0190a7c2-4f00-7abc-8def-0123456789ab', section: 'part-6', digest: '3f9a12bc' }
  test('and is read back', () => expect(readBookMark(writeBookMark(mark))).toEqual(mark))
  test('in the characters of the smallest code', () =>
    expect(writeBookMark(mark)).toMatch(/^[0-9A-Z $%*+\-./:]+$/))
  test('another code is none of ours', () => {
    expect(readBookMark('https://zizhi.example.cn/verify/1')).toBeUndefined()
    expect(readBookMark('ZIZHI-BOOK/123/PART-6/3F9A12BC')).toBeUndefined()
  })
  test('its digest is printed short', () => expect(shortDigest('3f9a12bcdd')).toBe('3F9A 12BC'))
})

test('Q12.4 The book in English is complete in English', () => {
  const english = print(null, 'en')
  expect(english.title).toBe(
    inLang(['', 'Application for the information security service qualification'], 'en'),
  )
  expect(english.parts[5]?.title).toBe('Part 6 Process capability in security engineering')
})
