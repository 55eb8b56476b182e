import { describe, expect, test } from 'vitest'
import { theCalendar } from '#core/calendar/working-days.ts'
import example from '../../../examples/application.json' with { type: 'json' }
import { checkApplication } from './application.ts'
import { type Application, applicationSchema } from './application-shape.ts'
import { getEdition } from './edition.ts'
import { answerTo, type FindingCode } from './finding.ts'

const edition = getEdition('2025-04')
const application = applicationSchema.parse(example)
const check = (change: (draft: Application) => void) => {
  const draft = structuredClone(application)
  change(draft)
  return checkApplication(draft, edition, theCalendar)
}
/** What stands in the way, or is left to a person, after one change to the good example. */
const troubles = (change: (draft: Application) => void) =>
  check(change)
    .filter(({ answer }) => answer !== 'met')
    .map(({ code, answer, clause }) => [code, answer, clause])

describe('An application as it should be', () => {
  test('every rule is met', () => {
    expect(troubles(() => {})).toEqual([])
    expect(answerTo(check(() => {}))).toBe('met')
  })
  test('each rule speaks, in the order of the book', () => {
    expect(check(() => {}).map(({ rule }) => rule)).toEqual([
      'pair',
      'application-date',
      'legal-person',
      'uscc',
      'business-scope',
      'established',
      'contact-email',
      'contact-position',
      'cisp',
      'engagement',
      'engagement',
      'engagement',
      'engagement-minimum',
      'agency',
    ])
  })
  test('a type given by its Chinese name is the same application', () => {
    expect(check((a) => (a.type = '安全工程类'))).toEqual(check(() => {}))
  })
})

type Row = [
  title: string,
  change: (draft: Application) => void,
  ...codes: [FindingCode, 'not-met' | 'refer', string][],
]
const rows: Row[] = [
  ['Q1 an unknown type', (a) => (a.type = '占星'), ['unknown-type', 'not-met', 'Q1']],
  [
    'Q2.2 a level that is not issued',
    (a) => Object.assign(a, { type: 'data-security', level: 2 }),
    ['level-not-issued', 'not-met', 'Q2.2'],
    ['first-application-above-level-one', 'refer', 'Q17'],
  ],
  ['Q5.1 a branch', (a) => (a.organisation.legalForm = 'branch'), ['not-a-legal-person', 'not-met', 'Q5.1']],
  [
    'Q5.1 a sole trader',
    (a) => (a.organisation.legalForm = 'sole-trader'),
    ['not-a-legal-person', 'not-met', 'Q5.1'],
  ],
  [
    'Q5.1 no legal person',
    (a) => (a.organisation.legalPerson = false),
    ['not-a-legal-person', 'not-met', 'Q5.1'],
  ],
  [
    'Q5.1 an unusual legal form',
    (a) => (a.organisation.legalForm = 'other'),
    ['legal-form-unclear', 'refer', 'Q5.1'],
  ],
  ['⚖ Q5.1 a public institution', (a) => (a.organisation.legalForm = 'public-institution')],
  [
    'Q5.2 a scope without a word of IT',
    (a) => (a.organisation.businessScope = '餐饮'),
    ['scope-unclear', 'refer', 'Q5.2'],
  ],
  ['Q5.3 a year complete on the day before', (a) => (a.organisation.establishedOn = '2025-11-19')],
  ['⚖ Q5.3 a year complete on the application date', (a) => (a.organisation.establishedOn = '2025-11-20')],
  [
    'Q5.3 a year complete a day later',
    (a) => (a.organisation.establishedOn = '2025-11-21'),
    ['established-too-recently', 'not-met', 'Q5.3'],
  ],
  ['Q6 nobody', (a) => (a.cisp = []), ['cisp-missing', 'not-met', 'Q6']],
  [
    'Q6 a certificate that ends on the application date',
    (a) => (a.cisp = [{ ...a.cisp[0]!, validTo: '2026-11-20' }]),
  ],
  [
    'Q6 a certificate that ended the day before',
    (a) => (a.cisp = [{ ...a.cisp[0]!, validTo: '2026-11-19' }]),
    ['cisp-missing', 'not-met', 'Q6'],
  ],
  [
    'Q8.1 an address not confirmed',
    (a) => (a.contact.emailConfirmed = false),
    ['contact-email-unconfirmed', 'not-met', 'Q8.1'],
  ],
  ['Q12.2 a book dated on the day of submission', (a) => (a.applicationOn = '2026-11-23')],
  [
    'Q12.2 a book dated after submission',
    (a) => (a.applicationOn = '2026-11-24'),
    ['application-date-after-submission', 'not-met', 'Q12.2'],
  ],
  [
    'Q12.3 a contact below management',
    (a) => (a.contact.position = 'staff'),
    ['contact-not-manager', 'refer', 'Q12.3'],
  ],
  [
    '⚖ Q13.1 a contract signed three years before to the day',
    (a) => (a.engagements[0]!.contractOn = '2023-11-20'),
  ],
  [
    'Q13.1 a contract signed a day earlier and delivered',
    (a) => Object.assign(a.engagements[0]!, { contractOn: '2023-11-19', periodTo: '2023-11-19' }),
    ['engagement-too-old', 'refer', 'Q13.1'],
    ['engagements-too-few', 'not-met', 'Q14'],
  ],
  [
    '⚖ Q13.1 a contract signed a day earlier, delivered into the three years',
    (a) => Object.assign(a.engagements[0]!, { contractOn: '2023-11-19', periodTo: '2023-11-20' }),
    ['engagement-still-in-delivery', 'refer', 'Q13.1'],
    ['engagements-enough-if-accepted', 'refer', 'Q14'],
  ],
  [
    '⚖ Q13.1 a contract signed earlier and marked as still in delivery',
    (a) => {
      a.engagements[0]!.contractOn = '2020-01-01'
      a.engagements[0]!.stillInDelivery = true
      delete a.engagements[0]!.periodTo
    },
    ['engagement-still-in-delivery', 'refer', 'Q13.1'],
    ['engagements-enough-if-accepted', 'refer', 'Q14'],
  ],
  ['Q13.1 a contract signed on the application date', (a) => (a.engagements[0]!.contractOn = '2026-11-20')],
  [
    'Q13.1 a contract signed after it',
    (a) => (a.engagements[0]!.contractOn = '2026-11-21'),
    ['engagement-after-application', 'refer', 'Q13.1'],
    ['engagements-too-few', 'not-met', 'Q14'],
  ],
  [
    'Q13.1 an engagement without any document',
    (a) => (a.engagements[1]!.files = []),
    ['engagement-without-files', 'refer', 'Q13.1'],
    ['engagements-too-few', 'not-met', 'Q14'],
  ],
  [
    '⚖ Q17 a first application at level 2',
    (a) => (a.level = 2),
    ['first-application-above-level-one', 'refer', 'Q17'],
  ],
  [
    'Q19 help from an agency is never refused for that alone',
    (a) => (a.agency = { used: true }),
    ['agency-used', 'refer', 'Q19'],
  ],
]

describe('One thing wrong, one answer', () => {
  test.each(rows)('%s', (_title, change, ...expected) => expect(troubles(change)).toEqual(expected))

  test('Q6 one certificate given twice counts once', () => {
    const cisp = check((a) => (a.cisp = [a.cisp[0]!, a.cisp[0]!])).find(({ rule }) => rule === 'cisp')
    expect(cisp?.facts.holders).toBe(1)
  })
  test('an answer left to a person is refer', () => {
    expect(answerTo(check((a) => (a.agency = { used: true })))).toBe('refer')
  })
})

describe('What builds on a certificate', () => {
  const { uscc } = application.organisation
  const certificate = {
    number: 'CNITSEC2025SRV-SE-I-0042',
    type: 'security-engineering',
    level: 1,
    validTo: '2027-09-30',
    uscc,
  }
  const changedOn = '2026-10-15'
  test.each<[string, Partial<Application>, FindingCode[]]>([
    ['Q15.1 maintenance in time', { kind: 'maintenance', certificate }, []],
    ['Q15.1 maintenance without a certificate', { kind: 'maintenance' }, ['certificate-missing']],
    [
      'Q15.1 maintenance at another level',
      { kind: 'maintenance', certificate, level: 2 },
      ['level-differs-from-certificate'],
    ],
    ['Q17 an upgrade by one level', { kind: 'upgrade', certificate, level: 2 }, []],
    [
      'Q17 an upgrade by two levels',
      { kind: 'upgrade', certificate, level: 3 },
      ['upgrade-not-one-level', 'engagements-too-few'],
    ],
    [
      'Q17 an upgrade to the same level',
      { kind: 'upgrade', certificate, level: 1 },
      ['upgrade-not-one-level'],
    ],
    [
      'Q18 a change of name needs no engagements',
      { kind: 'change-name', certificate, changedOn, engagements: [], cisp: [] },
      [],
    ],
    [
      'Q18 a change after expiry',
      { kind: 'change-address', changedOn, certificate: { ...certificate, validTo: '2026-11-22' } },
      ['certificate-expired'],
    ],
    [
      'Q18 a change asked for and made on the last day of validity',
      {
        kind: 'change-name',
        certificate: { ...certificate, validTo: '2026-11-23' },
        changedOn: '2026-11-23',
      },
      [],
    ],
    [
      'Q18 a change made the day after the last',
      {
        kind: 'change-name',
        certificate: { ...certificate, validTo: '2026-11-23' },
        changedOn: '2026-11-24',
      },
      ['changed-after-expiry'],
    ],
    ['Q18 a change without its day', { kind: 'change-name', certificate }, ['change-day-missing']],
    ['Q18 a cancellation changes nothing, so it names no day', { kind: 'cancellation', certificate }, []],
    [
      'Q18 a change of a certificate of another legal person',
      { kind: 'change-name', changedOn, certificate: { ...certificate, uscc: '914403001922038216' } },
      ['certificate-of-another'],
    ],
    [
      '⚖ Q18 a new legal representative is no other legal person',
      { kind: 'change-name', changedOn, certificate: { ...certificate, legalRepresentative: '魏垚' } },
      [],
    ],
    [
      'Q15.1 maintenance in another type',
      { kind: 'maintenance', certificate: { ...certificate, type: 'risk-assessment' } },
      ['type-differs-from-certificate'],
    ],
    [
      'Q17 an upgrade in another type, by another holder',
      {
        kind: 'upgrade',
        level: 2,
        certificate: { ...certificate, type: '风险评估', uscc: '914403001922038216' },
      },
      ['type-differs-from-certificate', 'certificate-of-another'],
    ],
    [
      'Q17 the type of a certificate may be written in Chinese',
      { kind: 'upgrade', level: 2, certificate: { ...certificate, type: '安全工程' } },
      [],
    ],
  ])('%s', (_title, change, codes) => {
    const findings = check((a) => Object.assign(a, change))
    expect(findings.filter(({ answer }) => answer === 'not-met').map(({ code }) => code)).toEqual(codes)
  })
  test('Q15.2 maintenance too late is judged as a first application, at a level that one cannot pass over', () => {
    const late = {
      kind: 'maintenance' as const,
      level: 2,
      certificate: { ...certificate, level: 2, validTo: '2026-05-20' },
    }
    const codes = check((a) => Object.assign(a, late)).map(({ code }) => code)
    expect(codes).toContain('taken-as-initial')
    expect(codes).toContain('first-application-above-level-one')
    expect(codes).not.toContain('certificate-fits')
    const inTime = { ...late, certificate: { ...late.certificate, validTo: '2026-05-22' } }
    expect(check((a) => Object.assign(a, inTime)).map(({ code }) => code)).not.toContain('taken-as-initial')
  })
  test('⚖ the window is judged on the day of submission, not on the date of the book', () => {
    const late = { kind: 'maintenance' as const, certificate: { ...certificate, validTo: '2027-05-21' } }
    expect(troubles((a) => Object.assign(a, late)).map(([code]) => code)).toEqual(['late-for-maintenance'])
    const unsubmitted = troubles((a) => {
      Object.assign(a, late)
      delete a.submittedOn
    })
    expect(unsubmitted).toEqual([])
  })
})
