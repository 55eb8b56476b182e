import { describe, expect, test } from 'vitest'
import { theCalendar } from '#core/calendar/working-days.ts'
import { matterDeadline } from '#core/matter.ts'
import example from '../../../examples/application.json' with { type: 'json' }
import { checkApplication } from './application.ts'
import { type Application, applicationSchema } from './application-shape.ts'
import { checkPair } from './catalogue.ts'
import { barredUntil } from './disqualification.ts'
import { type Edition, getEdition } from './edition.ts'
import { checkAgency, checkCisp, checkContact, checkOrganisation } from './eligibility.ts'
import { feeBy } from './fees.ts'
import { checkHeldCertificate } from './held-certificate.ts'
import { meetingRuleOf, noticeLeadDays } from './lead-days.ts'
import { checkEngagements } from './minimums.ts'
import { objectionLastDay } from './objection.ts'
import { reminderDays } from './reminders.ts'
import { keepUntil } from './retention.ts'
import { checkReuse } from './reuse.ts'
import { type RuleName, ruleOf } from './rules.ts'
import { createGate } from './secrecy.ts'
import { validityOf } from './validity.ts'

const edition = getEdition('2025-04')
const application = applicationSchema.parse(example)
const held = (kind: Application['kind']): Application => ({
  ...application,
  kind,
  certificate: {
    number: 'N1',
    type: application.type,
    level: 1,
    validTo: '2026-10-31',
    uscc: application.organisation.uscc,
  },
})

/** The edition, noting every term and reading that is looked at. */
const watched = (): { edition: Edition; seen: Set<string> } => {
  const seen = new Set<string>()
  const noting = <T extends object>(values: T): T =>
    new Proxy(values, {
      get: (target, key, self) => {
        seen.add(String(key))
        return Reflect.get(target, key, self) as unknown
      },
    })
  return {
    seen,
    edition: { ...edition, terms: noting(edition.terms), readings: noting(edition.readings) },
  }
}

/** What each rule is decided by, and the rules whose explanations have to name what it looked at. */
const deciding: [rules: RuleName[], decide: (by: Edition) => unknown][] = [
  [['pair'], (by) => checkPair('data-security', 1, by)],
  [['fee'], (by) => feeBy(by, { type: 'risk-assessment', level: 2, kind: 'upgrade' })],
  [['legal-person', 'uscc', 'business-scope', 'established'], (by) => checkOrganisation(application, by)],
  [['cisp'], (by) => checkCisp(application, by)],
  [['contact-email', 'contact-position'], () => checkContact(application)],
  [
    ['engagement', 'engagement-minimum'],
    (by) => {
      const old = { ...application.engagements[0]!, contractOn: '2020-01-01', stillInDelivery: true }
      checkEngagements({ ...application, engagements: [old] }, by)
      checkEngagements({ ...application, engagements: [] }, by)
    },
  ],
  [['certificate', 'maintenance'], (by) => checkHeldCertificate(held('maintenance'), by, theCalendar)],
  [['certificate', 'upgrade', 'maintenance'], (by) => checkHeldCertificate(held('upgrade'), by, theCalendar)],
  [['agency'], (by) => checkAgency({ ...application, agency: { used: true } }, by)],
  [
    ['reuse'],
    (by) => {
      const file = { sha256: 'a', name: 'a', isProcessEvidence: true }
      checkReuse(
        {
          files: [file],
          earlier: [file],
          likenesses: [{ name: 'b', earlierName: 'c', share: 1 }],
        },
        by,
      )
    },
  ],
  [
    ['disqualification'],
    (by) => [true, false].map((wasIssued) => barredUntil({ on: '2026-01-01', wasIssued }, by)),
  ],
  [['validity'], (by) => validityOf({ issuedOn: '2026-01-01', renews: '2026-01-31' }, by)],
  [['reminders', 'maintenance'], (by) => reminderDays('2027-08-31', by, theCalendar)],
  [
    ['retention'],
    (by) => [null, '2026-01-01'].map((validTo) => keepUntil({ on: '2026-01-01', validTo }, by)),
  ],
  [
    ['objection'],
    (by) => [
      objectionLastDay('2026-01-05', by, theCalendar),
      matterDeadline('objectionAcknowledged', '2026-01-05', by, theCalendar),
      matterDeadline('objectionConcluded', '2026-01-05', by, theCalendar),
    ],
  ],
  [['audit-notice'], (by) => noticeLeadDays(by)],
  [['secrecy'], (by) => createGate(by)],
  [['agenda', 'meetings', 'working-days'], (by) => meetingRuleOf(by)],
]

describe('An explanation names every value that the rule looks at', () => {
  test.each(deciding)('%j', (rules, decide) => {
    const { edition: by, seen } = watched()
    decide(by)
    const named = rules.flatMap((rule): string[] => {
      const { terms = [], readings = [] } = ruleOf(rule)
      return [...terms, ...readings]
    })
    expect([...seen].filter((value) => !named.includes(value))).toEqual([])
  })
  test('and the rules of an application name between them what checking one looks at', () => {
    const { edition: by, seen } = watched()
    for (const kind of ['initial', 'maintenance', 'upgrade', 'change-name'] as const)
      checkApplication(held(kind), by, theCalendar)
    const named = new Set(
      deciding.flatMap(([rules]) =>
        [...rules, 'first-level' as const, 'application-date' as const, 'change' as const].flatMap(
          (rule): string[] => {
            const { terms = [], readings = [] } = ruleOf(rule)
            return [...terms, ...readings]
          },
        ),
      ),
    )
    expect(seen.size).toBeGreaterThan(8)
    expect([...seen].filter((value) => !named.has(value))).toEqual([])
  })
})
