import { expect, test } from 'vitest'
import { theCalendar } from '#core/calendar/working-days.ts'
import { clockOf } from '#core/clock.ts'
import { type CaseStory, caseAt, file } from '#test/case-story.ts'
import { edition } from '#test/given.ts'
import { refuses } from '#test/refuses.ts'
import { openItems } from './supplement-round.ts'

const reason = '该材料已在纸质申请书中提供'
const withdrawal = (one: CaseStory) => ({ itemId: openItems(one.state())[0]?.id, reason })

test('Q4.1 An item asked in error is taken back, and the others stay as they are', () => {
  const one = caseAt('filing')
  one.does('intake', 'AskSupplement', {
    items: [
      { about: '人员', ask: '补充社保' },
      { about: '合同', ask: '补充盖章页' },
    ],
  })
  expect(one.does('intake', 'WithdrawItem', withdrawal(one))).toEqual(['ItemWithdrawn'])
  expect(one.state()).toMatchObject({
    phase: 'filing-supplement',
    supplement: {
      items: [
        { number: 1, withdrawn: reason },
        { number: 2, withdrawn: null },
      ],
    },
  })
  expect(openItems(one.state()).map(({ number }) => number)).toEqual([2])
})
test('Q4.1 When the only item still missing is taken back, the round is in', () => {
  const one = caseAt('filing')
  one.does('intake', 'AskSupplement', {
    items: [
      { about: '人员', ask: '补充社保' },
      { about: '合同', ask: '补充盖章页' },
    ],
  })
  const [missing, supplied] = openItems(one.state()).map(({ id }) => id)
  one.does('contact', 'SupplySupplement', { items: [{ itemId: supplied, files: [file] }] })
  one.does('intake', 'RecordPaperArrival', { arrivedOn: one.today(), items: [supplied] })
  expect(one.does('intake', 'WithdrawItem', { itemId: missing, reason })).toEqual([
    'ItemWithdrawn',
    'SupplementReceived',
  ])
  expect(one.state().phase).toBe('filing')
  expect(one.refused('intake', 'ConfirmFiling').code).toBe('paper-dossier-missing')
})
test('Q7 A round that the centre takes back whole was never the applicant’s time', () => {
  const one = caseAt('acceptance-supplement')
  one.on(theCalendar.addWorkdays(one.today(), 3).date)
  one.does('lead', 'WithdrawItem', withdrawal(one))
  expect(one.state().phase).toBe('acceptance-review')
  expect(clockOf(one.state(), edition, theCalendar, one.now())?.applicantDays).toBe(0)
  expect(one.does('lead', 'ProposeAcceptance', { feedback: '材料齐全。' })).toEqual(['AcceptanceProposed'])
})
test('Q4.5 What a meeting asked for is not taken back by one person', () => {
  const one = caseAt('rectification')
  expect(one.refused('lead', 'WithdrawItem', withdrawal(one)).code).toBe('not-in-phase')
})
refuses('WithdrawItem', 'item-unknown', 'Q4.1 What is not asked for is not taken back', () =>
  caseAt('filing-supplement').refused('intake', 'WithdrawItem', { itemId: 'other', reason }),
)
