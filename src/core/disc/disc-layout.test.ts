import { expect, test } from 'vitest'
import { edition } from '#test/given.ts'
import { application } from '#test/huaqing.ts'
import { type DiscFile, discsOf, layoutOfBook, layoutOfRound } from './disc-layout.ts'

/** Every attachment that the example names, as it lies on the case. */
const digestsIn = (value: unknown): readonly { sha256: string; name: string }[] => {
  if (Array.isArray(value)) return value.flatMap(digestsIn)
  if (typeof value !== 'object' || value === null) return []
  return 'sha256' in value && 'name' in value
    ? [value as { sha256: string; name: string }]
    : Object.values(value).flatMap(digestsIn)
}
const files: readonly DiscFile[] = [
  ...new Map(digestsIn(application).map((one) => [one.sha256, one])).values(),
].map(({ sha256, name }, index) => ({
  fileId: `file-${index}`,
  name,
  bytes: 1000 + index,
  sha256,
  sm3: 'c'.repeat(64),
}))
const entries = layoutOfBook(application, files, edition)

test('Q12.6 Attachments lie in numbered folders in the order of the book', () => {
  expect(entries.length).toBe(files.length)
  const folders = [...new Set(entries.map(({ path }) => path.slice(0, path.indexOf('/'))))]
  expect(folders[0]).toBe('1.基本情况')
  expect(folders.map((folder) => Number.parseInt(folder, 10) || 99)).toEqual(
    folders.map((folder) => Number.parseInt(folder, 10) || 99).toSorted((a, b) => a - b),
  )
})

test('Q13.2 A document that several process items name lies where the first names it, and tells of all', () => {
  const many = entries.filter(({ namedBy }) => namedBy.length > 1)
  expect(many.length).toBeGreaterThan(0)
  expect(new Set(entries.map(({ sha256 }) => sha256)).size).toBe(entries.length)
  for (const { path, namedBy } of many.filter((one) => one.path.startsWith('6.')))
    expect(path).toContain(`/${namedBy[0]} `)
})

test('Q12.6 Part twelve lies apart, and what no item names comes last in a folder of its own', () => {
  const extra = { fileId: 'x', name: '补充说明.pdf', bytes: 5, sha256: 'd'.repeat(64), sm3: '' }
  const stray = { fileId: 'y', name: '照片.png', bytes: 6, sha256: 'e'.repeat(64), sm3: '' }
  const book = {
    ...application,
    answers: { ...application.answers, additional: [{ sha256: extra.sha256, name: extra.name }] },
  }
  const laid = layoutOfBook(book, [stray, ...files, extra], edition)
  expect(laid.find(({ fileId }) => fileId === 'x')?.path).toMatch(/^第十二部分\//)
  expect(laid.at(-1)).toMatchObject({ fileId: 'y', path: '其他附件/照片.png', namedBy: [] })
})

test('Q12.6 The same dossier is laid out the same, in whatever order its files came', () => {
  expect(layoutOfBook(application, files.toReversed(), edition).map(({ path }) => path)).toEqual(
    entries.map(({ path }) => path),
  )
})

test('Q12.6 No path on the disc is longer than Windows takes, and no two are one', () => {
  const long = files.map((file) => ({ ...file, name: `${'很长的名字'.repeat(40)}.pdf` }))
  const laid = layoutOfBook(application, long, edition)
  for (const { path } of laid) expect(path.length).toBeLessThan(220)
  expect(new Set(laid.map(({ path }) => path.toLowerCase())).size).toBe(laid.length)
})

test('Q12.6 Supplements lie apart by round and item', () => {
  const [one, other] = files as [DiscFile, DiscFile]
  const item = { number: 1, about: '7.3 PA16 计划', files: [one.fileId] }
  const items = [item, { ...item, number: 2, about: '', files: [other.fileId, one.fileId] }]
  const laid = layoutOfRound({ stage: 'filing', items: items as never }, 2, files)
  expect(laid.map(({ path }) => path)).toEqual([
    `补充资料/02 申请建档补充/第1项 7.3 PA16 计划/${one.name}`,
    `补充资料/02 申请建档补充/第2项/${other.name}`,
  ])
  expect(laid[0]?.namedBy).toEqual(['第1项', '第2项'])
})

test('Q11.3 What exceeds one disc goes on with the next, in order', () => {
  const sized = entries.slice(0, 4).map((entry) => ({ ...entry, bytes: 40 }))
  expect(discsOf(sized, 100).map((disc) => disc.length)).toEqual([2, 2])
  expect(discsOf(sized, 160).map((disc) => disc.length)).toEqual([4])
  expect(discsOf(sized, 10).map((disc) => disc.length)).toEqual([1, 1, 1, 1])
  expect(discsOf([], 100)).toEqual([[]])
})
