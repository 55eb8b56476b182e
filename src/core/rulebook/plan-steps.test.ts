import { expect, test } from 'vitest'
import { edition } from '#test/given.ts'
import { theCalendar } from '../calendar/working-days.ts'
import { planFrom } from './plan.ts'

test('Q4 An application handed in on 2 March 2026 goes its way step by step, each with its days, its side and its clause', () => {
  const { steps, certificateOn, provisional } = planFrom('2026-03-02', edition, theCalendar)
  expect(steps.map(({ step, from, to, whose, clause }) => [step, from, to, whose, clause])).toEqual([
    ['submission', '2026-03-02', '2026-03-02', 'applicant', 'Q11.3'],
    ['filing-check', '2026-03-02', '2026-03-09', 'centre', 'Q4.1'],
    ['start-approval', '2026-03-09', '2026-03-12', 'centre', 'Q8.2'],
    ['acceptance-review', '2026-03-12', '2026-03-26', 'centre', 'Q8.2'],
    ['acceptance-approval', '2026-03-26', '2026-04-02', 'centre', 'Q4.2'],
    ['business-email', '2026-04-02', '2026-04-08', 'centre', 'Q8.3'],
    // Twenty working days over the May holiday, with Saturday 9 May worked.
    ['contracting', '2026-04-08', '2026-05-09', 'applicant', 'Q4.3'],
    ['audit-notice', '2026-05-09', '2026-05-22', 'centre', 'Q8.4'],
    ['audit', '2026-05-22', '2026-05-29', 'applicant', 'Q4.4'],
    ['audit-report', '2026-05-29', '2026-06-12', 'centre', 'Q4.4'],
    ['awaiting-panel', '2026-06-12', '2026-06-22', 'centre', 'Q9.2'],
    ['panel', '2026-06-22', '2026-06-25', 'centre', 'Q9.1'],
    ['certificate', '2026-06-25', '2026-07-08', 'centre', 'Q8.5'],
    ['posting', '2026-07-08', '2026-07-13', 'centre', 'Q4.6'],
  ])
  expect([certificateOn, provisional]).toEqual(['2026-07-08', false])
})
