import { describe, expect, test } from 'vitest'
import { theCalendar } from '#core/calendar/working-days.ts'
import { deadlinesOf } from '#core/deadlines.ts'
import { caseAt, factsOfHuaqing } from '#test/case-story.ts'
import { edition } from '#test/given.ts'
import { type Editions, editionOn, getEdition } from './edition.ts'
import { feeFor } from './fees.ts'
import { laterEdition } from './later-edition.ts'
import { meetingsInForce } from './meetings-by-edition.ts'
import { parseEditions } from './parse-edition.ts'

const yuan = (amount: number) => amount * 100

/** A made-up edition: level 1 costs more, meetings are on the 5th and the 20th, supplements are due sooner. */
const later = laterEdition(edition, {
  id: '2026-12',
  from: '2026-12-01',
  fees: edition.fees.map((fee) =>
    fee.kind === 'initial' && fee.level === 1 ? { ...fee, assessmentFen: yuan(30000) } : fee,
  ),
  meetings: { daysOfMonth: [5, 20], agendaDays: 4 },
  terms: { certificateDays: 12 },
  readings: {
    supplementDays: {
      value: 7,
      note: ['补充资料请在 7 个工作日内交齐。', 'Supplements within seven working days.'],
    },
  },
})
const both: Editions = parseEditions([edition, later])

describe('A later edition stands beside the one before', () => {
  test('it is written as what it changes, and everything else stays', () => {
    expect(later).toMatchObject({
      id: '2026-12',
      from: '2026-12-01',
      terms: { certificateDays: 12, agendaDays: 4 },
    })
    expect(later.catalogue).toBe(edition.catalogue)
    expect(later.readings.supplementDays).toEqual({
      ...edition.readings.supplementDays,
      value: 7,
      note: ['补充资料请在 7 个工作日内交齐。', 'Supplements within seven working days.'],
    })
    expect(later.readings.panelQuorum).toBe(edition.readings.panelQuorum)
  })
  test('the one before is left as it was', () => {
    expect(edition.readings.supplementDays.value).toBe(10)
    expect(edition.meetings.daysOfMonth).toEqual([10, 25])
    expect(edition.terms.certificateDays).toBe(9)
  })
  test('the last day of the old edition and the first of the new one', () => {
    expect(editionOn('2026-11-30', both)?.id).toBe('2025-04')
    expect(editionOn('2026-12-01', both)?.id).toBe('2026-12')
    expect(getEdition('2025-04', both)).toBe(edition)
    expect(getEdition('2026-12', both)).toBe(later)
  })
  test('Q3.1 a fee is that of the schedule in force on the day', () => {
    const asked = { type: 'data-security', level: 1, kind: 'initial' } as const
    expect(feeFor({ ...asked, on: '2026-11-30' }, both)).toMatchObject({
      totalFen: yuan(36000),
      edition: '2025-04',
    })
    expect(feeFor({ ...asked, on: '2026-12-01' }, both)).toMatchObject({
      totalFen: yuan(45000),
      edition: '2026-12',
    })
    expect(feeFor({ ...asked, on: '2025-03-31' }, both)).toMatchObject({ facts: { from: '2025-04-01' } })
  })
  test('Q3.3 a fee that the table leaves to our reading changes with the reading', () => {
    const note = ['变更地址收费 500 元。', 'A change of address costs 500 yuan.'] as const
    const charged = laterEdition(edition, {
      id: 'charged',
      from: '2026-12-01',
      readings: { addressChangeFeeFen: { value: yuan(500), note } },
    })
    const fee = feeFor({ type: 'data-security', level: 1, kind: 'change-address', on: '2026-12-01' }, [
      charged,
    ])
    expect(fee).toMatchObject({ totalFen: yuan(500), reading: 'addressChangeFeeFen' })
  })
  test('Q9.1 meetings follow the edition in force on their own day', () => {
    const held = meetingsInForce('2026-11-20', '2026-12-31', theCalendar, both).map((one) => one.nominal)
    expect(held).toEqual(['2026-11-25', '2026-12-05', '2026-12-20'])
  })
})

describe('A case keeps the edition that it was filed under', () => {
  const at = (phase: Parameters<typeof caseAt>[0], among: Editions) => caseAt(phase, factsOfHuaqing(), among)
  const due = (phase: Parameters<typeof caseAt>[0], among: Editions) => {
    const one = at(phase, among)
    const pinned = getEdition(one.state().edition ?? '', among)
    return deadlinesOf(one.state(), pinned, theCalendar).map(({ name, dueOn }) => [name, dueOn])
  }

  test('Q4.1 it is pinned at filing, whatever comes into force afterwards', () => {
    const one = at('completed', both)
    expect(one.state().edition).toBe('2025-04')
    // Filed on 26 November, five days before the later edition; everything after it is judged by the first.
    const [filed, ...after] = one.log.slice(one.log.findIndex(({ type }) => type === 'FilingConfirmed'))
    expect(filed?.at.slice(0, 10)).toBe('2026-11-26')
    expect(new Set(after.map((event) => event.edition))).toEqual(new Set(['2025-04']))
    expect(after.at(-1)?.at.slice(0, 10)).toBe('2027-02-19')
  })
  test.each(['acceptance-supplement', 'decision', 'certificate-production'] as const)(
    'Q4.1 in %s its deadlines stay what they were',
    (phase) => {
      expect(due(phase, both)).toEqual(due(phase, [edition]))
      expect(due(phase, both)).not.toEqual(due(phase, [later]))
    },
  )
  test('Q3.1 it pays by the schedule of its quotation, and goes on doing so when the next one comes', () => {
    const quoted = at('contracting', both)
    expect(quoted.state()).toMatchObject({
      edition: '2025-04',
      quotation: { totalFen: yuan(45000), edition: '2026-12' },
    })
    const dearer = laterEdition(later, {
      id: '2026-13',
      from: '2026-12-12',
      fees: edition.fees.map((fee) => ({ ...fee, annualFen: fee.annualFen * 2 })),
    })
    const kept = at('contracting', [...both, dearer])
    kept.on('2026-12-17')
    expect(
      feeFor({ type: 'security-engineering', level: 1, kind: 'initial', on: '2026-12-17' }, [
        ...both,
        dearer,
      ]),
    ).toMatchObject({
      totalFen: yuan(51000),
    })
    const pay = { receivedOn: '2026-12-17', reference: '2026-0031' }
    expect(kept.refused('finance', 'ConfirmPayment', { ...pay, amountFen: yuan(45001) }).facts).toMatchObject(
      { dueFen: yuan(45000) },
    )
    kept.does('finance', 'ConfirmPayment', { ...pay, amountFen: yuan(45000) })
    expect(kept.refused('finance', 'ConfirmPayment', { ...pay, amountFen: 1 }).code).toBe('fee-paid-already')
  })
  test('Q4.1 a case filed under the later edition gets its days and its fees', () => {
    const soon = laterEdition(edition, { ...later, id: 'soon', from: '2026-11-24' })
    const one = at('acceptance-supplement', [edition, soon])
    expect(one.state().edition).toBe('soon')
    expect(due('acceptance-supplement', [edition, soon])).toEqual(due('acceptance-supplement', [later]))
  })
})
