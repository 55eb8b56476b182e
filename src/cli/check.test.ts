import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runCommandLine } from './command-line.ts'

const examples = join(import.meta.dirname, '..', '..', 'examples')
const folder = mkdtempSync(join(tmpdir(), 'zizhi-check-'))
const good = JSON.parse(readFileSync(join(examples, 'application.json'), 'utf8')) as Record<string, unknown>

interface Said {
  answer: string
  findings: { code: string; answer: string; clause: string; message: string; remedy: string; facts: object }[]
}
const check = async (...args: string[]) => {
  const { exitCode, stdout } = await runCommandLine(['check', ...args, '--json'])
  return { exitCode, said: JSON.parse(stdout) as unknown }
}
const written = (name: string, text: string) => {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

/** Every finding of each example that is not simply met, in order. */
const checked: [name: string, answer: string, ...codes: string[]][] = [
  ['address-changed-after-expiry', 'not-met', 'certificate-expired', 'changed-after-expiry'],
  ['agency-helped', 'refer', 'agency-used'],
  ['branch-office', 'not-met', 'not-a-legal-person'],
  ['cancellation', 'met'],
  ['change-by-another-legal-person', 'not-met', 'certificate-of-another'],
  ['cisp-expired', 'not-met', 'cisp-missing'],
  ['contact-below-management', 'refer', 'contact-not-manager'],
  ['dated-after-submission', 'not-met', 'application-date-after-submission'],
  ['engagement-older-than-three-years', 'not-met', 'engagement-too-old', 'engagements-too-few'],
  ['engagement-still-in-delivery', 'refer', 'engagement-still-in-delivery', 'engagements-enough-if-accepted'],
  ['engagement-without-files', 'not-met', 'engagement-without-files', 'engagements-too-few'],
  ['engagements-too-few', 'not-met', 'first-application-above-level-one', 'engagements-too-few'],
  ['established-last-spring', 'not-met', 'established-too-recently'],
  ['first-application-at-level-two', 'refer', 'first-application-above-level-one'],
  ['level-not-issued', 'not-met', 'level-not-issued', 'first-application-above-level-one'],
  ['level-two-with-six-engagements', 'refer', 'first-application-above-level-one'],
  ['maintenance-early', 'refer', 'early-for-maintenance'],
  ['maintenance-in-time', 'met'],
  ['maintenance-late', 'refer', 'late-for-maintenance'],
  ['maintenance-on-the-last-day', 'met'],
  ['maintenance-on-the-last-late-day', 'refer', 'late-for-maintenance'],
  ['maintenance-too-late', 'met'],
  ['maintenance-without-certificate', 'not-met', 'certificate-missing'],
  ['name-changed-while-valid', 'met'],
  ['public-institution-of-a-leap-day', 'met'],
  ['unknown-type', 'not-met', 'unknown-type'],
  ['upgrade-a-day-late', 'not-met', 'too-late-for-upgrade'],
  ['upgrade-by-one-level', 'met'],
  ['upgrade-by-two-levels', 'not-met', 'upgrade-not-one-level', 'engagements-too-few'],
  ['upgrade-in-another-type', 'not-met', 'type-differs-from-certificate'],
  ['uscc-mistyped', 'refer', 'uscc-check-fails'],
  ['uscc-too-short', 'not-met', 'uscc-malformed'],
]

/** Each example that cannot be read as an application, with the field and what is expected of it. */
const malformed: [name: string, field: string, expected: string][] = [
  ['agency-left-open', '“agency.used”', '应为：true 或 false'],
  ['certificate-without-holder', '“certificate.uscc”', '应为：文字'],
  ['day-that-does-not-exist', '“engagements.2.contractOn”', '实际存在的日期'],
  ['digest-too-short', '“engagements.1.files.0.sha256”', '应为：64 位小写十六进制'],
  ['field-missing', '“organisation.establishedOn”', '应为：日期，写作 2026-11-19'],
  ['level-as-text', '“level”', '应为：整数'],
]

describe('An application file is checked as the rules stand', () => {
  test('examples/application.json is met by every rule', async () => {
    const { exitCode, said } = await check(join(examples, 'application.json'))
    expect(exitCode).toBe(0)
    expect((said as Said).findings.map(({ answer, remedy }) => [answer, remedy])).toEqual(
      Array(14).fill(['met', '']),
    )
    expect(said).toMatchObject({ answer: 'met' })
  })
  test('Q12.5 a file that holds the answers of the book is judged on them too', async () => {
    const whole = join(examples, 'book.json')
    const book = JSON.parse(readFileSync(whole, 'utf8')) as { answers: Record<string, unknown> }
    expect((await check(whole)).said).toMatchObject({ answer: 'met' })
    const { history: _, ...answers } = book.answers
    const { said } = await check(written('no-history.json', JSON.stringify({ ...book, answers })))
    const troubles = (said as Said).findings.filter(({ answer }) => answer !== 'met')
    expect(troubles).toMatchObject([{ code: 'item-missing', facts: { item: 'history' } }])
    expect(troubles[0]?.message).toBe('2.1 发展历程：还没有填写。')
  })
  test.each(checked)('examples/applications/%s.json is %s', async (name, answer, ...codes) => {
    const { exitCode, said } = await check(join(examples, 'applications', `${name}.json`))
    const troubles = (said as Said).findings.filter((finding) => finding.answer !== 'met')
    expect(exitCode).toBe(0)
    expect(said).toMatchObject({ answer })
    expect(troubles.map(({ code }) => code)).toEqual(codes)
    for (const { message, remedy, clause } of troubles) {
      expect(message).toMatch(/。$/)
      expect(remedy).toMatch(/。$/)
      expect(clause).toMatch(/^Q\d/)
    }
  })
  test('Q15.2 maintenance too late is answered as the service answers it: taken as a first application', async () => {
    const { said } = await check(join(examples, 'applications', 'maintenance-too-late.json'))
    const taken = (said as Said).findings.find(({ code }) => code === 'taken-as-initial')
    expect(taken).toMatchObject({ answer: 'met', clause: 'Q15.2', facts: { expiresOn: '2026-05-20' } })
    expect(taken?.message).toContain('按初次申请受理')
  })
  test.each(malformed)('examples/applications/%s.json is refused at %s', async (name, field, expected) => {
    const { exitCode, said } = await check(join(examples, 'applications', `${name}.json`))
    expect(exitCode).toBe(1)
    expect(said).toMatchObject({ refused: { code: 'application-malformed', clause: 'Q12.4' } })
    const { message } = (said as { refused: { message: string } }).refused
    expect(message).toContain(field)
    expect(message).toContain(expected)
  })
  test('every example is used here', () => {
    const named = [...checked, ...malformed].map(([name]) => `${name}.json`)
    expect(readdirSync(join(examples, 'applications')).toSorted()).toEqual(named.toSorted())
  })
})

describe('A file that is no application is refused with a sentence, exit 1', () => {
  test.each<[string, string, string]>([
    [
      'a kind that there is not',
      JSON.stringify({ ...good, kind: 'first' }),
      '应为：initial、maintenance、upgrade',
    ],
    [
      'a number for the type',
      JSON.stringify({ ...good, type: 7 }),
      '“type”的内容类型不对，请重新填写。应为：文字',
    ],
    ['half a level', JSON.stringify({ ...good, level: 1.5 }), '“level”应为整数'],
    [
      'no engagements at all',
      JSON.stringify({ ...good, engagements: undefined }),
      '请填写“engagements”。应为：列表',
    ],
    [
      'a day in another writing',
      JSON.stringify({ ...good, applicationOn: '20 Nov 2026' }),
      '“applicationOn”不是有效的日期',
    ],
    [
      'a day beyond the calendar',
      JSON.stringify({ ...good, applicationOn: '2051-01-01' }),
      '2008 年至 2049 年',
    ],
    [
      'a day before the first schedule',
      JSON.stringify({ ...good, applicationOn: '2025-03-31', submittedOn: '2025-03-31' }),
      '2025年4月1日',
    ],
    ['a list', '[]', '应为：一组字段'],
    ['nothing', 'null', '应为：一组字段'],
    ['half a file', '{', '不是 JSON'],
    ['an empty file', '', '不是 JSON'],
  ])('%s', async (name, text, message) => {
    const { exitCode, said } = await check(written(`${name}.json`, text))
    expect(exitCode).toBe(1)
    expect(said).toMatchObject({ refused: { message: expect.stringContaining(message) } })
  })
  test('in English as well', async () => {
    const file = written('kind.json', JSON.stringify({ kind: 'first' }))
    const { said } = await check(file, '--lang', 'en')
    expect(said).toMatchObject({
      refused: { message: expect.stringContaining('Expected: initial, maintenance, upgrade') },
    })
  })
  test('a byte order mark in front is no reason', async () => {
    expect((await check(written('bom.json', `\uFEFF${JSON.stringify(good)}`))).said).toMatchObject({
      answer: 'met',
    })
  })
})

describe('For a person', () => {
  test('what stands in the way comes with its clause, what to do and our reading', async () => {
    const late = join(examples, 'applications', 'maintenance-late.json')
    const { stdout } = await runCommandLine(['check', late])
    const lines = stdout.split('\n')
    const at = lines.findIndex((line) => line.startsWith('?'))
    expect(lines[at]).toMatch(/逾期.* {2}Q15\.3$/)
    expect(lines[at + 1]).toMatch(/^ +怎么办：请尽快提交/)
    expect(lines[at + 2]).toMatch(/^ +我方解读：晚于到期前六个月/)
    expect(lines[at + 3]).toMatch(/^ +暂定/)
    expect(lines.at(-1)).toBe('结论：由测评中心判断')
  })
})

describe('Q16 the dossier of the last cycle may be given beside it', () => {
  const now = join(examples, 'applications', 'maintenance-in-time.json')
  test('each file used again is named', async () => {
    const { said } = await check(now, '--earlier', join(examples, 'application.json'))
    const reused = (said as Said).findings.filter(({ code }) => code === 'evidence-reused')
    expect(said).toMatchObject({ answer: 'not-met' })
    expect(reused).toHaveLength(9)
    expect(reused[0]?.facts).toEqual({ name: '项目方案.pdf', earlierName: '项目方案.pdf' })
  })
  test('a dossier of new files is met', async () => {
    const other = structuredClone(good) as { engagements: { files: { sha256: string }[] }[] }
    for (const { files } of other.engagements)
      for (const file of files) file.sha256 = file.sha256.split('').reverse().join('')
    const { said } = await check(now, '--earlier', written('other.json', JSON.stringify(other)))
    expect(said).toMatchObject({ answer: 'met' })
    expect((said as Said).findings.at(-1)).toMatchObject({ code: 'nothing-reused', facts: { compared: 9 } })
  })
  test('an earlier file that cannot be read is refused too', async () => {
    expect((await check(now, '--earlier', 'nowhere.json')).said).toMatchObject({
      refused: { code: 'file-missing' },
    })
  })
})
