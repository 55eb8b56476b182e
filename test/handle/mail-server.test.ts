import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterEach, expect, test } from 'vitest'
import { letterAsText, writeLetter } from '#core/letters/write-letter.ts'
import { runAllJobs } from '#handle/job.ts'
import { letterAsHtml } from '#handle/letter-html.ts'
import { connectMailServer } from '#handle/mail-server.ts'
import { settleFailed } from '#handle/mailroom.ts'
import type { OutgoingMail } from '#handle/ports.ts'
import { post } from '#handle/post.ts'
import type { Db } from '#store/db.ts'
import { listJobs, requestJobs } from '#store/jobs.ts'
import { listMails, listUnsettled } from '#store/mails.ts'
import { addPerson, findPerson } from '#store/people.ts'
import { startWorker } from '#worker/worker.ts'
import { useDatabase } from '../database.ts'
import { occasionsOf } from '../letter-example.ts'
import { fakePorts } from '../world.ts'

const open = useDatabase()
const servers: SMTPServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise<void>((resolve) => server.close(resolve))
})

/** A real SMTP server on loopback that answers each mail as told, and each address. */
const mailServer = async (
  answer: () => Error | null,
  admit: (address: string) => Error | null = () => null,
) => {
  const taken: string[] = []
  const envelopes: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: ({ address }, _, done) => {
      envelopes.push(address)
      done()
    },
    onRcptTo: ({ address }, _, done) => done(admit(address)),
    onData: (stream, _, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const no = answer()
        if (!no) taken.push(Buffer.concat(chunks).toString())
        done(no)
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  servers.push(server)
  return {
    taken,
    envelopes,
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}?from=centre@zizhi.example`,
  }
}

const addReader = async (db: Db, email: string): Promise<string> => {
  const personId = randomUUID()
  await db.insertInto('users').values({ id: personId, name: '周堃', email, email_verified: true }).execute()
  await addPerson(db, { personId, lang: 'zh-CN' })
  return personId
}

const letter = (key: string) => ({
  key,
  caseId: null,
  letter: 'audit-notice',
  recipientId: 'person',
  to: 'contact@huaqing.example',
  subject: '审核通知（项目 2026-0031）',
  text: '兹定于 12月3日 进行远程审核。',
  html: '<p>兹定于 12月3日 进行远程审核。</p>',
  lang: 'zh-CN',
})

test('A letter reaches a real mail server whole, in Chinese, once, however often it is posted', async () => {
  const { taken, url } = await mailServer(() => null)
  const ports = { ...fakePorts(open.db, '').ports, mail: connectMailServer(url) }
  await post(ports, letter('first'))
  await post(ports, letter('first'))
  await runAllJobs(ports)
  await post(ports, letter('first'))
  await runAllJobs(ports)
  expect(taken).toHaveLength(1)
  const mail = await simpleParser(taken[0] as string)
  expect(mail).toMatchObject({ subject: '审核通知（项目 2026-0031）', text: '兹定于 12月3日 进行远程审核。' })
  expect(mail.from?.text).toContain('centre@zizhi.example')
  expect((await listMails(open.db, {}, { size: 10 })).rows[0]).toMatchObject({ status: 'sent' })
})

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' }
/** What somebody reads, without tags and blanks. */
const readIn = (html: string): string =>
  html.replaceAll(/<[^>]*>|\s+/g, '').replaceAll(/&(\w+);/g, (_, name: string) => entities[name] ?? '')

test('Q8.1 Both parts of a mail say the same, links lead where they say, and no name becomes a tag', async () => {
  const { taken, url } = await mailServer(() => null)
  const ports = { ...fakePorts(open.db, '').ports, mail: connectMailServer(url) }
  const [told] = occasionsOf('audit-notice')
  if (!told) throw new Error('No audit notice goes out in the example lives')
  const organisationName = '<img src=x onerror="alert(1)">甲&amp;乙<script>'
  const caseUrl = 'https://zizhi.example/desk/cases/1?a=1&b="><script>'
  const about = { ...told.about, organisationName, contactId: null }
  const written = writeLetter('audit-notice', { ...told, about, caseUrl, lang: 'zh-CN' })
  const text = letterAsText(written)
  await post(ports, { ...letter('both parts'), text, html: letterAsHtml(written, 'zh-CN') })
  await runAllJobs(ports)
  const raw = taken[0] as string
  expect(raw).toMatch(/^Content-Type: multipart\/alternative/m)
  // Plain first: a program shows the last part that it can.
  const parts = [...raw.matchAll(/^Content-Type: (text\/\w+)/gm)].map(([, type]) => type)
  expect(parts).toEqual(['text/plain', 'text/html'])
  const read = await simpleParser(raw)
  const html = String(read.html)
  // A row of the table is told line by line in the text: head and cell, which stand apart in a table.
  const said = (read.text ?? '').split(/\n|: /).filter((line) => line.trim() !== '' && line !== '-- ')
  expect(said.length).toBeGreaterThan(10)
  for (const part of said) expect(readIn(html)).toContain(part.replaceAll(/\s+/g, ''))
  expect(said.join('\n')).toContain(organisationName)
  expect(html).not.toMatch(/<(?:img|script|i)\b|<[^>]*\son\w+=/)
  const [, link] = /<a href="(https:\/\/zizhi\.example\/desk[^"]*)"/.exec(html) ?? []
  expect(readIn(link ?? '')).toBe(caseUrl)
})

test('A mail that the server turns away for now is tried again later, and then sent once', async () => {
  let isBusy = true
  const { taken, url } = await mailServer(() =>
    isBusy ? Object.assign(new Error('try later'), { responseCode: 451 }) : null,
  )
  const fakes = fakePorts(open.db, '')
  const ports = { ...fakes.ports, mail: connectMailServer(url) }
  await post(ports, letter('second'))
  await runAllJobs(ports)
  expect(taken).toHaveLength(0)
  isBusy = false
  expect(await runAllJobs(ports)).toBe(0)
  fakes.setClock('2026-08-01T02:00:00.000Z')
  await runAllJobs(ports)
  expect(taken).toHaveLength(1)
})

test('A mail server that never answers keeps no other job waiting', async () => {
  const callers: Socket[] = []
  const silent = createServer((caller) => void callers.push(caller)).listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const fakes = fakePorts(open.db, '')
  fakes.setClock('2026-09-01T02:00:00.000Z')
  const url = `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`
  const ports = { ...fakes.ports, mail: connectMailServer(url) }
  await post(ports, letter('silent'))
  await requestJobs(open.db, [{ key: 'recount', kind: 'recount', payload: {} }], ports.clock.now())
  const worker = startWorker(ports)
  await expect
    .poll(async () => (await listJobs(open.db, { kind: 'recount' }, { size: 1 })).rows[0]?.done_at, {
      timeout: 30_000,
    })
    .toBeTruthy()
  // Not even the first try has been given up by then.
  expect((await listJobs(open.db, { kind: 'mail' }, { size: 1 })).rows[0]).toMatchObject({ last_error: null })
  expect((await listMails(open.db, {}, { size: 1 })).rows[0]).toMatchObject({ key: 'silent', sent_at: null })
  for (const caller of callers) caller.destroy()
  silent.close()
  await worker.stop()
})

test('Without a mail server letters are kept, to be seen in the administration pages', async () => {
  const ports = { ...fakePorts(open.db, '').ports, mail: null }
  await post(ports, letter('third'))
  await runAllJobs(ports)
  const { rows } = await listMails(open.db, {}, { size: 10 })
  expect(rows.find(({ key }) => key === 'third')).toMatchObject({ status: 'kept', sent_at: null })
})

const no = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode })
const failedMails = async () => (await listMails(open.db, {}, { size: 1 })).rows[0]

test('Q8.1 Mails about one case are one conversation, each with a token of its own to answer by', async () => {
  const { taken, envelopes, url } = await mailServer(() => null)
  const ports = { ...fakePorts(open.db, '').ports, mail: connectMailServer(url) }
  const caseId = '7d6f4c55-2f0e-4f50-9a52-0f3d0f6c1a11'
  for (const key of ['notice', 'notice moved']) await post(ports, { ...letter(key), caseId })
  await runAllJobs(ports)
  const mails = await Promise.all(taken.map((one) => simpleParser(one)))
  expect(mails.map(({ references, inReplyTo }) => [references, inReplyTo])).toEqual(
    Array(2).fill([`<case.${caseId}@zizhi.test>`, `<case.${caseId}@zizhi.test>`]),
  )
  const { rows } = await listMails(open.db, { caseId }, { size: 2 })
  const tokens = rows.map(({ token }) => token).toReversed()
  expect(new Set(tokens).size).toBe(2)
  expect(mails.map(({ messageId }) => messageId)).toEqual(tokens.map((token) => `<${token}@zizhi.test>`))
  const answered = tokens.map((token) => `centre+${token}@zizhi.example`)
  expect(mails.map(({ replyTo }) => replyTo?.text)).toEqual(answered)
  expect(envelopes, 'a report finds its mail, too').toEqual(answered)
  expect(mails[0]?.headers.get('auto-submitted')).toBe('auto-generated')
})

test('Q8.4 An official letter goes along as PDF and the day of the audit as a calendar entry', async () => {
  const { taken, url } = await mailServer(() => null)
  const printed = new TextEncoder().encode('%PDF-1.7')
  const fakes = fakePorts(open.db, '').ports
  const print = { ...fakes.print, letter: async () => printed }
  const ports = { ...fakes, print, mail: connectMailServer(url) }
  await post(ports, {
    ...letter('official'),
    paper: {
      lang: 'zh-CN',
      subject: '审核通知',
      addressee: '',
      paragraphs: [],
      signature: [],
      on: '2026-11-26',
    },
    invitation: {
      method: 'REQUEST',
      entry: {
        uid: 'audit-1@zizhi',
        sequence: 0,
        day: '2026-12-03',
        title: '审核日',
        text: '',
        at: '2026-11-26T02:00:00.000Z',
      },
    },
  })
  await runAllJobs(ports)
  const { attachments } = await simpleParser(taken[0] as string)
  expect(attachments.map(({ contentType, filename }) => [contentType, filename])).toEqual([
    ['text/calendar', undefined],
    ['application/pdf', '审核通知（项目 2026-0031）.pdf'],
    ['application/ics', 'invite.ics'],
  ])
  expect(taken[0]).toMatch(/text\/calendar; charset=utf-8; method=REQUEST/)
})

test('Q8.1 A refused address is told at once, is not tried again, and has to be confirmed anew', async () => {
  const { taken, url } = await mailServer(
    () => null,
    () => no(550, '5.1.1 no such user'),
  )
  const fakes = fakePorts(open.db, '')
  const ports = { ...fakes.ports, mail: connectMailServer(url) }
  const personId = await addReader(open.db, 'gone@huaqing.example')
  await post(ports, { ...letter('refused'), recipientId: personId, to: 'gone@huaqing.example' })
  await runAllJobs(ports)
  expect(taken).toHaveLength(0)
  expect(await failedMails()).toMatchObject({ status: 'bounced', failure: 'address', settled_at: null })
  expect((await failedMails())?.failure_text).toContain('no such user')
  expect((await findPerson(open.db, personId))?.mail_fails_since).toBe(ports.clock.now())
  expect((await listJobs(open.db, { kind: 'mail' }, { size: 1 })).rows[0]).toMatchObject({ attempts: 1 })
})

test('Q8.1 A mail that nobody takes for two days is given up, and a person sees to it', async () => {
  const { url } = await mailServer(() => no(451, 'try later'))
  const fakes = fakePorts(open.db, '')
  const ports = { ...fakes.ports, mail: connectMailServer(url) }
  await post(ports, letter('given up'))
  await runAllJobs(ports)
  expect(await failedMails()).toMatchObject({ status: 'kept', failure: null })
  fakes.setClock('2026-08-03T01:00:00.000Z')
  await runAllJobs(ports)
  expect(await failedMails()).toMatchObject({ status: 'bounced', failure: 'given-up' })
  const [givenUp] = (await listUnsettled(open.db, null)).filter(({ key }) => key === 'given up')
  // Sent again by a person it has its two days anew, however old it is.
  const keeper = { personId: randomUUID(), organisationId: null, roles: ['intake' as const] }
  fakes.setClock('2026-08-09T01:00:00.000Z')
  expect(await settleFailed(ports, keeper, givenUp?.id ?? 0, 'sent-again')).toBe('done')
  await runAllJobs(ports)
  expect(await failedMails()).toMatchObject({ status: 'kept', failure: null })
})

test('A worker killed between the sending and its record sends the same message once more, and no third time', async () => {
  const { taken, url } = await mailServer(() => null)
  const fakes = fakePorts(open.db, '')
  const server = connectMailServer(url)
  const dies = {
    ...fakes.ports,
    mail: {
      ...server,
      send: async (mail: OutgoingMail) => {
        await server.send(mail)
        throw new Error('killed')
      },
    },
  }
  await post(dies, letter('killed'))
  await runAllJobs(dies)
  fakes.setClock('2026-08-01T02:00:00.000Z')
  await runAllJobs({ ...fakes.ports, mail: server })
  await runAllJobs({ ...fakes.ports, mail: server })
  expect(taken).toHaveLength(2)
  const [first, second] = await Promise.all(taken.map((one) => simpleParser(one)))
  expect(second?.messageId, 'by which the receiver knows the copy').toBe(first?.messageId)
})
