import { expect, test } from 'vitest'
import { matchEngagements } from './match-engagements.ts'
import { cellsFromRows, csvOf, listColumns, rowsFromCells, splitCells } from './table-text.ts'

const before = [
  {
    id: 'a',
    name: '等保测评',
    client: '甲',
    contractNo: 'HT-1',
    amountFen: 100_00,
    files: [{ sha256: '1' }],
  },
  { id: 'b', name: '风险评估', client: '乙', files: [{ sha256: '2' }], stillInDelivery: true },
  { id: 'c', name: '风险评估', client: '丙', files: [] },
]

test('Q13.2 A list that goes out and comes in again keeps its files and what process items name of them', () => {
  const cells = cellsFromRows('engagements', listColumns.engagements, before as never, 'zh-CN')
  const read = rowsFromCells('engagements', listColumns.engagements, splitCells(csvOf(cells)))
  expect(matchEngagements(before, read)).toEqual(before)
})
test('Q13.2 An engagement that was put right in the table is the same by its contract number, else by name and client', () => {
  const read = [
    { name: '风险评估', client: '丙', contractOn: '2026-01-05' },
    { name: '等级测评', client: '甲公司', contractNo: 'HT-1' },
    { name: '风险评估', client: '丁' },
  ]
  expect(matchEngagements(before, read)).toEqual([
    { id: 'c', files: [], ...read[0] },
    // What the table leaves empty is empty.
    { id: 'a', files: [{ sha256: '1' }], ...read[1] },
    read[2],
  ])
})
test('Q13.2 Two rows of the same engagement are not given the same files', () => {
  const row = { name: '等保测评', client: '甲', contractNo: 'HT-1' }
  expect(matchEngagements(before, [row, row]).map(({ id }) => id)).toEqual(['a', undefined])
})
