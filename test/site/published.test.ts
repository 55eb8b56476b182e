import { expect, test } from 'vitest'
import { checkLine, mostLines } from '#core/bulk-check.ts'
import type { Day } from '#core/calendar/day.ts'
import { getEdition } from '#core/rulebook/edition.ts'
import { site } from '../../src/site/site.ts'
import { form, publicUrl } from '../signed.ts'
import { examples, queriesOn } from './register-of-examples.ts'

const place = { publicUrl, deskPath: '/desk/', log: () => {} }
const app = site(queriesOn('2026-11-25'), place)
const [good, , , withdrawn] = examples

test.each([
  ['/verify', good!.number, 200, '有效', '#137333'],
  ['/verify', withdrawn!.number, 200, '已撤销', '#b3121d'],
  ['/en/verify', withdrawn!.number, 200, 'Withdrawn', '#b3121d'],
  ['/verify', 'NONE', 404, '登记中没有', '#b3121d'],
])(
  'Q10 The badge of %s/%s may stand on any page, is asked for anew each time, and says %s %s',
  async (path, number, status, word, colour) => {
    const answer = await app.request(`${path}/${number}/badge.svg`)
    const text = await answer.text()
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      status,
      'image/svg+xml; charset=utf-8',
    ])
    expect([answer.headers.get('cache-control'), answer.headers.get('cross-origin-resource-policy')]).toEqual(
      ['no-cache', 'cross-origin'],
    )
    expect([text.includes(`>${word}</text>`), text.includes(colour)]).toEqual([true, true])
  },
)

test('Every other answer is for this site alone, and a list that another page reads is for everybody', async () => {
  expect((await app.request('/')).headers.get('cross-origin-resource-policy')).toBe('same-origin')
  for (const path of ['/keys.json', '/status/1'])
    expect((await app.request(path)).headers.get('access-control-allow-origin')).toBe('*')
  expect((await app.request('/status/2')).status).toBe(404)
  expect((await app.request('/status/0')).status).toBe(404)
})

test('Q10 The statement of changes is a feed that is not sent twice', async () => {
  const answer = await app.request('/register/changes.atom')
  const text = await answer.text()
  expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
  expect(text).toContain(`<title>${good!.number} · 颁发</title>`)
  expect(text).not.toMatch(/reason|personId/)
  const [etag, changed] = [answer.headers.get('etag')!, answer.headers.get('last-modified')!]
  const again = (headers: Record<string, string>) => app.request('/register/changes.atom', { headers })
  expect((await again({ 'if-none-match': etag })).status).toBe(304)
  expect((await again({ 'if-modified-since': changed })).status).toBe(304)
  expect((await again({ 'if-modified-since': 'Mon, 23 Nov 2026 00:00:00 GMT' })).status).toBe(200)
})

test('Q10 A register is searched by type, level and place, and a filter that there is not is answered as such', async () => {
  const found = async (query: string) => {
    const answer = await app.request(`/register?${query}`, { headers: { accept: 'application/json' } })
    return answer.status === 200 ? ((await answer.json()) as { count: number }).count : answer.status
  }
  expect(await found('type=disaster-recovery&level=2')).toBe(1)
  expect(await found('type=disaster-recovery&level=1')).toBe(0)
  expect(await found('place=beijing')).toBe(examples.length)
  expect(await found('place=tibet')).toBe(0)
  for (const wrong of ['type=astrology', 'level=9', 'place=atlantis', 'place=toString'])
    expect(await found(wrong)).toBe(400)
  const page = await (await app.request('/register?type=security-engineering&place=beijing')).text()
  expect(page).toContain('href="/register?type=security-engineering&amp;place=beijing&amp;after=')
})

test('Q10 The register as it stood on an earlier day: the standing of then, and nothing issued later', async () => {
  const read = async (path: string) => (await app.request(path)).text()
  const then = await read('/register?q=长风&on=2026-03-01')
  expect(then).toContain('2026年3月1日')
  expect(then).toMatch(/<td class="status">.*已暂停/)
  expect(then).toContain(`href="/verify/${examples[3]!.number}?on=2026-03-01#day"`)
  expect(await read('/register?q=长风&on=2025-05-11')).toContain('没有找到')
  const answer = await app.request('/register?q=长风&on=2026-08-31', {
    headers: { accept: 'application/json' },
  })
  expect(await answer.json()).toMatchObject({
    certificates: [{ asked: { status: 'valid' }, today: { status: 'withdrawn' } }],
  })
  const wrong = await app.request('/register?on=2026-02-30')
  expect([wrong.status, (await wrong.text()).includes('“2026-02-30”不是一个存在的日期')]).toEqual([400, true])
})

test('Q18 A part of a former name finds the certificate, and the row says that its holder was called so', async () => {
  const rowOf = async (path: string) =>
    /<th scope="row">(.*?)<\/th>/s
      .exec(await (await app.request(path)).text())?.[1]
      ?.replaceAll(/<[^>]*>/g, '')
  expect(await rowOf('/register?q=滇池')).toBe('云岭数据安全有限公司 曾用名：滇池软件有限公司')
  expect(await rowOf('/en/register?q=滇池')).toBe('云岭数据安全有限公司 formerly 滇池软件有限公司')
  expect(await rowOf('/register?q=云岭')).toBe('云岭数据安全有限公司')
  expect(await rowOf('/register?q=滇池&on=2025-07-31')).toBe('滇池软件有限公司')
  expect(await rowOf('/register?q=云岭&on=2025-07-31')).toBe(
    '滇池软件有限公司 后更名为：云岭数据安全有限公司',
  )
})

test('Q10 A file that somebody brings is checked without a script, and nothing is taken for a file that is none', async () => {
  const send = async (file?: Blob) => {
    const body = new FormData()
    if (file) body.set('file', file, 'certificate.vc.json')
    const answer = await app.request('/verifier', { method: 'POST', body })
    return [answer.status, (/role="(?:status|alert)">(?:<p><b>)?([^<]+)/.exec(await answer.text()) ?? [])[1]]
  }
  expect(await send(new Blob([await form()]))).toEqual([200, '核验通过'])
  expect(await send(new Blob(['hello']))).toEqual([200, '不可采信'])
  expect(await send()).toEqual([400, '请选择一个文件。'])
  expect((await send(new Blob([new Uint8Array(2_100_000)])))[0]).toBe(413)
  const plain = await app.request('/verifier', { method: 'POST', body: 'file=1' })
  expect(plain.status).toBe(400)
})

test('A pasted list of the greatest length is shown part by part, what needs a look first, and no part weighs 40 KB besides the list itself', async () => {
  const queries = queriesOn('2026-11-25')
  const names = Array.from({ length: mostLines }, (_, at) => `示例安全技术${at + 1}号有限公司`)
  const check = async (texts: readonly string[], on: Day) => ({
    on,
    at: '2026-11-25T02:00:00.000Z',
    code: '0000-1111-2222-3333',
    lines: texts.map((text, at) =>
      checkLine(text, at % 10 === 9 ? [] : [{ by: 'name', certificate: good! }], on, getEdition('2025-04')),
    ),
  })
  const long = site({ ...queries, bulk: { ...queries.bulk, check } }, place)
  const parts: string[] = []
  let from: string | undefined = '0'
  while (from !== undefined) {
    const body = new URLSearchParams({ list: names.join('\n'), on: '2026-11-25', as: 'show', from })
    const text: string = await (await long.request('/register/check', { method: 'POST', body })).text()
    expect(Buffer.byteLength(text.replace(names.join('\n'), ''))).toBeLessThan(40_000)
    parts.push(text)
    from = /value="(\d+)">下一部分/.exec(text)?.[1]
  }
  const shown = parts.flatMap((text) =>
    [...text.matchAll(/colspan="3">(\d+)\. [^<]*<span[^>]*>([^<]*)/g)].map(([, at, said]) => [
      Number(at),
      said,
    ]),
  )
  expect(new Set(shown.map(([at]) => at)).size).toBe(mostLines)
  expect(shown.slice(0, 2)).toEqual([
    [10, '未登记'],
    [20, '未登记'],
  ])
  expect(shown.at(-1)).toEqual([499, '有效'])
})

test('A pasted list comes back as a table file that no spreadsheet takes for a formula', async () => {
  const list = `${good!.number}\n=HYPERLINK("https://x")\n＝1+1\n914403001922038216\n9144030019220382E6`
  const answer = await app.request('/register/check', {
    method: 'POST',
    body: new URLSearchParams({ list, on: '2026-11-25', as: 'csv' }),
  })
  const text = await answer.text()
  expect(answer.headers.get('content-disposition')).toContain('.csv')
  expect(text).toContain(`"${good!.number}","有效","${good!.number}"`)
  expect(text).toContain(`"'=HYPERLINK(""https://x"")","未登记"`)
  expect(text).toContain(`"'=1+1","未登记"`)
  // Of a number a spreadsheet keeps fifteen digits.
  expect(text).toMatch(/"914403001922038216\t",/)
  expect(text).toMatch(/"9144030019220382E6\t",/)
})

test('Q10 A list from a web page or a word processor: signs that nobody sees do not count, and every end of a line does', async () => {
  const number = good!.number
  const list = `\ufeff\u3000${number}\u200b\u000b${number.slice(0, 4)}\u00ad${number.slice(4)}\r\n\r\n\u3000\u2028没有登记的单位`
  const answer = await app.request('/register/check', {
    method: 'POST',
    body: new URLSearchParams({ list, on: '2026-11-25', as: 'csv' }),
  })
  const rows = (await answer.text()).trim().split('\r\n').slice(1)
  expect(rows.map((row) => row.split(',').slice(0, 2).join())).toEqual([
    `"${number}","有效"`,
    '"没有登记的单位","未登记"',
  ])
})
