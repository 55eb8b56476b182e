import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { coverCode } from '#core/disc/cover-code.ts'
import { useDoor } from './door.ts'

const door = useDoor()

test('Q11.3 Only intake scans cover sheets, and each wrong scan is told what it is', async () => {
  const applicant = await door.applicant()
  expect((await applicant.get('/api/receiving?code=ZD')).status).toBe(403)
  expect((await (await door.staff('lead')).get('/api/receiving?code=ZD')).status).toBe(403)
  const intake = await door.staff('intake')
  const code = coverCode({ caseNumber: '2026-9999', round: 0, digest: 'a'.repeat(64) })
  const asked = async (text: string) => {
    const { status, body } = await intake.get(`/api/receiving?code=${encodeURIComponent(text)}`)
    return [status, body.code]
  }
  expect(await asked('SF1234567')).toEqual([409, 'cover-code-unknown'])
  expect(await asked(code.replace(/.$/, (last) => String((Number(last) + 1) % 10)))).toEqual([
    409,
    'cover-code-mistyped',
  ])
  expect(await asked(code)).toEqual([404, 'cover-case-unknown'])
})

test('Q12.6 Nothing is burnt or printed of a case that is not there, or was not submitted', async () => {
  const applicant = await door.applicant()
  const opened = await applicant.command(`/api/cases/${randomUUID()}/commands/OpenCase`, 0, {
    type: 'security-engineering',
    level: 1,
  })
  const caseId = String(
    (opened.body as { page?: { view?: { state?: { caseId?: unknown } } } }).page?.view?.state?.caseId,
  )
  const other = await door.applicant()
  const addresses = (id: string) =>
    ['disc', 'disc?round=all', 'cover.pdf', 'labels.pdf', 'consignments'].map(
      (what) => `/api/cases/${id}/${what}`,
    )
  for (const address of addresses(caseId)) {
    const { status, body } = await applicant.get(address)
    expect([status, body.code], address).toEqual([409, 'dossier-not-submitted'])
    expect((await other.get(address)).status, address).toBe(404)
  }
  for (const address of [...addresses(randomUUID()), ...addresses('x')])
    expect((await applicant.get(address)).status, address).toBe(404)
})
