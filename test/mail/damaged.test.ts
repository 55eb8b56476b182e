import { afterAll, beforeAll, expect, test } from 'vitest'
import { collectMail } from '#handle/incoming.ts'
import { connectMailbox } from '#handle/mailbox.ts'
import { readMailroom } from '#handle/mailroom.ts'
import { writeMessage } from '../../examples/demo-mail.ts'
import { useDatabase } from '../database.ts'
import { fakePorts } from '../world.ts'
import { type Dovecot, startDovecot } from './dovecot.ts'

const open = useDatabase()
let box: Dovecot
beforeAll(async () => {
  box = await startDovecot()
})
afterAll(() => box.stop())

test('Q8.1 A message at which the mail server breaks the line each time is passed over and told to a person, once', async () => {
  const ports = { ...fakePorts(open.db, '').ports, mailbox: connectMailbox(box.url) }
  const intake = { personId: 'intake', organisationId: null, roles: ['intake' as const] }
  const told = async () => (await readMailroom(ports, intake)).waiting
  const deliver = (text: string) => {
    const message = writeMessage({
      from: 'li@huaqing.example',
      to: 'centre@zizhi.example',
      subject: text,
      text,
    })
    return box.deliver(Buffer.from(message).toString())
  }
  await deliver('第一封')
  await deliver('损坏的一封')
  await box.spoil()
  await deliver('第三封')
  const readings = 5
  for (let reading = 1; reading <= readings; reading += 1) {
    await expect(collectMail(ports), `reading ${reading}`).rejects.toThrow()
    expect((await told()).map(({ body }) => body)).toEqual(['第一封'])
  }
  expect(await collectMail(ports)).toBe(2)
  expect(await collectMail(ports)).toBe(0)
  expect((await told()).map(({ body, attachments }) => [body, attachments[0]?.refused])).toEqual(
    expect.arrayContaining([
      ['第一封', undefined],
      ['', ['message-unreadable']],
      ['第三封', undefined],
    ]),
  )
  expect(await told()).toHaveLength(3)
})
