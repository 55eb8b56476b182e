import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { letterPdf } from '#documents/letter.ts'
import { post } from '#handle/post.ts'
import { listMails } from '#store/mails.ts'
import { useDoor } from './door.ts'

const door = useDoor()
beforeAll(() => Object.assign(door.ports.print, { letter: letterPdf }))

const text =
  '华清网安科技有限公司 林岚：\n\n请告知办理进度。\n\n中国信息安全测评中心 资质评估处\n\n-- \n网站：https://www.itsec.gov.cn'

/** Posts a letter as it was posted before papers were kept; its number. */
const posted = async (
  recipientId: string,
  letter = 'progress-asked',
  { caseId = null, said = text }: { caseId?: string | null; said?: string } = {},
): Promise<number> => {
  const to = 'x@example.cn'
  const key = randomUUID()
  await post(door.ports, {
    key,
    caseId,
    letter,
    recipientId,
    to,
    subject: '进度',
    text: said,
    html: '',
    lang: 'zh-CN',
  })
  const { rows } = await listMails(door.ports.db, { recipientId }, { size: 1 })
  return rows[0]!.id
}
const paper = (id: number) => `/api/letters/${id}/paper.pdf`

test('Q8.1 A letter is had on paper by its reader, also one posted without, and by nobody who may not read it', async () => {
  const reader = await door.applicant()
  const other = await door.applicant()
  const id = await posted(reader.personId)
  const answer = await reader.raw('GET', paper(id), {})
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('进度.pdf'))
  expect(Buffer.from(await answer.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-')
  const { body } = await reader.get('/api/letters')
  expect((body.rows as unknown as { paper: string }[])[0]?.paper).toBe('plain')
  expect((await other.get(paper(id))).status).toBe(404)
  expect((await (await door.staff('lead')).get(paper(id))).status).toBe(404)
  expect((await (await door.staff('administrator')).raw('GET', paper(id), {})).status).toBe(200)
})

test('Q8.1 A letter on a case is had by whoever sees it there, and what the centre tells itself by the centre alone', async () => {
  const owner = await door.applicant()
  const other = await door.applicant()
  const caseId = randomUUID()
  const chosen = { kind: 'initial', type: 'security-engineering', level: 1 }
  expect((await owner.command(`/api/cases/${caseId}/commands/OpenCase`, 0, chosen)).status).toBe(200)
  const toColleague = await posted(randomUUID(), 'progress-asked', { caseId })
  const within = await posted(randomUUID(), 'limit-warning', { caseId })
  expect((await owner.raw('GET', paper(toColleague), {})).status).toBe(200)
  expect((await owner.get(paper(within))).status).toBe(404)
  expect((await other.get(paper(toColleague))).status).toBe(404)
  const approver = await door.staff('approver')
  expect((await approver.raw('GET', paper(within), {})).status).toBe(200)
})

test('A mail that holds a link for its reader alone is no letter, and there is no paper of it', async () => {
  const reader = await door.applicant()
  const id = await posted(reader.personId, 'set-password')
  const { body } = await reader.get('/api/letters')
  expect((body.rows as unknown as { paper: string | null }[])[0]?.paper).toBeNull()
  expect((await reader.get(paper(id))).status).toBe(404)
})

test('A letter that cannot be printed exactly is not printed, and the answer names the characters', async () => {
  const reader = await door.applicant()
  const id = await posted(reader.personId, 'progress-asked', { said: text.replace('林岚', '𠮷野') })
  expect(await reader.get(paper(id))).toMatchObject({
    status: 409,
    body: { code: 'letter-unprintable', facts: { characters: ['𠮷'] } },
  })
})
