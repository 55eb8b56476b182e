import { describe, expect, test } from 'vitest'
import { clauses } from '#core/words/clauses.ts'
import { deadlines } from '#core/words/deadlines.ts'
import { rulesExplained } from '#core/words/rules-explained.ts'
import { type Edition, editions, getEdition } from './edition.ts'
import { explain, explainAll, rulesOfClause } from './explain.ts'
import { findingCodes } from './finding.ts'
import { laterEdition } from './later-edition.ts'
import { type RuleName, ruleNames, ruleOf } from './rules.ts'

const edition = getEdition('2025-04')

describe('Everything in the rulebook is explained by some rule', () => {
  test('every finding, by exactly one', () => {
    const explained = explainAll(edition).flatMap(({ findings }) => findings.map(({ code }) => code))
    expect(explained.toSorted()).toEqual([...findingCodes].toSorted())
    expect(new Set(explained).size).toBe(explained.length)
  })
  test.each([
    ['term', Object.keys(edition.terms).map((term) => `terms.${term}`)],
    ['reading', Object.keys(edition.readings).map((reading) => `readings.${reading}`)],
    ['row of the fees', edition.fees.map(({ kind, level }) => `fees.${kind}.${level ?? 'any'}`)],
    ['type', edition.catalogue.map(({ type }) => `catalogue.${type}`)],
    ['minimum', edition.minimum.exceptions.map(({ type, level }) => `minimum.${type}.${level}`)],
    ['list of days', ['minimum.usual', 'meetings.daysOfMonth']],
  ])('every %s', (_what, wanted) => {
    const keys = new Set(explainAll(edition).flatMap(({ values }) => values.map(({ key }) => key)))
    expect(wanted.length).toBeGreaterThan(0)
    expect(wanted.filter((key) => !keys.has(key))).toEqual([])
  })
  test('every deadline', () => {
    const explained = new Set(explainAll(edition).flatMap(({ uses }) => uses.deadlines))
    expect([...explained].toSorted()).toEqual(Object.keys(deadlines).toSorted())
  })
})

describe('An explanation is whole', () => {
  test.each(ruleNames.map((rule) => [rule] as const))('%s', (rule) => {
    const { title, statement, values, findings, clauses: cited } = explain(rule, edition)
    for (const clause of cited) expect(clauses[clause], clause).toBeDefined()
    for (const { clause } of values) expect(clauses[clause], clause).toBeDefined()
    const pairs = [title, statement, ...values.flatMap(({ label, text }) => (text ? [label, text] : [label]))]
    for (const [zh, en] of pairs) {
      expect(zh + en).not.toMatch(/[{}[\]]|undefined|NaN/)
      expect(en.trim()).not.toBe('')
    }
    expect(statement[0]).toMatch(/。$/)
    expect(statement[1]).toMatch(/\.$/)
    expect(values.length + findings.length).toBeGreaterThan(0)
  })
  test.each(ruleNames.map((rule) => [rule] as const))('%s names only numbers of its own', (rule) => {
    const { terms = [], readings = [] } = ruleOf(rule)
    const own = [...terms, ...readings] as string[]
    for (const sentence of rulesExplained[rule].statement)
      for (const [, name] of sentence.matchAll(/\{(\w+)/g)) expect(own, sentence).toContain(name)
  })
  test('says the number with its unit, in both languages', () => {
    const value = (rule: (typeof ruleNames)[number], key: string) =>
      explain(rule, edition).values.find((one) => one.key === key)?.text
    expect(value('clock', 'terms.usualMonths')).toEqual(['3 个月', '3 months'])
    expect(value('feedback', 'terms.acceptanceFeedbackDays')).toEqual(['10 个工作日', '10 working days'])
    expect(value('cisp', 'readings.cispHolders')).toEqual(['1 人', '1 person'])
    expect(value('reminders', 'readings.reminderMonths')).toEqual(['12、9、7 个月', '12, 9, 7 months'])
    expect(value('fee', 'fees.change-name.any')).toEqual(['1,000 元', '1,000 yuan'])
    expect(value('pair', 'catalogue.risk-assessment')).toEqual(['一级、二级', 'level 1, level 2'])
    expect(value('engagement-minimum', 'minimum.usual')).toEqual(['至少 3 个项目', 'at least 3 engagements'])
  })
})

describe('A value says since when it holds, and whether it is our reading', () => {
  const later = laterEdition(edition, {
    id: '2027-01',
    from: '2027-01-01',
    terms: { certificateDays: 7 },
    readings: { cispHolders: { value: 2, note: ['至少两名。', 'Two at least.'] } },
  })
  const among = [...editions, later]
  const firstValueOf = (rule: 'production' | 'cisp' | 'feedback') => explain(rule, later, among).values[0]

  test('a changed term holds since the edition that changed it', () =>
    expect(firstValueOf('production')).toMatchObject({ value: 7, since: '2027-01-01', isReading: false }))
  test('an unchanged term holds since the first edition with it', () =>
    expect(firstValueOf('feedback')).toMatchObject({ value: 10, since: '2025-04-01' }))
  test('a changed reading says its new note', () =>
    expect(firstValueOf('cisp')).toMatchObject({
      value: 2,
      since: '2027-01-01',
      isReading: true,
      label: ['至少两名。', 'Two at least.'],
      text: ['2 人', '2 people'],
    }))
  test('the statement speaks with the numbers of its edition, fixed by the source or read by us', () => {
    expect(explain('production', later, among).statement[0]).toContain('7 个工作日')
    expect(explain('production', edition, among).statement[0]).toContain('9 个工作日')
    const [zh, en] = explain('cisp', later, among).statement
    expect(zh).toContain('不少于 2 名')
    expect(en).toContain('at least 2 people hold')
  })

  /** The rulebook of a year, as it changes the one before. */
  const of = (year: number, before: Edition, changes: object) =>
    laterEdition(before, { id: `${year}-01`, from: `${year}-01-01`, ...changes })
  const since = (rule: RuleName, by: Edition, editionsThen: readonly Edition[]) =>
    Object.fromEntries(explain(rule, by, editionsThen).values.map((value) => [value.key, value.since]))

  test('each value on its own: one that stayed is not younger for its neighbour that changed', () => {
    const note = ['再保存两年。', 'Two years more.'] as const
    const readings = { certifiedCaseRetentionYears: { value: 8, note } }
    const longer = of(2027, edition, { readings })
    expect(since('retention', longer, [edition, longer])).toEqual({
      'readings.certifiedCaseRetentionYears': '2027-01-01',
      'readings.otherCaseRetentionYears': '2025-04-01',
    })
  })
  test('since the first of the editions that agree without a break, whatever comes after', () => {
    const quicker = of(2027, edition, { terms: { certificateDays: 7 } })
    const still = of(2028, quicker, {})
    const back = of(2029, still, { terms: { certificateDays: 9 } })
    const four = [edition, quicker, still, back]
    const each = four.map((one) => since('production', one, four)['terms.certificateDays'])
    expect(each).toEqual(['2025-04-01', '2027-01-01', '2027-01-01', '2029-01-01'])
  })
  test('a type is there since the edition that brought it', () => {
    const brought = { type: 'forensics', code: 'DF', zh: '电子取证类', en: 'Digital forensics', levels: [1] }
    const wider = of(2027, edition, { catalogue: [...edition.catalogue, brought] })
    expect(since('pair', wider, [edition, wider])).toMatchObject({
      'catalogue.risk-assessment': '2025-04-01',
      'catalogue.forensics': '2027-01-01',
    })
  })
})

describe('A rule knows where it is used, from the records themselves', () => {
  test('Q8.4 the audit notice', () => {
    const { uses } = explain('audit-notice', edition)
    expect(uses.commands).toContain('SendAuditNotice')
    expect(uses.refusals).toEqual(expect.arrayContaining(['audit-too-soon', 'agreement-not-in-force']))
    expect(uses).toMatchObject({
      deadlines: ['audit-notice'],
      letters: ['audit-notice', 'audit-team-called', 'audit-day-set', 'audit-moved'],
    })
  })
  test('Q14 leads to the rules on engagements, on what shows their processes, and on how many there are', () =>
    expect(rulesOfClause('Q14')).toEqual(['engagement', 'process-evidence', 'engagement-minimum']))
})
