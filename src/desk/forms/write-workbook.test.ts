import { expect, test } from 'vitest'
import { findBook, findItem } from '#core/book/book.ts'
import { cellsFromRows, rowsFromCells } from '#core/book/table-text.ts'
import { getEdition } from '#core/rulebook/edition.ts'
import { readCsvText, readWorkbookCells } from '#evidence/read-table.ts'
import { xlsx } from '#test/evidence/make-office.ts'
import { writeWorkbook } from './write-workbook.ts'

const book = findBook('security-engineering', 1, getEdition('2025-04'))
const found = book && findItem(book, 'key-staff')?.item
const columns = found?.kind === 'table' ? found.columns : []

test('Q12.1 A table that goes out as a workbook comes in again the same', async () => {
  const rows = [
    { name: '陈昇 <&"\u0001>', duty: 'technical-lead', education: 'master', years: 12, certificate: '00831' },
    { name: '钱多', duty: 'engineer', education: 'other', years: 1, certificate: '2024.10' },
    { name: ' 赵\n垚', duty: 'engineer', education: 'other', years: 0.5 },
  ]
  const cells = cellsFromRows('key-staff', columns, rows, 'zh-CN')
  const read = await readWorkbookCells(await writeWorkbook('主要人员[1]', cells))
  expect(read[0]).toEqual(['姓名', '岗位', '学历', '从业年限', '持有证书'])
  expect(rowsFromCells('key-staff', columns, read)).toEqual([
    { ...rows[0], name: '陈昇 <&">' },
    rows[1],
    { ...rows[2], name: '赵\n垚' },
  ])
})

test('A file that is no workbook is not read as one', async () => {
  await expect(readWorkbookCells(new Blob(['年度,总资产']))).rejects.toThrow()
})

test('A CSV file is read in UTF-8 and in GB18030', async () => {
  const gb = new Uint8Array([0xc4, 0xea, 0xb6, 0xc8, 0x2c, 0x32])
  expect(await readCsvText(new Blob([gb]))).toBe('年度,2')
  expect(await readCsvText(new Blob(['年度,2']))).toBe('年度,2')
})

test('Q12.1 What was merged down a column says the same in each row, a formula what it came to, a title stays one', async () => {
  const cell = (text: string, at: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
  const years = '<c r="D3"><f>2026-2014</f><v>12</v></c>'
  const joined = '<c r="E4" t="str"><f>"CI"&amp;"SP"</f><v>CISP</v></c>'
  const sheet = `<worksheet><sheetData>
    <row r="1">${cell('主要人员', 'A1')}</row>
    <row r="2">${['姓名', '岗位', '学历', '从业年限', '持有证书'].map((text, at) => cell(text, `${'ABCDE'[at]}2`)).join('')}</row>
    <row r="3">${cell('陈昇', 'A3')}${cell('工程师', 'B3')}${cell('硕士', 'C3')}${years}</row>
    <row r="4">${cell('赵垚', 'A4')}<c r="B4"/><c r="C4"/>${joined}</row>
    </sheetData><mergeCells count="4"><mergeCell ref="A1:E1"/><mergeCell ref="B3:B4"/><mergeCell ref="C3:C1048576"/><mergeCell ref="A3:B9999999"/></mergeCells></worksheet>`
  const read = await readWorkbookCells(
    new Blob([await xlsx([], { more: { 'xl/worksheets/sheet1.xml': sheet } })]),
  )
  expect(read[0]).toEqual(['主要人员'])
  expect(rowsFromCells('key-staff', columns, read)).toEqual([
    { name: '陈昇', duty: 'engineer', education: 'master', years: 12 },
    { name: '赵垚', duty: 'engineer', education: 'master', certificate: 'CISP' },
  ])
})
