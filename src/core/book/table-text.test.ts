import { expect, test } from 'vitest'
import { getEdition } from '#core/rulebook/edition.ts'
import type { TableRow } from './answers.ts'
import { findBook, findItem } from './book.ts'
import type { Column, Item } from './item.ts'
import {
  cellsFromRows,
  csvOf,
  listColumns,
  pastedOf,
  rowsFromCells,
  splitCells,
  strayColumns,
} from './table-text.ts'

const book = findBook('security-engineering', 1, getEdition('2025-04'))
const columnsOf = (key: string): readonly Column[] => {
  const found = book && findItem(book, key)?.item
  return (found as Item & { kind: 'table' }).columns
}
const read = (key: string, text: string) => rowsFromCells(key, columnsOf(key), splitCells(text))

test('Q12.1 What is copied from a spreadsheet comes in by its headings, in any order', () =>
  expect(
    read('figures', '总资产（元）\t年度\t净利润\n52,000,000.00\t2025\t-1,200.5\n５８００００００\t2024年\t0'),
  ).toEqual([
    { assetsFen: 52_000_000_00, year: 2025, profitFen: -1_200_50 },
    { assetsFen: 58_000_000_00, year: '2024年', profitFen: 0 },
  ]))
test('A title above the headings is no row', () =>
  expect(read('tools', '工具清单\n2026 年 9 月\t单位：台\n名称\t数量\n扫描器\t2')).toEqual([
    { name: '扫描器', count: 2 },
  ]))
test('Without headings it comes in by place', () =>
  expect(read('tools', '扫描器,检测,2,外购\n"核查工具, 二期",核查,1,own')).toEqual([
    { name: '扫描器', use: '检测', count: 2, origin: 'bought' },
    { name: '核查工具, 二期', use: '核查', count: 1, origin: 'own' },
  ]))
test('English headings and choices are read as well', () =>
  expect(read('shareholders', 'Name\tNature\tShare (%)\nZhou Zhe\tNatural person\t60%')).toEqual([
    { name: 'Zhou Zhe', nature: 'person', percent: 60 },
  ]))
test.each([
  ['2026-3-7', '2026-03-07'],
  ['2026/03/07', '2026-03-07'],
  ['2026年3月7日', '2026-03-07'],
  ['46088', '2026-03-07'],
  ['2026-02-30', '2026-02-30'],
])('A day written %s is %s', (written, day) =>
  expect(rowsFromCells('cisp', listColumns.cisp, [['陈昇', 'C1', written]])[0]?.validTo).toBe(day),
)
test('A value of another kind stays as it stands, for the check to name it', () =>
  expect(read('tools', '扫描器,检测,两台,借用')).toEqual([
    { name: '扫描器', use: '检测', count: '两台', origin: '借用' },
  ]))
test('A quoted cell may hold quotes, tabs and line ends', () =>
  expect(splitCells('"a ""b""\nc"\td\r\n\r\ne\tf')).toEqual([
    ['a "b"\nc', 'd'],
    ['e', 'f'],
  ]))
test('What goes out comes in again the same, in both languages', () => {
  const rows: TableRow[] = [
    { name: '张三, "工"', nature: 'state', percent: 60.5 },
    { name: '李四', nature: 'person', percent: 39.5 },
  ]
  for (const lang of ['zh-CN', 'en'] as const) {
    const cells = cellsFromRows('shareholders', columnsOf('shareholders'), rows, lang)
    expect(rowsFromCells('shareholders', columnsOf('shareholders'), splitCells(csvOf(cells)))).toEqual(rows)
  }
})
test('Money goes out in yuan and comes in again to the fen', () => {
  const rows = [{ year: 2025, assetsFen: 1_05, liabilitiesFen: 0, profitFen: -99 }]
  const cells = cellsFromRows('figures', columnsOf('figures'), rows, 'zh-CN')
  expect(cells[1]?.slice(1, 3)).toEqual(['1.05', '0'])
  expect(rowsFromCells('figures', columnsOf('figures'), splitCells(csvOf(cells)))).toEqual(rows)
})
test('No cell goes out as a formula, and it comes in again as it was', () => {
  expect(csvOf([['=1+1', '@x', '-5']])).toBe("'=1+1,'@x,-5")
  const row = { name: '=甲公司', use: '+检测', count: 1, origin: 'own' }
  const cells = cellsFromRows('tools', columnsOf('tools'), [row], 'zh-CN')
  expect(read('tools', csvOf(cells))).toEqual([row])
})
test('Cells of a workbook lie on the page as they would be pasted, quotes and line ends among them', () => {
  const cells = [
    ['"华清" 系统', 'a\tb', '"未完'],
    ['一\n二', '', 'x'],
  ]
  expect(splitCells(pastedOf(cells))).toEqual(cells)
  // A sheet of one column is not cut at its commas.
  expect(splitCells(pastedOf([['甲, 乙'], ['丙']]))).toEqual([
    ['甲, 乙', ''],
    ['丙', ''],
  ])
})
test('A column that the table does not have is named, and not dropped in silence', () => {
  const stray = (text: string) => strayColumns('tools', columnsOf('tools'), splitCells(text))
  expect(stray('名称\t用途\t备注\t空\n扫描器\t检测\t借用\t')).toEqual(['备注'])
  expect(stray('扫描器\t检测\t2\t外购\t多出')).toEqual(['5'])
  expect(stray('扫描器\t检测\t2\t外购')).toEqual([])
})
test('A day with its hours and an amount that a workbook worked out are read; part of a fen is none', () => {
  const cisp = rowsFromCells('cisp', listColumns.cisp, [['陈昇', 'C1', '46088.75']])
  expect(cisp[0]?.validTo).toBe('2026-03-07')
  const figures = (yuan: string) => read('figures', `年度\t总资产\n2025\t${yuan}`)[0]?.assetsFen
  expect(figures('1234.5599999999999')).toBe(1234_56)
  expect(figures('-0.10000000000000001')).toBe(-10)
  expect(figures('12.345')).toBe('12.345')
  expect(figures('12.345000000001')).toBe('12.345000000001')
})
