import { describe, expect, test } from 'vitest'
import { theCalendar } from '#core/calendar/working-days.ts'
import example from '../../../examples/application.json' with { type: 'json' }
import { checkApplication } from './application.ts'
import { type Application, applicationSchema } from './application-shape.ts'
import { getEdition } from './edition.ts'
import { answerTo, type FindingCode } from './finding.ts'

const application = applicationSchema.parse(example)
const check = (change: (draft: Application) => void) => {
  const draft = structuredClone(application)
  change(draft)
  return checkApplication(draft, getEdition('2025-04'), theCalendar)
}

describe('Q13.1 Q14 Enough engagements count, and each counts once', () => {
  test('Q14 the count names what is missing', () => {
    const findings = check((a) => Object.assign(a, { type: 'disaster-recovery', level: 2 }))
    const minimum = findings.find(({ rule }) => rule === 'engagement-minimum')
    expect(minimum).toMatchObject({ answer: 'not-met', facts: { needed: 5, counted: 3, missing: 2 } })
    expect(answerTo(findings)).toBe('not-met')
  })
  test("Q14 an engagement that does not count stands in nobody's way while enough others do", () => {
    const more: [FindingCode, Partial<Application['engagements'][number]>][] = [
      ['engagement-too-old', { contractOn: '2020-01-01', periodTo: '2020-06-01' }],
      ['engagement-after-application', { contractOn: '2026-11-21' }],
      ['engagement-without-files', { name: '另一项目', files: [] }],
      ['engagement-repeated', {}],
    ]
    for (const [code, change] of more) {
      const findings = check((a) => a.engagements.push({ ...a.engagements[0]!, ...change }))
      expect(findings.map((one) => one.code)).toContain(code)
      expect(findings.map((one) => one.code)).toContain('engagements-enough')
      expect(answerTo(findings)).toBe('refer')
    }
  })
  test('Q14 the same engagement given three times counts once, however it is typed', () => {
    const findings = check((a) => {
      const [one] = a.engagements
      a.engagements = [one!, { ...one! }, { ...one!, client: ` ${one!.client.split('').join(' ')}` }]
    })
    expect(findings.filter(({ rule }) => rule === 'engagement').map(({ code }) => code)).toEqual([
      'engagement-counts',
      'engagement-repeated',
      'engagement-repeated',
    ])
    expect(findings.find(({ rule }) => rule === 'engagement-minimum')).toMatchObject({
      code: 'engagements-too-few',
      facts: { counted: 1, given: 3, missing: 2 },
    })
  })
  test('Q13.1 Q14 a finding names our reading only where it decided', () => {
    const readings = (change: (draft: Application) => void) =>
      check(change).flatMap(({ rule, code, reading }) =>
        rule.startsWith('engagement') && code !== 'engagement-counts' ? [[code, reading]] : [],
      )
    expect(readings((a) => (a.engagements[0]!.files = []))).toEqual([
      ['engagement-without-files', undefined],
      ['engagements-too-few', 'tooFewEngagements'],
    ])
    expect(readings((a) => (a.engagements[0]!.contractOn = '2026-11-21'))[0]).toEqual([
      'engagement-after-application',
      undefined,
    ])
    expect(
      readings((a) => Object.assign(a.engagements[0]!, { contractOn: '2022-01-01', stillInDelivery: true })),
    ).toEqual([
      ['engagement-still-in-delivery', 'engagementJudgedBy'],
      ['engagements-enough-if-accepted', undefined],
    ])
  })
  test('Q14 another contract of the same name and client is another engagement', () => {
    const findings = check((a) => (a.engagements[2] = { ...a.engagements[0]!, contractOn: '2024-03-19' }))
    expect(answerTo(findings)).toBe('met')
  })
})
