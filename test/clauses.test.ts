import { describe, expect, test } from 'vitest'
import { phases } from '#core/phases.ts'
import { ruleNames, ruleOf } from '#core/rulebook/rules.ts'
import { clauses } from '#core/words/clauses.ts'
import { procedures } from '../scripts/docs/procedures.ts'

describe('Every clause of the source is at work', () => {
  /** What is asked for elsewhere than by a rule or a command; the list gets shorter as the product grows. */
  const elsewhere: Record<string, string> = {
    'Q11.1': 'downloads of the public site',
    'Q12.1': 'departments and their sections of the application book',
    Q20: 'the contact lines of the public site and of every letter',
  }
  test('by a rule, a command, an event with its letter, a refusal or a phase', () => {
    const cited = new Set([
      ...ruleNames.flatMap((rule) => ruleOf(rule).clauses),
      ...Object.values(phases).map(({ clause }) => clause),
      ...procedures.flatMap((of) => [
        ...of.events.flatMap(({ clause, clauseIn, clauseFor }) => [
          clause,
          ...Object.values(clauseIn),
          ...Object.values(clauseFor),
        ]),
        ...of.commands.flatMap((one) =>
          [
            one.clause,
            Object.values(one.clauseIn),
            Object.values(one.clauseFor),
            Object.values(one.clauses),
          ].flat(),
        ),
      ]),
    ])
    expect(Object.keys(clauses).filter((clause) => !cited.has(clause))).toEqual(Object.keys(elsewhere))
    expect([...cited].filter((clause) => !(String(clause) in clauses))).toEqual([])
  })
  test('and each has its own words', () => {
    // mission.md, row by row.
    const rows =
      'Q1 Q2.1 Q2.2 Q3.1 Q3.2 Q3.3 Q4 Q4.1 Q4.2 Q4.3 Q4.4 Q4.5 Q4.6 Q5.1 Q5.2 Q5.3 Q6 Q7 Q8.1 Q8.2 Q8.3 Q8.4 Q8.5 ' +
      'Q9.1 Q9.2 Q10 Q11.1 Q11.2 Q11.3 Q12.1 Q12.2 Q12.3 Q12.4 Q12.5 Q12.6 Q13.1 Q13.2 Q13.3 Q13.4 Q13.5 Q14 ' +
      'Q15.1 Q15.2 Q15.3 Q15.4 Q16 Q17 Q18 Q19 Q20'
    expect(Object.keys(clauses)).toEqual(rows.split(' '))
  })
})
