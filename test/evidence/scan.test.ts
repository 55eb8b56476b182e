import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { scanFile } from '#evidence/scan.ts'
import { edition } from '../given.ts'
import { innocent, marked, named, type Specimen } from './corpus.ts'
import { hostile } from './hostile.ts'

const characterMaps = join(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json'))), 'cmaps/')
const longestMilliseconds = 20_000

const scan = async ({ name, make }: Specimen) => {
  const started = performance.now()
  const scanned = await scanFile(new Blob([await make()]), name.split(' ').at(-1)!, {
    edition,
    characterMaps,
  })
  return { ...scanned, took: performance.now() - started }
}
/** What the gate said otherwise than it should, with what it said. */
const wrongOf = async (specimen: Specimen) => {
  const { answer, findings, took } = await scan(specimen)
  const told = findings.map(({ code, facts }) => ({ code, ...facts }))
  const isTold = told.some(
    (one) =>
      (specimen.code === undefined || one.code === specimen.code) &&
      Object.entries(specimen.at ?? {}).every(([key, value]) => one[key as keyof typeof one] === value),
  )
  return answer === specimen.answer && isTold && took < longestMilliseconds
    ? []
    : [{ name: specimen.name, answer, told, took }]
}
/** One after the other, as the threads of the server read them. */
const allWrong = async (specimens: readonly Specimen[]) => {
  const wrong = []
  for (const specimen of specimens) wrong.push(...(await wrongOf(specimen)))
  return wrong
}

describe('Q13.4 The gate over a corpus of documents', () => {
  test('is made of hundreds of documents', () => {
    expect(marked.length).toBeGreaterThan(400)
    expect(innocent.length).toBeGreaterThan(400)
    expect(hostile.length + named.length).toBeGreaterThan(60)
  })
  const byForm = Object.entries(Object.groupBy(marked, ({ name }) => name.split(' ')[0]!))
  test.each(byForm)('finds the mark %s in every place where one can stand', async (_, specimens) => {
    expect(await allWrong(specimens!)).toEqual([])
  })
  const byWords = Object.entries(Object.groupBy(innocent, ({ name }) => name.split(' ')[0]!))
  test.each(byWords)('lets %s through, wherever it stands', async (_, specimens) => {
    expect(await allWrong(specimens!)).toEqual([])
  })
  test.each(named.map((one) => [one.name, one] as const))(
    'looks at names and encodings: %s',
    async (_, one) => {
      const scanned = await scanFile(new Blob([await one.make()]), one.name, { edition, characterMaps })
      expect([one.name, scanned.answer, scanned.findings]).toEqual([one.name, one.answer, expect.anything()])
      const at = one.at ?? {}
      expect(scanned.findings.map(({ facts }) => facts)).toContainEqual(expect.objectContaining(at))
    },
  )
  test('says which photograph of an archive breaks off', async () => {
    const one = hostile.find(({ name }) => name === '包里有坏照片.zip')
    const content = (await one?.make()) as Uint8Array<ArrayBuffer>
    const { findings } = await scanFile(new Blob([content]), '包里有坏照片.zip', { edition, characterMaps })
    expect(findings.filter(({ answer }) => answer === 'not-met')).toMatchObject([
      { code: 'file-broken', facts: { inside: '现场/照片.jpg' } },
    ])
  })
  test.each(hostile.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    expect(await wrongOf(one)).toEqual([])
  })
})
