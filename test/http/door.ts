import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect } from 'vitest'
import { makeUscc } from '#core/uscc.ts'
import { createIdentity, type Identity } from '#handle/identity.ts'
import type { Ports } from '#handle/ports.ts'
import type { WechatAccount } from '#handle/wechat-account.ts'
import { createApp } from '#http/app.ts'
import { changePerson, findPersonByEmail } from '#store/people.ts'
import { useDatabase } from '#test/database.ts'
import { fakePorts } from '#test/world.ts'

const secret = 'a secret of the tests, long enough to be one'

/** Whatever a route answered, looked into by the tests. */
type Body = { readonly [key: string]: Body } & { readonly length: number; readonly id: string }

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: Body
}

/** A browser: keeps its cookies, sends its origin. */
export interface Visitor {
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  get(path: string): Promise<Answer>
  /** A command for the version seen; a key of its own unless one is given. */
  command(path: string, version: number, input: object, key?: string): Promise<Answer>
  /** As a browser sends them. */
  cookie(): string
  raw(
    method: string,
    path: string,
    init: { body?: BodyInit; headers?: Record<string, string> },
  ): Promise<Response>
}

export interface Door {
  readonly app: ReturnType<typeof createApp>
  readonly ports: Ports
  readonly identity: Identity
  readonly uploads: string
  setClock(at: string): void
  visitor(): Visitor
  /** Signed in as this person, without the password's half second. */
  as(personId: string): Promise<Visitor>
  /** A person of the centre with these roles, signed in. */
  staff(...roles: string[]): Promise<Visitor & { personId: string }>
  /** Lets somebody into the centre: asked for by one administrator, confirmed by another. */
  letIn(by: Visitor, invited: object): Promise<Answer>
  /** The authorised contact of a fresh organisation, signed in. */
  applicant(name?: string): Promise<Visitor & { personId: string; organisation: Body }>
  /** The links of the letters to this address, the newest first. */
  links(email: string): Promise<{ letter: string; to: string; link: string }[]>
  leftovers(): Promise<string[]>
  /** What an upload got before the server went down. */
  writeUpload(location: string, content: Uint8Array): Promise<void>
  /** For a server of its own on the same database. */
  readonly databaseUrl: string
  readonly secret: string
}

let serial = 0
export const details = (name = '华清网安科技有限公司') => {
  serial += 1
  return {
    name,
    uscc: makeUscc(`91110108MA0${String(serial + 10000).padStart(5, '0')}`),
    legalForm: 'company',
    legalPerson: true,
    businessScope: '信息技术服务；网络与信息安全软件开发',
    establishedOn: '2015-03-09',
    registeredAddress: '北京市海淀区西二旗大街 39 号',
    legalRepresentative: '周堃',
  }
}

/** Of everybody whom the door lets in. */
export const password = 'ten characters and more'

/** The whole door over a real database, as `app.request()` meets it. */
export const useDoor = ({
  demo = false,
  mailServer = true,
  wechat = null,
}: {
  demo?: boolean
  mailServer?: boolean
  wechat?: WechatAccount | null
} = {}): Door => {
  const open = useDatabase()
  const door = {} as Door
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zizhi-door-'))
    const { ports: all, setClock } = fakePorts(open.db, folder)
    const ports = mailServer ? all : { ...all, mail: null }
    setClock('2026-11-20T02:00:00.000Z')
    const identity = await createIdentity(ports, secret)
    const { uploads } = ports.spool
    const app = createApp({
      ports,
      identity,
      wechat,
      ...(demo && { demo: { moveTo: async (day) => setClock(`${day}T02:00:00.000Z`) } }),
    })
    const create = (name: string) =>
      identity.createPerson({
        name,
        email: `${randomUUID()}@example.cn`,
        lang: 'zh-CN',
        password,
      })
    const as = async (personId: string) => visitorWith(app, await identity.openSession(personId))
    Object.assign(door, {
      app,
      ports,
      identity,
      uploads,
      setClock,
      visitor: () => visitorWith(app),
      as,
      staff: async (...roles) => {
        const personId = await create(`员工${roles.join('')}`)
        await changePerson(open.db, personId, { roles })
        return { ...(await as(personId)), personId }
      },
      letIn: async (by, invited) => {
        const answer = await by.ask('POST', '/api/staff', invited)
        const { id, isAsked } = answer.body as unknown as { id: string; isAsked: boolean }
        const agreed = { agreed: true }
        if (isAsked) await (await door.staff('administrator')).ask('POST', `/api/staff/${id}/rights`, agreed)
        return answer
      },
      applicant: async (name = '周堃') => {
        const personId = await create(name)
        const visitor = await as(personId)
        const saved = await visitor.ask('PUT', '/api/organisation', details(`${name}科技有限公司`))
        expect(saved.status, JSON.stringify(saved.body)).toBe(200)
        return { ...visitor, personId, organisation: saved.body }
      },
      links: async (email) => {
        const person = await findPersonByEmail(open.db, email)
        const { rows } = await sql<{ letter: string; body: string; to: string }>`
          select letter, body, to_address as "to" from mails where recipient_id = ${person?.person_id ?? ''} order by id desc`.execute(
          open.db,
        )
        return rows.map(({ letter, body, to }) => ({ letter, to, link: /https?:\S+/.exec(body)?.[0] ?? '' }))
      },
      writeUpload: (location, content) => writeFile(join(uploads, basename(location)), content),
      databaseUrl: open.url,
      secret,
      leftovers: async () => (await readdir(uploads)).filter((name) => name !== '.gitkeep'),
    } satisfies Door)
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  return door
}

const visitorWith = (app: Door['app'], cookie?: string): Visitor => {
  const cookies = new Map<string, string>()
  const keep = (set: string) => {
    const [pair = ''] = set.split(';')
    const at = pair.indexOf('=')
    if (/Max-Age=0/i.test(set)) cookies.delete(pair.slice(0, at))
    else cookies.set(pair.slice(0, at), pair.slice(at + 1))
  }
  if (cookie) keep(cookie)
  const sent = () => [...cookies].map((pair) => pair.join('=')).join('; ')
  const raw: Visitor['raw'] = async (method, path, { body, headers }) => {
    const answer = await app.request(`http://zizhi.test${path}`, {
      method,
      headers: {
        origin: 'http://zizhi.test',
        'accept-language': 'zh-CN',
        ...(cookies.size > 0 && { cookie: sent() }),
        ...headers,
      },
      ...(body !== undefined && { body }),
    })
    for (const set of answer.headers.getSetCookie()) keep(set)
    return answer
  }
  const ask: Visitor['ask'] = async (method, path, body, headers = {}) => {
    const answer = await raw(method, path, {
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    const isJson = /json/.test(answer.headers.get('content-type') ?? '')
    return {
      status: answer.status,
      headers: answer.headers,
      body: isJson && text ? JSON.parse(text) : { text },
    }
  }
  return {
    cookie: sent,
    raw,
    ask,
    get: (path) => ask('GET', path),
    command: (path, version, input, key = randomUUID()) =>
      ask('POST', path, input, { 'if-match': `"${version}"`, 'idempotency-key': key }),
  }
}
