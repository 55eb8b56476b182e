import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { calendarStreamId } from '#core/calendar-adoption.ts'
import { tick } from '#handle/tick.ts'
import { listMails } from '#store/mails.ts'
import example from '../../examples/notice-2027.json' with { type: 'json' }
import { useDoor, type Visitor } from './door.ts'

const door = useDoor()
let secretary: Visitor
let administrator: Visitor
let applicant: Visitor

const give = (visitor: Visitor, name: string, version: number, input: object = {}) =>
  visitor.command(`/api/calendars/${calendarStreamId}/commands/${name}`, version, input)
const preview = (visitor: Visitor, notice: object) => visitor.ask('POST', '/api/calendar/preview', { notice })

describe('the calendar in force', () => {
  beforeAll(async () => {
    secretary = await door.staff('secretary')
    administrator = await door.staff('administrator')
    applicant = await door.applicant()
  })

  test('Q9.1 everybody who is signed in reads the notices in force, and those that have them are spared', async () => {
    const first = await applicant.get('/api/calendar')
    expect(first.status).toBe(200)
    expect(first.body).toMatchObject({ version: 'cn-2026-1', isRunningOut: true })
    expect(first.body.notices).toHaveLength(23)
    const tag = first.headers.get('etag') as string
    const again = await applicant.ask('GET', '/api/calendar', undefined, { 'if-none-match': tag })
    expect(again.status).toBe(304)
    expect((await door.visitor().get('/api/calendar')).status).toBe(401)
  })
  test('Q9.1 the page on which notices are adopted is closed to applicants', async () => {
    expect((await applicant.get(`/api/calendars/${calendarStreamId}`)).status).toBe(403)
    expect((await secretary.get(`/api/calendars/${randomUUID()}`)).status).toBe(404)
    expect((await preview(applicant, example)).status).toBe(403)
  })
  test('Q9.1 a look at what a notice would move writes nothing, and says what is wrong with it', async () => {
    const seen = await preview(secretary, example)
    expect(seen.status).toBe(200)
    expect(seen.body).toEqual({ deadlines: [], meetings: [] })
    const wrong = await preview(secretary, { ...example, work: [] })
    expect(wrong.status).toBe(409)
    expect(wrong.body).toMatchObject({ code: 'notice-workdays-unlikely', clause: 'Q9.1' })
  })
  test('Q9.1 a notice with a field missing is answered with the name of the field', async () => {
    const { source: _, ...incomplete } = example
    const answer = await give(secretary, 'ProposeNotice', 0, { notice: incomplete })
    expect(answer.status).toBe(422)
    expect(JSON.stringify(answer.body)).toContain('source')
  })
  test('Q9.1 one person enters a notice, another confirms it, and the calendar is a new one', async () => {
    expect((await give(secretary, 'ProposeNotice', 0, { notice: example })).status).toBe(200)
    const { body } = await administrator.get(`/api/calendars/${calendarStreamId}`)
    expect(body).toMatchObject({ state: { proposal: { notice: { id: 'cn-2027-1' } } } })
    const alone = await give(secretary, 'ConfirmNotice', 1)
    expect(alone.status).toBe(409)
    expect(alone.body).toMatchObject({ code: 'second-person-needed', clause: 'Q9.1' })
    expect((await give(administrator, 'ConfirmNotice', 0)).status).toBe(412)
    expect((await give(administrator, 'ConfirmNotice', 1)).status).toBe(200)
    expect((await applicant.get('/api/calendar')).body).toMatchObject({
      version: 'cn-2027-1',
      isRunningOut: false,
    })
  })
})

describe('the calendar runs out', () => {
  test('Q9.1 administrators are told two months before, each of them once, and the figure stands in /readyz', async () => {
    const told = async () =>
      (await listMails(door.ports.db, {}, { size: 200 })).rows.filter(
        ({ letter }) => letter === 'calendar-runs-out',
      ).length
    door.setClock('2027-10-31T02:00:00.000Z')
    await tick(door.ports)
    expect(await told()).toBe(0)
    door.setClock('2027-11-01T02:00:00.000Z')
    await tick(door.ports)
    await tick(door.ports)
    expect(await told()).toBe(1)
    const ready = await door.visitor().get('/readyz')
    expect(ready.body.calendar).toEqual({
      version: 'cn-2027-1',
      provisionalFrom: '2028-01-01',
      daysLeft: 61,
      isRunningOut: true,
    })
  })
})
