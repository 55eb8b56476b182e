import { describe, expect, test } from 'vitest'
import { theCalendar } from '#core/calendar/working-days.ts'
import { getEdition } from './edition.ts'
import { planFrom } from './plan.ts'

const edition = getEdition('2025-04')

describe('Q4 the way from submission to certificate, when every step takes the whole time it is given', () => {
  // Counted on a paper calendar: 4–6 April, 1–5 May and 19–21 June 2026 are off, Saturday 9 May is worked.
  const rows: [step: string, to: string, whose: string, clause: string, reading?: string][] = [
    ['submission', '2026-03-02', 'applicant', 'Q11.3'],
    ['filing-check', '2026-03-09', 'centre', 'Q4.1', 'filingCheckDays'],
    ['start-approval', '2026-03-12', 'centre', 'Q8.2', 'startApprovalDays'],
    ['acceptance-review', '2026-03-26', 'centre', 'Q8.2'],
    ['acceptance-approval', '2026-04-02', 'centre', 'Q4.2', 'acceptanceApprovalDays'],
    ['business-email', '2026-04-08', 'centre', 'Q8.3'],
    ['contracting', '2026-05-09', 'applicant', 'Q4.3', 'contractingDays'],
    ['audit-notice', '2026-05-22', 'centre', 'Q8.4', 'auditNoticeSendDays'],
    ['audit', '2026-05-29', 'applicant', 'Q4.4'],
    ['audit-report', '2026-06-12', 'centre', 'Q4.4', 'auditReportDays'],
    ['awaiting-panel', '2026-06-22', 'centre', 'Q9.2'],
    ['panel', '2026-06-25', 'centre', 'Q9.1'],
    ['certificate', '2026-07-08', 'centre', 'Q8.5'],
    ['posting', '2026-07-13', 'centre', 'Q4.6', 'postingDays'],
  ]
  const plan = () => planFrom('2026-03-02', edition, theCalendar)

  test.each(rows.map((row, i) => [i, ...row] as const))('step %i: %s until %s, by the %s (%s)', (...row) => {
    const [i, step, to, whose, clause, reading] = row
    const from = rows[Math.max(0, i - 1)]?.[1]
    expect(plan().steps[i]).toEqual({ step, from, to, whose, clause, ...(reading ? { reading } : {}) })
  })
  test('the certificate is made on the day of its step, and nothing is provisional', () => {
    expect(plan().steps).toHaveLength(rows.length)
    expect(plan()).toMatchObject({ certificateOn: '2026-07-08', provisional: false })
  })
  test('Q9.2 a case ready a day after the agenda closed waits for the next meeting', () => {
    // The report of one submitted eight days later comes on 23 June: the 25th is closed, the 10th of July is open.
    const later = planFrom('2026-03-11', edition, theCalendar).steps
    expect(later.find(({ step }) => step === 'audit-report')?.to).toBe('2026-06-24')
    expect(later.find(({ step }) => step === 'panel')?.to).toBe('2026-07-10')
  })
  test('⚖ Q9.1 a plan that reaches into a year without a notice is provisional', () => {
    expect(planFrom('2026-09-01', edition, theCalendar)).toMatchObject({ provisional: true })
  })
})
