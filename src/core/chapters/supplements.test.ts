import { expect, test } from 'vitest'
import type { Phase } from '#core/phases.ts'
import { acceptAll, caseAt, file, meeting, supplyAll } from '#test/case-story.ts'
import { refuses } from '#test/refuses.ts'
import { caseReading } from '#test/reread.ts'
import { openItems } from './supplement-round.ts'

const ids = (one: ReturnType<typeof caseAt>) => openItems(one.state()).map(({ id }) => id)
const asked: Phase[] = ['filing-supplement', 'acceptance-supplement', 'audit-supplement', 'rectification']
const checker: Partial<Record<Phase, string>> = {
  'filing-supplement': 'intake',
  'acceptance-supplement': 'lead',
  'audit-supplement': 'auditor',
  rectification: 'lead',
}

test.each(asked)(
  'Q4.1 In %s a round is back with the centre only when paper and files have both arrived',
  (phase) => {
    const one = caseAt(phase)
    const items = ids(one)
    one.does('contact', 'SupplySupplement', { items: items.map((itemId) => ({ itemId, files: [file] })) })
    expect(one.state().phase).toBe(phase)
    expect(one.does('intake', 'RecordPaperArrival', { arrivedOn: one.today(), items })).toEqual([
      'PaperArrived',
      'SupplementReceived',
    ])
    expect(one.state().phase).not.toBe(phase)
  },
)
test.each(asked)('Q4.1 In %s paper may come before the files', (phase) => {
  const one = caseAt(phase)
  const items = ids(one)
  expect(one.does('intake', 'RecordPaperArrival', { arrivedOn: one.today(), items })).toEqual([
    'PaperArrived',
  ])
  const answers = items.map((itemId) => ({ itemId, files: [file] }))
  expect(one.does('contact', 'SupplySupplement', { items: answers })).toContain('SupplementReceived')
})
test.each(asked)(
  'Q4.2 In %s an item that is not accepted is asked for again, and the round before it is kept',
  (phase) => {
    const one = caseAt(phase)
    supplyAll(one)
    const verdicts = ids(one).map((itemId) => ({ itemId, accepted: false, reason: '页面不清晰' }))
    expect(one.does(checker[phase] ?? '', 'CheckSupplement', { verdicts })).toContain('SupplementAskedAgain')
    const { phase: now, supplement, rounds } = one.state()
    expect(now).toBe(phase)
    expect(supplement).toMatchObject({
      round: 2,
      items: [{ again: '页面不清晰', accepted: false, paperOn: null }],
    })
    expect(rounds.at(-1)).toMatchObject({ round: 1, items: [{ files: [file] }] })
  },
)
test('Q4.5 A rectification that is verified goes to the next panel', () => {
  const one = caseAt('rectification-check')
  acceptAll(one, 'lead')
  expect(one.state().phase).toBe('awaiting-panel')
})
test('Q4.1 One item may be accepted while another is asked for again', () => {
  const one = caseAt('filing')
  one.does('intake', 'AskSupplement', {
    items: [
      { about: '人员', ask: '补充社保' },
      { about: '合同', ask: '补充盖章页' },
    ],
  })
  supplyAll(one)
  const [first, second] = ids(one)
  one.does('intake', 'CheckSupplement', {
    verdicts: [
      { itemId: first, accepted: true },
      { itemId: second, accepted: false, reason: '缺少日期' },
    ],
  })
  expect(openItems(one.state())).toMatchObject([{ id: second, about: '合同' }])
})

const items = [{ about: '7.1', ask: '补充记录' }]
refuses(
  'AskSupplement',
  'supplement-unchecked',
  'Q4.1 New supplements are not asked for over unchecked ones',
  () => {
    const one = caseAt('filing-supplement')
    supplyAll(one)
    return one.refused('intake', 'AskSupplement', { items })
  },
)
refuses(
  'AskSupplement',
  'audit-day-not-reached',
  'Q4.4 Audit supplements are not asked for before the audit',
  () => caseAt('audit').refused('auditor', 'AskSupplement', { items }),
)
const answer = (itemId: string, of = file) => ({ items: [{ itemId, files: [of] }] })
refuses('SupplySupplement', 'item-unknown', 'Q4.1 What was not asked for is not supplied', () =>
  caseAt('filing-supplement').refused('contact', 'SupplySupplement', answer('other')),
)
refuses('SupplySupplement', 'file-unknown', 'Q4.1 A file of another case is no supplement', () => {
  const one = caseAt('filing-supplement')
  return one.refused('contact', 'SupplySupplement', answer(ids(one)[0] ?? '', meeting))
})
refuses('RecordPaperArrival', 'item-unknown', 'Q4.1 Paper is recorded for items that were asked for', () =>
  caseAt('filing-supplement').refused('intake', 'RecordPaperArrival', {
    arrivedOn: '2026-11-23',
    items: ['other'],
  }),
)
refuses('RecordPaperArrival', 'day-in-future', 'Q4.1 Paper supplements do not arrive tomorrow', () => {
  const one = caseAt('filing-supplement')
  return one.refused('intake', 'RecordPaperArrival', { arrivedOn: '2026-11-24', items: ids(one) })
})
refuses('CheckSupplement', 'nothing-to-check', 'Q4.1 Nothing is checked where nothing was asked for', () =>
  caseAt('filing').refused('intake', 'CheckSupplement', { verdicts: [{ itemId: 'x', accepted: true }] }),
)
const supplied = () => {
  const one = caseAt('filing')
  one.does('intake', 'AskSupplement', { items: [...items, { about: '7.2', ask: '补充计划' }] })
  supplyAll(one)
  return one
}
refuses('CheckSupplement', 'item-unknown', 'Q4.1 A verdict is on an item that was asked for', () =>
  supplied().refused('intake', 'CheckSupplement', { verdicts: [{ itemId: 'other', accepted: true }] }),
)
refuses('CheckSupplement', 'verdict-missing', 'Q4.1 Every item gets its verdict', () => {
  const one = supplied()
  return one.refused('intake', 'CheckSupplement', { verdicts: [{ itemId: ids(one)[0], accepted: true }] })
})
refuses('CheckSupplement', 'reason-missing', 'Q4.1 An item is not returned without a reason', () => {
  const one = supplied()
  return one.refused('intake', 'CheckSupplement', {
    verdicts: ids(one).map((itemId) => ({ itemId, accepted: false })),
  })
})
const extension = { days: 5, reason: '客户出差未归' }
refuses('ExtendSupplement', 'extended-already', 'Q4.1 A round is extended once', () => {
  const one = caseAt('filing-supplement')
  one.does('intake', 'ExtendSupplement', extension)
  return one.refused('intake', 'ExtendSupplement', extension)
})
refuses(
  'ExtendSupplement',
  'extension-too-long',
  'Q4.5 Rectification is extended by fifteen days at most',
  () => caseAt('rectification').refused('lead', 'ExtendSupplement', { ...extension, days: 16 }),
)
test('Q4.5 Rectification is extended by fifteen days', () => {
  const one = caseAt('rectification')
  expect(one.does('lead', 'ExtendSupplement', { ...extension, days: 15 })).toEqual(['SupplementExtended'])
})

test('Q4.1 Of two verdicts on one item the stricter one counts, and the item can be supplied again', () => {
  const one = caseAt('filing-supplement')
  supplyAll(one)
  const [item] = one.state().supplement?.items ?? []
  const itemId = item?.id
  one.does('intake', 'CheckSupplement', {
    verdicts: [
      { itemId, accepted: true },
      { itemId, accepted: false, reason: '缺少公章' },
    ],
  })
  expect(one.state()).toMatchObject({
    phase: 'filing-supplement',
    supplement: { items: [{ accepted: false }] },
  })
  supplyAll(one)
  expect(one.state().phase).toBe('filing')
})
test('Q4.1 Only the lead of the case extends supplements after filing, only intake before', () => {
  const extension = { days: 5, reason: '盖章人员出差' }
  expect(caseAt('filing-supplement').refused('lead', 'ExtendSupplement', extension).code).toBe('role-may-not')
  expect(caseAt('audit-supplement').refused('intake', 'ExtendSupplement', extension).code).toBe(
    'role-may-not',
  )
})

const oneRoundUsed = () => {
  const one = caseReading('filing-supplement', { supplementRounds: 1 })
  supplyAll(one)
  return one
}
refuses(
  'CheckSupplement',
  'supplement-rounds-used',
  'Q4.2 Read as one round at most, no item is asked for a second time',
  () => {
    const one = oneRoundUsed()
    return one.refused('intake', 'CheckSupplement', {
      verdicts: ids(one).map((itemId) => ({ itemId, accepted: false, reason: '缺少公章' })),
    })
  },
)
refuses(
  'AskSupplement',
  'supplement-rounds-used',
  'Q4.2 Read as one round at most, no second round is asked for',
  () => {
    const one = oneRoundUsed()
    acceptAll(one, 'intake')
    return one.refused('intake', 'AskSupplement', { items: [{ about: '公章', ask: '补盖公章' }] })
  },
)
test('⚖ Q4.2 A stage that has used its rounds leaves the next one its own', () => {
  const one = oneRoundUsed()
  acceptAll(one, 'intake')
  one.does('intake', 'RecordPaperDossier', {
    receivedOn: one.today(),
    carrier: '顺丰',
    trackingNumber: 'SF1001',
  })
  one.does('intake', 'ConfirmFiling')
  one.does('approver', 'ApproveStart', { leadId: 'lead' })
  const items = [{ about: '7.3 PA16', ask: '补充项目计划' }]
  expect(one.does('lead', 'AskSupplement', { items })).toEqual(['SupplementAsked'])
})
test('⚖ Q4.1 Read as files alone, a round is back with the centre before its paper', () => {
  const one = caseReading('filing-supplement', { supplementReceivedWith: 'files' })
  one.does('contact', 'SupplySupplement', {
    items: ids(one).map((itemId) => ({ itemId, files: [file] })),
  })
  expect(one.state().phase).toBe('filing')
})
test('⚖ Q4.5 Read as verified by staff alone, a rectified case goes to its decision, and the nine days run from there', () => {
  const one = caseReading('rectification-check', { afterRectification: 'decision' })
  acceptAll(one, 'lead')
  expect(one.state()).toMatchObject({ phase: 'decision', passedOn: one.today(), readyAt: expect.anything() })
})
