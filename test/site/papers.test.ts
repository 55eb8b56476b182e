import { expect, test } from 'vitest'
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
