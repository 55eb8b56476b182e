import { expect, test } from 'vitest'
import { theCalendar } from '#core/calendar/working-days.ts'
import { deadlinesOf, findStepDeadline } from '#core/deadlines.ts'
import { auditTeam } from '#test/audit-story.ts'
import { acceptAll, type CaseStory, caseAt, file, fileAnew, supplyAll } from '#test/case-story.ts'
import { edition } from '#test/given.ts'
import { refuses } from '#test/refuses.ts'
import { caseReading } from '#test/reread.ts'
import {
  acceptedItems,
  itemsOfCase,
  openItems,
  standingInEarlierRound,
  standingOfItem,
} from './supplement-round.ts'

const idsOf = (one: CaseStory) => openItems(one.state()).map(({ id }) => id)
const asks = (one: CaseStory, who: string, ...about: string[]) =>
  one.does(who, 'AskSupplement', { items: about.map((each) => ({ about: each, ask: '请补充' })) })
const returnsAll = (one: CaseStory, who: string) =>
  one.does(who, 'CheckSupplement', {
    verdicts: idsOf(one).map((itemId) => ({ itemId, accepted: false, reason: '缺少公章' })),
  })
const dueOn = (one: CaseStory) => findStepDeadline(deadlinesOf(one.state(), edition, theCalendar))?.dueOn
const supplies = (one: CaseStory, files: string[], note = '') => ({
  items: idsOf(one).map((itemId) => ({ itemId, files, note })),
})

test('Q4.1 Items are numbered through the case, and keep their number in every round and at every stage', () => {
  const one = caseAt('filing')
  asks(one, 'intake', '人员社保', '合同盖章页')
  supplyAll(one)
  const [first, second] = idsOf(one)
  one.does('intake', 'CheckSupplement', {
    verdicts: [
      { itemId: first, accepted: true },
      { itemId: second, accepted: false, reason: '缺少日期' },
    ],
  })
  expect(openItems(one.state())).toMatchObject([{ number: 2, about: '合同盖章页', again: '缺少日期' }])
  supplyAll(one)
  acceptAll(one, 'intake')
  one.does('intake', 'RecordPaperDossier', {
    receivedOn: one.today(),
    carrier: '顺丰',
    trackingNumber: 'SF1001',
  })
  one.does('intake', 'ConfirmFiling')
  one.does('approver', 'ApproveStart', { leadId: 'lead' })
  asks(one, 'lead', '项目计划')
  expect(itemsOfCase(one.state()).map(({ number, about }) => [number, about])).toEqual([
    [1, '人员社保'],
    [2, '合同盖章页'],
    [3, '项目计划'],
  ])
})
test('Q4.1 In a round that is over, what was not accepted stands there as asked again', () => {
  const one = caseAt('filing-supplement')
  supplyAll(one)
  returnsAll(one, 'intake')
  const [before] = one.state().rounds
  expect(before?.items.map(standingInEarlierRound)).toEqual(['returned'])
  expect(openItems(one.state()).map((item) => standingOfItem(item))).toEqual(['missing'])
})
test('Q4.1 An item is about an answer of the book or a document, and is named as that is', () => {
  const one = caseAt('filing')
  one.does('intake', 'AskSupplement', {
    items: [
      { place: 'organisation.businessScope', ask: '补充经核准的经营范围' },
      { place: 'engagements.1', ask: '补充验收报告' },
      { place: `file.${file}`, ask: '请上传完整文件' },
      { place: 'engagements.1', about: '合同第 3 页', ask: '补充盖章页' },
    ],
  })
  const [scope, engagement, document, page] = openItems(one.state())
  expect(scope).toMatchObject({ place: 'organisation.businessScope', about: '经营范围' })
  expect(engagement?.about).toBe((one.facts.book as { engagements: { name: string }[] }).engagements[0]?.name)
  // A file's name may name a person: the event keeps its id alone.
  expect(document).toMatchObject({ place: `file.${file}`, about: '' })
  expect(page).toMatchObject({ place: 'engagements.1', about: '合同第 3 页' })
})
refuses('AskSupplement', 'place-unknown', 'Q4.1 An item is not about what the book does not have', () =>
  caseAt('filing').refused('intake', 'AskSupplement', { items: [{ place: 'engagements.99', ask: '补充' }] }),
)
refuses(
  'SupplySupplement',
  'supplied-unchanged',
  'Q4.1 What was not accepted is not handed in again unchanged and without a word',
  () => {
    const one = caseAt('filing-supplement')
    supplyAll(one)
    returnsAll(one, 'intake')
    return one.refused('contact', 'SupplySupplement', supplies(one, [file]))
  },
)
test('Q4.1 With a reason the same file is handed in again, as where only its paper was wrong', () => {
  const one = caseAt('filing-supplement')
  supplyAll(one)
  returnsAll(one, 'intake')
  expect(
    one.does('contact', 'SupplySupplement', supplies(one, [file], '电子件无误，仅重寄盖章纸质件')),
  ).toEqual(['ItemsSupplied'])
})
test('Q4.1 A file added to the old one is a change, by its content and not by its name', () => {
  const one = caseAt('filing-supplement')
  supplyAll(one)
  returnsAll(one, 'intake')
  expect(one.does('contact', 'SupplySupplement', supplies(one, [file, fileAnew]))).toEqual(['ItemsSupplied'])
})
refuses(
  'RecordPaperArrival',
  'paper-before-asking',
  'Q4.1 Paper that came before it was asked for answers nothing',
  () => {
    const one = caseAt('acceptance-supplement')
    return one.refused('intake', 'RecordPaperArrival', { arrivedOn: '2026-11-26', items: idsOf(one) })
  },
)
test('Q4.1 Paper that came on the day of asking counts', () => {
  const one = caseAt('acceptance-supplement')
  const arrivedOn = one.state().supplement?.askedOn
  expect(one.does('intake', 'RecordPaperArrival', { arrivedOn, items: idsOf(one) })).toEqual(['PaperArrived'])
})

const extension = { days: 5, reason: '客户出差未归' }
test('Q4.1 A round is extended on its last day', () => {
  const one = caseAt('filing-supplement')
  one.on(dueOn(one) ?? '')
  expect(one.does('intake', 'ExtendSupplement', extension)).toEqual(['SupplementExtended'])
})
refuses(
  'ExtendSupplement',
  'supplement-day-passed',
  'Q4.1 A round whose day has passed is not extended',
  () => {
    const one = caseAt('filing-supplement')
    one.on(theCalendar.addWorkdays(dueOn(one) ?? '', 1).date)
    return one.refused('intake', 'ExtendSupplement', extension)
  },
)

const accepted = () => {
  const one = caseAt('acceptance-supplement')
  supplyAll(one)
  acceptAll(one, 'lead')
  return one
}
const reopening = (one: CaseStory) => ({
  items: acceptedItems(one.state()).map(({ id }) => id),
  reason: '盖章页与合同不符',
})
test('Q4.2 An accepted item that proves wrong is asked for again, and nothing it had come to stays behind', () => {
  const one = accepted()
  one.does('lead', 'ProposeAcceptance', { feedback: '材料齐全。' })
  one.does('approver', 'ReturnAcceptance', { reason: '请再核对合同盖章页' })
  expect(one.does('lead', 'ReopenItems', reopening(one))).toEqual(['SupplementAskedAgain'])
  expect(one.state()).toMatchObject({
    phase: 'acceptance-supplement',
    supplement: {
      round: 2,
      receivedOn: null,
      extension: null,
      items: [{ number: 1, files: [], note: null, electronicOn: null, paperOn: null, accepted: false }],
    },
  })
  expect(acceptedItems(one.state())).toEqual([])
  // What was proposed on it is no longer there to be approved, nor can it be proposed over the open item.
  expect(one.refused('approver', 'AcceptApplication').code).toBe('not-in-phase')
  supplyAll(one)
  expect(one.refused('lead', 'ProposeAcceptance', { feedback: '材料齐全。' }).code).toBe(
    'supplement-unchecked',
  )
  acceptAll(one, 'lead')
  expect(one.does('lead', 'ProposeAcceptance', { feedback: '材料齐全。' })).toEqual(['AcceptanceProposed'])
})
test('Q4.2 An item accepted at filing is asked for again at acceptance, under its number', () => {
  const one = caseAt('filing-supplement')
  supplyAll(one)
  acceptAll(one, 'intake')
  one.does('intake', 'RecordPaperDossier', {
    receivedOn: one.today(),
    carrier: '顺丰',
    trackingNumber: 'SF1001',
  })
  one.does('intake', 'ConfirmFiling')
  one.does('approver', 'ApproveStart', { leadId: 'lead' })
  one.does('lead', 'ReopenItems', reopening(one))
  expect(one.state()).toMatchObject({
    phase: 'acceptance-supplement',
    supplement: { stage: 'acceptance', items: [{ number: 1, again: '盖章页与合同不符' }] },
  })
})
refuses(
  'ReopenItems',
  'nothing-accepted',
  'Q4.2 Where nothing was accepted, nothing is asked for again',
  () =>
    caseAt('acceptance-review').refused('lead', 'ReopenItems', { items: ['x'], reason: '盖章页与合同不符' }),
)
refuses('ReopenItems', 'item-unknown', 'Q4.1 Only an accepted item is asked for again', () => {
  const one = accepted()
  return one.refused('lead', 'ReopenItems', { ...reopening(one), items: ['other'] })
})
refuses('ReopenItems', 'supplement-unchecked', 'Q4.2 What waits to be checked is checked first', () => {
  const one = accepted()
  asks(one, 'lead', '7.2')
  supplyAll(one)
  return one.refused('lead', 'ReopenItems', reopening(one))
})

test('Q4.5 ⚖ Parts of a rectification asked for again are due within the time that was announced', () => {
  const one = caseAt('rectification')
  const announced = dueOn(one)
  one.on('2027-02-11')
  supplyAll(one)
  returnsAll(one, 'lead')
  expect(one.state().phase).toBe('rectification')
  expect(dueOn(one)).toBe(announced)
})
test('Q4.5 ⚖ Where less than ten working days are left, they are due within ten working days', () => {
  const one = caseAt('rectification')
  one.on(dueOn(one) ?? '')
  supplyAll(one)
  returnsAll(one, 'lead')
  expect(dueOn(one)).toBe(theCalendar.addWorkdays(one.today(), 10).date)
})
test('Q4.5 An extension of a rectification goes on when parts are asked for again, and is not given twice', () => {
  const one = caseAt('rectification')
  one.does('lead', 'ExtendSupplement', { ...extension, days: 15 })
  const announced = dueOn(one)
  supplyAll(one)
  returnsAll(one, 'lead')
  expect(dueOn(one)).toBe(announced)
  expect(one.refused('lead', 'ExtendSupplement', extension).code).toBe('extended-already')
})
refuses(
  'ReopenItems',
  'supplement-rounds-used',
  'Q4.2 Read as one round at most, nothing is asked again',
  () => {
    const one = caseReading('acceptance-supplement', { supplementRounds: 1 })
    supplyAll(one)
    acceptAll(one, 'lead')
    return one.refused('lead', 'ReopenItems', reopening(one))
  },
)
refuses('ReopenItems', 'audit-day-not-reached', 'Q4.4 No item is reopened before the audit day', () =>
  caseAt('audit').refused('auditor', 'ReopenItems', { items: ['x'], reason: '签署日期晚于验收日期' }),
)
refuses('ReopenItems', 'impartiality-undeclared', 'Q4.4 Nor by an auditor who has not declared', () => {
  const one = caseAt('contracting')
  one.does('lead', 'AssignAuditTeam', auditTeam)
  one.given({
    type: 'AuditDateConfirmed',
    data: { confirmedOn: one.today(), receipt: [], attendees: 1, connection: '' },
  })
  return one.refused('auditor', 'ReopenItems', { items: ['x'], reason: '签署日期晚于验收日期' })
})
