import { expect, test } from 'vitest'
import { type CaseStory, caseAt } from '#test/case-story.ts'
import { edition } from '#test/given.ts'
import { calendarWith } from './calendar/calendar-in-force.ts'
import type { Notice } from './calendar/notice.ts'
import { theCalendar } from './calendar/working-days.ts'
import { settledPromises } from './promises.ts'

const promises = (one: CaseStory) => settledPromises(one.log, edition, theCalendar)
const find = (one: CaseStory, name: string) => promises(one).filter((promise) => promise.name === name)

test('Q8.2 A promise kept stands with its last day and the day on which it was kept', () => {
  expect(find(caseAt('acceptance-approval'), 'acceptance-feedback')).toEqual([
    { name: 'acceptance-feedback', clause: 'Q8.2', owner: 'lead', dueOn: '2026-12-14', metOn: '2026-12-07' },
  ])
  expect(find(caseAt('acceptance-review'), 'acceptance-feedback')).toEqual([])
})
test('Q8.2 A promise kept too late stands with both days, too', () => {
  const one = caseAt('acceptance-review')
  one.on('2026-12-15')
  one.does('lead', 'ProposeAcceptance', { feedback: '材料齐全。' })
  expect(find(one, 'acceptance-feedback')).toMatchObject([{ dueOn: '2026-12-14', metOn: '2026-12-15' }])
})
test('Q4.1 A deadline that was extended counts once, by its last day, and no old one is left behind', () => {
  const one = caseAt('filing-supplement')
  const [first] = caseAt('filing-supplement').log.slice(-1)
  one.does('intake', 'ExtendSupplement', { days: 5, reason: '对方负责人出差，申请顺延' })
  const items = one.state().supplement?.items.map(({ id }) => id) ?? []
  one.does('contact', 'SupplySupplement', {
    items: items.map((itemId) => ({ itemId, files: ['00000000-0000-4000-8000-0000000000f1'] })),
  })
  one.does('intake', 'RecordPaperArrival', { arrivedOn: one.today(), items })
  const found = find(one, 'supplement')
  expect(found).toHaveLength(1)
  expect(found[0]?.dueOn && first && found[0].dueOn > first.at.slice(0, 10)).toBe(true)
})
test('Q7 An issued certificate settles the three and the six months; nothing settles them before', () => {
  expect(find(caseAt('dispatch'), 'usual-months')).toHaveLength(1)
  expect(find(caseAt('dispatch'), 'longest-months')).toMatchObject([{ clause: 'Q7', owner: 'lead' }])
  expect(find(caseAt('certificate-production'), 'usual-months')).toEqual([])
})
test('Q4 What was due when an application was withdrawn is neither kept nor missed', () => {
  const one = caseAt('acceptance-review')
  const before = promises(one)
  one.does('contact', 'WithdrawApplication', { reason: '材料另行准备' })
  expect(promises(one)).toEqual(before)
})
test('Q9.1 A notice adopted after something was met moves nothing of it, and one adopted before moves its day', () => {
  const one = caseAt('acceptance-approval')
  const free: Notice = {
    id: 'cn-2026-2',
    year: 2026,
    publishedOn: '2026-12-01',
    amends: 'cn-2026-1',
    off: [['2026-12-10', '2026-12-10', '临时放假']],
    work: [],
    source: '国务院办公厅',
  }
  const dueOn = (adoptedAt: string) =>
    settledPromises(one.log, edition, calendarWith([free], undefined, [adoptedAt])).find(
      ({ name }) => name === 'acceptance-feedback',
    )?.dueOn
  const [met] = one.log.filter(({ type }) => type === 'AcceptanceProposed')
  expect(dueOn(met?.at ?? '')).toBe('2026-12-14')
  expect(dueOn('2026-11-01T00:00:00.000Z')).toBe('2026-12-15')
})
