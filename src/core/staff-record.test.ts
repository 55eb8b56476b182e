import { expect, test } from 'vitest'
import { staffMember } from '#test/staff-member.ts'
import type { Absence, StaffFact } from './staff.ts'
import { atWorkFor, comingAbsences, findAbsenceFault, type LedCase, rolesToDeputise } from './staff-record.ts'

const uscc = '91110108551385082Q'
const today = '2026-11-20'
const days = { from: '2026-11-23', to: '2026-11-27' }
const lead = staffMember('lead', 'lead')
const colleague = staffMember('lead-2', 'lead')
const led: LedCase = {
  caseId: 'case',
  leadId: 'lead',
  organisationName: '华清网安',
  uscc,
  barred: [],
}

const faultOf = (
  absence: Absence,
  { deputy = colleague, person = lead, others = [] as Absence[], cases = [led] } = {},
) => findAbsenceFault(absence, { person, others, staff: [person, deputy], cases, today, months: 24 })?.code

const withDeputy = (change: Partial<StaffFact> = {}, cases: LedCase[] = [led]) =>
  faultOf({ ...days, deputyId: 'lead-2' }, { deputy: { ...colleague, ...change }, cases })

test('Q8.1 An absence stands with a deputy of the same role who is at work, and without any', () => {
  expect(withDeputy()).toBeUndefined()
  expect(faultOf({ ...days, deputyId: null })).toBeUndefined()
  expect(faultOf({ from: today, to: today, deputyId: null })).toBeUndefined()
})
test('Q8.1 An absence that runs backwards, is over or overlaps another is refused', () => {
  expect(faultOf({ from: '2026-11-24', to: '2026-11-23', deputyId: null })).toBe('absence-backwards')
  expect(faultOf({ from: '2026-11-18', to: '2026-11-19', deputyId: null })).toBe('absence-over')
  const others = [{ from: '2026-11-27', to: '2026-12-01', deputyId: null }]
  expect(faultOf({ ...days, deputyId: null }, { others })).toBe('absence-overlaps')
  expect(faultOf({ from: '2026-11-23', to: '2026-11-26', deputyId: null }, { others })).toBeUndefined()
})
test('Q8.1 A deputy is somebody else, known, of each role that can be worn for another, and at work then', () => {
  expect(faultOf({ ...days, deputyId: 'lead' })).toBe('deputy-self')
  expect(faultOf({ ...days, deputyId: 'nobody' })).toBe('deputy-unknown')
  expect(withDeputy({ roles: ['clerk'] })).toBe('deputy-lacks-role')
  expect(withDeputy({ absences: [{ from: '2026-11-27', to: '2026-11-30', deputyId: null }] })).toBe(
    'deputy-away',
  )
  expect(withDeputy({ absences: [{ from: '2026-11-28', to: '2026-11-30', deputyId: null }] })).toBeUndefined()
})
test('Q4.4 Ratings and votes are never deputised: an auditor or an expert has no deputy', () => {
  expect(rolesToDeputise(['lead', 'auditor', 'expert', 'supervisor'])).toEqual(['lead'])
  const person = staffMember('auditor', 'auditor')
  const deputy = staffMember('auditor-2', 'auditor')
  expect(faultOf({ ...days, deputyId: 'auditor-2' }, { person, deputy })).toBe('nothing-to-deputise')
})
test('Q4.5 Whoever accepted or voted on one of the cases, or is tied to its applicant, does not become a deputy', () => {
  expect(withDeputy({}, [{ ...led, barred: ['lead-2'] }])).toBe('deputy-not-separate')
  const tie = { uscc, organisation: '华清网安', reason: '持有股份', until: null }
  expect(withDeputy({ ties: [tie] })).toBe('deputy-not-separate')
  expect(withDeputy({ ties: [{ ...tie, until: '2024-11-22' }] })).toBeUndefined()
  expect(withDeputy({ ties: [tie] }, [])).toBeUndefined()
})
test('Q8.1 Whoever is away is replaced by the deputy they named, and told all the same when they named none', () => {
  const absent = { ...lead, absences: [{ ...days, deputyId: 'lead-2' }] }
  const alone = { ...staffMember('clerk', 'clerk'), absences: [{ ...days, deputyId: null }] }
  const staff = [absent, alone, colleague]
  expect(atWorkFor(['lead', 'clerk', 'lead-2'], staff, '2026-11-27')).toEqual(['lead-2', 'clerk'])
  expect(atWorkFor(['lead'], staff, '2026-11-28')).toEqual(['lead'])
})
test('Absences that are over are dropped, the others come in the order of their days', () => {
  const over = { from: '2026-11-16', to: '2026-11-19', deputyId: null }
  const later = { from: '2026-12-01', to: '2026-12-02', deputyId: null }
  const now = { from: '2026-11-18', to: today, deputyId: null }
  expect(comingAbsences([later, over, now], today)).toEqual([now, later])
})
