import { expect, test } from 'vitest'
import { everyBook } from '#core/book/book.ts'
import { processItemsOf } from '#core/book/evidence.ts'
import { editionFor } from '#core/rulebook/edition.ts'
import { minimumFor } from '#core/rulebook/minimums.ts'
import { keepPapers } from '#handle/kept-papers.ts'
import { site } from '../../src/site/site.ts'
import { examples, queriesOn } from './register-of-examples.ts'

const place = { publicUrl: 'https://zizhi.example.cn', deskPath: '/desk/', log: () => {} }
const queries = queriesOn('2026-11-25')
const app = site(queries, place)

test('The certificate itself can be downloaded, and not when there is none', async () => {
  const answer = await app.request(`/verify/${examples[0]!.number}/certificate.pdf`)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  expect(new TextDecoder().decode((await answer.arrayBuffer()).slice(0, 5))).toBe('%PDF-')
  expect((await app.request('/verify/NONE/certificate.pdf')).status).toBe(404)
})

test('Q10 No clean paper of a certificate that was withdrawn is handed out, nor of one that has expired', async () => {
  for (const [at, status] of [
    [3, '已撤销'],
    [2, '已过期'],
  ] as const) {
    const answer = await app.request(`/verify/${examples[at]!.number}/certificate.pdf`)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain(status)
  }
})

test('More visitors than papers can be made for are asked to come again', async () => {
  const crowded = site({ ...queries, certificatePdf: async () => 'busy' as const }, place)
  const answer = await crowded.request(`/verify/${examples[0]!.number}/certificate.pdf`)
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10'])
})

test('A paper is made once for everybody who asks, and only so many at a time', async () => {
  const keep = keepPapers()
  let made = 0
  let finish = (_: Uint8Array) => {}
  const slow = () => {
    made += 1
    return new Promise<Uint8Array>((resolve) => {
      finish = resolve
    })
  }
  const [first, second] = [keep('a:1', slow), keep('a:1', slow)]
  for (let other = 0; other < 19; other += 1) void keep(`b:${other}`, () => new Promise(() => {}))
  expect(await keep('c:1', slow)).toBe('busy')
  finish(new Uint8Array([1]))
  expect(await Promise.all([first, second])).toEqual([new Uint8Array([1]), new Uint8Array([1])])
  expect(made).toBe(1)
  await expect(keep('d:1', async () => Promise.reject(new Error('no typeface')))).rejects.toThrow(
    'no typeface',
  )
  expect(await keep('d:1', async () => new Uint8Array([2]))).toEqual(new Uint8Array([2]))
})

test('Q11.1 The blank book of every type and level is there to download in Word and PDF, and no other', async () => {
  const page = await (await app.request('/downloads')).text()
  const files = [...page.matchAll(/href="(\/downloads\/[^"]+)"/g)].map(([, path]) => path as string)
  const ids = everyBook(editionFor('2026-11-25')).map(({ id }) => id)
  expect(files).toEqual(ids.flatMap((id) => [`/downloads/${id}.pdf`, `/downloads/${id}.docx`]))
  for (const unknown of [
    '2025-04/data-security/2.pdf',
    '2025-04/data-security/1.exe',
    '2019-01/data-security/1.pdf',
  ])
    expect((await app.request(`/downloads/${unknown}`)).status).toBe(404)
})

test('Q11.1 A blank book is saved under its name, in the language of the page, and not fetched twice', async () => {
  const [chinese, english] = await Promise.all([
    app.request('/downloads/2025-04/risk-assessment/2.docx'),
    app.request('/en/downloads/2025-04/risk-assessment/2.docx'),
  ])
  expect(decodeURIComponent(chinese.headers.get('content-disposition') ?? '')).toContain(
    '信息安全服务资质申请书-风险评估类-二级.docx',
  )
  expect(await chinese.text()).toBe('%PDF- 2025-04/risk-assessment/2 zh-CN')
  expect(await english.text()).toBe('%PDF- 2025-04/risk-assessment/2 en')
  expect(chinese.headers.get('cache-control')).toContain('public')
  const again = await app.request('/downloads/2025-04/risk-assessment/2.docx', {
    headers: { 'if-none-match': chinese.headers.get('etag') ?? '' },
  })
  expect(again.status).toBe(304)
})

test('Q11.3 There is a guide to the book of every type and level, to read and to take along, dated by its edition', async () => {
  const page = await (await app.request('/downloads')).text()
  const edition = editionFor('2026-11-25')
  for (const book of everyBook(edition)) {
    const path = `/guides/${book.id}`
    expect(page).toContain(`href="${path}"`)
    const guide = await (await app.request(path)).text()
    expect(guide).toContain('规则版本 2025-04，自 2025年4月1日 起施行')
    expect(guide).toContain(`服务项目不少于 ${minimumFor(book.type, book.level, edition)} 个`)
    for (const { number } of processItemsOf(book)) expect(guide).toContain(`<th scope="row">${number} `)
    for (const format of ['pdf', 'docx'])
      expect(await (await app.request(`${path}.${format}`)).text()).toBe(`%PDF- guide/${book.id} zh-CN`)
  }
  expect((await app.request('/guides/2025-04/risk-assessment/3')).status).toBe(404)
})

test('Q11.1 More visitors than books can be made for are asked to come again', async () => {
  const crowded = site({ ...queries, books: { ...queries.books, blank: async () => 'busy' as const } }, place)
  const answer = await crowded.request('/downloads/2025-04/data-security/1.pdf')
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10'])
})
