import { describe, expect, test } from 'vitest'
import { theCalendar } from '#core/calendar/working-days.ts'
import example from '../../../examples/application.json' with { type: 'json' }
import { checkApplication } from './application.ts'
import { type Application, applicationSchema } from './application-shape.ts'
import { getEdition } from './edition.ts'
import { explain } from './explain.ts'
import type { RuleName } from './rules.ts'

const edition = getEdition('2025-04')
const application = applicationSchema.parse(example)
const told = (draft: Application) =>
  checkApplication(draft, edition, theCalendar).map(({ rule, code, clause, reading, facts }) => [
    `${rule}: ${code}`,
    clause,
    reading ?? null,
    facts,
  ])
const pair = {
  type: 'security-engineering',
  typeZh: '安全工程类',
  typeEn: 'Security engineering',
  level: 1,
  issuedLevel: [1, 2, 3],
}

describe('Every answer tells its clause, the reading it rests on and the facts that decided it', () => {
  test('of the example that meets every rule', () => {
    const applicationOn = '2026-11-20'
    const window = { windowFrom: '2023-11-20', applicationOn }
    expect(told(application)).toEqual([
      ['pair: pair-issued', 'Q2.2', null, pair],
      [
        'application-date: application-date-in-order',
        'Q12.2',
        null,
        { applicationOn, submittedOn: '2026-11-23' },
      ],
      ['legal-person: legal-person', 'Q5.1', null, { name: '华清网安科技有限公司', legalForm: 'company' }],
      ['uscc: uscc-valid', 'Q5.1', null, { code: '91110108MA01HQWA7W' }],
      [
        'business-scope: scope-covers-it',
        'Q5.2',
        'scopeWords',
        { words: ['信息', '软件', '网络', '技术服务', '系统集成'] },
      ],
      [
        'established: established-long-enough',
        'Q5.3',
        'establishedYearEnds',
        { establishedOn: '2018-05-16', yearCompleteOn: '2019-05-16', applicationOn },
      ],
      [
        'contact-email: contact-email-confirmed',
        'Q8.1',
        null,
        { name: '林岚', email: 'linlan@huaqing.example' },
      ],
      ['contact-position: contact-is-manager', 'Q12.3', null, { name: '林岚', position: 'middle' }],
      ['cisp: cisp-held', 'Q6', 'cispHolders', { holders: 2, needed: 1, expired: [], applicationOn }],
      ...[
        ['城市供水调度系统安全加固', '2024-03-18'],
        ['医院核心网络安全建设', '2025-02-10'],
        ['高校数据中心安全工程', '2026-01-26'],
      ].map(([name, contractOn]) => [
        'engagement: engagement-counts',
        'Q13.1',
        'engagementJudgedBy',
        { name, contractOn, ...window },
      ]),
      [
        'engagement-minimum: engagements-enough',
        'Q14',
        null,
        { needed: 3, counted: 3, referred: 0, given: 3, missing: 0 },
      ],
      ['agency: no-agency', 'Q19', null, {}],
    ])
  })

  test('of one that is unsubmitted, late, in another hand and built on the wrong certificate', () => {
    const { submittedOn: _, ...draft } = application
    const found = told({
      ...draft,
      kind: 'upgrade',
      level: 3,
      organisation: { ...application.organisation, legalForm: 'other', businessScope: '餐饮' },
      contact: { ...application.contact, position: 'staff', emailConfirmed: false },
      cisp: application.cisp.map((holder) => ({ ...holder, validTo: '2026-11-19' })),
      engagements: [],
      agency: { used: true, name: '甲咨询' },
      certificate: {
        number: 'N1',
        type: 'risk-assessment',
        level: 1,
        validTo: '2026-12-31',
        uscc: '914403001922038216',
      },
    })
    const name = '华清网安科技有限公司'
    const applicationOn = '2026-11-20'
    expect(found).toEqual([
      ['pair: pair-issued', 'Q2.2', null, { ...pair, level: 3 }],
      ['application-date: application-date-in-order', 'Q12.2', null, { applicationOn, submittedOn: '' }],
      [
        'certificate: type-differs-from-certificate',
        'Q17',
        null,
        {
          number: 'N1',
          typeZh: '安全工程类',
          typeEn: 'Security engineering',
          heldTypeZh: '风险评估类',
          heldTypeEn: 'Risk assessment',
        },
      ],
      [
        'upgrade: upgrade-not-one-level',
        'Q17',
        'upgradeSteps',
        { number: 'N1', level: 3, heldLevel: 1, expectedLevel: 2 },
      ],
      [
        'certificate: certificate-of-another',
        'Q17',
        'sameEntityBy',
        {
          number: 'N1',
          uscc: '91110108MA01HQWA7W',
          heldUscc: '914403001922038216',
          legalRepresentative: '周喆',
          heldLegalRepresentative: '周喆',
        },
      ],
      [
        'upgrade: too-late-for-upgrade',
        'Q17',
        'lateUpgrade',
        {
          on: applicationOn,
          expiresOn: '2026-12-31',
          lastDay: '2026-06-30',
          lateLastDay: '2027-06-30',
          earliest: '2025-12-31',
          provisional: true,
        },
      ],
      [
        'legal-person: legal-form-unclear',
        'Q5.1',
        'legalFormsWithoutPersonality',
        { name, legalForm: 'other' },
      ],
      ['uscc: uscc-valid', 'Q5.1', null, { code: '91110108MA01HQWA7W' }],
      ['business-scope: scope-unclear', 'Q5.2', 'scopeWords', { businessScope: '餐饮' }],
      [
        'established: established-long-enough',
        'Q5.3',
        'establishedYearEnds',
        { establishedOn: '2018-05-16', yearCompleteOn: '2019-05-16', applicationOn },
      ],
      [
        'contact-email: contact-email-unconfirmed',
        'Q8.1',
        null,
        { name: '林岚', email: 'linlan@huaqing.example' },
      ],
      ['contact-position: contact-not-manager', 'Q12.3', null, { name: '林岚', position: 'staff' }],
      [
        'cisp: cisp-missing',
        'Q6',
        'cispHolders',
        { holders: 0, needed: 1, expired: ['陈昇', '赵垚'], applicationOn },
      ],
      [
        'engagement-minimum: engagements-too-few',
        'Q14',
        'tooFewEngagements',
        { needed: 10, counted: 0, referred: 0, given: 0, missing: 10 },
      ],
      ['agency: agency-used', 'Q19', 'agencyUsed', { name: '甲咨询' }],
    ])
  })
})

describe('Every value of an explanation tells its label, its unit, its clause and whether it is ours', () => {
  const value = (rule: RuleName, key: string) => {
    const found = explain(rule, edition).values.find((one) => one.key === key)
    return found && [found.label, found.value, found.unit, found.text, found.clause, found.isReading]
  }
  test.each<[RuleName, string, unknown[]]>([
    [
      'pair',
      'catalogue.security-engineering',
      [
        ['安全工程类', 'Security engineering'],
        [1, 2, 3],
        null,
        ['一级、二级、三级', 'level 1, level 2, level 3'],
        'Q2.2',
        false,
      ],
    ],
    [
      'fee',
      'fees.maintenance.2',
      [
        ['维持申请，二级', 'maintenance, level 2'],
        6_300_000,
        'fen',
        [
          '63,000 元（审核费 48,000 元，三年年金 15,000 元）',
          '63,000 yuan (assessment 48,000 yuan, three years’ annual fee 15,000 yuan)',
        ],
        'Q3.1',
        false,
      ],
    ],
    [
      'fee',
      'fees.change-name.any',
      [['名称变更', 'change of name'], 100_000, 'fen', ['1,000 元', '1,000 yuan'], 'Q3.2', false],
    ],
    ['fee', 'fees.cancellation.any', [['注销', 'cancellation'], 0, 'fen', ['0 元', '0 yuan'], 'Q3.3', true]],
    [
      'engagement-minimum',
      'minimum.risk-assessment.2',
      [
        ['风险评估类，二级', 'Risk assessment, level 2'],
        6,
        null,
        ['至少 6 个项目', 'at least 6 engagements'],
        'Q14',
        false,
      ],
    ],
    [
      'meetings',
      'meetings.daysOfMonth',
      [
        ['每月召开评审会的日期', 'Days of the month with a meeting'],
        [10, 25],
        null,
        ['10、25 日', 'on the days 10, 25'],
        'Q9.1',
        false,
      ],
    ],
    [
      'validity',
      'terms.certificateYears',
      [['证书有效期', 'Validity of a certificate'], 3, 'years', ['3 年', '3 years'], 'Q10', false],
    ],
    [
      'cisp',
      'readings.cispHolders',
      [edition.readings.cispHolders.note, 1, 'people', ['1 人', '1 person'], 'Q6', true],
    ],
    [
      'change',
      'readings.sameEntityBy',
      [edition.readings.sameEntityBy.note, 'uscc', null, null, 'Q18', true],
    ],
    [
      'panel',
      'readings.panelPassShare',
      [edition.readings.panelPassShare.note, 2 / 3, null, null, 'Q4.5', true],
    ],
  ])('%s: %s', (rule, key, expected) => expect(value(rule, key)).toEqual(expected))
})
