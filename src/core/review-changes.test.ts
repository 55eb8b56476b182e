import { expect, test } from 'vitest'
import {
  acceptAll,
  application,
  type CaseStory,
  caseAt,
  file,
  fileAnew,
  supplyAll,
} from '#test/case-story.ts'
import { edition } from '#test/given.ts'
import { refuses } from '#test/refuses.ts'
import { theCalendar } from './calendar/working-days.ts'
import { caseProcedure } from './case.ts'
import { openItems } from './chapters/supplement-round.ts'
import { placedItem } from './fields.ts'
import { supplementRequest } from './letters/supplement-request.ts'
import { isOnlyEarly } from './procedure.ts'
import { changesByRound, filesAtPlace, itemsByPlace } from './review-changes.ts'
import { sayAsk, sayItemTitle } from './words/places.ts'

const names = { [file]: '项目计划.pdf' }
const marked = (one: CaseStory, ...items: object[]) => one.does('intake', 'AskSupplement', { items })
const returnsAll = (one: CaseStory, reason: string) =>
  one.does('intake', 'CheckSupplement', {
    verdicts: openItems(one.state()).map(({ id }) => ({ itemId: id, accepted: false, reason })),
  })
const around = (one: CaseStory) => ({
  book: application,
  contentOf: (id: string) =>
    (one.facts.files as { id: string; sha256: string }[]).find((each) => each.id === id)?.sha256 ?? id,
})

test('Q4.1 A page that was marked is named in the item, by file and page, with what is wrong there', () => {
  const one = caseAt('filing')
  marked(
    one,
    { place: `file.${file}`, page: 12, defect: 'seal-missing', ask: '请补盖公章。' },
    { place: 'engagements.1', file, page: 3, ask: '请补充验收日期。' },
    { place: `file.${file}`, file, ask: '请换清晰的扫描件。' },
  )
  const [page, beside, whole] = openItems(one.state())
  expect(page).toMatchObject({ place: `file.${file}`, file: null, page: 12, defect: 'seal-missing' })
  expect(beside).toMatchObject({ place: 'engagements.1', file, page: 3, defect: null })
  // Named twice it is named once.
  expect(whole).toMatchObject({ place: `file.${file}`, file: null, page: null })
  const [first, second] = [page, beside].map((item) => item && sayItemTitle(item, 'zh-CN', names))
  expect(first).toBe('附件：项目计划.pdf 第 12 页')
  expect(second).toMatch(/^服务项目 1：.+：项目计划\.pdf 第 3 页$/)
  expect(page && sayItemTitle(page, 'en', names)).toBe('Attachment: 项目计划.pdf, page 12')
  expect(page && sayAsk(page, 'zh-CN')).toBe('缺少公章。请补盖公章。')
  expect(beside && sayAsk(beside, 'zh-CN')).toBe('请补充验收日期。')
})

test('Q4.1 The request lists the page and what is wrong with it, and again in the next round', () => {
  const one = caseAt('filing')
  marked(one, { place: `file.${file}`, page: 12, defect: 'seal-missing', ask: '请补盖。' })
  const rows = () =>
    supplementRequest(
      { state: one.state(), edition, calendar: theCalendar, lang: 'zh-CN', names } as never,
      () => null,
    ).table?.rows
  expect(rows()).toEqual([['1', '附件：项目计划.pdf 第 12 页', '缺少公章。请补盖。']])
  supplyAll(one)
  returnsAll(one, '盖的不是公章')
  expect(rows()).toEqual([['1', '附件：项目计划.pdf 第 12 页', '缺少公章。请补盖。', '盖的不是公章']])
})

test('Q4.1 A page is a page of a file: without one it is not taken', () => {
  const taken = (item: object) => placedItem.safeParse(item).success
  expect(taken({ place: 'contact', page: 2, ask: '补充' })).toBe(false)
  expect(taken({ place: `file.${file}`, page: 2, ask: '补充' })).toBe(true)
  expect(taken({ place: 'contact', file, page: 2, ask: '补充' })).toBe(true)
  expect(taken({ place: `file.${file}`, page: 0, ask: '补充' })).toBe(false)
  expect(taken({ file, ask: '补充' })).toBe(true)
  expect(taken({ ask: '补充' })).toBe(false)
})

refuses('AskSupplement', 'place-unknown', 'Q4.1 A mark is not in a file that is not on the case', () =>
  caseAt('filing').refused('intake', 'AskSupplement', {
    items: [{ place: 'engagements.1', file: '00000000-0000-4000-8000-00000000abcd', page: 1, ask: '补充' }],
  }),
)

test('Q4.1 What a round changed is told against the book first, and then against the round before', () => {
  const one = caseAt('filing')
  const inBook = filesAtPlace(application, 'engagements.1')
  expect(inBook.length).toBeGreaterThan(0)
  marked(one, { place: 'engagements.1', ask: '补充验收报告' })
  const last = () => changesByRound(one.state(), around(one)).at(-1)?.changes
  expect(last()).toMatchObject([{ standing: 'missing', before: inBook, added: [], removed: [], same: [] }])
  supplyAll(one)
  expect(last()).toMatchObject([{ standing: 'ready', before: inBook, added: [file], removed: inBook }])
  returnsAll(one, '缺少日期')
  expect(last()).toMatchObject([{ standing: 'missing', before: [file], added: [], noteBefore: null }])
  supplyAll(one)
  expect(last()).toMatchObject([{ standing: 'ready', before: [file], added: [fileAnew], removed: [file] }])
  expect(changesByRound(one.state(), around(one))[0]?.changes).toMatchObject([{ standing: 'returned' }])
  acceptAll(one, 'intake')
  expect(itemsByPlace(one.state()).get('engagements.1')).toMatchObject([{ number: 1, accepted: true }])
})

test('Q13.2 The files of an answer are those that it names: attachments, evidence, documents of an engagement', () => {
  const attachment = { sha256: 'a'.repeat(64), name: '营业执照.pdf' }
  const evidence = [{ engagement: '1', sha256: 'b'.repeat(64) }]
  const book = {
    ...application,
    answers: { licence: [attachment], 'process-PA16': { how: '…', evidence }, years: [{ year: 1 }] },
  }
  expect(filesAtPlace(book, 'item.licence')).toEqual(['a'.repeat(64)])
  expect(filesAtPlace(book, 'item.process-PA16')).toEqual(['b'.repeat(64)])
  expect(filesAtPlace(book, 'item.years')).toEqual([])
  expect(filesAtPlace(book, 'item.nothing')).toEqual([])
  expect(filesAtPlace(book, 'organisation.name')).toEqual([])
  expect(filesAtPlace(book, 'engagements.99')).toEqual([])
})

test('Q4.1 Marks are gathered while the round before is still checked; nobody gathers them in another role', () => {
  const ask = caseProcedure.commands.AskSupplement!
  expect(isOnlyEarly(ask, { code: 'supplement-unchecked' })).toBe(true)
  expect(isOnlyEarly(ask, { code: 'not-in-phase' })).toBe(true)
  expect(isOnlyEarly(ask, { code: 'role-may-not' })).toBe(false)
  expect(isOnlyEarly(ask, { code: 'not-the-case-lead' })).toBe(false)
  expect(isOnlyEarly(caseProcedure.commands.HandInRating!, { code: 'not-in-phase' })).toBe(false)
})
