import { describe, expect, test } from 'vitest'
import { theCalendar } from '#core/calendar/working-days.ts'
import { reread } from '#test/reread.ts'
import example from '../../../examples/application.json' with { type: 'json' }
import { type Application, applicationSchema } from './application-shape.ts'
import { getEdition } from './edition.ts'
import { checkAgency, checkCisp, checkContact, checkOrganisation } from './eligibility.ts'
import { checkEngagement, checkEngagements } from './minimums.ts'
import { validityOf } from './validity.ts'

const edition = getEdition('2025-04')
const application = applicationSchema.parse(example)
/** Counted with the clock of the machine's own calendar, so that the days do not rest on what they test. */
const beside = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

describe('Q5.3 established for one year or more on the application date', () => {
  // Established on the first day; the year is complete on the second.
  test.each([
    ['2025-11-20', '2026-11-20'],
    ['2024-02-29', '2025-02-28'],
    ['2023-03-01', '2024-03-01'],
    ['2023-02-28', '2024-02-28'],
    ['2024-12-31', '2025-12-31'],
    ['2025-01-31', '2026-01-31'],
  ])('⚖ established on %s, it may apply from %s and not the day before', (establishedOn, completeOn) => {
    const at = (applicationOn: string) =>
      checkOrganisation(
        { ...application, applicationOn, organisation: { ...application.organisation, establishedOn } },
        edition,
      ).find(({ rule }) => rule === 'established')
    expect(at(beside(completeOn, -1))).toMatchObject({
      code: 'established-too-recently',
      answer: 'not-met',
      clause: 'Q5.3',
      facts: { yearCompleteOn: completeOn },
    })
    expect(at(completeOn)).toMatchObject({ code: 'established-long-enough', answer: 'met' })
    expect(at(beside(completeOn, 1))?.answer).toBe('met')
  })
})

describe('Q6 a CISP certificate counts up to its last day', () => {
  test.each([['2026-11-20'], ['2028-02-29'], ['2026-10-03']])('valid to %s', (validTo) => {
    const on = (applicationOn: string) =>
      checkCisp({ ...application, applicationOn, cisp: [{ ...application.cisp[0]!, validTo }] }, edition)
    expect(on(beside(validTo, -1)).answer).toBe('met')
    expect(on(validTo)).toMatchObject({
      code: 'cisp-held',
      answer: 'met',
      facts: { holders: 1, needed: 1, expired: [] },
    })
    expect(on(beside(validTo, 1))).toMatchObject({
      code: 'cisp-missing',
      answer: 'not-met',
      clause: 'Q6',
      facts: { holders: 0, expired: [application.cisp[0]!.name] },
    })
  })
})

describe('Q6 higher levels may ask for more holders', () => {
  test.each([
    [1, 1],
    [2, 3],
    [3, 5],
  ])('⚖ at level %i, with two more for each level: %i', (level, needed) => {
    const by = reread({ moreCispHoldersPerLevel: 2 })
    expect(checkCisp({ ...application, level }, by).facts.needed).toBe(needed)
    expect(checkCisp({ ...application, level }, edition).facts.needed).toBe(1)
  })
})

describe('Q12.3 the authorised contact is a middle or senior manager', () => {
  test.each([
    ['senior', 'contact-is-manager'],
    ['middle', 'contact-is-manager'],
    ['staff', 'contact-not-manager'],
    ['other', 'contact-not-manager'],
  ] as const)('%s: %s', (position, code) => {
    const found = checkContact({ ...application, contact: { ...application.contact, position } })
    expect(found.find(({ rule }) => rule === 'contact-position')).toMatchObject({ code, clause: 'Q12.3' })
  })
})

describe('Q19 help from an agency', () => {
  test('⚖ is referred, its name given or not', () =>
    expect(checkAgency({ ...application, agency: { used: true } }, edition)).toEqual({
      rule: 'agency',
      code: 'agency-used',
      answer: 'refer',
      clause: 'Q19',
      reading: 'agencyUsed',
      facts: { name: '' },
    }))
  test('⚖ read otherwise, it is only stated', () => {
    const found = checkAgency({ ...application, agency: { used: true } }, reread({ agencyUsed: 'met' }))
    expect(found).toMatchObject({ code: 'agency-stated', answer: 'met', reading: 'agencyUsed' })
  })
})

describe('Q10 a certificate is valid for three years', () => {
  test.each([
    ['2026-11-26', '2029-11-25'],
    ['2025-03-01', '2028-02-29'],
    ['2024-02-29', '2027-02-28'],
    ['2025-02-28', '2028-02-27'],
    ['2026-01-01', '2028-12-31'],
    ['2026-08-31', '2029-08-30'],
  ])('⚖ issued on %s, its last day is %s', (issuedOn, validTo) => {
    expect(validityOf({ issuedOn, renews: null }, edition)).toEqual({ validFrom: issuedOn, validTo })
  })
  test.each([
    ['2026-11-22', '2026-11-23', '2029-11-22'],
    ['2028-02-28', '2028-02-29', '2031-02-28'],
    ['2027-02-28', '2027-03-01', '2030-02-28'],
    ['2026-12-31', '2027-01-01', '2029-12-31'],
  ])('⚖ renewed in time, the one that ends on %s goes on from %s to %s', (renews, validFrom, validTo) => {
    expect(validityOf({ issuedOn: '2026-06-01', renews }, edition)).toEqual({ validFrom, validTo })
  })
})

describe('Q13.1 engagements of the last three years', () => {
  const engagement = application.engagements[0]!
  const at = (applicationOn: string, change: Partial<Application['engagements'][number]>) =>
    checkEngagement({ ...engagement, ...change }, { ...application, applicationOn }, edition)

  // The application date, and the first day of the three years before it.
  test.each([
    ['2026-11-20', '2023-11-20'],
    ['2027-02-28', '2024-02-28'],
    ['2028-02-29', '2025-02-28'],
    ['2027-03-01', '2024-03-01'],
    ['2026-12-31', '2023-12-31'],
  ])('⚖ for a book of %s the three years begin on %s', (applicationOn, windowFrom) => {
    const signed = (contractOn: string) => at(applicationOn, { contractOn, periodTo: contractOn })
    expect(signed(beside(windowFrom, -1))).toMatchObject({
      code: 'engagement-too-old',
      answer: 'refer',
      clause: 'Q13.1',
      facts: { name: engagement.name, windowFrom },
    })
    expect(signed(windowFrom)).toMatchObject({ code: 'engagement-counts', answer: 'met' })
    expect(signed(beside(windowFrom, 1)).answer).toBe('met')
    expect(signed(applicationOn).answer).toBe('met')
    expect(signed(beside(applicationOn, 1))).toMatchObject({
      code: 'engagement-after-application',
      answer: 'refer',
    })
  })
  test.each([
    ['2023-11-19', 'engagement-too-old', 'refer'],
    ['2023-11-20', 'engagement-still-in-delivery', 'refer'],
    ['2023-11-21', 'engagement-still-in-delivery', 'refer'],
  ])('⚖ an older contract delivered until %s: %s', (periodTo, code, answer) => {
    expect(at('2026-11-20', { contractOn: '2022-01-10', periodTo })).toMatchObject({ code, answer })
  })
})

describe('Q14 as many engagements as type and level ask for', () => {
  test.each([
    ['security-engineering', 1, 3],
    ['security-engineering', 2, 3],
    ['security-engineering', 3, 10],
    ['risk-assessment', 1, 3],
    ['risk-assessment', 2, 6],
    ['secure-development', 1, 3],
    ['secure-development', 2, 3],
    ['disaster-recovery', 1, 3],
    ['disaster-recovery', 2, 5],
    ['system-audit', 1, 3],
    ['cloud-security', 1, 3],
    ['data-security', 1, 3],
    ['security-operations', 1, 3],
    ['security-operations', 2, 5],
  ])('%s level %i: %i', (type, level, needed) => {
    const counted = (count: number, older = 0) => {
      const good = application.engagements[0]!
      const referred = { ...good, contractOn: '2020-01-01', stillInDelivery: true }
      const engagements = [...Array(count).fill(good), ...Array(older).fill(referred)].map((one, index) => ({
        ...one,
        name: `项目 ${index + 1}`,
      }))
      return checkEngagements({ ...application, type, level, engagements }, edition).at(-1)
    }
    expect(counted(needed - 1)).toMatchObject({
      code: 'engagements-too-few',
      answer: 'not-met',
      clause: 'Q14',
      facts: { needed, given: needed - 1, counted: needed - 1, referred: 0, missing: 1 },
    })
    expect(counted(needed)).toMatchObject({ code: 'engagements-enough', facts: { missing: 0 } })
    expect(counted(needed + 1)).toMatchObject({ code: 'engagements-enough', facts: { missing: 0 } })
    expect(counted(needed - 1, 1)).toMatchObject({
      code: 'engagements-enough-if-accepted',
      answer: 'refer',
      facts: { counted: needed - 1, referred: 1, missing: 0 },
    })
    expect(counted(0, needed - 1)).toMatchObject({ code: 'engagements-too-few', facts: { missing: 1 } })
  })
})

describe('Q5.1 an independent legal person', () => {
  const legal = (change: Partial<Application['organisation']>) =>
    checkOrganisation(
      { ...application, organisation: { ...application.organisation, ...change } },
      edition,
    ).find(({ rule }) => rule === 'legal-person')
  test.each([
    ['company', true, 'legal-person'],
    ['public-institution', true, 'legal-person'],
    ['other', true, 'legal-form-unclear'],
    ['branch', true, 'not-a-legal-person'],
    ['sole-trader', true, 'not-a-legal-person'],
    ['company', false, 'not-a-legal-person'],
    ['public-institution', false, 'not-a-legal-person'],
    ['other', false, 'not-a-legal-person'],
  ] as const)('a %s that says %s is %s', (legalForm, legalPerson, code) => {
    const { name } = application.organisation
    expect(legal({ legalForm, legalPerson })).toMatchObject({
      code,
      clause: 'Q5.1',
      facts: { name, legalForm },
    })
  })
  test('⚖ the reading is named where it decided, and only there', () => {
    expect(legal({ legalForm: 'branch' })?.reading).toBe('legalFormsWithoutPersonality')
    expect(legal({})?.reading).toBeUndefined()
  })
})

describe('Q5.2 the business scope covers information technology', () => {
  const scope = (businessScope: string) =>
    checkOrganisation(
      { ...application, organisation: { ...application.organisation, businessScope } },
      edition,
    ).find(({ rule }) => rule === 'business-scope')
  test('⚖ every word that hints at it is named', () =>
    expect(scope('软件开发；数据处理；餐饮。')).toMatchObject({
      code: 'scope-covers-it',
      clause: 'Q5.2',
      facts: { words: ['软件', '数据'] },
      reading: 'scopeWords',
    }))
  test('⚖ without one, a person decides', () =>
    expect(scope('餐饮；住宿。')).toMatchObject({
      code: 'scope-unclear',
      answer: 'refer',
      facts: { businessScope: '餐饮；住宿。' },
    }))
})

describe('Q8 working days start on the next day and pass over days off', () => {
  // 1–7 October 2026 are off; Saturday 10 October is worked. 15–23 February 2026 are off, the 14th and 28th are worked.
  test.each([
    ['Q8.2', 'acceptanceFeedbackDays', '2026-09-30', '2026-10-20'],
    ['Q8.2', 'acceptanceFeedbackDays', '2026-11-20', '2026-12-04'],
    ['Q8.2', 'acceptanceFeedbackDays', '2026-02-13', '2026-03-05'],
    ['Q8.3', 'businessEmailDays', '2026-09-30', '2026-10-10'],
    ['Q8.3', 'businessEmailDays', '2026-11-20', '2026-11-25'],
    ['Q8.5', 'certificateDays', '2026-09-28', '2026-10-15'],
    ['Q8.5', 'certificateDays', '2026-11-25', '2026-12-08'],
  ] as const)('%s %s from %s ends on %s', (clause, term, from, to) => {
    expect(edition.termClauses[term]).toBe(clause)
    expect(theCalendar.addWorkdays(from, edition.terms[term])).toEqual({
      date: to,
      provisional: false,
      calendar: 'cn-2026-1',
    })
  })
  test('Q8.5 in a year without a notice the day is provisional', () => {
    // 28 to 31 December, then 4 to 8 January: of the new year only the day fixed by law is off.
    expect(theCalendar.addWorkdays('2026-12-25', edition.terms.certificateDays)).toMatchObject({
      date: '2027-01-08',
      provisional: true,
    })
  })
})
