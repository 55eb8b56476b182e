import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { keepSecret } from '#handle/secret.ts'
import { useDoor } from './door.ts'

describe('many at once', () => {
  const door = useDoor()

  test('of forty who open the same case at once one does, and the others are shown that it was opened', async () => {
    const contact = await door.applicant()
    const id = randomUUID()
    const input = { kind: 'initial', type: 'security-engineering', level: 1 }
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => contact.command(`/api/cases/${id}/commands/OpenCase`, 0, input)),
    )
    const done = answers.filter(({ status }) => status === 200)
    const others = answers.filter(({ status }) => status !== 200)
    expect(done).toHaveLength(1)
    // Whoever lost the race decides again on what is there, and the core says that the case is open.
    for (const { body } of others)
      expect(['conflict', 'case-already-open', 'application-under-way']).toContain(body.code)
    expect((await contact.get(`/api/cases/${id}`)).headers.get('etag')).toBe('"1"')
  })

  test('forty sends of one intention are carried out once and all answered alike', async () => {
    const contact = await door.applicant()
    const path = `/api/cases/${randomUUID()}/commands/OpenCase`
    const input = { kind: 'initial', type: 'risk-assessment', level: 1 }
    const key = randomUUID()
    const answers = await Promise.all(Array.from({ length: 40 }, () => contact.command(path, 0, input, key)))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 40 }, () => 200))
    expect(new Set(answers.map(({ body }) => JSON.stringify([body.version, body.events]))).size).toBe(1)
    expect((await contact.get('/api/cases')).body.total).toBe(1)
  })

  test('of two first administrators at once there is one', async () => {
    const answers = await Promise.all(
      ['甲', '乙'].map((name) =>
        door.visitor().ask('POST', '/api/setup', {
          name,
          email: `${randomUUID()}@example.cn`,
          password: 'ten characters',
        }),
      ),
    )
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409])
  })
})

describe('the secret of an installation', () => {
  test('is made once, for its owner alone, and a damaged one stops the start with a sentence', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zizhi-secret-'))
    const made = await Promise.all([keepSecret(null, folder), keepSecret(null, folder)])
    expect(new Set(made).size).toBe(1)
    expect(made[0]?.length).toBeGreaterThanOrEqual(32)
    expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600)
    expect(await readFile(join(folder, 'secret'), 'utf8')).toBe(made[0])
    expect(await keepSecret('given by the operator, 32 characters', folder)).toMatch(/^given/)
    await writeFile(join(folder, 'secret'), '')
    await expect(keepSecret(null, folder)).rejects.toThrow('ZIZHI_SECRET')
    await rm(folder, { recursive: true })
  })
})
