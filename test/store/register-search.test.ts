import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { appendEvents } from '#store/log.ts'
import type { Page } from '#store/page.ts'
import { findByPartOfName } from '#store/register.ts'
import { readRegister } from '#store/register-part.ts'
import type { CertificateFilters, CertificateRow } from '#store/views.ts'
import { useDatabase } from '#test/database.ts'
import { appendAfter, draft, eventsOf } from './sample.ts'

const heads = ['东海', '海东', '云智', 'Ａｂｃ ', '安']
const tails = ['信息技术', '科技', '信科', '技术信息']
const types = ['risk-assessment', 'cloud-security'] as const
const places = ['beijing', 'hainan'] as const

interface Kept extends CertificateRow {
  readonly place: string
  readonly former: string | null
}

/** Every pair of a head and a tail twice, with few days among them, so that many are of the same day. */
const register: readonly Kept[] = [...heads, ...heads].flatMap((head, row) =>
  tails.map((tail, column) => {
    const at = row * tails.length + column
    const place = places[(at >> 2) % 2]!
    const former = at % 5 === 0 ? '旧名东海公司' : null
    const holder = `${head}${tail}有限公司`
    return {
      certificate_id: randomUUID(),
      number: `SRV-${1000 + at}`,
      case_id: null,
      organisation_id: null,
      holder,
      uscc: `91440300192203${1000 + (at % 7)}`,
      type: types[at % 2]!,
      level: 1 + (at % 3),
      issued_on: `2026-10-0${1 + (at % 4)}`,
      valid_from: '2026-10-09',
      valid_to: '2029-10-08',
      status: 'valid' as const,
      summary: {
        registeredAddress: '',
        place,
        basis: '',
        changes: [],
        former: former ? [{ until: '2026-10-09', holder: former }] : [],
        sanctions: [],
      },
      version: 1,
      place,
      former,
    }
  }),
)

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '')

/** The register read row by row: what a search means, without any index. */
const plainly = ({ search = '', type, level, place, issuedBy }: CertificateFilters): string[] =>
  register
    .filter(
      (row) =>
        (type === undefined || row.type === type) &&
        (level === undefined || row.level === level) &&
        (place === undefined || row.place === place) &&
        (issuedBy === undefined || row.issued_on <= issuedBy) &&
        (row.number === search.trim() ||
          row.uscc === search.trim() ||
          search
            .trim()
            .split(/\s+/)
            .every((word) =>
              [row.holder, row.former ?? ''].some((name) => plain(name).includes(plain(word))),
            )),
    )
    .toSorted((a, b) => (a.issued_on + a.certificate_id < b.issued_on + b.certificate_id ? 1 : -1))
    .map(({ number }) => number)

const searches = [
  ...[
    '',
    '东海',
    '海东 信息',
    '信',
    '信息技',
    '息技术',
    'ABC',
    'ａbc信',
    '技术信息 技术',
    '　东海　信息 ',
    '海海',
    '云智%',
  ],
  ...[
    'SRV-1007',
    '914403001922031003',
    '旧名东海公司',
    '旧名',
    '有限公司',
    '安信科有限公司',
    '司限',
    '旧名 海东',
    '司旧',
  ],
]
const filters: readonly CertificateFilters[] = [
  {},
  { type: 'risk-assessment' },
  { level: 2 },
  { place: 'hainan' },
  { type: 'cloud-security', place: 'beijing', level: 1 },
  { place: 'beijing', level: 3 },
  { issuedBy: '2026-10-02' },
  { issuedBy: '2026-10-03', type: 'cloud-security', place: 'hainan' },
]

describe('searching the register', () => {
  const open = useDatabase()
  beforeAll(async () => {
    for (const { place: _, former: __, ...row } of register)
      await appendEvents(
        open.db,
        appendAfter(row.certificate_id, [], [draft('CertificateIssued')], { kind: 'certificate', row }),
      )
  })

  const readAll = async (asked: CertificateFilters, fewNames: number | undefined) => {
    const numbers: string[] = []
    let page: Page | undefined = { size: 7 }
    let count: number | undefined
    while (page) {
      const part = await readRegister(open.db, asked, page, 9, fewNames)
      numbers.push(...part.rows.map(({ number }) => number))
      // However far down the page, the count is that of the whole search.
      count ??= part.count
      expect(part.count).toBe(count)
      page = part.next === null ? undefined : { size: 7, after: part.next }
    }
    return { numbers, count }
  }

  // A name in which the words stand is looked up, or met on a walk by date when there are so many.
  for (const [way, fewNames] of [
    ['by its few names', undefined],
    ['on a walk by date', 1],
  ] as const)
    test(`a search ${way} finds what reading the whole register finds, in its order, to the last page`, async () => {
      let found = 0
      for (const search of searches)
        for (const filter of filters) {
          const asked = { ...filter, ...(search ? { search } : {}) }
          const expected = plainly(asked)
          found += expected.length
          expect(await readAll(asked, fewNames), JSON.stringify(asked)).toEqual({
            numbers: expected,
            count: Math.min(expected.length, 9),
          })
        }
      expect(found).toBeGreaterThan(500)
    })

  test('Q18 a holder of a new name is found by a part of the new one and of the old one, however often it changed', async () => {
    const { place: _, former: __, ...row } = register[0]!
    const stream = randomUUID()
    const put = async (type: string, holder: string, version: number, former: readonly string[] = []) =>
      appendEvents(
        open.db,
        appendAfter(stream, version === 1 ? [] : await eventsOf(open.db, stream), [draft(type)], {
          kind: 'certificate',
          row: {
            ...row,
            certificate_id: stream,
            number: 'SRV-9',
            holder,
            version,
            summary: {
              ...(row.summary as object),
              former: former.map((was) => ({ until: '2026-10-09', holder: was })),
            },
          },
        }),
      )
    await put('CertificateIssued', '垚林工程有限公司', 1)
    expect((await readAll({ search: '垚林' }, undefined)).numbers).toEqual(['SRV-9'])
    await put('HolderRenamed', '堃喆工程有限公司', 2, ['垚林工程有限公司'])
    expect((await readAll({ search: '堃喆' }, undefined)).numbers).toEqual(['SRV-9'])
    for (const fewNames of [undefined, 1]) {
      for (const search of ['垚林', '垚林工程有限公司', '垚林 堃喆'])
        expect((await readAll({ search }, fewNames)).numbers).toEqual(['SRV-9'])
      expect((await readAll({ search: '公司垚林' }, fewNames)).numbers).toEqual([])
    }
    expect(await findByPartOfName(open.db, ['堃喆', '垚林', '堃喆工程有限公司'])).toMatchObject([
      { asked: 1, number: 'SRV-9', by: 'part-of-name' },
      { asked: 2, number: 'SRV-9', by: 'part-of-former-name' },
      { asked: 3, number: 'SRV-9', by: 'part-of-name' },
    ])
    // Fifty names of a hundred signs: more than an index holds are kept, and the newest of them are found.
    const many = Array.from({ length: 50 }, (_, at) => `${'长'.repeat(96)}名${1000 + at}`)
    await put('HolderRenamed', '圆方工程有限公司', 3, many)
    expect((await readAll({ search: '圆方' }, undefined)).numbers).toEqual(['SRV-9'])
    expect((await readAll({ search: '名1049' }, undefined)).numbers).toEqual(['SRV-9'])
  })
})
