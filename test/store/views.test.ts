import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { connect } from '#store/db.ts'
import { listDeadlinesDue } from '#store/deadlines.ts'
import { appendEvents, type Deadline } from '#store/log.ts'
import type { Page, Part } from '#store/page.ts'
import { readRegister } from '#store/register-part.ts'
import {
  type CertificateFilters,
  type CertificateRow,
  countCases,
  findCase,
  findCertificate,
  findCertificateByNumber,
  findMeeting,
  listCases,
  listMeetings,
  searchCertificates,
} from '#store/views.ts'
import { useDatabase } from '#test/database.ts'
import { appendAfter, draft, putCase } from './sample.ts'

async function readAll<Row>(read: (page: Page) => Promise<Part<Row>>, size: number): Promise<Row[]> {
  const rows: Row[] = []
  let after: string | null = null
  do {
    const part: Part<Row> = await read({ size, ...(after !== null && { after }) })
    expect(part.rows.length).toBeLessThanOrEqual(size)
    rows.push(...part.rows)
    after = part.next
  } while (after !== null)
  return rows
}

async function putCertificate(
  db: Parameters<typeof appendEvents>[0],
  change: Partial<CertificateRow>,
): Promise<string> {
  const stream = randomUUID()
  const row: CertificateRow = {
    certificate_id: stream,
    number: `CNITSEC2026SRV-${stream}`,
    case_id: null,
    organisation_id: null,
    holder: '华清网安科技有限公司',
    uscc: '914403001922038216',
    type: 'risk-assessment',
    level: 2,
    issued_on: '2026-10-20',
    valid_from: '2026-10-20',
    valid_to: '2029-10-19',
    status: 'valid',
    summary: { scope: '风险评估' },
    version: 1,
    ...change,
  }
  await appendEvents(db, appendAfter(stream, [], [draft('CertificateIssued')], { kind: 'certificate', row }))
  return stream
}

describe('the queues', () => {
  const open = useDatabase()

  test('the case due first stands first, one without a day last, and no page repeats or drops one', async () => {
    const days = ['2026-11-02', null, '2026-10-12', '2026-11-02', '2026-10-30', null, '2026-11-02']
    for (const due_on of days) await putCase(open.db, { due_on })
    const rows = await readAll((page) => listCases(open.db, {}, page), 2)
    expect(rows.map((row) => row.due_on)).toEqual(
      [...days].sort((a, b) => ((a ?? '9') < (b ?? '9') ? -1 : 1)),
    )
    expect(new Set(rows.map((row) => row.case_id)).size).toBe(days.length)
    expect(await listCases(open.db, {}, { size: 7 })).toMatchObject({ next: null })
  })

  test('each filter keeps what it names and nothing else', async () => {
    const organisationId = randomUUID()
    const mine = await putCase(open.db, {
      organisation_id: organisationId,
      phase: 'audit',
      turn: 'applicant',
      lead_id: 'lin',
      type: 'cloud-security',
      kind: 'upgrade',
      due_on: '2026-09-01',
      number: '2026-0031',
    })
    const ended = await putCase(open.db, {
      organisation_id: organisationId,
      phase: 'withdrawn',
      turn: 'none',
      due_on: null,
    })
    const ids = async (filters: Parameters<typeof listCases>[1]) => {
      const { rows } = await listCases(open.db, filters, { size: 50 })
      expect(await countCases(open.db, filters)).toBe(rows.length)
      return rows.map((row) => row.case_id)
    }
    expect(await ids({ organisationId })).toEqual([mine, ended])
    expect(await ids({ organisationId, open: true })).toEqual([mine])
    for (const filters of [
      { turn: 'applicant' as const },
      { phases: ['audit', 'panel'] },
      { leadId: 'lin' },
      { type: 'cloud-security' },
      { kind: 'upgrade' },
      { dueBy: '2026-09-01' },
      { search: ' 2026-0031 ' },
    ]) {
      expect(await ids(filters), JSON.stringify(filters)).toEqual([mine])
    }
    expect(await ids({ turn: 'none' })).toEqual([ended])
    expect(await ids({ phases: [] })).toEqual([])
    expect(await ids({ dueBy: '2026-08-31' })).toEqual([])
    expect((await findCase(open.db, mine))?.number).toBe('2026-0031')
    expect(await findCase(open.db, randomUUID())).toBeUndefined()
  })

  test('a name is found by any part of it, in full width or half width, and not by its characters in another order', async () => {
    const id = await putCase(open.db, { organisation_name: '堃喆 Net９（北京）信息技术股份有限公司' })
    const found = async (search: string) =>
      (await listCases(open.db, { search }, { size: 50 })).rows.some((row) => row.case_id === id)
    for (const search of [
      '堃',
      '堃喆',
      '喆net9',
      'NET9(北京)',
      '信息 北京',
      '堃喆Net９（北京）信息技术股份有限公司',
    ]) {
      expect(await found(search), search).toBe(true)
    }
    for (const search of ['喆堃', '信息北京', '技术有限', '堃喆 上海', '%', '_'])
      expect(await found(search), search).toBe(false)
  })

  test('a mark that no list gave out is refused', async () => {
    await expect(listCases(open.db, {}, { size: 5, after: 'nonsense' })).rejects.toThrow('not a place')
  })

  test('the queues of a big house are read from indexes', async () => {
    await sql`
      insert into cases (case_id, number, organisation_id, organisation_name, kind, type, level, phase, turn, due_on,
        lead_id, opened_at, phase_since, summary, version)
      select gen_random_uuid(), 'N' || n, ('00000000-0000-4000-8000-' || lpad((n % 3000)::text, 12, '0'))::uuid,
        chr(19968 + n % 2000) || chr(19968 + n * 7 % 2000) || '科技有限公司', 'initial', 'type-' || n, 1,
        case when n % 40 = 0 then 'audit' else 'completed' end,
        case when n % 40 <> 0 then 'none' when n % 80 = 0 then 'centre' else 'applicant' end,
        case when n % 40 = 0 then date '2026-10-01' + n % 300 end, case when n % 40 = 0 then 'lead' || n % 50 end,
        now(), now(), '{}', 1
      from generate_series(1, 30000) as n`.execute(open.db)
    await sql`analyze cases`.execute(open.db)
    const plans: [string, Parameters<typeof listCases>[1], string?][] = [
      ['cases_by_turn', { turn: 'centre' }],
      ['cases_open', { open: true }],
      ['cases_by_lead', { leadId: 'lead40' }],
      ['cases_by_organisation', { organisationId: '00000000-0000-4000-8000-000000000007' }],
      ['cases_by_name', { search: '一丁' }, 'cases_number_key'],
      ['cases_by_sort', {}],
    ]
    // One connection, so that what it has just counted can be asked for at once.
    const watching = await connect(open.url, { max: 1 })
    const scans = async () => {
      await sql`select pg_stat_force_next_flush()`.execute(watching)
      const { rows } = await sql<{ name: string; scans: number }>`
        select indexrelname as name, idx_scan as scans from pg_stat_user_indexes where relname = 'cases'`.execute(
        watching,
      )
      return new Map(rows.map((row) => [row.name, row.scans]))
    }
    for (const [index, filters, other = index] of plans) {
      const before = await scans()
      await listCases(watching, filters, { size: 50 })
      const after = await scans()
      const used = new Set([...after.keys()].filter((name) => after.get(name) !== before.get(name)))
      expect(used, JSON.stringify(filters)).toEqual(new Set([index, other]))
    }
    await watching.destroy()
  })
})

describe('the register, the meetings and the deadlines', () => {
  const open = useDatabase()
  const countOf = async (filters: CertificateFilters) =>
    (await readRegister(open.db, filters, { size: 1 }, 9)).count

  test('the register finds a certificate by number, by USCC and by words of its holder', async () => {
    const holder = '金盾风险评估有限公司'
    const id = await putCertificate(open.db, {
      holder,
      number: 'CNITSEC2026SRV-RA-II-7',
      uscc: '12100000400000624D',
    })
    await putCertificate(open.db, {})
    for (const search of ['CNITSEC2026SRV-RA-II-7', '12100000400000624D', '风险评估 金盾']) {
      const { rows } = await searchCertificates(open.db, { search }, { size: 9 })
      expect(
        rows.map((row) => row.certificate_id),
        search,
      ).toEqual([id])
    }
    expect(await searchCertificates(open.db, { search: '盾金' }, { size: 9 })).toEqual({
      rows: [],
      next: null,
    })
    expect((await findCertificateByNumber(open.db, 'CNITSEC2026SRV-RA-II-7'))?.holder).toBe(holder)
    expect((await findCertificate(open.db, id))?.summary).toEqual({ scope: '风险评估' })
    expect(await findCertificateByNumber(open.db, 'CNITSEC2026SRV-RA-II-8')).toBeUndefined()
  })

  test('Q10 a certificate is within its validity from its first to its last day', async () => {
    const organisation_id = randomUUID()
    await putCertificate(open.db, { organisation_id, type: 'cloud-security', level: 1 })
    const count = (validOn: string) => countOf({ organisationId: organisation_id, validOn })
    expect(await Promise.all(['2026-10-19', '2026-10-20', '2029-10-19', '2029-10-20'].map(count))).toEqual([
      0, 1, 1, 0,
    ])
    const filters = {
      type: 'cloud-security',
      level: 1,
      status: 'valid' as const,
      organisationId: organisation_id,
    }
    expect(await countOf(filters)).toBe(1)
    expect(await countOf({ ...filters, status: 'withdrawn' })).toBe(0)
    expect(await countOf({ ...filters, level: 2 })).toBe(0)
  })

  test('the register is read page by page, the newest first', async () => {
    for (const day of ['01', '03', '02', '03', '03']) {
      await putCertificate(open.db, { type: 'paged', issued_on: `2025-01-${day}` })
    }
    const rows = await readAll((page) => searchCertificates(open.db, { type: 'paged' }, page), 2)
    expect(rows.map((row) => row.issued_on.slice(8))).toEqual(['03', '03', '03', '02', '01'])
    expect(new Set(rows.map((row) => row.certificate_id)).size).toBe(5)
    for (const most of [6, 3]) {
      const read = (page: Page) => readRegister(open.db, { type: 'paged' }, page, most)
      expect(await readAll(read, 2)).toEqual(rows)
      expect((await read({ size: 2 })).count).toBe(Math.min(5, most))
    }
  })

  test('a meeting is found by its 10th or 25th and listed on the day it is held', async () => {
    const stream = randomUUID()
    const row = {
      meeting_id: stream,
      nominal_on: '2026-10-25',
      held_on: '2026-10-26',
      agenda_closes_on: '2026-10-21',
      phase: 'planned',
      summary: { cases: 3 },
      version: 1,
    }
    await appendEvents(open.db, appendAfter(stream, [], [draft('MeetingOpened')], { kind: 'meeting', row }))
    expect(await findMeeting(open.db, stream)).toEqual(row)
    expect(await listMeetings(open.db, { from: '2026-10-26', to: '2026-10-26' })).toEqual([row])
    expect(await listMeetings(open.db, { from: '2026-10-01', to: '2026-10-25' })).toEqual([])
  })

  test('deadlines that have come are listed to the last one, whatever the page', async () => {
    const deadline = (name: string, dueOn: string): Deadline => ({
      name,
      dueOn,
      owner: 'centre',
      clause: 'Q7',
      basis: {},
    })
    for (const days of [['2026-10-01', '2026-10-02'], ['2026-10-01'], ['2026-10-03'], ['2026-09-30']]) {
      const deadlines = days.flatMap((day) => [
        deadline(`three-months-${day}`, day),
        deadline(`six-months-${day}`, day),
      ])
      const stream = randomUUID()
      await appendEvents(open.db, appendAfter(stream, [], [draft('A')], { deadlines }))
    }
    const rows = await readAll((page) => listDeadlinesDue(open.db, '2026-10-02', page), 3)
    expect(rows.map((row) => row.due_on.slice(5))).toEqual([
      '09-30',
      '09-30',
      '10-01',
      '10-01',
      '10-01',
      '10-01',
      '10-02',
      '10-02',
    ])
    expect(new Set(rows.map((row) => row.stream + row.name)).size).toBe(8)
    expect(rows.every((row) => row.kind === 'case')).toBe(true)
  })
})
