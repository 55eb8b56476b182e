import { expect, test } from 'vitest'
import type { StoredEvent } from '#core/kernel.ts'
import { casePapers, paperNames, paperPath, papersFor } from '#core/papers/papers.ts'
import { sheetFile } from '#documents/sheet.ts'
import { caseAt } from '#test/case-story.ts'
import { actor, edition, organisationId } from '#test/given.ts'
import { useDoor } from './door.ts'
import { plant } from './plant.ts'

const door = useDoor()

test('Q4.4 The papers of a case are had by those who may see it, each by its own address, and by nobody else', async () => {
  Object.assign(door.ports.print, { sheet: sheetFile })
  door.setClock('2026-12-20T02:00:00.000Z')
  const owner = await door.applicant()
  const story = caseAt('audit-confirmation')
  const log = JSON.parse(
    JSON.stringify(story.log).replaceAll(organisationId, owner.organisation.id),
  ) as StoredEvent[]
  const caseId = await plant(door.ports, 'case', log)
  const addresses = paperNames.flatMap((name) =>
    casePapers[name].formats.map(
      (format) => [name, `/api/cases/${caseId}/papers/${paperPath(name, format)}`] as const,
    ),
  )
  const theirs = papersFor(story.state(), actor('contact'), edition)
  expect(theirs).toEqual(expect.arrayContaining(['agreement', 'payment-confirmation', 'audit-receipt']))
  const stranger = await door.applicant('乙方')
  const nobody = door.visitor()
  for (const [name, address] of addresses) {
    const answer = await owner.raw('GET', address, {})
    expect(answer.status, address).toBe(theirs.includes(name) ? 200 : 404)
    if (answer.ok && address.endsWith('.pdf'))
      expect(Buffer.from(await answer.arrayBuffer()).toString('latin1', 0, 5), address).toBe('%PDF-')
    expect((await stranger.get(address)).status, address).toBe(404)
    expect((await nobody.get(address)).status, address).toBe(401)
  }
  const agreement = `/api/cases/${caseId}/papers/agreement.pdf`
  const former = await owner.raw('GET', `${agreement}?version=1`, {})
  expect(former.status).toBe(200)
  expect(decodeURIComponent(former.headers.get('content-disposition') ?? '')).toContain('第1版')
  expect((await owner.get(`${agreement}?version=2`)).status).toBe(404)
  expect((await owner.get(`${agreement}?version=0`)).status).toBe(422)
  expect((await stranger.get(`${agreement}?version=1`)).status).toBe(404)
  const lead = await door.staff('supervisor')
  const form = await lead.raw('GET', `/api/cases/${caseId}/papers/audit-receipt-form.pdf?lang=en`, {})
  expect(form.headers.get('content-disposition')).toMatch(
    /^attachment; .*Audit%20date%20confirmation%20receipt/,
  )
})
