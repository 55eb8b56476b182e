import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { editionFor } from '#core/rulebook/edition.ts'
import { forgetMail } from '#handle/forget-mail.ts'
import { collectMail } from '#handle/incoming.ts'
import { runAllJobs } from '#handle/job.ts'
import { answerMessage, readMailroom, setAside } from '#handle/mailroom.ts'
import type { BoxMark } from '#handle/ports.ts'
import { listDisposable } from '#handle/retention.ts'
import { writeMessage } from '../../examples/demo-mail.ts'
import { useDatabase } from '../database.ts'
import { onePage } from '../evidence/make-pdf.ts'
import { useWorld } from '../world.ts'

const open = useDatabase()
const world = useWorld(open)

test('⚖ Q10 A case without a certificate may be disposed of once it has been kept for three years, and not on the last day', async () => {
  const caseId = randomUUID()
  const contact = world.stage.contactOf('huaqing')
  world.stage.setClock('2026-08-03T02:00:00.000Z')
  await world.stage.ask(contact, 'case', caseId, 'OpenCase', { type: 'risk-assessment', level: 1 })
  expect(await listDisposable(world.ports)).toEqual([])
  await world.stage.ask(contact, 'case', caseId, 'WithdrawApplication', { reason: '材料另行准备' })
  world.stage.setClock('2029-08-03T02:00:00.000Z')
  expect(await listDisposable(world.ports)).toEqual([])
  world.stage.setClock('2029-08-04T02:00:00.000Z')
  expect(await listDisposable(world.ports)).toMatchObject([
    { caseId, keptUntil: '2029-08-03', validTo: null },
  ])
})

test('⚖ Q8.1 What belongs to no case is emptied ninety days after it was set aside, with its files, and does not come back', async () => {
  const { intake } = world.stage.staff
  const at = '2026-09-15T02:00:00.000Z'
  const inDays = (days: number) => new Date(Date.parse(at) + days * 86_400_000).toISOString()
  world.setClock(at)
  const letterOf = (from: string, subject: string) =>
    writeMessage({
      from,
      to: 'centre@zizhi.example',
      subject,
      text: '详见附件',
      file: { name: '目录.pdf', content: onePage('产品目录') },
    })
  const messages = [
    letterOf('zhao@stranger.example', '推荐产品'),
    letterOf('qian@stranger.example', '怎么申请'),
  ]
  const ports = {
    ...world.ports,
    mailbox: {
      name: 'box',
      read: async (
        _: unknown,
        take: (message: { source: Uint8Array; isWhole: true }, mark: BoxMark) => unknown,
      ) => {
        for (const [index, source] of messages.entries())
          await take({ source, isWhole: true }, { uidValidity: 1, lastUid: index + 1 })
      },
    },
  }
  const rows = () => open.db.selectFrom('incoming_mails').selectAll().orderBy('received_at').execute()
  await collectMail(ports)
  const { waiting } = await readMailroom(ports, intake)
  expect(waiting).toHaveLength(2)
  const [later, first] = waiting.toSorted((one, other) => (one.subject > other.subject ? -1 : 1))
  const edition = editionFor('2026-09-15', ports.editions)
  const [file] = await open.db.selectFrom('files').selectAll().execute()
  const content = () => ports.blobs.findSize(file?.sha256 ?? '')
  expect(await setAside(ports, intake, first?.incoming_id ?? '', { note: '推销' })).toBe('done')

  world.setClock(inDays(90))
  expect(await forgetMail(ports, edition)).toBe(0)
  world.setClock(inDays(91))
  expect(await forgetMail(ports, edition)).toBe(1)
  expect(await forgetMail(ports, edition)).toBe(0)
  await runAllJobs(ports)
  // Both came with the same content: it stays until the last file that has it is gone.
  expect(await content()).toBeGreaterThan(0)
  expect(await setAside(ports, intake, later?.incoming_id ?? '', { note: '无关' })).toBe('done')
  world.setClock(inDays(200))
  expect(await forgetMail(ports, edition)).toBe(1)
  await runAllJobs(ports)
  expect(await content()).toBeUndefined()
  expect(await open.db.selectFrom('files').selectAll().execute()).toEqual([])
  const kept = JSON.stringify(await rows())
  for (const gone of ['推荐产品', '怎么申请', '推销', '无关', '详见附件', '目录', 'zhao', 'qian', 'z***'])
    expect(kept).not.toContain(gone)
  await collectMail(ports)
  expect(await rows()).toHaveLength(2)
  expect((await readMailroom(ports, intake)).waiting).toEqual([])
  const answer = { text: '请看网站。', lang: 'zh-CN' } as const
  expect(await answerMessage(ports, intake, later?.incoming_id ?? '', answer)).toBe('mail-not-answerable')
})
