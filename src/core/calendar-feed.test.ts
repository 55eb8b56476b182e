import { describe, expect, test } from 'vitest'
import { theCalendar } from '#core/calendar/working-days.ts'
import { getEdition } from '#core/rulebook/edition.ts'
import { auditEntry, certificateEntries, deadlineEntry } from './calendar-feed.ts'

const edition = getEdition('2025-04')
const telling = { lang: 'zh-CN', publicUrl: 'https://zizhi.example', today: '2026-11-27' } as const

describe('Q15 The calendar of a certificate names the days that count', () => {
  const held = { number: 'N1', issuedOn: '2023-04-01', validFrom: '2023-04-01', validTo: '2026-03-31' }
  test('when it opens, the last day in time, its end, and the end of lateness, off a holiday', () => {
    const entries = certificateEntries({ ...held, changes: [] }, { edition, calendar: theCalendar }, telling)
    expect(entries.map(({ day }) => day)).toEqual(['2025-03-31', '2025-09-30', '2026-03-31', '2026-09-30'])
    expect(entries[1]?.title).toBe('证书 N1：按时申请维持或升级的最后一天')
    expect(new Set(entries.map(({ uid }) => uid)).size).toBe(4)
  })
  test.each([
    ['withdrawn', 0],
    ['superseded', 0],
    ['suspended', 4],
  ] as const)('once it is %s there are %i of them', (status, count) => {
    const changed = { ...held, changes: [{ on: telling.today, status }] }
    expect(certificateEntries(changed, { edition, calendar: theCalendar }, telling)).toHaveLength(count)
  })
})

test('Q8.4 The day of an audit keeps its name when it moves, and the newer word counts', () => {
  const audit = {
    caseId: 'c',
    auditOn: '2026-12-03',
    mode: 'remote',
    organisationName: '华清网安',
    number: null,
    named: 1,
  }
  const [first, moved] = [
    auditEntry(audit, telling),
    auditEntry({ ...audit, auditOn: '2026-12-10', named: 2 }, telling),
  ]
  expect(moved.uid).toBe(first.uid)
  expect([first.sequence, moved.sequence]).toEqual([0, 1])
})

test('A deadline leads to what it is about, in its reader’s words', () => {
  const due = {
    stream: 's',
    kind: 'case',
    name: 'audit-receipt',
    dueOn: '2026-12-03',
    clause: 'Q4.4',
    organisationName: '华清网安',
    number: '2026-0031',
  }
  expect(deadlineEntry(due, telling)).toMatchObject({
    title: '最晚今天：交回审核时间确认回执（华清网安）',
    url: 'https://zizhi.example/desk/cases/s',
  })
  expect(deadlineEntry(due, { ...telling, lang: 'en' }).title).toBe(
    'Due today: return the audit date receipt (华清网安)',
  )
})
