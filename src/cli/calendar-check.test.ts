import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommandLine } from './command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'zizhi-calendar-'))
const zizhi = (line: string) => runCommandLine(line.split(' '))
const json = async (line: string): Promise<unknown> => JSON.parse((await zizhi(`${line} --json`)).stdout)

// Here nothing is asked of a database.
const known = { url: process.env.DATABASE_URL, data: process.env.ZIZHI_DATA }
beforeAll(() => {
  process.env.DATABASE_URL = ''
  process.env.ZIZHI_DATA = join(folder, 'data')
})
afterAll(() => {
  process.env.DATABASE_URL = known.url ?? ''
  process.env.ZIZHI_DATA = known.data ?? ''
})

test('Q9.1 calendar check names the notices in force', async () => {
  expect(await json('calendar check')).toMatchObject({
    calendar: 'cn-2026-1',
    from: 'program',
    firstDay: '2007-01-01',
    provisionalFrom: '2027-01-01',
  })
})
test('Q9.1 calendar check shows the days that one more notice would change', async () => {
  const amendment = {
    id: 'cn-2026-2',
    year: 2026,
    publishedOn: '2026-11-20',
    amends: 'cn-2026-1',
    off: [['2026-12-24', '2026-12-24', '测试']],
    work: ['2026-12-26'],
    source: '测试',
  }
  const file = join(folder, 'amendment.json')
  writeFileSync(file, JSON.stringify(amendment))
  expect(await json(`calendar check ${file}`)).toMatchObject({
    calendar: 'cn-2026-2',
    before: 'cn-2026-1',
    from: 'program',
    changed: [
      { day: '2026-12-24', was: 'workday', now: 'holiday' },
      { day: '2026-12-26', was: 'weekend', now: 'make-up' },
    ],
  })
  writeFileSync(file, JSON.stringify({ ...amendment, work: ['2026-12-25'] }))
  expect(await zizhi(`calendar check ${file}`)).toMatchObject({
    exitCode: 1,
    stdout: expect.stringContaining('2026年12月25日'),
  })
})

describe('Q9.1 Every answer that rests on the calendar says which one', () => {
  test.each([
    'workdays --from 2026-10-01 --to 2026-10-07',
    'workday add 2026-10-09 1',
    'meetings --from 2026-10-01 --to 2026-10-15',
    'plan --submitted 2026-03-02 --type 安全工程 --level 1',
    'window --kind maintenance --expires 2027-05-01 --on 2026-10-01',
    'check examples/application.json',
    'calendar check',
  ])('zizhi %s', async (line) => {
    expect(JSON.stringify(await json(line))).toContain('"calendar":"cn-2026-1"')
    expect((await zizhi(line)).stdout).toContain('日历版本 cn-2026-1')
  })
})
