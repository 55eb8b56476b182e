import { expect, test } from 'vitest'
import { publicQueries } from '#handle/public.ts'
import { site } from '../../src/site/site.ts'
import { useDatabase } from '../database.ts'
import { fakePorts } from '../world.ts'

const open = useDatabase()
const heard: string[] = []

/** The public pages over a real database, which refuses what no text may hold. */
const ask = async (path: string) => {
  const place = { publicUrl: '', deskPath: '/desk/', log: (line: string) => heard.push(line) }
  const answer = await site(publicQueries(fakePorts(open.db, '').ports), place).request(path)
  return { status: answer.status, text: await answer.text() }
}

test.each(['/register?q=%00', '/en/register?q=%00', '/register?q=a%00b'])(
  'A search for what no register can hold finds nothing: %s',
  async (path) => {
    const { status, text } = await ask(path)
    expect(status).toBe(200)
    expect(text).toMatch(/没有找到与“|No certificate matches/)
    expect(text).not.toContain('\0')
    expect(heard).toEqual([])
  },
)

test.each(['/verify/%00', '/en/verify/a%00', '/verify/%00/certificate.pdf', '/verify/%E0%A4%A', '/%00'])(
  'An address that no certificate can have is answered as unknown: %s',
  async (path) => {
    expect((await ask(path)).status).toBe(404)
    expect(heard).toEqual([])
  },
)

test.each([
  '/timeline?submitted=%00',
  '/fees?type=%00',
  '/self-check?businessScope=%00',
  '/certificate-dates?on=%00',
])('A form of the public pages refuses what it cannot read with a sentence: %s', async (path) => {
  const { status, text } = await ask(path)
  expect(status).toBe(400)
  expect(text).not.toContain('\0')
})

test.each([
  '2026-99-99_00000000-0000-4000-8000-000000000001',
  '2026-11-24_------------------------------------',
  '2026-11-24_%00',
])('A place in the register that names no day or no certificate is refused: %s', async (mark) => {
  expect((await ask(`/register?after=${mark}`)).status).toBe(400)
  expect(heard).toEqual([])
})
