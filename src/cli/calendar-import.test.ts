import { randomUUID } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { listAdopted } from '#store/adopted-notices.ts'
import { addPerson, changePerson } from '#store/people.ts'
import { useDatabase } from '#test/database.ts'
import example from '../../examples/notice-2027.json' with { type: 'json' }
import { runCommandLine } from './command-line.ts'

const open = useDatabase()
const folder = mkdtempSync(join(tmpdir(), 'zizhi-import-'))
const known = { url: process.env.DATABASE_URL, data: process.env.ZIZHI_DATA }

const put = (name: string, text: string) => {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}
// The command line has no clock but the machine's, and the notice must be out by then.
const published = { ...example, publishedOn: '2026-07-01' }
const good = put('notice.json', JSON.stringify(published))
const run = async (...args: string[]) => {
  const { exitCode, stdout } = await runCommandLine(['calendar', 'import', ...args, '--json'])
  return { exitCode, json: stdout ? (JSON.parse(stdout) as Record<string, unknown>) : null }
}
const refused = (code: string) => ({
  exitCode: 1,
  json: { refused: { code, clause: 'Q9.1', message: expect.any(String), remedy: expect.any(String) } },
})
const person = async (email: string, role: string) => {
  const personId = randomUUID()
  await open.db
    .insertInto('users')
    .values({ id: personId, name: email, email, email_verified: true })
    .execute()
  await addPerson(open.db, { personId, lang: 'zh-CN' })
  await changePerson(open.db, personId, { roles: [role] })
}

beforeAll(async () => {
  await person('qiubai@centre.example', 'secretary')
  await person('yuan@centre.example', 'administrator')
  await person('zhiyuan@centre.example', 'lead')
})
beforeEach(() => {
  process.env.DATABASE_URL = open.url
})
afterEach(() => {
  process.env.DATABASE_URL = known.url ?? ''
  process.env.ZIZHI_DATA = known.data ?? ''
})

test('Q9.1 Nobody imports a notice without saying who they are', async () => {
  expect(await run(good)).toMatchObject(refused('person-missing'))
})
test('Q9.1 Neither a stranger nor a case lead imports a notice', async () => {
  expect(await run(good, '--by', 'nobody@centre.example')).toMatchObject(refused('person-unknown'))
  expect(await run(good, '--by', 'zhiyuan@centre.example')).toMatchObject(refused('person-unknown'))
})
test('Q9.1 A notice with a missing field, and one that cannot be right, are refused and nothing is written', async () => {
  const { source: _, ...incomplete } = example
  const malformed = await run(put('m.json', JSON.stringify(incomplete)), '--by', 'qiubai@centre.example')
  expect(malformed).toMatchObject(refused('notice-malformed'))
  expect(JSON.stringify(malformed.json)).toContain('source')
  const overlap = { ...example, work: [...example.work, '2027-10-03'] }
  expect(await run(put('o.json', JSON.stringify(overlap)), '--by', 'qiubai@centre.example')).toMatchObject(
    refused('notice-day-twice'),
  )
  expect(await run(put('x.json', '{'), '--by', 'qiubai@centre.example')).toMatchObject({ exitCode: 1 })
  expect(await listAdopted(open.db)).toEqual([])
})
test('Q9.1 The first person enters it, and cannot confirm it; the second one brings it into force', async () => {
  expect(await run(good, '--by', 'qiubai@centre.example')).toMatchObject({
    exitCode: 0,
    json: { notice: 'cn-2027-1', state: 'proposed', calendar: 'cn-2026-1' },
  })
  expect(await run(good, '--by', 'qiubai@centre.example')).toMatchObject(refused('second-person-needed'))
  expect(await listAdopted(open.db)).toEqual([])
  const done = await run(good, '--by', 'yuan@centre.example')
  expect(done).toMatchObject({
    exitCode: 0,
    json: { notice: 'cn-2027-1', state: 'in-force', calendar: 'cn-2027-1' },
  })
  expect(done.json?.changed).toContainEqual({ day: '2027-02-14', was: 'weekend', now: 'make-up' })
  expect(await listAdopted(open.db)).toMatchObject([{ notice: published }])
})
test('Q9.1 What is checked then is the calendar in force in the database, and it says so', async () => {
  const check = async (...args: string[]) => {
    const { stdout } = await runCommandLine(['calendar', 'check', ...args, '--json'])
    return JSON.parse(stdout) as { notices?: { id: string }[] }
  }
  const inForce = await check()
  expect(inForce).toMatchObject({ calendar: 'cn-2027-1', from: 'database', provisionalFrom: '2028-01-01' })
  expect(inForce.notices?.at(-1)?.id).toBe('cn-2027-1')
  // An amendment of a notice that only this database knows.
  const amendment = { ...published, id: 'cn-2027-2', amends: 'cn-2027-1', off: [], work: ['2027-10-17'] }
  expect(await check(put('amendment.json', JSON.stringify(amendment)))).toMatchObject({
    before: 'cn-2027-1',
    calendar: 'cn-2027-2',
    from: 'database',
    changed: [{ day: '2027-10-17', was: 'weekend', now: 'make-up' }],
  })
  process.env.DATABASE_URL = ''
  process.env.ZIZHI_DATA = join(folder, 'data')
  expect(await check()).toMatchObject({ calendar: 'cn-2026-1', from: 'program' })
})
test('Q9.1 A notice in force is not imported twice', async () => {
  expect(await run(good, '--by', 'yuan@centre.example')).toMatchObject(refused('notice-id-taken'))
})
test('Q9.1 Another notice than the one that waits is not taken for its confirmation', async () => {
  const amendment = { ...published, id: 'cn-2027-2', amends: 'cn-2027-1', off: [], work: ['2027-10-17'] }
  const other = { ...amendment, work: ['2027-10-24'] }
  expect(await run(put('a.json', JSON.stringify(amendment)), '--by', 'yuan@centre.example')).toMatchObject({
    json: { state: 'proposed' },
  })
  expect(await run(put('b.json', JSON.stringify(other)), '--by', 'qiubai@centre.example')).toMatchObject(
    refused('not-in-phase'),
  )
})
test('Q9.1 Without a database there is nothing to import into', async () => {
  process.env.DATABASE_URL = ''
  process.env.ZIZHI_DATA = join(folder, 'data')
  expect(await run(good, '--by', 'yuan@centre.example')).toMatchObject(refused('no-database'))
})
