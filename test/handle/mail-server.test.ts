import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterEach, expect, test } from 'vitest'
import { runAllJobs } from '#handle/job.ts'
import { connectMailServer } from '#handle/mail-server.ts'
import { post } from '#handle/post.ts'
import { listMails } from '#store/mails.ts'
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

test('Without a mail server letters are kept, to be seen in the administration pages', async () => {
  const ports = { ...fakePorts(open.db, '').ports, mail: null }
  await post(ports, letter('third'))
  await runAllJobs(ports)
  const { rows } = await listMails(open.db, {}, { size: 10 })
  expect(rows.find(({ key }) => key === 'third')).toMatchObject({ status: 'kept', sent_at: null })
})
