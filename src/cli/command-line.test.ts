import { describe, expect, test } from 'vitest'
import { runCommandLine } from './command-line.ts'

const zizhi = (line: string) => runCommandLine(line.split(' '))
const json = async (line: string): Promise<unknown> => JSON.parse((await zizhi(`${line} --json`)).stdout)

describe('Every command answers with one JSON value, exit 0', () => {
  test.each<[string, unknown]>([
    [
      'fee --type risk-assessment --level 2 --kind maintenance --on 2026-11-22',
      { assessmentYuan: 48000, annualYuan: 15000, totalYuan: 63000, edition: '2025-04', clause: 'Q3.1' },
    ],
    [
      'fee --type 安全工程 --level 1 --kind cancellation --on 2026-11-22',
      {
        assessmentYuan: 0,
        annualYuan: 0,
        totalYuan: 0,
        edition: '2025-04',
        clause: 'Q3.3',
        reading: expect.stringContaining('注销'),
      },
    ],
    ['minimum --type 灾难恢复类 --level 2', { engagements: 5, clause: 'Q14' }],
    [
      'workdays --from 2026-12-31 --to 2027-01-04',
      { days: ['2026-12-31', '2027-01-04'], provisionalFrom: '2027-01-01', calendar: 'cn-2026-1' },
    ],
    [
      'workdays --from 2026-10-01 --to 2026-10-07',
      { days: [], provisionalFrom: null, calendar: 'cn-2026-1' },
    ],
    [
      'workday count 2026-10-09 2026-10-11',
      {
        count: 1,
        provisional: false,
        calendar: 'cn-2026-1',
        strip: [
          { date: '2026-10-09', kind: 'workday', counted: false },
          { date: '2026-10-10', kind: 'make-up', counted: true },
          { date: '2026-10-11', kind: 'weekend', counted: false },
        ],
      },
    ],
    [
      'meetings --from 2026-10-01 --to 2026-10-15',
      [
        {
          nominal: '2026-10-10',
          held: '2026-10-10',
          agendaClosesOn: '2026-09-30',
          provisional: false,
          calendar: 'cn-2026-1',
          reading: expect.stringContaining('照常召开'),
        },
      ],
    ],
    ['uscc 914403001922038216', { answer: 'met', message: expect.stringContaining('校验通过'), remedy: '' }],
    [
      'uscc 123 --lang en',
      {
        answer: 'not-met',
        message: expect.stringContaining('“123” has 3 characters'),
        remedy: expect.any(String),
      },
    ],
  ])('zizhi %s', (line, expected) => expect(json(line)).resolves.toEqual(expected))

  test('catalogue lists eight types', async () => {
    const rows = (await json('catalogue')) as unknown[]
    expect(rows).toHaveLength(8)
    expect(rows[0]).toEqual({
      type: 'security-engineering',
      zh: '安全工程类',
      en: 'Security engineering',
      levels: [1, 2, 3],
    })
  })
  test('workday add counts back with its proof', async () => {
    const answer = (await json('workday add 2026-11-17 -5')) as {
      date: string
      strip: { counted: boolean }[]
    }
    expect(answer.date).toBe('2026-11-10')
    expect(answer.strip.filter(({ counted }) => counted)).toHaveLength(5)
  })
  test('window answers whatever the answer', async () => {
    expect(await json('window --kind upgrade --expires 2026-03-31 --on 2026-10-01')).toMatchObject({
      answer: 'not-met',
      treatedAs: 'initial',
      lastDay: '2025-09-30',
      clause: 'Q17',
      provisional: false,
    })
  })
  test('⚖ Q15.2 a window whose last late day lies in a year without a notice is provisional', async () => {
    const line = 'window --kind maintenance --expires 2026-08-31 --on 2027-03-01'
    expect(await json(line)).toMatchObject({ answer: 'refer', provisional: true })
    expect((await zizhi(line)).stdout).toContain('暂定')
    const change = 'window --kind change --expires 2026-08-31 --on 2026-08-31'
    expect(await json(change)).toMatchObject({ answer: 'met', provisional: false })
  })
  test('plan leads to a certificate nine working days after a meeting', async () => {
    const plan = (await json('plan --submitted 2026-03-02 --type 安全工程 --level 1')) as {
      steps: { step: string; to: string }[]
      certificateOn: string
      provisional: boolean
    }
    const panel = plan.steps.find(({ step }) => step === 'panel')
    expect(plan.provisional).toBe(false)
    expect(await json(`workday add ${panel?.to} 9`)).toMatchObject({ date: plan.certificateOn })
  })
  test('fee says what is our reading, in the language asked for', async () => {
    expect(await json('fee --type 安全工程 --level 3 --kind upgrade --on 2026-11-22 --lang en')).toEqual({
      assessmentYuan: 108000,
      annualYuan: 15000,
      totalYuan: 123000,
      edition: '2025-04',
      clause: 'Q3.3',
      reading: expect.stringContaining('the fee of a first application'),
    })
  })
  test('Q9.1 meetings before the first schedule of fees are held as well', async () => {
    expect(await json('meetings --from 2025-03-01 --to 2025-04-15')).toMatchObject([
      { nominal: '2025-03-10', held: '2025-03-10', agendaClosesOn: '2025-03-05' },
      { nominal: '2025-03-25', held: '2025-03-25', agendaClosesOn: '2025-03-20' },
      { nominal: '2025-04-10', held: '2025-04-10', agendaClosesOn: '2025-04-07' },
    ])
  })
  test('a code with spaces is read as it is meant', async () => {
    const spaced = await runCommandLine(['uscc', ' 91440300 1922038216', '--json'])
    expect(JSON.parse(spaced.stdout)).toMatchObject({ answer: 'met' })
  })
  test.each([
    ['Q15.4', 'maintenance'],
    ['Q17', 'upgrade'],
  ])('%s %s goes the way of a first application', async (_clause, kind) => {
    const question = 'plan --submitted 2026-03-02 --type 安全工程 --level 2'
    expect(await json(`${question} --kind ${kind}`)).toEqual(await json(question))
  })
})

describe('A question without an answer is refused with its clause, exit 1', () => {
  test.each([
    ['fee --type data-security --level 2 --kind initial', 'level-not-issued', 'Q2.2'],
    ['fee --type 占星 --level 1 --kind initial', 'unknown-type', 'Q1'],
    ['fee --type risk-assessment --level 1 --kind upgrade', 'upgrade-to-lowest-level', 'Q17'],
    ['fee --type risk-assessment --level 1 --kind initial --on 2025-03-31', 'no-edition-on-day', 'Q3.1'],
    ['minimum --type cloud-security --level 3', 'level-not-issued', 'Q2.2'],
    [
      'plan --submitted 2026-11-22 --type risk-assessment --level 1 --kind change-name',
      'plan-needs-assessment',
      'Q18',
    ],
    ['fee --type 安全工程 --level 4 --kind initial', 'level-not-issued', 'Q2.2'],
    ['fee --type 安全工程 --level -1 --kind initial', 'level-not-issued', 'Q2.2'],
    ['minimum --type 占星 --level 1', 'unknown-type', 'Q1'],
    ['plan --submitted 2026-11-22 --type 占星 --level 1', 'unknown-type', 'Q1'],
    ['plan --submitted 2026-11-22 --type 云计算安全 --level 2', 'level-not-issued', 'Q2.2'],
    [
      'plan --submitted 2026-11-22 --type 安全工程 --level 1 --kind upgrade',
      'upgrade-to-lowest-level',
      'Q17',
    ],
    ['plan --submitted 2025-03-31 --type 安全工程 --level 1', 'no-edition-on-day', 'Q3.1'],
    ['plan --submitted 2050-11-30 --type 安全工程 --level 1', 'outside-calendar', 'Q9.1'],
    ['check nowhere.json', 'file-missing', 'Q12.5'],
    ['check src', 'file-unreadable', 'Q12.5'],
    ['check README.md', 'not-json', 'Q12.5'],
    ['window --kind maintenance --expires 2051-01-01 --on 2026-01-01', 'outside-calendar', 'Q9.1'],
    ['window --kind maintenance --expires 2050-12-31 --on 2026-01-01', 'outside-calendar', 'Q9.1'],
    ['workdays --from 2006-12-31 --to 2007-01-04', 'outside-calendar', 'Q9.1'],
    ['meetings --from 2006-12-31 --to 2007-01-31', 'outside-calendar', 'Q9.1'],
    ['meetings --from 2050-12-31 --to 2051-01-31', 'outside-calendar', 'Q9.1'],
    ['workday add 2006-12-31 1', 'outside-calendar', 'Q9.1'],
    ['workday add 2007-01-01 -1', 'outside-calendar', 'Q9.1'],
    ['calendar check nowhere.json', 'file-missing', 'Q9.1'],
    ['workday add 2050-12-30 9', 'outside-calendar', 'Q9.1'],
    ['workday count 2006-01-01 2006-02-01', 'outside-calendar', 'Q9.1'],
  ])('zizhi %s', async (line, code, clause) => {
    const { exitCode, stdout } = await zizhi(`${line} --json`)
    expect(exitCode).toBe(1)
    expect(JSON.parse(stdout)).toEqual({
      refused: { code, clause, message: expect.stringMatching(/。$/), remedy: expect.stringMatching(/。$/) },
    })
  })
})

describe('Wrong usage is named, exit 2, with nothing on standard output', () => {
  test.each([
    ['conjure', '没有“conjure”这个命令'],
    ['workday', '“workday”不是完整的命令'],
    ['fee --type x --level 1', '缺少选项 --kind'],
    ['fee --type x --level one --kind initial', '--level 应为整数'],
    ['fee --type x --level 1 --kind gift', '--kind 应为 initial、'],
    ['fee --type x --level 1 --kind initial --on 2026-02-30', '--on 应为真实存在的日期'],
    ['fee --colour red --type x', '没有选项 --colour'],
    ['fee --type x --type y', '--type 只能出现一次'],
    ['fee --type', '--type 后面需要一个值'],
    ['minimum --type x', '缺少选项 --level'],
    ['minimum --type 安全工程 --level 一', '--level 应为整数'],
    [
      'window --kind renewal --expires 2026-03-31 --on 2026-01-01',
      '--kind 应为 maintenance、upgrade、change',
    ],
    ['window --kind change --expires 2026-02-29 --on 2026-01-01', '--expires 应为真实存在的日期'],
    ['window --kind change --expires 2026-03-31 --on 20260101', '--on 应为真实存在的日期'],
    ['window --kind change --expires 2026-03-31', '缺少选项 --on'],
    ['workdays --from 2026-04-31 --to 2026-05-01', '--from 应为真实存在的日期'],
    ['meetings --from 2026-01-01 --to 2026-13-01', '--to 应为真实存在的日期'],
    ['meetings --from 2026-02-02 --to 2026-02-01', '--from 晚于 --to'],
    ['workday count 2026-01-01', '缺少参数 TO'],
    ['workday count 2026-01-01 tomorrow', 'TO 应为真实存在的日期'],
    ['plan --submitted 2026-11-31 --type 安全工程 --level 1', '--submitted 应为真实存在的日期'],
    ['plan --submitted 2026-11-22 --type 安全工程 --level 1 --kind gift', '--kind 应为 initial、'],
    ['uscc', '缺少参数 CODE'],
    ['check', '缺少参数 FILE'],
    ['catalogue more', '多出参数“more”'],
    ['workday add 2026-02-30 1', 'DAY 应为真实存在的日期'],
    ['workday add 2026-02-28 1.5', 'N 应为整数'],
    ['workday add 2026-02-28', '缺少参数 N'],
    ['uscc 1 2', '多出参数“2”'],
    ['workdays --from 2026-02-02 --to 2026-02-01', '--from 晚于 --to'],
    ['workdays --from 2008-01-01 --to 2026-01-01', '一次最多列出 10 年'],
    ['catalogue --lang fr', '--lang 应为 zh、en 之一'],
  ])('zizhi %s', async (line, complaint) => {
    expect(await zizhi(line)).toEqual({ exitCode: 2, stdout: '', stderr: expect.stringContaining(complaint) })
  })
})

describe('For a person', () => {
  test('it speaks Chinese, and English when asked', async () => {
    expect(
      (await zizhi('fee --type risk-assessment --level 1 --kind initial --on 2026-11-22')).stdout,
    ).toContain('合计 36,000 元')
    expect(
      (await zizhi('fee --type risk-assessment --level 1 --kind initial --on 2026-11-22 --lang en')).stdout,
    ).toContain('Total 36,000 yuan')
  })
  test('without a command it lists them', async () => {
    expect(await zizhi('--help')).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('zizhi workday add DAY N'),
    })
  })
})
