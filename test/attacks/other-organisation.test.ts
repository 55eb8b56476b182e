import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { calendarStreamId } from '#core/calendar-adoption.ts'
import { complaintProcedure } from '#core/complaint.ts'
import type { CommandRecord, StoredEvent } from '#core/kernel.ts'
import { fold } from '#core/procedure.ts'
import { contextFor } from '#handle/command.ts'
import { streams } from '#handle/streams.ts'
import { systemActor } from '#handle/system-actor.ts'
import { apiHead } from '#http/app.ts'
import type { StreamKind } from '#store/chain.ts'
import { readStream } from '#store/log.ts'
import { story } from '../given.ts'
import { useDoor, type Visitor } from '../http/door.ts'
import { plant } from '../http/plant.ts'
import { pdf, uploadFile } from '../http/tus.ts'
import { concluded, found } from '../matter-story.ts'
import { chanceOf } from '../proofs/chance.ts'
import { sensibleInput } from '../proofs/sensible-input.ts'

const door = useDoor()

const certificate = {
  number: 'CNITSEC2026SRV-SE-I-9001',
  holder: '甲方科技有限公司',
  uscc: '914403001922038216',
  registeredAddress: '北京市海淀区',
  type: 'security-engineering',
  level: 1,
  issuedOn: '2026-01-05',
  validFrom: '2026-01-05',
  validTo: '2029-01-04',
  basis: '旧册转录',
}

/** An input for this command that its schema takes, so that the answer is about the id and not about the form. */
const inputFor = async (kind: StreamKind, id: string, command: string) => {
  const record = streams[kind].procedure.commands[command] as unknown as CommandRecord<never, string>
  const { events } = await readStream(door.ports.db, { stream: id, kind, key: '', actorId: '' })
  const state = fold(streams[kind].procedure, events as StoredEvent[])
  const known = { state, context: contextFor(door.ports, id, systemActor, null), people: [] }
  const chance = chanceOf(1)
  const inputs = Array.from({ length: 20 }, () => sensibleInput(record, known, chance))
  return inputs.find((input) => record.input.safeParse(input).success) ?? {}
}

/** Something for every form that is no command. */
const anyForm = {
  reason: '与营业执照原件核对一致',
  uscc: '914403001922038216',
  proof: '营业执照副本',
  answers: {},
  text: '请补充材料',
  input: {},
  caseNumber: '2026-0001',
  how: 'seen-to',
  active: false,
  status: 'aside',
  note: '附言待核对',
  amountsFen: [100, 200],
  people: [{ name: '丁', position: '质量负责人' }],
  connection: '会议号 100 200 300',
  agreed: true,
  settled: true,
}

/** A stream told by a story, whose organisation is nobody's here. */
const planted = (kind: StreamKind, told: readonly StoredEvent[]) => plant(door.ports, kind, told)

const opened = async (owner: Visitor) => {
  const id = randomUUID()
  const chosen = { kind: 'initial', type: 'security-engineering', level: 1 }
  expect((await owner.command(`/api/cases/${id}/commands/OpenCase`, 0, chosen)).status).toBe(200)
  return id
}

test('An id of another organisation in any address of the interface is answered as if there were no such thing', async () => {
  const owner = await door.applicant('甲方')
  const stranger = await door.applicant('乙方')
  const clerk = await door.staff('clerk')
  const secretary = await door.staff('secretary')
  const cases = await opened(owner)
  const files = (await uploadFile(owner, { caseId: cases, name: 'a.pdf', content: await pdf() })).id
  const asking = {
    name: '丙',
    email: `${randomUUID()}@example.cn`,
    roles: ['contributor'],
    position: 'middle',
  }
  expect((await owner.ask('POST', '/api/organisation/members', asking)).status).toBe(200)
  const invitations = (await owner.get('/api/organisation/invitations')).body as unknown as { id: string }[]
  const [certificates, meetings] = [randomUUID(), randomUUID()]
  expect(
    (await clerk.command(`/api/certificates/${certificates}/commands/ProposeEntry`, 0, certificate)).status,
  ).toBe(200)
  expect(
    (
      await secretary.command(`/api/meetings/${meetings}/commands/ScheduleMeeting`, 0, {
        nominalOn: '2026-12-25',
      })
    ).status,
  ).toBe(200)
  const complaint = story(
    complaintProcedure,
    { namedCertificate: null, matterSerial: 1, involved: [] },
    '2026-11-20',
  )
  complaint.does('system', 'ReceiveComplaint', {
    topic: 'forged-certificate',
    certificateNumber: '',
  })
  const ids: Record<string, string> = {
    cases,
    files,
    certificates,
    meetings,
    calendars: calendarStreamId,
    proceedings: await planted('proceeding', found('unfounded').log),
    objections: await planted('objection', concluded('rejected').log),
    complaints: await planted('complaint', complaint.log),
    organisations: owner.organisation.id,
    organisation: owner.personId,
    staff: clerk.personId,
    payments: randomUUID(),
    invitations: invitations[0]?.id ?? '',
    admin: '1',
    mailroom: randomUUID(),
    mails: '1',
    letters: '1',
  }
  const kinds: Record<string, StreamKind> = {
    cases: 'case',
    certificates: 'certificate',
    meetings: 'meeting',
    calendars: 'calendar',
    proceedings: 'proceeding',
    objections: 'objection',
    complaints: 'complaint',
  }
  const asked: string[] = []
  for (const [path, methods] of Object.entries(door.app.getOpenAPI31Document(apiHead).paths ?? {})) {
    if (!path.includes('{') || !path.startsWith('/api/')) continue
    const [, , what = '', , , command] = path.split('/')
    const id = ids[path.split('/')[3] ?? ''] ?? ids[what]
    if (id === undefined) throw new Error(`${path}: whose id is this?`)
    const kind = kinds[what]
    const isForm = path.split('/')[4] === 'commands' && command !== undefined && !path.endsWith('/draft')
    const body = isForm && kind ? await inputFor(kind, id, command) : anyForm
    for (const method of Object.keys(methods as object).filter((one) => one !== 'parameters')) {
      const to = path
        .replace(/\{\w+\}/, id)
        .replaceAll(/\{(letter|paper)\}/g, '0')
        .replace('{comment}', randomUUID())
      const headers = { 'if-match': '"1"', 'idempotency-key': randomUUID() }
      const answer = await stranger.ask(
        method.toUpperCase(),
        to,
        ['get', 'head'].includes(method) ? undefined : body,
        headers,
      )
      // The notices that are in force are everybody's.
      if (what === 'calendars' && method === 'get') continue
      expect(
        [403, 404],
        `${method} ${to}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`,
      ).toContain(answer.status)
      asked.push(path)
    }
  }
  expect(asked.length).toBeGreaterThan(60)
  const log = await readStream(door.ports.db, { stream: cases, key: '', actorId: '' })
  expect(log.events.map(({ type }) => type)).toEqual(['CaseOpened'])
})
