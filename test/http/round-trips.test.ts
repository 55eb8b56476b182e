import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { useDoor } from './door.ts'
import { type Statement, statementsDuring } from './statements.ts'

const door = useDoor()
const input = { kind: 'initial', type: 'security-engineering', level: 1 }
const opening = (id: string) => `/api/cases/${id}/commands/OpenCase`

/** What a statement is for, as far as a command is concerned. */
const purposeOf = ({ text }: Statement): string => {
  if (/\bfrom sessions\b/.test(text)) return 'session'
  if (text.includes('read_stream(')) return 'read'
  if (text.includes('append_events(')) return 'append'
  return /^\s*select\b/i.test(text) ? 'page' : text
}

test('a command is the session check and two round trips; whatever follows only reads the page that answers it', async () => {
  const contact = await door.applicant()
  const asked = await statementsDuring(async () => {
    expect((await contact.command(opening(randomUUID()), 0, input)).status).toBe(200)
  })
  const purposes = asked.map(purposeOf)
  expect(purposes.slice(0, 3)).toEqual(['session', 'read', 'append'])
  expect(new Set(purposes.slice(3))).toEqual(new Set(['page']))
})

test('a command that is refused is the session check and one round trip', async () => {
  const contact = await door.applicant()
  await contact.command(opening(randomUUID()), 0, input)
  const asked = await statementsDuring(async () => {
    expect((await contact.command(opening(randomUUID()), 0, input)).body.code).toBe('application-under-way')
  })
  expect(asked.map(purposeOf)).toEqual(['session', 'read'])
})

test('a command that cannot be read costs the session check alone', async () => {
  const contact = await door.applicant()
  const asked = await statementsDuring(async () => {
    expect((await contact.command(opening(randomUUID()), 0, { kind: 'initial' })).status).toBe(422)
  })
  expect(asked.map(purposeOf)).toEqual(['session'])
})
