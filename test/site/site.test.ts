import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { contact } from '#core/contact.ts'
import { clauses } from '#core/words/clauses.ts'
import { sayFen } from '#core/words/say.ts'
import { site } from '../../src/site/site.ts'
import { app, edition, everyPage, heard, json, oneOfEach, place, queries, textOf } from './every-page.ts'
import { examples } from './register-of-examples.ts'

test.each(everyPage)(
  'The public page %s has one heading, no script, weighs under 40 KB with its stylesheet, and names hotlines, website and account (Q20)',
  async (path) => {
    const answer = await app.request(path)
    const text = await answer.text()
    expect(answer.status).toBe(200)
    expect(text.match(/<h1/g)).toHaveLength(1)
    expect(text).not.toMatch(/<script|\son\w+=|style="/)
    expect(Buffer.byteLength(text)).toBeLessThan(40_000)
    for (const named of [...contact.hotlines, contact.website, contact.account[0]])
      expect(text).toContain(named)
    expect(text).toContain(`<html lang="${path.startsWith('/en') ? 'en' : 'zh-CN'}">`)
  },
)

test('A page is shown by its own stylesheet, which its policy names, and takes no style from elsewhere', async () => {
  const answer = await app.request('/')
  const style = /<style>(.*?)<\/style>/s.exec(await answer.text())?.[1] ?? ''
  const digest = createHash('sha256').update(style).digest('base64')
  const policy = answer.headers.get('content-security-policy') ?? ''
  expect(policy.split('; ')).toContain(`style-src 'sha256-${digest}'`)
  expect(style).not.toMatch(/url\(|@import|\/\*|\n/)
})

test.each(oneOfEach)(
  'Every link on %s to our own pages leads somewhere, and every clause mark to its explanation',
  async (path) => {
    const text = await textOf(path)
    const links = [...text.matchAll(/href="(\/[^"]*)"/g)].map(([, link]) => link!.replaceAll('&amp;', '&'))
    for (const link of new Set(links.filter((one) => !one.startsWith(place.deskPath)))) {
      const [target, anchor] = link.split('#')
      const answer = await app.request(target!)
      expect([link, answer.status]).toEqual([link, 200])
      if (anchor) expect(await answer.text()).toContain(`id="${anchor}"`)
    }
  },
)

test('Every reading of ours stands beside a clause that is explained', () => {
  const unexplained = Object.entries(edition.readings).filter(([, { clause }]) => !clauses[clause])
  expect(unexplained).toEqual([])
})

test('Q3.1 The fee page shows every amount of the edition', async () => {
  const text = await textOf('/fees')
  expect(edition.fees.length).toBeGreaterThan(8)
  for (const { assessmentFen, annualFen } of edition.fees)
    expect(text).toContain(`<b>${sayFen(assessmentFen + annualFen, 'zh-CN').split(' ')[0]}</b>`)
})

test('Q9.2 The front page tells of the meeting that a case can still reach, not of one whose agenda is closed', async () => {
  const text = await textOf('/')
  expect(text).toMatch(/下一次还能列入的评审会<\/dt><dd>12月10日 周四，议程 12月7日 周一 截止/)
  // But for the day of the page itself, at its foot on paper.
  expect(text.split('class="printed"')[0]).not.toContain('11月25日')
})

test('Q2.2, Q14 The page of qualifications shows each type with its levels and the engagements they need', async () => {
  const text = await textOf('/services/qualification')
  for (const { type, zh, levels } of edition.catalogue) {
    const row = text.slice(text.indexOf(`id="${type}"`)).split('</tr>')[0]!
    expect(row).toContain(zh)
    expect(row.match(/[一二三四五]级<\/div>/g)).toHaveLength(levels.length)
  }
  expect(text).toContain('至少 10 个项目')
  expect(text).toContain('<div>123,000 元</div>')
})

test('Q8.2–Q8.5 The procedure page gives each step its time and says which times are our reading', async () => {
  const text = await textOf('/procedure')
  const row = (words: string) => text.slice(text.indexOf(words)).split('</tr>')[0]!
  expect(row('首次联系')).toContain('10 个工作日内')
  expect(row('首次联系')).not.toContain('本系统解读')
  expect(row('核对材料并建档')).toContain('本系统解读')
  expect(row('制作证书')).toContain('9 个工作日内')
  expect(text).toContain('12月10日 周四')
})

test.each([
  [0, 'valid', '有效'],
  [1, 'expiring', '即将到期'],
  [2, 'expired', '已过期'],
  [3, 'withdrawn', '已撤销'],
] as const)(
  'Certificate example %i is shown as %s, in words, to people and to programs',
  async (index, status, word) => {
    const one = examples[index]!
    const path = `/verify/${one.number}`
    const text = await textOf(path)
    expect(text).toContain(`<h1>${word}</h1>`)
    expect(text).toContain(one.holder)
    const answer = await app.request(path, json)
    expect(answer.headers.get('vary')).toContain('Accept')
    expect(await answer.json()).toMatchObject({
      number: one.number,
      today: { on: '2026-11-25', status, inForce: status === 'valid' || status === 'expiring' },
    })
  },
)

test('A withdrawn certificate never comes from a cache, and offers no file', async () => {
  const answer = await app.request(`/verify/${examples[3]!.number}`)
  expect(answer.headers.get('cache-control')).toBe('no-cache')
  expect(await answer.text()).not.toContain('certificate.pdf')
})

test('"Was it valid on this day" looks at that day: before the withdrawal, during the suspension, in the future', async () => {
  const path = `/verify/${examples[3]!.number}`
  expect(await textOf(`${path}?on=2026-08-31`)).toContain('2026年8月31日 当天有效')
  expect(await textOf(`${path}?on=2026-02-01`)).toContain('当天无效：已暂停')
  expect(await textOf(`/verify/${examples[0]!.number}?on=2029-11-24`)).toContain('届时为：已过期')
  const answer = await app.request(`${path}?on=2026-08-31`, json)
  expect(await answer.json()).toMatchObject({
    asked: { on: '2026-08-31', inForce: true },
    today: { inForce: false },
  })
})

test('A day that does not exist is refused with a sentence beside the field, and the certificate still shows', async () => {
  const answer = await app.request(`/verify/${examples[0]!.number}?on=2026-02-30`)
  const text = await answer.text()
  expect(answer.status).toBe(400)
  expect(text).toContain('“2026-02-30”不是一个存在的日期')
  expect(text).toContain('<h1>有效</h1>')
  expect((await app.request(`/verify/${examples[0]!.number}?on=soon`, json)).status).toBe(400)
  expect(await textOf(`/verify/${examples[0]!.number}?on=9999-12-31`)).toContain('2008 年至 2049 年之间')
})

test('A number typed with small letters, blanks or full-width characters is found', async () => {
  const typed = encodeURIComponent('ｃnitsec2026srv - se-i-0412')
  expect(await textOf(`/verify/${typed}`)).toContain('<h1>有效</h1>')
})

test('An unknown number gets a page that says what to do, and a problem document for programs', async () => {
  const answer = await app.request('/verify/CNITSEC2026SRV-SE-I-9999')
  const text = await answer.text()
  expect(answer.status).toBe(404)
  expect(text).toContain('登记中没有这张证书')
  expect(text).toContain('CNITSEC2026SRV-SE-I-9999')
  expect(text).toContain('请不要据此认定其资质')
  const forPrograms = await app.request('/verify/NONE', json)
  expect(forPrograms.headers.get('content-type')).toContain('application/problem+json')
  expect(await forPrograms.json()).toMatchObject({ status: 404 })
})

test('What a visitor types is shown as text and never becomes part of the page', async () => {
  const text = await textOf(`/register?q=${encodeURIComponent('"><script>alert(1)</script>')}`)
  expect(text).not.toContain('<script>')
  expect(text).toContain('&lt;script&gt;')
  expect(await textOf(`/verify/${encodeURIComponent('<b>x')}`)).not.toContain('<B>')
})

test('The register is read part by part until its end, each certificate once', async () => {
  const seen: string[] = []
  let path: string | undefined = '/register'
  while (path) {
    const text = await textOf(path)
    seen.push(...[...text.matchAll(/href="\/verify\/([^"]+)"/g)].map(([, number]) => number!))
    path = text.match(/href="([^"]+)" rel="next"/)?.[1]?.replaceAll('&amp;', '&')
  }
  expect(seen).toEqual(examples.map(({ number }) => number))
})

test('A search keeps its words on the next page, finds by name, number and credit code, and says when nothing matches', async () => {
  expect(await textOf('/register?q=示例')).toMatch(/href="\/register\?q=[^"]+&amp;after=/)
  expect(await textOf('/register?q=云岭')).toContain('找到 1 张证书')
  expect(await textOf(`/register?q=${examples[2]!.number}`)).toContain(examples[2]!.holder)
  expect(await textOf('/register?q=甲乙丙丁')).toContain('没有找到与“甲乙丙丁”相符的证书')
  const answer = await app.request('/register?q=云岭', json)
  expect(await answer.json()).toMatchObject({
    count: 1,
    next: null,
    certificates: [{ today: { status: 'expiring' } }],
  })
})

test.each([
  [0, '有效', '至 2029年11月23日'],
  [1, '即将到期', '至 2027年3月11日'],
  [2, '已过期', '2026年6月25日 届满'],
  [3, '已撤销', '自 2026年9月1日 起'],
] as const)('In the register, certificate example %i stands as %s, %s', async (index, status, when) => {
  const text = await textOf(`/register?q=${examples[index]!.number}`)
  const cells = [...text.matchAll(/<td class="(?:status|when)">(.*?)<\/td>/gs)].map(([, cell]) =>
    cell!.replaceAll(/<[^>]*>/g, ''),
  )
  expect(cells).toEqual([status, when])
})

test.each([
  ['/en/', '/en'],
  ['/fees/', '/fees'],
  ['/en/fees//?level=2', '/en/fees?level=2'],
  ['//elsewhere.example/', '/elsewhere.example'],
  ['/\\\\elsewhere.example/', '/elsewhere.example'],
])('The address %s leads to %s', async (path, plain) => {
  const answer = await app.request(`http://zizhi.example.cn${path}`)
  expect([answer.status, answer.headers.get('location')]).toEqual([301, plain])
})

test('A place in the register that it never gave out is refused', async () => {
  const answer = await app.request('/register?after=1%27--')
  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain('请回到第一页')
})

test('A page that does not exist is answered in the language of its address', async () => {
  expect(await textOf('/nowhere')).toContain('没有这个页面')
  expect(await textOf('/en/nowhere')).toContain('There is no such page')
  expect((await app.request('/nowhere')).status).toBe(404)
})

test('A fault is logged once with an id, and the visitor sees the id and nothing of the cause', async () => {
  const broken = site(
    { ...queries, findCertificate: async () => Promise.reject(new Error('secret cause')) },
    place,
  )
  const before = heard.length
  const answer = await broken.request('/verify/X')
  const text = await answer.text()
  expect(answer.status).toBe(500)
  expect(text).not.toContain('secret cause')
  expect(heard).toHaveLength(before + 1)
  const id = heard.at(-1)?.match(/^fault (\S+) /)?.[1]
  expect(text).toContain(id)
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test('No page may run a script, be framed, or load from elsewhere; an unchanged page is not sent twice', async () => {
  const answer = await app.request('/fees')
  const policy = answer.headers.get('content-security-policy')
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('script-src')
  expect(policy).toContain("frame-ancestors 'none'")
  const again = await app.request('/fees', { headers: { 'if-none-match': answer.headers.get('etag')! } })
  expect(again.status).toBe(304)
})

test('The sitemap lists every public page in both languages with the day it last changed, and robots.txt leads to it', async () => {
  const map = await textOf('/sitemap.xml')
  const listed = [...map.matchAll(/<loc>https:\/\/zizhi\.example\.cn([^<]*)<\/loc>/g)].map(([, one]) => one)
  const single = everyPage.filter((path) => !path.includes('?') && !path.includes('/verify/'))
  expect(new Set(listed)).toEqual(new Set(single))
  expect(map.match(/<lastmod>\d{4}-\d\d-\d\d<\/lastmod>/g)).toHaveLength(listed.length)
  expect(map).toContain('<loc>https://zizhi.example.cn/meetings</loc><lastmod>2026-11-25</lastmod>')
  expect(map).toContain('<loc>https://zizhi.example.cn/en/fees</loc>')
  for (const [, address] of map.matchAll(/<loc>https:\/\/zizhi\.example\.cn([^<]*)<\/loc>/g))
    expect((await app.request(address!)).status).toBe(200)
  expect(await textOf('/robots.txt')).toContain('https://zizhi.example.cn/sitemap.xml')
})
