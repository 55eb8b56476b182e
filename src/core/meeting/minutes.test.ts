import { expect, test } from 'vitest'
import { caseId, experts, inSession, locked, vote } from '#test/meeting-story.ts'
import { refuses } from '#test/refuses.ts'
import { minutesPaper } from './minutes-paper.ts'

/** Everything is concluded, and the minutes wait for the chair. */
const closed = () => {
  const one = inSession()
  vote(one, 5, experts.slice(0, 5))
  one.does('secretary', 'ConcludeCase', { caseId })
  one.does('secretary', 'ConcludeMeeting')
  return one
}
const read = { read: true }

test('Q9.1 The meeting ends with the minutes that the chair signed', () => {
  const one = closed()
  expect(one.state()).toMatchObject({ phase: 'minutes', signed: null })
  one.does('expert', 'SignMinutes', read)
  expect(one.state()).toMatchObject({ phase: 'concluded', signed: { personId: 'expert' } })
})
test('Q8.5 The conclusion reached its case before the minutes were signed', () => {
  const one = closed()
  const at = one.log.findIndex(({ type }) => type === 'CaseConcluded')
  expect(one.follows(at)).toMatchObject([{ command: 'RecordConclusion', input: { heldOn: '2026-12-10' } }])
})
refuses('SignMinutes', 'not-in-the-chair', 'Q9.1 Only the chair signs the minutes', () =>
  closed().refused('expert-2', 'SignMinutes', read),
)
test('Q9.1 Where the chair cannot sign, the chair is handed over', () => {
  const one = closed()
  one.does('secretary', 'HandOverChair', { chairId: 'expert-2', reason: '原主持人住院' })
  one.does('expert-2', 'SignMinutes', read)
  expect(one.state().phase).toBe('concluded')
})
test('Q9.1 The minutes are put right before they are signed, and never after', () => {
  const one = closed()
  one.does('secretary', 'CorrectMinutes', { text: '第二段“脆弱性分析”应为“脆弱性评估”。' })
  expect(one.state().corrections).toHaveLength(1)
  one.does('expert', 'SignMinutes', read)
  expect(one.refused('secretary', 'CorrectMinutes', { text: '再改一处。' }).code).toBe('not-in-phase')
})
test('Q9.1 A meeting that never opened for want of a quorum is over without minutes', () => {
  const one = locked()
  one.on('2026-12-10')
  one.does('secretary', 'PostponeCase', { caseId, reason: '到会专家不足五人' })
  expect(one.does('secretary', 'ConcludeMeeting')).toEqual(['MeetingConcluded'])
})

test('Q9.1 The minutes say who was there, who was recused and why, how each voted, and what is to be rectified', () => {
  const one = inSession(experts)
  one.does('expert-6', 'DeclareConflict', { caseId, conflict: 'worked-for-applicant' })
  vote(one, 3, experts.slice(0, 5))
  const items = [{ about: 'PA05', ask: '补充脆弱性分析' }]
  one.does('secretary', 'ConcludeCase', { caseId, items, reason: '一致意见' })
  one.does('secretary', 'ConcludeMeeting')
  one.does('secretary', 'CorrectMinutes', { text: '“已阅”应为“已审阅”。' })
  one.does('expert', 'SignMinutes', read)
  const names = { expert: '顾维均', 'expert-6': '苏慕林' }
  const minutes = minutesPaper(one.state(), { lang: 'zh-CN', names })
  expect(minutes.facts).toContainEqual(['召开日期', '2026年12月10日'])
  expect(minutes.facts).toContainEqual(['主持人', '顾维均'])
  const [heard] = minutes.cases
  expect(heard?.lines).toEqual(['主持：顾维均', '回避：苏慕林（本人申报：为其提供过咨询等服务）'])
  expect(heard?.votes).toHaveLength(5)
  expect(heard?.votes[0]).toBe('顾维均：同意。已阅')
  expect(heard?.conclusion).toBe('结论：未通过（5 票，同意 3 票）。一致意见')
  expect(heard?.items).toEqual(['PA05：补充脆弱性分析'])
  expect(minutes.corrections).toEqual(['“已阅”应为“已审阅”。'])
  expect(minutes.signature).toBe('顾维均 于 2026年12月10日 签发')
  const english = JSON.stringify(minutesPaper(one.state(), { lang: 'en', names }))
  expect(english).not.toMatch(/[{}[\]]\w+[}\]]|undefined/)
})
test('A conflict declared in words, before there was a choice, is still read', () => {
  const one = inSession(experts)
  const declared = { caseId, expertId: 'expert-6', reason: '曾任该单位顾问' }
  one.given({ type: 'ConflictDeclared', data: declared })
  const [heard] = minutesPaper(one.state(), { lang: 'zh-CN', names: { 'expert-6': '苏慕林' } }).cases
  expect(heard?.lines).toEqual(['回避：苏慕林（本人申报：曾任该单位顾问）'])
})
