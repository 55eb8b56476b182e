import { expect, test } from 'vitest'
import { acceptAll, caseAt, supplyAll } from '#test/case-story.ts'
import { refuses } from '#test/refuses.ts'

// Filed on 26 November 2026: three months end on 26 February 2027, six on 26 May.
const waiting = () => caseAt('start-approval')

test('Q7 The case lead is warned ten working days before the three months are over, with both days', () => {
  const one = waiting()
  one.on('2027-02-12')
  expect(one.does('system', 'WarnOfLimit')).toEqual(['LimitWarned'])
  expect(one.log.at(-1)?.data).toEqual({
    alert: 'usual-near',
    usualLimitOn: '2027-02-26',
    longestLimitOn: '2027-05-26',
    centreDays: 78,
  })
})
refuses('WarnOfLimit', 'limit-not-near', 'Q7 Eleven working days before, nobody is warned', () => {
  const one = waiting()
  one.on('2027-02-11')
  return one.refused('system', 'WarnOfLimit')
})
refuses('WarnOfLimit', 'limit-not-near', 'Q7 Nobody is warned of the same limit twice', () => {
  const one = waiting()
  one.on('2027-02-12')
  one.does('system', 'WarnOfLimit')
  one.on('2027-02-26')
  return one.refused('system', 'WarnOfLimit')
})
test('Q7 The day after each limit, and before the longest, the case lead is told again', () => {
  const one = waiting()
  const warned = ['2027-02-12', '2027-02-27', '2027-05-12', '2027-05-27'].map((day) => {
    one.on(day)
    one.does('system', 'WarnOfLimit')
    return one.log.at(-1)?.data.alert
  })
  expect(warned).toEqual(['usual-near', 'usual-passed', 'longest-near', 'longest-passed'])
})
test('Q7 After an outage over all of it the case lead is told once, the most pressing', () => {
  const one = waiting()
  one.on('2027-06-10')
  one.does('system', 'WarnOfLimit')
  expect(one.state().warned).toBe('longest-passed')
  expect(one.refused('system', 'WarnOfLimit').code).toBe('limit-not-near')
})
refuses('WarnOfLimit', 'limit-not-near', 'Q7 A case that is not filed yet has no limit to warn of', () => {
  const one = caseAt('filing')
  one.on('2027-06-10')
  return one.refused('system', 'WarnOfLimit')
})
test('Q7 What the applicant took does not count: the warning comes later by as many days', () => {
  const one = caseAt('acceptance-supplement')
  one.on('2026-12-30')
  supplyAll(one)
  acceptAll(one, 'lead')
  one.on('2027-02-27')
  expect(one.refused('system', 'WarnOfLimit').code).toBe('limit-not-near')
  // Thirty days of waiting move the three months to Sunday 28 March, and so to Monday.
  one.on('2027-03-15')
  one.does('system', 'WarnOfLimit')
  expect(one.log.at(-1)?.data).toMatchObject({ alert: 'usual-near', usualLimitOn: '2027-03-29' })
})
