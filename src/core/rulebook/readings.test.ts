import { describe, expect, test } from 'vitest'
import { edition } from '#test/given.ts'
import { askedOfAudits } from '#test/readings/asked-of-audits.ts'
import { askedOfCases } from '#test/readings/asked-of-cases.ts'
import { askedOfContracting } from '#test/readings/asked-of-contracting.ts'
import { askedOfRules } from '#test/readings/asked-of-rules.ts'
import { askedOfSanctions } from '#test/readings/asked-of-sanctions.ts'
import { askedOfWechat } from '#test/readings/asked-of-wechat.ts'
import type { Rows } from '#test/readings/row.ts'
import { reread } from '#test/reread.ts'
import { type ReadingKey, readings } from './readings.ts'

const rows = {
  ...askedOfRules,
  ...askedOfAudits,
  ...askedOfCases,
  ...askedOfSanctions,
  ...askedOfContracting,
  ...askedOfWechat,
} satisfies Rows

describe('⚖ Each of our readings is followed: read otherwise, an answer is another', () => {
  test('every reading is asked about, and nothing that is none', () => {
    expect(Object.keys(rows).sort()).toEqual(Object.keys(readings).sort())
    expect(Object.keys(rows).length).toBeGreaterThan(70)
  })
  test.each(Object.entries(rows))('%s', (key, [clause, other, ask]) => {
    expect(readings[key as ReadingKey].clause).toBe(clause)
    const ours = ask(edition)
    expect(ours).toBeDefined()
    expect(ask(reread({})), 'an edition that changes nothing').toEqual(ours)
    expect(ask(reread({ [key]: other }))).not.toEqual(ours)
  })
})

/** The clauses at which the source is silent or open, as the analysis of it lists them. */
const silentClauses = [
  'Q3.1',
  'Q3.3',
  'Q4.1',
  'Q4.2',
  'Q4.3',
  'Q4.4',
  'Q4.5',
  'Q4.6',
  'Q5.3',
  'Q6',
  'Q7',
  'Q8.4',
  'Q9.1',
  'Q9.2',
  'Q10',
  'Q13.1',
  'Q14',
  'Q15.2',
  'Q15.3',
  'Q16',
  'Q17',
  'Q18',
  'Q19',
]

test.each(silentClauses)('⚖ %s is filled in by a reading', (clause) => {
  expect(Object.values(readings).map((reading) => reading.clause)).toContain(clause)
})
