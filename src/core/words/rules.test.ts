import { describe, expect, test } from 'vitest'
import { findBook } from '#core/book/book.ts'
import { checkBook } from '#core/book/check-book.ts'
import type { Book } from '#core/book/item.ts'
import { theCalendar } from '#core/calendar/working-days.ts'
import { checkApplication } from '#core/rulebook/application.ts'
import { applicationSchema } from '#core/rulebook/application-shape.ts'
import { checkPair } from '#core/rulebook/catalogue.ts'
import { checkBar } from '#core/rulebook/disqualification.ts'
import { getEdition } from '#core/rulebook/edition.ts'
import { feeFor } from '#core/rulebook/fees.ts'
import { type Finding, findingCodes } from '#core/rulebook/finding.ts'
import { fileNotReadable, fileReadable, type UnreadableCode } from '#core/rulebook/readable-file.ts'
import { checkReuse } from '#core/rulebook/reuse.ts'
import { fileRules } from '#core/rulebook/rules-of-files.ts'
import { createGate, findUndeclared } from '#core/rulebook/secrecy.ts'
import { windowFor } from '#core/rulebook/windows.ts'
import { checkUscc } from '#core/uscc.ts'
import { reread } from '#test/reread.ts'
import { everyVerdict } from '#test/verdicts.ts'
import { answersFor } from '../../../examples/answers.ts'
import example from '../../../examples/application.json' with { type: 'json' }
import { ruleWords, sayFinding } from './rules.ts'

const edition = getEdition('2025-04')
const good = applicationSchema.parse(example)
/** The readings under which the rules find what they never find under ours. */
const otherwise = reread({
  agencyUsed: 'met',
  tooFewEngagements: 'refer',
  lateMaintenance: 'initial',
  lateUpgrade: 'refer',
  reusedProcessEvidence: 'refer',
  levelWithoutStar: 'refer',
})
const certificate = {
  number: 'N1',
  type: 'security-engineering',
  level: 1,
  validTo: '2027-09-30',
  uscc: good.organisation.uscc,
}

/** Applications, windows and questions that together make every rule say everything it can say. */
function everyFinding(): Finding[] {
  const [engagement, ...others] = good.engagements
  const worse = {
    ...good,
    applicationOn: '2026-11-24',
    organisation: {
      ...good.organisation,
      legalForm: 'branch' as const,
      businessScope: '餐饮',
      establishedOn: '2026-01-01',
      uscc: '91',
    },
    contact: { ...good.contact, position: 'staff' as const, emailConfirmed: false },
    cisp: [],
    engagements: [
      { ...engagement!, contractOn: '2020-01-01', periodTo: '2020-06-01' },
      { ...engagement!, contractOn: '2020-01-01', stillInDelivery: true },
      { ...engagement!, contractOn: '2027-01-01' },
      { ...engagement!, files: [] },
      { ...engagement! },
    ],
    agency: { used: true, name: '甲' },
  }
  const referred = [{ ...engagement!, contractOn: '2020-01-01' }, ...others]
  const applications = [
    good,
    worse,
    { ...good, level: 2 },
    { ...good, applicationOn: '2026-10-01' },
    { ...good, organisation: { ...good.organisation, legalForm: 'other' as const }, engagements: referred },
    { ...good, kind: 'maintenance' as const },
    { ...good, kind: 'maintenance' as const, level: 2, certificate },
    { ...good, kind: 'maintenance' as const, certificate: { ...certificate, validTo: '2026-01-01' } },
    { ...good, kind: 'upgrade' as const, level: 3, certificate },
    {
      ...good,
      kind: 'upgrade' as const,
      level: 2,
      certificate: { ...certificate, type: '占星', uscc: '91' },
    },
    { ...good, kind: 'maintenance' as const, certificate: { ...certificate, status: 'withdrawn' as const } },
    { ...good, kind: 'maintenance' as const, certificate: { ...certificate, status: 'suspended' as const } },
    { ...good, kind: 'change-name' as const, certificate },
    {
      ...good,
      kind: 'change-name' as const,
      certificate: { ...certificate, status: 'suspended' as const },
    },
    { ...good, kind: 'change-name' as const, certificate, changedOn: '2026-10-15' },
    {
      ...good,
      kind: 'change-name' as const,
      certificate: { ...certificate, holder: good.organisation.name },
      proof: [],
    },
    { ...good, kind: 'change-address' as const, certificate: { ...certificate, holder: '旧名有限公司' } },
    { ...good, kind: 'cancellation' as const, certificate, cancellationReason: '' },
    { ...good, kind: 'change-name' as const, certificate, changedOn: '2028-10-15' },
    { ...good, kind: 'change-name' as const, certificate, changedOn: '2026-11-24' },
  ]
  const evidence = good.engagements[0]!.files.map((file) => ({ ...file, isProcessEvidence: true }))
  const licence = { ...evidence[0]!, name: '营业执照.pdf', isProcessEvidence: false }
  const likenesses = [{ name: '制度.pdf', earlierName: '旧制度.pdf', share: 0.9 }]
  const reuse = [
    checkReuse({ files: evidence, earlier: [] }, edition),
    checkReuse({ files: [...evidence, licence], earlier: evidence, likenesses }, edition),
    checkReuse({ files: evidence, earlier: evidence }, otherwise),
  ].flat()
  const bars = ['2026-11-22', '2030-11-22'].flatMap((on) =>
    checkBar({ foundOn: '2026-11-20', lastDay: '2027-11-20' }, on),
  )
  const windows = (['maintenance', 'upgrade', 'change'] as const).flatMap((kind) =>
    ['2025-01-01', '2026-11-22', '2027-05-01', '2028-12-01'].flatMap((on) =>
      [edition, otherwise].map((one) => windowFor({ kind, expiresOn: '2027-09-30', on }, one, theCalendar)),
    ),
  )
  const fees = [
    feeFor({ type: 'data-security', level: 1, kind: 'initial', on: '2024-01-01' }),
    feeFor({ type: 'risk-assessment', level: 1, kind: 'upgrade', on: '2026-01-01' }),
  ].filter((fee): fee is Finding => 'answer' in fee)
  const pairs = [checkPair('占星', 1, edition), checkPair('data-security', 3, edition)]
  const checked = applications.flatMap((application) =>
    [edition, otherwise].flatMap((one) => checkApplication(application, one, theCalendar)),
  )
  return [
    ...checked,
    ...files(),
    ...reuse,
    ...bars,
    ...windows,
    ...fees,
    ...pairs,
    ...books(),
    checkUscc('91350211M0000XUF46'),
  ]
}

/** Everything that can be said of the answers of a book and of the evidence of its process items. */
function books(): Finding[] {
  const book = findBook('security-engineering', 1, edition) as Book
  const declared = good.engagements.map((one) => ({
    ...one,
    files: one.files.map((file) => ({ ...file, isWhole: true })),
  }))
  const filled = answersFor({ ...good, engagements: declared }, { sha256: 'a'.repeat(64), name: '执照.pdf' })
  const short = declared.map((one) => ({ ...one, files: one.files.map((file) => ({ ...file, pages: 2 })) }))
  const beyond = Object.fromEntries(
    Object.entries(filled).map(([key, answer]) => {
      const { evidence } = answer as { evidence?: readonly object[] }
      return [
        key,
        evidence
          ? { ...(answer as object), evidence: evidence.map((one) => ({ ...one, pages: '3' })) }
          : answer,
      ]
    }),
  )
  const old = good.engagements.map((one) => ({ ...one, contractOn: '2019-01-01', periodTo: '2019-06-01' }))
  const worse = {
    tools: [{ name: '工具', count: '两台', origin: 'own' }],
    figures: [],
    'staff-total': '许多',
    'process-PA04': { evidence: [{ engagement: '9', sha256: 'f'.repeat(64) }] },
  }
  return [
    ...checkBook(book, { application: { ...good, engagements: declared }, answers: filled }, edition),
    ...checkBook(book, { application: { ...good, engagements: short }, answers: beyond }, edition),
    ...checkBook(book, { application: { ...good, engagements: old }, answers: filled }, edition),
    ...checkBook(book, { application: good, answers: worse }, edition),
    ...checkBook(
      book,
      { application: good, answers: { ...filled, figures: (filled.figures as object[]).slice(1) } },
      edition,
    ),
  ]
}

/** Everything that can be said of a file. */
function files(): Finding[] {
  const gates = [edition, otherwise].flatMap((one) => {
    const gate = createGate(one)
    for (const text of ['机密★10年', '例如“秘密★1年”', '11010519491231002X 13800138000'])
      gate.see({ text, at: { page: 2 } })
    gate.see({ text: '机密', at: { filePart: 'header' } })
    gate.unread({ page: 3 })
    gate.unfinished({ page: 4 })
    return gate.findings()
  })
  const unreadable = Object.keys(fileRules['readable-file'].findings)
    .filter((code): code is UnreadableCode => code !== 'file-readable')
    .map((code) => fileNotReadable(code, { inside: '材料.zip' }))
  const undeclared = findUndeclared(gates, false) ?? []
  return [...gates, ...undeclared, ...createGate(edition).findings(), ...unreadable, fileReadable()]
}

describe('Every finding has its sentence in both languages', () => {
  const findings = [...everyFinding(), ...everyVerdict()]

  test('the rules can say every code there is, and no other', () => {
    expect([...new Set(findings.map(({ code }) => code))].sort()).toEqual([...findingCodes].sort())
  })
  test('every place in a sentence has its fact', () => {
    for (const { code, facts } of findings) {
      const { message, remedy } = ruleWords[code]
      for (const sentence of [...message, ...(remedy ?? [])])
        for (const [, name] of sentence.matchAll(/\{(\w+)/g))
          expect(facts, `${code}: ${sentence}`).toHaveProperty(name!)
    }
  })
  test('the sentences are whole, and what is not met has a remedy', () => {
    for (const finding of findings) {
      const [zh, en] = [sayFinding(finding, 'zh-CN'), sayFinding(finding, 'en')]
      expect(zh.message).toMatch(/。$/)
      expect(en.message).toMatch(/^["“\w\u4e00-\u9fff].*\.$/)
      expect(en.message + en.remedy + zh.message + zh.remedy).not.toMatch(/[{}[\]]|undefined/)
      expect(zh.remedy !== '' && en.remedy !== '').toBe(finding.answer !== 'met')
    }
  })
  test('Q2.2 the row of the table is the reason', () => {
    expect(sayFinding(checkPair('data-security', 2, edition), 'zh-CN')).toEqual({
      message: '数据安全类目前只受理一级，不受理二级。',
      remedy: '可以选择的级别：一级。',
    })
    expect(sayFinding(checkPair('risk-assessment', 3, edition), 'en').message).toBe(
      'Risk assessment is issued at level 1, level 2 today, not at level 3.',
    )
  })
})

test('Q12.2 Before it is submitted, nothing is said of the submission of a book', () => {
  const told = (submittedOn: string) =>
    sayFinding(
      { code: 'application-date-in-order', facts: { applicationOn: '2026-11-20', submittedOn } },
      'en',
    ).message
  expect(told('')).not.toContain('submission')
  expect(told('2026-11-23')).toContain('submission')
})
