import { describe, expect, test } from 'vitest'
import type { StoredEvent } from '#core/kernel.ts'
import type { Role } from '#core/roles.ts'
import { lives } from '../lives.ts'
import { type CaseFile, findBreaches, type Standing } from './separate-duties.ts'
import { findHearingBreaches } from './separate-hearings.ts'

const caseId = '00000000-0000-4000-8000-0000000000cc'
const organisationId = '00000000-0000-4000-8000-0000000000aa'

let seq = 0
const event = (type: string, personId: string, role: Role, data: object = {}): StoredEvent => ({
  seq: ++seq,
  v: 1,
  type,
  data: { ...data },
  at: '2026-12-01T02:00:00.000Z',
  by: { personId, role },
  commandId: '',
  edition: '2025-04',
  prev: '',
  hash: '',
})
const opened = event('CaseOpened', 'xu', 'contact', { caseId, organisationId })
const submitted = event('ApplicationSubmitted', 'xu', 'contact', { uscc: '91110108MA01HQWA7W' })
const led = event('StartApproved', 'han', 'approver', { leadId: 'chen' })
const team = event('AuditTeamAssigned', 'chen', 'lead', { auditors: ['lin', 'wu'] })
const vote = (expertId: string) => event('VoteCast', expertId, 'expert', { caseId, expertId })
const conflict = event('ConflictDeclared', 'gu', 'expert', { caseId, expertId: 'gu' })
const passed = (...voters: string[]) => event('PanelPassed', 'system', 'system', { voters })
const granted = (who: string) => event('QualificationGranted', who, 'decider')

const file = (log: StoredEvent[], others: StoredEvent[] = []): CaseFile => ({
  caseId,
  log: [opened, submitted, ...log],
  others,
})
const rules = (one: CaseFile, standing?: ReadonlyMap<string, Standing>) =>
  findBreaches(one, standing).map(({ rule, personId }) => `${personId} ${rule}`)
const standing = (of: string | null, ...uscc: string[]): Standing => ({
  organisationId: of,
  ties: uscc.map((one) => ({ uscc: one, until: null })),
})

describe('A breach of the separation of duties that is planted in a log is noticed', () => {
  test.each<readonly [string, CaseFile, string]>([
    ['the lead votes', file([led], [vote('chen')]), 'chen led and voted'],
    ['an auditor votes', file([led, team], [vote('lin')]), 'lin audited and voted'],
    ['an auditor counts as a voter', file([led, team, passed('wu')]), 'wu audited and voted'],
    [
      'somebody who voted becomes lead',
      file([passed('gu'), event('LeadChanged', 'han', 'approver', { leadId: 'gu' })]),
      'gu led and voted',
    ],
    ['the lead decides', file([led, granted('chen')]), 'chen led and decided'],
    ['an auditor decides', file([led, team, granted('lin')]), 'lin audited and decided'],
    ['somebody who voted decides', file([passed('gu'), granted('gu')]), 'gu voted and decided'],
    [
      'the lead accepts',
      file([led, event('ApplicationAccepted', 'chen', 'approver')]),
      'chen led and accepted',
    ],
    [
      'whoever proposed a sanction decides it',
      file(
        [],
        [
          event('SanctionProposed', 'a', 'clerk', { caseId }),
          event('CertificateSanctioned', 'a', 'decider', { caseId }),
        ],
      ),
      'a proposed and decided one sanction',
    ],
    [
      'whoever proposed a refund decides it',
      file([event('RefundProposed', 'q', 'finance'), event('RefundApproved', 'q', 'approver')]),
      'q proposed and decided one refund',
    ],
    [
      'a vote counts in spite of a declared conflict',
      file([passed('gu')], [conflict]),
      'gu declared a conflict and voted',
    ],
  ])('%s', (_, one, breach) => {
    expect(rules(one)).toContain(breach)
  })
  test('one of the applicant’s own people works for the centre', () => {
    const own = new Map([['han', standing(organisationId)]])
    expect(rules(file([led]), own)).toContain('han of the applicant’s organisation')
  })
  test('somebody tied to the applicant leads', () => {
    const tied = new Map([['chen', standing(null, '91110108MA01HQWA7W')]])
    expect(rules(file([led]), tied)).toContain('chen tied to the applicant and led')
  })
})

describe('Q19 A hearing by somebody who had a part in what is heard is noticed, wherever that was written', () => {
  const objects = (kind: string, aboutId: string) =>
    event('ObjectionFiled', 'xu', 'contact', { aboutKind: kind, aboutId })
  const afterwards = '2026-12-02T02:00:00.000Z'
  const hears = (who: string) => ({ ...event('ObjectionAcknowledged', who, 'decider'), at: afterwards })
  const ofCase = (...events: StoredEvent[]) => ({
    stream: caseId,
    kind: 'case' as const,
    events: [opened, ...events],
  })
  const objection = (kind: string, aboutId: string, who: string) => ({
    stream: 'objection',
    kind: 'objection' as const,
    events: [objects(kind, aboutId), hears(who)],
  })
  const proceeding = (judge: string) => ({
    stream: 'proceeding',
    kind: 'proceeding' as const,
    events: [
      event('ProceedingOpened', 'zheng', 'clerk', { aboutId: caseId, caseId }),
      { ...event('FalseMaterialFound', judge, 'decider'), at: '2026-12-01T09:00:00.000Z' },
    ],
  })
  const meeting = { stream: 'meeting', kind: 'meeting' as const, events: [vote('gu')] }
  const certificate = {
    stream: 'certificate',
    kind: 'certificate' as const,
    events: [
      event('CertificateRegistered', 'zheng', 'clerk', { caseId }),
      event('SanctionProposed', 'zheng', 'clerk'),
    ],
  }
  test.each([
    ['whoever decided', [ofCase(granted('zhao')), objection('case', caseId, 'zhao')], 'zhao'],
    ['the lead', [ofCase(led), objection('case', caseId, 'chen')], 'chen'],
    ['somebody who voted at a meeting', [ofCase(), meeting, objection('case', caseId, 'gu')], 'gu'],
    [
      'whoever proposed the sanction',
      [certificate, objection('certificate', 'certificate', 'zheng')],
      'zheng',
    ],
    [
      'the lead of the case behind it',
      [ofCase(led), certificate, objection('certificate', 'certificate', 'chen')],
      'chen',
    ],
    [
      'whoever judged the material',
      [ofCase(), proceeding('zhao'), objection('proceeding', 'proceeding', 'zhao')],
      'zhao',
    ],
    ['an auditor who judges the material', [ofCase(team), proceeding('lin')], 'lin'],
  ] as const)('%s', (_, all, who) => {
    expect(findHearingBreaches(all).map(({ personId }) => personId)).toEqual([who])
  })
  test('somebody who led the case judges the material of it', () => {
    const acted = event('AcceptanceProposed', 'chen', 'lead')
    expect(findHearingBreaches([ofCase(led, acted), proceeding('chen')])).toHaveLength(1)
  })
  test('somebody who had no part in it is let through', () => {
    expect(findHearingBreaches([ofCase(led, granted('zhao')), objection('case', caseId, 'song')])).toEqual([])
  })
})

test('What only looks like a breach is let through', () => {
  const elsewhere = event('VoteCast', 'chen', 'expert', { caseId: 'another', expertId: 'chen' })
  const people = new Map([
    ['han', standing(null, '91110108MA0ZZZZZ00')],
    ['xu', standing(organisationId)],
  ])
  const log = [
    led,
    team,
    passed('gu', 'yan'),
    granted('zhao'),
    event('ApplicationAccepted', 'han', 'approver'),
  ]
  expect(findBreaches(file(log, [vote('gu'), elsewhere]), people)).toEqual([])
})

test('Q4.5 In every life that the tests tell, nobody does both halves of a separated duty', () => {
  const all = lives()
  expect(all.length).toBeGreaterThan(40)
  for (const { log } of all) expect(findBreaches({ caseId, log, others: [] })).toEqual([])
})
