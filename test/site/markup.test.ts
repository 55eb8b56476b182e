import { expect, test } from 'vitest'
import { faqNumbers } from '#core/faq.ts'
import { site } from '../../src/site/site.ts'
import { oneOfEach, place, queries, textOf } from './every-page.ts'
import { faultsBy, type Item, itemsOf } from './markup.ts'
import { examples } from './register-of-examples.ts'
import { unknownTo } from './schema-org.ts'

const valuesOf = (item: Item | undefined, name: string) =>
  item?.properties.filter(([each]) => each === name).map(([, value]) => value) ?? []
const itemsIn = (item: Item | undefined, name: string) =>
  valuesOf(item, name).filter((value): value is Item => typeof value === 'object')

test.each(['/register/changes.atom', '/en/register/changes.atom'])(
  'Q10 The statement of changes %s is a feed by RFC 4287, also while nothing has changed yet, and of names with any sign in them',
  async (path) => {
    expect(faultsBy('atom', await textOf(path))).toEqual([])
    const [one] = await queries.changes(1)
    const holder = '垚林 & <堃喆> "信息" ]]> \u{2cc73} 有限公司'
    for (const news of [[], [{ ...one!, holder }]]) {
      const text = await (await site({ ...queries, changes: async () => news }, place).request(path)).text()
      expect(faultsBy('atom', text)).toEqual([])
    }
  },
)

test('What is wrong with a feed or a sitemap is found by its rules', async () => {
  const feed = await textOf('/register/changes.atom')
  const wrong = (text: string, from: string | RegExp, to: string) => {
    expect(text).toMatch(from)
    return text.replace(from, to)
  }
  for (const bad of [
    wrong(feed, /<author>.*?<\/author>/, ''),
    wrong(feed, /<id>[^<]*<\/id>\n<title>/, '<title>'),
    wrong(feed, '<title>', '<title/><title>'),
    wrong(feed, /<updated>[^<]*/, '<updated>2026-11-24 02:00:00+00'),
    wrong(feed, 'rel="self"', 'rel="elsewhere"'),
    wrong(feed, '</feed>', ''),
  ])
    expect(faultsBy('atom', bad)).not.toEqual([])
  const map = await textOf('/sitemap.xml')
  for (const bad of [
    wrong(map, /<lastmod>[^<]*/, '<lastmod>2026-13-01'),
    wrong(map, /<loc>[^<]*/, '<loc>/fees'),
    wrong(map, /<loc>[^<]*<\/loc>/, ''),
    wrong(map, 'hreflang="en"', 'hreflang="english"'),
    wrong(map, 'xmlns="http:', 'xmlns="https:'),
  ])
    expect(faultsBy('sitemap', bad)).not.toEqual([])
})

test('The sitemap is one by its protocol, and names of every page the same versions as the other language does', async () => {
  const map = await textOf('/sitemap.xml')
  expect(faultsBy('sitemap', map)).toEqual([])
  const pages = new Map(
    [...map.matchAll(/<url><loc>([^<]*)<\/loc>(.*?)<\/url>/g)].map(([, at, rest]) => [
      at!,
      Object.fromEntries(
        [...rest!.matchAll(/hreflang="([^"]*)" href="([^"]*)"/g)].map(([, tongue, href]) => [tongue, href]),
      ),
    ]),
  )
  expect(pages.size).toBe(map.match(/<loc>/g)?.length)
  expect(pages.size).toBeLessThan(50_000)
  for (const [at, versions] of pages) {
    expect(Object.keys(versions)).toEqual(['zh-CN', 'en', 'x-default'])
    expect(versions[at.includes('.cn/en') ? 'en' : 'zh-CN']).toBe(at)
    expect(versions['x-default']).toBe(versions['zh-CN'])
    for (const other of [versions.en!, versions['zh-CN']!]) expect(pages.get(other)).toEqual(versions)
  }
})

test.each(oneOfEach.filter((path) => /^(?:\/en)?\/(?:questions(?:\/q3|\?|$)|guides|verify\/)/.test(path)))(
  'What %s tells programs in the words of schema.org, schema.org knows',
  async (path) => {
    const items = itemsOf(await textOf(path))
    expect(items.length).toBeGreaterThan(1)
    expect(items.flatMap(unknownTo)).toEqual([])
  },
)

test.each(['', '/en'])(
  'Q1–Q20 A program reads each question with its answer from %s/questions',
  async (at) => {
    const page = itemsOf(await textOf(`${at}/questions`)).find(({ type }) => type.endsWith('/FAQPage'))
    const asked = itemsIn(page, 'mainEntity')
    expect(asked).toHaveLength(faqNumbers.length)
    for (const one of asked) {
      expect(valuesOf(one, 'name')).toHaveLength(1)
      expect(itemsIn(one, 'acceptedAnswer').flatMap((answer) => valuesOf(answer, 'text'))).toHaveLength(1)
    }
  },
)

test.each([
  [0, 'Active'],
  [1, 'Active'],
  [2, 'Inactive'],
  [3, 'Inactive'],
] as const)(
  'Q10 A program reads from the page of certificate example %i that it is %s, whose, and until when',
  async (index, standing) => {
    const one = examples[index]!
    const certificate = itemsOf(await textOf(`/verify/${one.number}`)).find(({ type }) =>
      type.endsWith('/Certification'),
    )
    const [holder, issuer] = [...itemsIn(certificate, 'about'), ...itemsIn(certificate, 'issuedBy')]
    expect(
      [
        'certificationIdentification',
        'certificationStatus',
        'validFrom',
        'expires',
        'datePublished',
        'url',
      ].map((name) => valuesOf(certificate, name)),
    ).toEqual([
      [one.number],
      [`https://schema.org/Certification${standing}`],
      [one.validFrom],
      [one.validTo],
      [one.issuedOn],
      [`${place.publicUrl}/verify/${one.number}`],
    ])
    expect([valuesOf(holder, 'name'), valuesOf(holder, 'identifier')]).toEqual([[one.holder], [one.uscc]])
    expect(valuesOf(issuer, 'name')).toEqual(['中国信息安全测评中心'])
  },
)
