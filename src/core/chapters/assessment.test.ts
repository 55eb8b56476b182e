import { expect, test } from 'vitest'
import { acceptAll, caseAt, meeting, supplyAll } from '#test/case-story.ts'
import { actor } from '#test/given.ts'
import { refuses } from '#test/refuses.ts'

const heard = { meetingId: meeting, heldOn: '2027-02-10', voters: ['expert'], reason: '' }
const notPassed = {
  ...heard,
  conclusion: 'not-pass',
  inFavour: 2,
  votes: 5,
  items: [{ about: 'PA05', ask: '补充脆弱性分析' }],
}
const rectifyAgain = (one: ReturnType<typeof caseAt>) => {
  supplyAll(one)
  acceptAll(one, 'lead')
  one.does('system', 'JoinAgenda', { meetingId: meeting, heldOn: one.today() })
}

test('Q4.5 A case that passes the panel waits for a decision, dated by the panel’s day', () => {
  expect(caseAt('decision').state()).toMatchObject({ passedOn: '2027-02-10', panelVoters: ['expert'] })
})
test('Q4.5 A case that fails the panel rectifies, and after a second failure once more', () => {
  const one = caseAt('rectification')
  expect(one.state()).toMatchObject({ rectifications: 1, supplement: { stage: 'rectification', round: 1 } })
  rectifyAgain(one)
  expect(one.does('system', 'RecordConclusion', notPassed)).toEqual(['PanelNotPassed'])
  expect(one.state()).toMatchObject({ phase: 'rectification', rectifications: 2, supplement: { round: 2 } })
})
test('Q4.5 A third failure closes the case and asks for no further rectification', () => {
  const one = caseAt('rectification')
  rectifyAgain(one)
  one.does('system', 'RecordConclusion', notPassed)
  rectifyAgain(one)
  expect(one.does('system', 'RecordConclusion', notPassed)).toEqual(['RectificationExhausted', 'CaseClosed'])
  expect(one.state()).toMatchObject({ phase: 'closed', rectifications: 2 })
})
test('Q4.5 A postponed case goes back to wait for the next meeting', () => {
  const one = caseAt('panel')
  one.on('2027-02-10')
  one.does('system', 'RecordConclusion', {
    ...heard,
    conclusion: 'postponed',
    inFavour: 0,
    votes: 0,
    reason: '专家人数不足',
    items: [],
  })
  expect(one.state()).toMatchObject({ phase: 'awaiting-panel', meetingId: null, meetingHeldOn: null })
})
test('Q4.5 Somebody who took no part in the evaluation grants the qualification', () => {
  expect(caseAt('decision').does('decider', 'GrantQualification')).toEqual(['QualificationGranted'])
})
test('Q4.5 A denial ends the case with its reason', () => {
  const one = caseAt('decision')
  one.does('decider', 'DenyQualification', { reason: '证据前后矛盾' })
  expect(one.state()).toMatchObject({ phase: 'refused', endReason: '证据前后矛盾' })
})
for (const who of ['lead', 'auditor-2', 'expert']) {
  const deciding = { ...actor(who), roles: ['decider'] as const }
  refuses(
    'GrantQualification',
    'took-part-in-evaluation',
    `Q4.5 The ${who} of a case does not grant it`,
    () => caseAt('decision').refused(deciding, 'GrantQualification'),
  )
  refuses('DenyQualification', 'took-part-in-evaluation', `Q4.5 The ${who} of a case does not deny it`, () =>
    caseAt('decision').refused(deciding, 'DenyQualification', { reason: '证据前后矛盾' }),
  )
}
