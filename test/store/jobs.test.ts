import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  claimJobs,
  countJobs,
  failJob,
  finishJob,
  type Job,
  listJobs,
  requestJobs,
  retryJob,
} from '#store/jobs.ts'
import { findMail, keepMail, listMails, markFailed, markSent } from '#store/mails.ts'
import { useDatabase } from '#test/database.ts'

const now = '2026-10-09T04:00:00.000Z'
const later = (seconds: number) => new Date(Date.parse(now) + seconds * 1000).toISOString()

describe('jobs', () => {
  const open = useDatabase()
  /** Asks for this many jobs of a kind of their own. */
  const ask = async (count: number, at = now): Promise<string> => {
    const kind = randomUUID()
    const jobs = Array.from({ length: count }, (_, n) => ({ key: `${kind}:${n}`, kind, payload: [n], at }))
    await requestJobs(open.db, jobs, now)
    return kind
  }
  const claim = (kind: string, at = now, limit = 100) => claimJobs(open.db, { kinds: [kind], limit, now: at })
  const claimOne = async (kind: string, at = now): Promise<Job> => {
    const [job] = await claim(kind, at)
    if (!job) throw new Error('there was no job')
    return job
  }

  test('of many workers each job goes to one', async () => {
    const kind = await ask(60)
    const taken = await Promise.all(Array.from({ length: 12 }, () => claim(kind, now, 7)))
    const ids = taken.flat().map((job) => job.id)
    expect(ids.length).toBe(new Set(ids).size)
    for (const batch of taken) expect(batch.length).toBeLessThanOrEqual(7)
    expect(ids.length + (await claim(kind)).length).toBe(60)
  })

  test('a job is not taken before its time, nor by a worker of another kind', async () => {
    const kind = await ask(1, later(60))
    expect(await claim(kind, later(59))).toEqual([])
    expect(await claim('another', later(61))).toEqual([])
    expect((await claimOne(kind, later(60))).payload).toEqual([0])
  })

  test('a key asks once, also after the job is done', async () => {
    const key = randomUUID()
    const request = { key, kind: key, payload: {} }
    await requestJobs(open.db, [request, request], now)
    await finishJob(open.db, await claimOne(key), now)
    await requestJobs(open.db, [request], now)
    expect(await claim(key, later(9999))).toEqual([])
    expect((await listJobs(open.db, { kind: key, state: 'done' }, { size: 5 })).rows).toHaveLength(1)
  })

  test('the job of a worker that was killed comes back; if that worker still lives it can no longer finish it', async () => {
    const kind = await ask(1)
    const first = await claimOne(kind)
    expect(await claim(kind, later(119))).toEqual([])
    const second = await claimOne(kind, later(120))
    expect(second.id).toBe(first.id)
    expect(await finishJob(open.db, first, later(121))).toBe(false)
    await failJob(open.db, first, { error: 'late', now: later(121) })
    expect(await finishJob(open.db, second, later(122))).toBe(true)
    expect(await finishJob(open.db, second, later(123))).toBe(false)
  })

  test('a failed job waits longer each time, is parked in the end, and starts anew when a person says so', async () => {
    const kind = await ask(1)
    const pauses: number[] = []
    let at = now
    for (let attempt = 1; attempt <= 20; attempt += 1) {
      const job = await claimOne(kind, at)
      expect(job.attempts).toBe(attempt)
      await failJob(open.db, job, { error: `451 try again ${attempt}`, now: at })
      const [row] = (await listJobs(open.db, { kind }, { size: 1 })).rows
      expect(row?.last_error).toBe(`451 try again ${attempt}`)
      if (row?.next_try_at) {
        pauses.push((Date.parse(row.next_try_at) - Date.parse(at)) / 1000)
        expect(await claim(kind, new Date(Date.parse(row.next_try_at) - 1).toISOString())).toEqual([])
        at = row.next_try_at
      }
    }
    expect(pauses.slice(0, 4)).toEqual([15, 30, 60, 120])
    expect(pauses.slice(-2)).toEqual([21600, 21600])
    expect(pauses).toHaveLength(19)
    const { rows } = await listJobs(open.db, { kind, state: 'parked' }, { size: 5 })
    expect(rows).toHaveLength(1)
    expect(await claim(kind, '2099-01-01T00:00:00.000Z')).toEqual([])
    await retryJob(open.db, rows[0]!.id, at)
    expect((await claimOne(kind, at)).attempts).toBe(1)
  })

  test('the counts and lists say what waits', async () => {
    const kind = await ask(3, later(-600))
    const counted = await countJobs(open.db, now)
    expect(counted.waiting).toBeGreaterThanOrEqual(3)
    expect(counted.oldestDueAt).toBe(later(-600))
    const first = await listJobs(open.db, { kind, state: 'waiting' }, { size: 2 })
    const rest = await listJobs(open.db, { kind, state: 'waiting' }, { size: 2, after: first.next! })
    expect([...first.rows, ...rest.rows].map((job) => job.key)).toEqual([2, 1, 0].map((n) => `${kind}:${n}`))
    expect(rest.next).toBeNull()
  })
})

describe('mails', () => {
  const open = useDatabase()
  const mail = (key: string) => ({
    key,
    case_id: '00000000-0000-4000-8000-000000000009',
    letter: 'supplement',
    recipient_id: 'zhao',
    to_address: 'zhao@example.test',
    subject: '请补充资料',
    body: '…',
    html: '<p>…</p>',
    lang: 'zh-CN',
    created_at: now,
  })

  test('a mail written again under its key is the mail already there, sent or not', async () => {
    const first = await keepMail(open.db, mail('a'))
    await markSent(open.db, first.id, later(1))
    const again = await keepMail(open.db, { ...mail('a'), subject: 'another' })
    expect(again).toMatchObject({ id: first.id, subject: '请补充资料', status: 'sent', sent_at: later(1) })
    await markFailed(open.db, first.id, { failure: 'returned', text: '550 gone', at: later(9) })
    expect(await findMail(open.db, first.id)).toMatchObject({ status: 'bounced', sent_at: later(1) })
  })

  test('mails are listed by case and by recipient, the newest first', async () => {
    await keepMail(open.db, { ...mail('b'), case_id: null, recipient_id: 'qian' })
    await keepMail(open.db, mail('c'))
    const keys = async (filters: Parameters<typeof listMails>[1]) =>
      (await listMails(open.db, filters, { size: 9 })).rows.map((row) => row.key)
    expect(await keys({ caseId: mail('').case_id })).toEqual(['c', 'a'])
    expect(await keys({ recipientId: 'qian' })).toEqual(['b'])
    const first = await listMails(open.db, {}, { size: 2 })
    expect(
      (await listMails(open.db, {}, { size: 2, after: first.next! })).rows.map((row) => row.key),
    ).toEqual(['a'])
  })
})
