import { describe, expect, test } from 'vitest'
import { theCalendar } from '#core/calendar/working-days.ts'
import { heldByHuaqing, shortBook } from '#test/change-story.ts'
import { edition } from '#test/given.ts'
import { application } from '#test/huaqing.ts'
import { reread } from '#test/reread.ts'
import type { Application } from './application-shape.ts'
import type { ApplicationKind } from './edition-shape.ts'
import { checkFit, checkHeldCertificate, takenAs } from './held-certificate.ts'

const { number, holder, registeredAddress } = heldByHuaqing
const organisation = { ...application.organisation, name: holder, registeredAddress }
const { uscc, legalRepresentative } = organisation

describe('Whatever speaks against a certificate is told under the clause of what is asked for', () => {
  const clauses: readonly (readonly [ApplicationKind, string])[] = [
    ['maintenance', 'Q15.1'],
    ['upgrade', 'Q17'],
    ['change-name', 'Q18'],
    ['change-address', 'Q18'],
    ['cancellation', 'Q4.6'],
  ]
  const told = (kind: ApplicationKind, held: object, more: object = {}) => {
    const asked = { kind, type: heldByHuaqing.type, level: kind === 'upgrade' ? 2 : 1, organisation, ...more }
    return checkFit(asked, { ...heldByHuaqing, ...held }, edition).map(({ answer: _, ...found }) => found)
  }
  const found = (code: string, clause: string, facts: object) => ({
    rule: 'certificate',
    code,
    clause,
    facts: { number, ...facts },
  })

  test.each(clauses)('%s, %s: a certificate that fits', (kind, clause) =>
    expect(told(kind, {})).toEqual([found('certificate-fits', clause, {})]),
  )
  test.each(clauses)('%s, %s: one of another type, known or not', (kind, clause) => {
    const facts = { typeZh: '安全工程类', typeEn: 'Security engineering' }
    expect(told(kind, { type: 'risk-assessment' })).toEqual([
      found('type-differs-from-certificate', clause, {
        ...facts,
        heldTypeZh: '风险评估类',
        heldTypeEn: 'Risk assessment',
      }),
    ])
    expect(told(kind, { type: '占星' }, { type: '算命' })).toEqual([
      found('type-differs-from-certificate', clause, {
        typeZh: '算命',
        typeEn: '算命',
        heldTypeZh: '占星',
        heldTypeEn: '占星',
      }),
    ])
  })
  test.each(clauses)('%s, %s: a level that does not follow from that of the certificate', (kind, clause) => {
    const expectedLevel = kind === 'upgrade' ? 2 : 1
    const facts = { level: 3, heldLevel: 1, expectedLevel }
    expect(told(kind, {}, { level: 3 })).toEqual([
      kind === 'upgrade'
        ? { ...found('upgrade-not-one-level', clause, facts), rule: 'upgrade', reading: 'upgradeSteps' }
        : found('level-differs-from-certificate', clause, facts),
    ])
  })
  test.each(clauses)('%s, %s: one of another legal person', (kind, clause) =>
    expect(told(kind, { uscc: '914403001922038216', legalRepresentative: '魏垚' })).toEqual([
      {
        ...found('certificate-of-another', clause, {
          uscc,
          heldUscc: '914403001922038216',
          legalRepresentative,
          heldLegalRepresentative: '魏垚',
        }),
        reading: 'sameEntityBy',
      },
    ]),
  )
  test.each(clauses)('%s, %s: one that has come to its end; one that is suspended', (kind, clause) => {
    for (const status of ['withdrawn', 'cancelled', 'superseded'])
      expect(told(kind, { status })).toEqual([found('certificate-not-in-force', clause, { status })])
    const suspended = { status: 'suspended' }
    expect(told(kind, suspended)).toEqual([
      kind === 'cancellation'
        ? found('certificate-fits', clause, {})
        : kind === 'maintenance'
          ? {
              ...found('certificate-suspended', 'Q15.4', suspended),
              reading: 'suspendedMaintenance',
            }
          : found('certificate-not-in-force', clause, suspended),
    ])
    expect(told(kind, { status: undefined })).toEqual([found('certificate-fits', clause, {})])
  })
  test.each(clauses)('%s, %s: none at all', (kind, clause) => {
    const { certificate: _, ...without } = shortBook('change-name')
    expect(checkHeldCertificate({ ...without, kind }, edition, theCalendar)).toEqual([
      { rule: 'certificate', code: 'certificate-missing', answer: 'not-met', clause, facts: {} },
    ])
  })
  test('Q18 ⚖ where the representative counts, a certificate that names none has not changed it', () => {
    const strict = reread({ sameEntityBy: 'uscc-and-representative' })
    const codes = (held: object) =>
      checkFit(
        { kind: 'change-name', type: heldByHuaqing.type, level: 1, organisation },
        { ...heldByHuaqing, ...held },
        strict,
      ).map(({ code }) => code)
    expect(codes({})).toEqual(['certificate-fits'])
    expect(codes({ legalRepresentative: '魏垚' })).toEqual(['certificate-of-another'])
  })
})

describe('Q18 What is asked to be changed differs from the certificate, and nothing else does', () => {
  const book = (kind: 'change-name' | 'change-address' | 'cancellation', more: Partial<Application> = {}) =>
    checkHeldCertificate({ ...shortBook(kind), ...more }, edition, theCalendar)
      .slice(2)
      .map(({ rule, code, answer, clause, facts }) => [rule, code, answer, clause, facts])
  const held = (more: object) => ({ ...heldByHuaqing, ...more })
  const whileValid = [
    'change',
    'changed-while-valid',
    'met',
    'Q18',
    { changedOn: '2026-10-15', expiresOn: '2027-08-31' },
  ]
  const present = {
    name: application.organisation.name,
    registeredAddress: application.organisation.registeredAddress,
  }
  const nothing = ['change', 'nothing-to-change', 'not-met', 'Q18', { number, ...present }]

  test('A new name, and a new address, can be asked for; a new address along with a new name too', () => {
    expect(book('change-name')).toEqual([whileValid])
    expect(book('change-address')).toEqual([whileValid])
    expect(book('change-name', { certificate: held({ registeredAddress: '别处' }) })).toEqual([whileValid])
  })
  test('The name on the certificate is the present one: there is no name to change', () =>
    expect(book('change-name', { certificate: held({ holder: present.name }) })).toEqual([
      nothing,
      whileValid,
    ]))
  test('The address on the certificate is the present one: there is no address to change', () =>
    expect(
      book('change-address', {
        certificate: held({ holder: present.name, registeredAddress: present.registeredAddress }),
      }),
    ).toEqual([nothing, whileValid]))
  test('A change of address does not bring a new name in along with it', () =>
    expect(book('change-address', { certificate: held({}) })).toEqual([
      ['change', 'name-differs-too', 'not-met', 'Q18', { number, ...present, holder }],
      whileValid,
    ]))
  test('Where the certificate does not say what it said, the change is left to the papers', () => {
    const { holder: _, registeredAddress: __, ...silent } = heldByHuaqing
    expect(book('change-name', { certificate: silent })).toEqual([whileValid])
    expect(book('change-address', { certificate: silent })).toEqual([whileValid])
  })
  test('The day of the change is named, and lies within the validity', () => {
    const { changedOn: _, ...undated } = shortBook('change-name')
    const dayMissing = checkHeldCertificate(undated, edition, theCalendar).slice(2)
    expect(dayMissing).toEqual([
      { rule: 'change', code: 'change-day-missing', answer: 'not-met', clause: 'Q18', facts: {} },
    ])
    const days = (changedOn: string) =>
      book('change-name', { changedOn, submittedOn: '2027-08-31' }).map(([, code]) => code)
    expect(days('2027-08-31')).toEqual(['changed-while-valid'])
    expect(days('2027-09-01')).toEqual(['changed-after-expiry'])
  })
  test('A change that is still to come cannot be entered yet', () => {
    const days = (changedOn: string) => book('change-name', { changedOn, submittedOn: '2026-11-23' })
    expect(days('2026-11-23').map(([, code]) => code)).toEqual(['changed-while-valid'])
    expect(days('2026-11-24')).toEqual([
      ['change', 'change-still-to-come', 'not-met', 'Q18', { changedOn: '2026-11-24', on: '2026-11-23' }],
    ])
  })
  test('The papers on the change are there', () => {
    const missing = ['change', 'change-proof-missing', 'not-met', 'Q18', {}]
    expect(book('change-name', { proof: [] })).toEqual([whileValid, missing])
    const { proof: _, ...unsaid } = shortBook('change-name')
    expect(checkHeldCertificate(unsaid, edition, theCalendar)).toHaveLength(3)
  })
  test('Q4.6 A cancellation is given a reason, and asks for nothing that belongs to a change', () => {
    expect(book('cancellation')).toEqual([])
    expect(book('cancellation', { cancellationReason: '' })).toEqual([
      ['change', 'cancellation-reason-missing', 'not-met', 'Q4.6', {}],
    ])
    expect(book('change-name', { cancellationReason: '' })).toEqual([whileValid])
    const { cancellationReason: _, ...unsaid } = shortBook('cancellation')
    expect(checkHeldCertificate(unsaid, edition, theCalendar)).toHaveLength(2)
  })
})

describe('Q15.2 Maintenance too late is taken as a first application, and nothing else is', () => {
  const certificate = { ...heldByHuaqing, validTo: '2026-03-31' }
  const taken = (kind: ApplicationKind, applicationOn: string, submittedOn?: string) =>
    takenAs(
      { kind, certificate, applicationOn, ...(submittedOn ? { submittedOn } : {}) },
      edition,
      theCalendar,
    )

  test('The last late day, and the day after it', () => {
    expect(taken('maintenance', '2026-09-30')).toBe('maintenance')
    expect(taken('maintenance', '2026-10-01')).toBe('initial')
  })
  test('⚖ The day of submission decides, and read otherwise that on the book', () => {
    expect(taken('maintenance', '2026-09-30', '2026-10-01')).toBe('initial')
    const asked = {
      kind: 'maintenance',
      certificate,
      applicationOn: '2026-09-30',
      submittedOn: '2026-10-01',
    } as const
    expect(takenAs(asked, reread({ windowJudgedBy: 'application-date' }), theCalendar)).toBe('maintenance')
  })
  test('An upgrade or a change stays what it is, and so does maintenance of no certificate', () => {
    for (const kind of ['upgrade', 'change-name', 'change-address', 'cancellation', 'initial'] as const)
      expect(taken(kind, '2027-06-01')).toBe(kind)
    expect(takenAs({ kind: 'maintenance', applicationOn: '2027-06-01' }, edition, theCalendar)).toBe(
      'maintenance',
    )
  })
})
