import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterEach, expect, test } from 'vitest'
import { runAllJobs } from '#handle/job.ts'
import { connectMailServer } from '#handle/mail-server.ts'
import { post } from '#handle/post.ts'
import { listJobs, requestJobs } from '#store/jobs.ts'
import { listMails } from '#store/mails.ts'
import { startWorker } from '#worker/worker.ts'
import { useDatabase } from '../database.ts'
import { fakePorts } from '../world.ts'

const open = useDatabase()
const servers: SMTPServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise<void>((resolve) => server.close(resolve))
})

/** A real SMTP server on loopback that answers each mail as told. */
const mailServer = async (answer: () => Error | null) => {
  const taken: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
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
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}?from=centre@zizhi.example`,
  }
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
