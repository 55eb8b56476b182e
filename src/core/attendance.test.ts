import { expect, test } from 'vitest'
import { caseAt } from '#test/case-story.ts'
import { actor, organisationId } from '#test/given.ts'
import { maskAttendance, readsAttendance } from './attendance.ts'

const whole = { people: [{ name: '欧阳一凡', position: '质量总监' }], connection: '会议 123' }

test('Q4.4 Names are read by the applicant, the case lead and the audit team, and by nobody else', () => {
  const state = caseAt('audit').state()
  const readers = [
    'contact',
    'contributor',
    'payer',
    'lead',
    'lead-2',
    'auditor',
    'expert',
    'supervisor',
    'approver',
  ]
  expect(readers.filter((who) => readsAttendance(state, actor(who)))).toEqual([
    'contact',
    'contributor',
    'lead',
    'auditor',
  ])
  expect(
    readsAttendance(state, { ...actor('contact'), organisationId: `${organisationId.slice(0, -1)}9` }),
  ).toBe(false)
  expect(readsAttendance(state, { ...actor('lead-2'), deputyFor: ['lead'] })).toBe(true)
})
test('Everybody else tells people apart by a name that is masked, and is not told how to connect', () => {
  expect(maskAttendance(whole)).toEqual({
    people: [{ name: '欧***', position: '质量总监' }],
    connection: '',
  })
})
