import { describe, expect, test } from 'vitest'
import { type Application, applicationSchema } from '#core/rulebook/application-shape.ts'
import { getEdition } from '#core/rulebook/edition.ts'
import { answersFor } from '../../../examples/answers.ts'
import example from '../../../examples/application.json' with { type: 'json' }
import { type Answers, answersSchema } from './answers.ts'
import { everyBook, findBook } from './book.ts'
import { checkBook } from './check-book.ts'
import { attachmentColumn, evidenceMatrix } from './evidence.ts'
import { type Book, isFactKey } from './item.ts'

const edition = getEdition('2025-04')
const stated = applicationSchema.parse(example)
const whole: Application = {
  ...stated,
  engagements: stated.engagements.map((one, index) => ({
    ...one,
    id: `e${index + 1}`,
    files: one.files.map((file) => ({ ...file, isWhole: true })),
  })),
}
const licence = { sha256: 'a'.repeat(64), name: '营业执照.pdf' }
const answers = answersFor(whole, licence)
const book = findBook('security-engineering', 1, edition) as Book

const said = (change: Answers, application = whole, of = book) =>
  checkBook(
    of,
    {
      application,
      answers: { ...answersFor({ ...application, level: of.level, type: of.type }, licence), ...change },
    },
    edition,
  )
const troubles = (...asked: Parameters<typeof said>) =>
  said(...asked)
    .filter(({ answer }) => answer !== 'met')
    .map(({ code, facts }) => `${code} ${facts.item ?? facts.name}`)

describe('Q12.5 A book that is filled in has nothing against it', () => {
  test.each(everyBook(edition).map((one) => [one.id, one] as const))('%s', (_, one) => {
    const of = { ...whole, type: one.type, level: one.level }
    const given = answersFor(of, licence)
    expect(answersSchema.safeParse(given).success).toBe(true)
    const found = checkBook(one, { application: of, answers: given }, edition)
    expect(found.filter(({ answer }) => answer !== 'met')).toEqual([])
    expect(found.length).toBeGreaterThan(3)
  })
})

describe('Q12.4 Every item that is required and left empty has its finding', () => {
  const required = book.parts
    .flatMap(({ items }) => items)
    .filter(
      ({ isRequired, key, kind }) => isRequired && !isFactKey(key) && kind !== 'given' && kind !== 'process',
    )
    .filter(({ shownWhen }) => !shownWhen || 'item' in shownWhen)
  test('there are such items', () => expect(required.length).toBeGreaterThan(15))
  test.each(required.map((item) => [`${item.number} ${item.key}`, item] as const))(
    '%s',
    (_, { key, number }) => {
      const [finding] = said({ [key]: '  ' }).filter(({ code }) => code === 'item-missing')
      expect(finding).toMatchObject({ answer: 'not-met', facts: { item: key, number } })
    },
  )
  test('an item that may stay empty has none', () => expect(troubles({ research: '' })).toEqual([]))
  test('an item that is not asked for has none', () => {
    expect(troubles({ 'quality-system': 'in-use', 'quality-certificates': [] })).toEqual([])
    expect(troubles({ 'quality-certificates': [] })).toEqual(['item-missing quality-certificates'])
  })
  test('maintenance says what has changed since', () =>
    expect(troubles({ 'changes-since': '' }, { ...whole, kind: 'maintenance' })).toEqual([
      'item-missing changes-since',
    ]))
})

describe('Q12.4 A table refuses what its columns do not take', () => {
  const row = { name: '漏洞扫描系统', use: '检测', count: 2, origin: 'bought' }
  test.each([
    ['text in a column of numbers', { ...row, count: '两台' }, 'cell-of-another-kind'],
    ['a choice that is not listed', { ...row, origin: 'borrowed' }, 'cell-of-another-kind'],
    ['a cell that is needed and empty', { ...row, use: ' ' }, 'cell-missing'],
  ])('%s', (_, bad, code) => {
    const [finding, ...more] = said({ tools: [row, bad] }).filter(({ answer }) => answer === 'not-met')
    expect(finding).toMatchObject({ code, facts: { item: 'tools', row: 2 } })
    expect(more).toEqual([])
  })
  test('a day that does not exist', () =>
    expect(
      troubles({ awards: [{ name: '科技进步奖', issuer: '省科技厅', grantedOn: '2025-02-30' }] }),
    ).toEqual(['cell-of-another-kind awards']))
  test('part of a fen', () => {
    const figures = answers.figures as { assetsFen: number }[]
    expect(
      troubles({ figures: figures.map((one) => ({ ...one, assetsFen: one.assetsFen + 0.5 })) }),
    ).toHaveLength(3)
  })
  test('fewer rows than it needs: two years of three', () =>
    expect(troubles({ figures: (answers.figures as object[]).slice(1) })).toEqual(['rows-too-few figures']))
  test('Q5.3 an applicant founded the year before last gives the figures of two years', () => {
    const young = { ...whole, organisation: { ...whole.organisation, establishedOn: '2024-12-31' } }
    expect(troubles({ figures: (answers.figures as object[]).slice(1) }, young)).toEqual([])
    expect(troubles({ figures: (answers.figures as object[]).slice(2) }, young)).toEqual([
      'rows-too-few figures',
    ])
  })
  test('an empty row counts as none', () =>
    expect(troubles({ figures: [...(answers.figures as object[]).slice(1), { year: null }] })).toEqual([
      'rows-too-few figures',
    ]))
  test('an answer that is no table at all', () =>
    expect(troubles({ tools: '见附件' })).toEqual(['item-of-another-kind tools']))
})

describe('Q13.2 A process item names engagement and document', () => {
  const first = 'process-PA04'
  const evidence = (answers[first] as { evidence: { engagement: string; sha256: string }[] }).evidence
  test('the attachment column writes itself', () => {
    const [line] = attachmentColumn(whole, answers, first)
    expect(line).toMatchObject({
      row: 1,
      engagementName: whole.engagements[0]?.name,
      document: { name: '项目方案.pdf' },
    })
  })
  test('no document at all', () =>
    expect(troubles({ [first]: { how: '按规程开展', evidence: [] } })).toEqual([
      `process-without-evidence ${first}`,
    ]))
  test('no word on how it is done', () =>
    expect(troubles({ [first]: { evidence } })).toEqual([`process-not-described ${first}`]))
  test('a document that was taken out of the list of engagements', () =>
    expect(
      troubles({
        [first]: { how: '按规程', evidence: [...evidence, { engagement: 'e9', sha256: 'f'.repeat(64) }] },
      }),
    ).toEqual([`process-evidence-gone ${first}`]))
  test('pages that the document does not have, where they could be counted', () => {
    const named = evidence.map((one) => ({ ...one, pages: '11–13' }))
    const paged = (pages: number) =>
      whole.engagements.map((one) => ({ ...one, files: one.files.map((file) => ({ ...file, pages })) }))
    const on = (pages: number) =>
      troubles({ [first]: { how: '按规程', evidence: named } }, { ...whole, engagements: paged(pages) })
    expect(on(13)).toEqual([])
    expect(on(12)[0]).toBe(`process-pages-not-there ${first}`)
    expect(troubles({ [first]: { how: '按规程', evidence: named } })).toEqual([])
  })
  test('one file may serve many items', () => {
    const same = { how: '按规程', evidence }
    expect(troubles({ [first]: same, 'process-PA05': same })).toEqual([])
  })
  test('Q13.1 only engagements from before the three years: for the centre to decide', () => {
    const old = whole.engagements.map((one, index) =>
      index === 0 ? { ...one, contractOn: '2021-01-04', periodTo: '2021-06-30' } : one,
    )
    const named = troubles({ [first]: { how: '按规程', evidence } }, { ...whole, engagements: old })
    expect(named).toContain(`process-evidence-old ${first}`)
  })
  test('Q14 an engagement that shows in no process item is for the centre to look at', () => {
    const engagements = [
      ...whole.engagements,
      { ...whole.engagements[0], name: '图书馆网络改造', id: 'e4', files: [] },
    ]
    expect(troubles({}, { ...whole, engagements } as Application)).toEqual([
      'engagement-in-no-process 图书馆网络改造',
    ])
  })
  test('Q13.3 a document that nobody declared to be whole', () => {
    const [one, ...others] = whole.engagements
    const engagements = [
      { ...one, files: one?.files.map(({ isWhole: _, ...file }) => file) },
      ...others,
    ] as never
    expect(troubles({}, { ...whole, engagements })[0]).toBe('document-not-declared-whole 项目方案.pdf')
  })
})

describe('The evidence matrix: engagements down, process items across', () => {
  const matrix = evidenceMatrix(book, whole, answers, edition)
  test('has a row for each engagement and a column for each process item', () => {
    expect(matrix.rows.map(({ key, freshness }) => [key, freshness])).toEqual([
      ['e1', 'fresh'],
      ['e2', 'fresh'],
      ['e3', 'fresh'],
    ])
    expect(matrix.columns).toHaveLength(17)
    expect(matrix.windowFrom).toBe('2023-11-20')
  })
  test('counts the same documents along rows and columns', () => {
    const across = matrix.rows.flatMap(({ cells }) => cells).reduce((sum, one) => sum + one, 0)
    expect(matrix.columns.reduce((sum, { documents }) => sum + documents, 0)).toBe(across)
    expect(across).toBeGreaterThanOrEqual(17)
  })
  test('Q13.1 the last day inside the three years is fresh, the day before is not', () => {
    const on = (contractOn: string) =>
      evidenceMatrix(
        book,
        {
          ...whole,
          engagements: whole.engagements.map((one) => ({ ...one, contractOn, periodTo: contractOn })),
        },
        answers,
        edition,
      ).rows.map(({ freshness }) => freshness)
    expect(on('2023-11-20')).toEqual(['fresh', 'fresh', 'fresh'])
    expect(on('2023-11-19')).toEqual(['old', 'old', 'old'])
  })
})
