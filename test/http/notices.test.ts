import { randomUUID } from 'node:crypto'
import ical from 'ical.js'
import { expect, test } from 'vitest'
import { sendNotices } from '#handle/notices.ts'
import { post } from '#handle/post.ts'
import { noteMailFails } from '#store/people.ts'
import { password, useDoor, type Visitor } from './door.ts'

const door = useDoor()
const choices = { digest: true, earlyReminders: false, calendarFiles: true }

const letterTo = (recipientId: string, subject: string) =>
  post(door.ports, {
    key: randomUUID(),
    caseId: null,
    letter: 'progress-asked',
    recipientId,
    to: 'x@example.cn',
    subject,
    text: subject,
    html: subject,
    lang: 'zh-CN',
  })

test('Q8.1 A letter is unread until its reader opens it, and nobody else can', async () => {
  const reader = await door.applicant()
  const other = await door.applicant()
  await letterTo(reader.personId, '请告知进度')
  const unread = async (of: typeof reader) => (await of.get('/api/me/unread')).body
  expect(await unread(reader)).toEqual({ unread: 1, mailroom: 0 })
  const { body } = await reader.get('/api/letters')
  const [letter] = body.rows as unknown as { id: number; unread: boolean }[]
  expect(letter?.unread).toBe(true)
  const opened = { letters: [`mail:${letter?.id}`] }
  expect((await other.ask('POST', '/api/letters/opened', opened)).status).toBe(200)
  expect(await unread(reader)).toEqual({ unread: 1, mailroom: 0 })
  await reader.ask('POST', '/api/letters/opened', opened)
  expect(await unread(reader)).toEqual({ unread: 0, mailroom: 0 })
})

test('Q8.1 The digest goes to whoever chose it, once a working day, and not when there is nothing', async () => {
  const reader = await door.applicant()
  expect((await reader.ask('PUT', '/api/me/notices', choices)).status).toBe(200)
  expect((await reader.get('/api/me/notices')).body.choices).toEqual(choices)
  const digests = async () => {
    const { body } = await reader.get('/api/letters')
    return (body.rows as unknown as { letter: string; subject: string; body: string }[]).filter(
      ({ letter }) => letter === 'daily-digest',
    )
  }
  await sendNotices(door.ports)
  expect(await digests(), 'nothing is unread').toEqual([])
  await letterTo(reader.personId, '请补充合同')
  await sendNotices(door.ports)
  expect(await digests(), 'its turn was this morning').toEqual([])
  door.setClock('2026-11-22T02:00:00.000Z')
  await sendNotices(door.ports)
  expect(await digests(), 'a Sunday').toEqual([])
  door.setClock('2026-11-23T02:00:00.000Z')
  await sendNotices(door.ports)
  await sendNotices(door.ports)
  const [digest, ...more] = await digests()
  expect(more).toEqual([])
  expect(digest?.subject).toBe('今日汇总：1 封未读')
  expect(digest?.body).toContain('· 未读：请补充合同')
  door.setClock('2026-11-20T02:00:00.000Z')
})

test('Q8.1 An address that mails come back from is confirmed again by a link sent to it, by its owner alone', async () => {
  const reader = await door.applicant()
  const address = async () =>
    (await reader.get('/api/me/notices')).body.address as unknown as { email: string; why: string | null }
  const { email } = await address()
  await noteMailFails(door.ports.db, reader.personId, email, '2026-11-19T02:00:00.000Z')
  expect((await address()).why).toBe('mail-came-back')
  const confirmed = async () => (await reader.get('/api/me')).body.person?.emailConfirmed
  expect(await confirmed(), 'and no application is handed in under it').toBe(false)
  await reader.ask('POST', '/api/me/address/ask', {})
  const link = (await door.links(email)).find(({ letter }) => letter === 'confirm-again')?.link ?? ''
  const token = new URL(link).searchParams.get('confirm')
  const other = await door.applicant()
  expect((await other.ask('POST', '/api/me/address/confirm', { token })).status).toBe(400)
  expect((await reader.ask('POST', '/api/me/address/confirm', { token: `${token}x` })).status).toBe(400)
  door.setClock('2026-11-28T02:00:00.000Z')
  expect((await reader.ask('POST', '/api/me/address/confirm', { token })).status, 'too late').toBe(400)
  door.setClock('2026-11-20T02:00:00.000Z')
  expect((await reader.ask('POST', '/api/me/address/confirm', { token })).status).toBe(200)
  expect([(await address()).why, await confirmed()]).toEqual([null, true])
})

const emailOf = async ({ get }: Visitor): Promise<string> =>
  ((await get('/api/me')).body.person as unknown as { email: string }).email

test('Q8.1 A new address takes the place of one’s own by a link sent to it, and the former one is told', async () => {
  const reader = await door.applicant()
  const other = await door.applicant()
  const [own, taken] = [await emailOf(reader), await emailOf(other)]
  const wanted = `New.${own}`
  const ask = (email: string, given = password) =>
    reader.ask('POST', '/api/me/address/change', { email, password: given })
  const wrong = await ask(wanted, 'not this password')
  expect([wrong.status, wrong.body.code]).toEqual([403, 'password-differs'])
  expect((await ask('nowhere')).status).toBe(422)
  // The answer does not tell whether somebody has it; its owner is told.
  expect((await ask(taken)).status).toBe(200)
  expect((await door.links(taken))[0]?.letter).toBe('address-known')
  expect((await ask(wanted)).status).toBe(200)
  const [sent] = await door.links(own)
  expect([sent?.letter, sent?.to]).toEqual(['change-address', wanted.toLowerCase()])
  const token = new URL(sent?.link ?? '').searchParams.get('confirm')
  const confirm = (of: typeof reader) => of.ask('POST', '/api/me/address/confirm', { token })
  expect((await confirm(other)).status, 'a link is its owner’s alone').toBe(400)
  expect(await emailOf(reader)).toBe(own)
  expect((await confirm(reader)).status).toBe(200)
  expect(await emailOf(reader)).toBe(wanted.toLowerCase())
  const [told] = await door.links(wanted)
  expect([told?.letter, told?.to]).toEqual(['address-changed', own])
  expect((await confirm(reader)).status, 'it works once').toBe(400)
  const signIn = (email: unknown) =>
    door.visitor().ask('POST', '/api/auth/sign-in/email', { email, password })
  expect([(await signIn(own)).status, (await signIn(wanted)).status]).toEqual([401, 200])
})

test('Q8.1 An address that somebody took meanwhile stays theirs, and whoever asks for many is stopped', async () => {
  const reader = await door.applicant()
  const email = `${randomUUID()}@example.cn`
  const ask = () => reader.ask('POST', '/api/me/address/change', { email, password })
  expect((await ask()).status).toBe(200)
  const own = await emailOf(reader)
  const token = new URL((await door.links(own))[0]?.link ?? '').searchParams.get('confirm')
  await door.identity.addPerson({ name: '先到的人', email, lang: 'zh-CN' })
  const late = await reader.ask('POST', '/api/me/address/confirm', { token })
  expect([late.status, late.body.code]).toEqual([409, 'address-in-use'])
  for (let times = 0; times < 4; times++) expect((await ask()).status).toBe(200)
  const stopped = await ask()
  expect([stopped.status, stopped.body.code]).toEqual([429, 'too-many-requests'])
})

test('A calendar is read by its secret address alone, unchanged it is not sent again, and renewed the old address is gone', async () => {
  const reader = await door.applicant()
  const made = await reader.ask('POST', '/api/me/calendar', {})
  const again = await reader.ask('POST', '/api/me/calendar', { renew: false })
  expect(again.body.url).toBe(made.body.url)
  const pathOf = (url: unknown) => new URL(String(url)).pathname
  const visitor = door.visitor()
  const first = await visitor.raw('GET', pathOf(made.body.url), {})
  expect([first.status, first.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
  const calendar = new ical.Component(ical.parse(await first.text()) as never)
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('资质办理 · 周堃')
  const etag = first.headers.get('etag') ?? ''
  const second = await visitor.raw('GET', pathOf(made.body.url), { headers: { 'If-None-Match': etag } })
  expect([second.status, await second.text()]).toEqual([304, ''])
  const renewed = await reader.ask('POST', '/api/me/calendar', { renew: true })
  expect((await visitor.raw('GET', pathOf(made.body.url), {})).status).toBe(404)
  expect((await visitor.raw('GET', pathOf(renewed.body.url), {})).status).toBe(200)
  expect((await visitor.raw('GET', '/calendar/0.ics', {})).status).toBe(404)
  expect(
    (await reader.ask('POST', `/api/organisation/certificates/${randomUUID()}/calendar`, {})).status,
  ).toBe(404)
})

test('A calendar that is switched off leads nowhere, and one made again has another address', async () => {
  const reader = await door.applicant()
  const visitor = door.visitor()
  const statusOf = async (url: unknown) =>
    (await visitor.raw('GET', new URL(String(url)).pathname, {})).status
  const { url } = (await reader.ask('POST', '/api/me/calendar', {})).body
  const other = await door.applicant()
  expect((await other.ask('DELETE', '/api/me/calendar')).status).toBe(200)
  expect((await visitor.ask('DELETE', '/api/me/calendar')).status).toBe(401)
  expect(await statusOf(url), 'nobody switches off that of another').toBe(200)
  for (const _ of ['once', 'twice'])
    expect((await reader.ask('DELETE', '/api/me/calendar')).body).toEqual({ stopped: true })
  expect(await statusOf(url)).toBe(404)
  expect((await reader.get('/api/me/notices')).body.calendar).toBeNull()
  const again = (await reader.ask('POST', '/api/me/calendar', {})).body.url
  expect(again).not.toBe(url)
  expect([await statusOf(again), await statusOf(url)]).toEqual([200, 404])
})

test('The mail room is the centre’s: applicants do not enter, and only intake and approvers decide', async () => {
  const applicant = await door.applicant()
  expect((await applicant.get('/api/mailroom')).status).toBe(403)
  const auditor = await door.staff('auditor')
  expect((await auditor.get('/api/mailroom')).body).toEqual({ mailbox: null, waiting: [], failed: [] })
  const act = (path: string, body: object) =>
    auditor.ask('POST', `/api/mailroom/${randomUUID()}/${path}`, body)
  expect((await act('set-aside', { note: '广告邮件' })).status).toBe(403)
  expect((await act('answer', { text: '请看申请指南' })).status).toBe(403)
  expect((await act('file', { caseNumber: '2026-0001' })).status).toBe(403)
  const intake = await door.staff('intake')
  const nobody = await intake.ask('POST', `/api/mailroom/${randomUUID()}/set-aside`, { note: '广告邮件' })
  expect(nobody.status).toBe(404)
  const unnamed = await intake.ask('POST', `/api/mailroom/${randomUUID()}/file`, {})
  expect([unnamed.status, unnamed.body.detail]).toEqual([422, '请填写项目编号。'])
  expect((await intake.ask('POST', '/api/mailroom/mails/999/settle', { how: 'seen-to' })).status).toBe(404)
})
