import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runCommandLine } from './command-line.ts'

const examples = join(import.meta.dirname, '..', '..', 'examples')
const folder = mkdtempSync(join(tmpdir(), 'zizhi-bad-input-'))
const exampleOf = (name: string) => JSON.parse(readFileSync(join(examples, name), 'utf8'))
const application = exampleOf('application.json')
const notice = exampleOf('notice-2027.json')

const refusalOf = async (...args: string[]) => {
  const { exitCode, stdout } = await runCommandLine([...args, '--json'])
  expect(exitCode).toBe(1)
  return JSON.parse(stdout).refused as { code: string; clause: string; message: string; remedy: string }
}
const written = (content: unknown) => {
  const file = join(folder, 'input.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

describe('Q12.4 A field of an application that is missing or ill-typed is named with what is expected', () => {
  const { organisation } = application
  test.each<[string, object, string]>([
    [
      'a day missing',
      { applicationOn: undefined },
      'applicationOn is missing. Expected: a day written like 2026-11-19 (YYYY-MM-DD).',
    ],
    [
      'a day as a number',
      { applicationOn: 20261120 },
      'applicationOn is not of the right kind; please enter it again. Expected: a day written like 2026-11-19 (YYYY-MM-DD).',
    ],
    ['no level', { level: null }, 'level is missing. Expected: a whole number.'],
    [
      'a blank name',
      { organisation: { ...organisation, name: ' ' } },
      'organisation.name is missing. Expected: text.',
    ],
    [
      'no kind',
      { kind: undefined },
      'kind is missing. Expected: initial, maintenance, upgrade, change-name, change-address, cancellation.',
    ],
  ])('%s', async (_title, change, sentence) => {
    const file = written({ ...application, ...change })
    const { code, clause, message } = await refusalOf('check', file, '--lang', 'en')
    expect([code, clause]).toEqual(['application-malformed', 'Q12.4'])
    expect(message.replaceAll(/[“”]/g, '')).toBe(sentence)
  })
  test('an engagement that ends before it begins', async () => {
    const [first, ...others] = application.engagements
    const backwards = { ...first, periodFrom: '2024-10-01', periodTo: '2024-09-30' }
    const file = written({ ...application, engagements: [backwards, ...others] })
    expect((await refusalOf('check', file)).message).toBe('“engagements.0.periodTo”早于开始的日期。')
  })
})

describe('Q12.4 A field of an application that there is not is refused by name', () => {
  test.each<[string, object, string]>([
    [
      'at the top',
      { ...application, submitedOn: '2026-11-23' },
      '没有“submitedOn”这个字段。应为：kind、type、',
    ],
    [
      'in a group',
      { ...application, contact: { ...application.contact, phone: '1' } },
      '没有“contact.phone”这个字段。应为：name、position、email、emailConfirmed。',
    ],
    [
      'in a list',
      { ...application, cisp: [{ ...application.cisp[0], validUntil: '2027-06-30' }] },
      '没有“cisp.0.validUntil”这个字段。应为：name、certificateNo、validTo。',
    ],
  ])('%s', async (_title, content, sentence) => {
    expect((await refusalOf('check', written(content))).message).toContain(sentence)
  })
})

describe('Q9.1 A field of a notice that is missing, ill-formed or unknown is named with what is expected', () => {
  test.each<[string, unknown, string]>([
    ['no year', { ...notice, year: undefined }, '请填写“year”。应为：整数。'],
    ['a year as text', { ...notice, year: '2027' }, '“year”的内容类型不对，请重新填写。应为：整数。'],
    [
      'an id of another form',
      { ...notice, id: '2027' },
      '“id”不符合要求，请检查后重新填写。应为：编号，如 cn-2027-1。',
    ],
    ['a day that there is not', { ...notice, work: ['2027-02-30'] }, '“work.0”不是有效的日期'],
    ['a day as a number', { ...notice, work: [20270214] }, '应为：日期，写作 2026-11-19（YYYY-MM-DD）。'],
    [
      'days off without their name',
      { ...notice, off: ['2027-01-01'] },
      '“off.0”的内容类型不对，请重新填写。应为：第一天、最后一天和节日名称',
    ],
    [
      'a field that there is not',
      { ...notice, colour: 'red' },
      '没有“colour”这个字段。应为：id、year、publishedOn、amends、off、work、source。',
    ],
  ])('%s', async (_title, content, sentence) => {
    const { code, clause, message, remedy } = await refusalOf('calendar', 'check', written(content))
    expect([code, clause, remedy]).toEqual([
      'notice-malformed',
      'Q9.1',
      '请参照 examples/notice-2027.json 填写这个字段。',
    ])
    expect(message).toContain(sentence)
  })
  test('something that is no notice at all', async () => {
    expect((await refusalOf('calendar', 'check', written([]))).message).toMatch(/应为：一组字段。$/)
  })
})

describe('Q9.1 A notice that is no JSON file is refused under the clause of the calendar', () => {
  test.each([
    ['README.md', 'not-json', '请参照 examples/notice-2027.json 的格式。'],
    ['nowhere.json', 'file-missing', '请检查路径。'],
    ['src', 'file-unreadable', '请确认它是文件而不是文件夹，并且有读取权限。'],
  ])('%s', async (file, code, remedy) => {
    expect(await refusalOf('calendar', 'check', file)).toMatchObject({ code, clause: 'Q9.1', remedy })
  })
})

describe('Q9.1 A day beyond the calendar is named with the option or argument that it was given as', () => {
  test.each([
    ['meetings --from 2006-12-31 --to 2007-01-31', '--from 2006年12月31日 周日 不在日历之内：'],
    [
      'window --kind maintenance --expires 2051-01-01 --on 2026-01-01',
      '--expires 2051年1月1日 周日 不在日历之内：',
    ],
    ['workday add 2006-12-31 1', 'DAY 2006年12月31日 周日 不在日历之内：'],
    ['workday count 2026-01-01 2051-02-01', 'TO 2051年2月1日 周三 不在日历之内：'],
    [
      'workday add 2050-12-30 9',
      '2051年1月1日 周日 不在日历之内：日历覆盖 2007年1月1日 周一 至 2050年12月31日 周六。',
    ],
  ])('zizhi %s', async (line, sentence) => {
    const { code, message } = await refusalOf(...line.split(' '))
    expect(code).toBe('outside-calendar')
    expect(message.slice(0, sentence.length)).toBe(sentence)
  })
})

test.each([
  ['2060-06-30', '2060-06-30', 'met', 'change'],
  ['2060-06-30', '2060-07-01', 'not-met', 'initial'],
  ['2026-01-01', '1900-01-01', 'met', 'change'],
])(
  'Q18 A change needs no calendar: valid until %s, asked for on %s, it is %s',
  async (expires, on, answer, treatedAs) => {
    const line = `window --kind change --expires ${expires} --on ${on} --json`
    expect(JSON.parse((await runCommandLine(line.split(' '))).stdout)).toMatchObject({
      answer,
      treatedAs,
      lastDay: expires,
    })
  },
)

describe('What stands before a value is set apart as its language does', () => {
  const late = join(examples, 'applications', 'maintenance-late.json')
  test.each([
    ['zh', '：', /: /],
    ['en', ': ', /：/],
  ])('in %s with “%s”', async (lang, mark, other) => {
    const { stdout } = await runCommandLine(['check', late, '--lang', lang])
    expect(stdout.split('\n').at(-1)).toContain(mark)
    expect(stdout).not.toMatch(other)
  })
})

test('--lang may stand before the command as well as after it', async () => {
  const fee = ['fee', '--type', 'risk-assessment', '--level', '1', '--kind', 'initial', '--on', '2026-11-22']
  const after = await runCommandLine([...fee, '--lang', 'en'])
  expect(after.stdout).toContain('Total 36,000 yuan')
  expect(await runCommandLine(['--lang', 'en', ...fee])).toEqual(after)
  expect(await runCommandLine(['--lang', 'fr', ...fee])).toMatchObject({ exitCode: 2 })
})

test('Half of a command in two words is answered with the usage of that command', async () => {
  expect(await runCommandLine(['workday', '--lang', 'en'])).toEqual({
    exitCode: 2,
    stdout: '',
    stderr: [
      'The command “workday” is not complete.',
      'Usage: zizhi workday add DAY N [--json] [--lang zh|en]',
      'Usage: zizhi workday count FROM TO [--json] [--lang zh|en]',
    ].join('\n'),
  })
})
