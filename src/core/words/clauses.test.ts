import { expect, test } from 'vitest'
import { laterEdition } from '#core/rulebook/later-edition.ts'
import { edition } from '#test/given.ts'
import { clauseFacts, clauses } from './clauses.ts'
import { type Lang, say } from './say.ts'

test('Every number in the sentence of a clause is the edition’s', () => {
  for (const lang of ['zh-CN', 'en'] as const)
    for (const [clause, sentence] of Object.entries(clauses))
      expect(say(sentence, lang, clauseFacts(edition)), clause).not.toMatch(/[{}[\]]|undefined|NaN/)
})
test('Q9.1 A later edition says other days in the same sentence', () => {
  const later = laterEdition(edition, {
    id: 'later',
    from: '2026-12-01',
    meetings: { daysOfMonth: [5, 20], agendaDays: 4 },
  })
  const told = (clause: string, lang: Lang, by = edition) =>
    say(clauses[clause] as readonly [string, string], lang, clauseFacts(by))
  expect(told('Q9.1', 'zh-CN')).toContain('每月 10、25 日召开')
  expect(told('Q9.1', 'zh-CN', later)).toContain('每月 5、20 日召开')
  expect(told('Q9.1', 'en', later)).toContain('on days 5, 20 of each month')
  expect(told('Q9.2', 'en', later)).toContain('at least 4 working days')
})
