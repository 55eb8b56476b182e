import { expect, test } from 'vitest'
import { caseId, experts, inSession, locked, vote } from '#test/meeting-story.ts'
import { refuses } from '#test/refuses.ts'

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
