import { expect, test } from 'vitest'
import { caseAt, supplyAll } from '#test/case-story.ts'
import { actor, edition } from '#test/given.ts'
import { theCalendar } from './calendar/working-days.ts'
import { caseRow, caseView, railOf } from './views.ts'

const view = (one: ReturnType<typeof caseAt>, who: string) => caseView(one.log, one.contextOf(actor(who)))

test('Q4 The rail shows the four stages with their days: done, under way, ahead', () => {
  expect(railOf(caseAt('audit').state())).toEqual([
    { stage: 'acceptance', status: 'done', from: '2026-11-23', to: '2026-12-09' },
    { stage: 'contracting', status: 'done', from: '2026-12-09', to: '2026-12-17' },
    { stage: 'assessment', status: 'now', from: '2026-12-17', to: null },
    { stage: 'issuance', status: 'ahead', from: null, to: null },
  ])
})
test('Q4 The rail of a withdrawn case ends where it was left', () => {
  const one = caseAt('contracting')
  one.does('contact', 'WithdrawApplication', { reason: '材料另行准备' })
  expect(railOf(one.state()).map(({ status }) => status)).toEqual(['done', 'left', 'ahead', 'ahead'])
})
test('Q4 A completed case has every stage done', () => {
  expect(railOf(caseAt('completed').state()).every(({ status }) => status === 'done')).toBe(true)
})
test('Q4.5 The applicant sees the panel’s conclusion, not who voted and how; the centre sees both', () => {
  const one = caseAt('decision')
  const lineFor = (who: string) => view(one, who).timeline.find(({ type }) => type === 'PanelPassed')?.data
  expect(lineFor('contact')).toEqual({ meetingId: expect.any(String), heldOn: '2027-02-10' })
  expect(lineFor('secretary')).toMatchObject({ votes: 5, inFavour: 5, voters: ['expert'] })
  expect(view(one, 'contact').state.panelVoters).toEqual([])
  expect(view(one, 'secretary').state.panelVoters).toEqual(['expert'])
})
test('Q4.1 A form starts with what is known: the open items of the round', () => {
  const one = caseAt('filing-supplement')
  supplyAll(one)
  const check = view(one, 'intake').offers.find(({ command }) => command === 'CheckSupplement')
  expect(check?.suggest).toMatchObject({ verdicts: [{ accepted: true }] })
})
test('Q9.2 Until it is on an agenda, a case that may reach a meeting shows the next two', () => {
  expect(view(caseAt('audit'), 'contact').meetings?.first.held).toBe('2026-12-25')
  expect(view(caseAt('filing'), 'contact').meetings).toBeNull()
  expect(view(caseAt('panel'), 'contact').meetings).toBeNull()
})
test('Q4.1 A case that has ended asks for no items any more', () => {
  const one = caseAt('filing-supplement')
  one.does('approver', 'CloseCase', { reason: '逾期两个月未补充' })
  expect(caseRow(one.state(), edition, theCalendar).summary).toMatchObject({ openItems: 0, items: [] })
})
test('Q8 A queue row carries whose turn it is and the deadline that hurts first', () => {
  const row = caseRow(caseAt('filing-supplement').state(), edition, theCalendar)
  expect(row).toMatchObject({
    phase: 'filing-supplement',
    turn: 'applicant',
    due_on: '2026-12-07',
    due_name: 'supplement',
    due_clause: 'Q4.1',
    number: '2026-0031',
    summary: { openItems: 1, paperReceived: false },
  })
})
