import { expect, test } from 'vitest'
import { discName, freePath, longestName } from './disc-names.ts'

test('Q12.6 A name on the disc is one that Windows takes', () => {
  expect(discName('合同: 甲/乙 "终稿"?.pdf')).toBe('合同： 甲／乙 ＂终稿＂？.pdf')
  expect(discName('a<b>|c*.txt')).toBe('a＜b＞｜c＊.txt')
  expect(discName('CON.txt')).toBe('_CON.txt')
  expect(discName('lpt1')).toBe('_lpt1')
  expect(discName('console.txt')).toBe('console.txt')
  expect(discName('末尾有点. . ')).toBe('末尾有点')
})

test('Q12.6 No name leads out of its folder, and none is empty', () => {
  for (const name of ['..', '.', '', ' ', '...', '\u0000', '\u202e'])
    expect(discName(name), JSON.stringify(name)).toBe('_')
  expect(discName('../../etc/passwd')).toBe('..／..／etc／passwd')
  expect(discName('C:\\Windows\\x.exe')).toBe('C：＼Windows＼x.exe')
  expect(discName('安全\u202efdp.exe')).toBe('安全fdp.exe')
})

test('Q12.6 A long name is cut and keeps its ending', () => {
  const name = discName(`${'长'.repeat(300)}.docx`)
  expect(name.length).toBe(longestName)
  expect(name.endsWith('.docx')).toBe(true)
  const rare = discName(`${'𠮷'.repeat(100)}.pdf`)
  expect(rare.length).toBeLessThanOrEqual(longestName)
  expect(rare.isWellFormed()).toBe(true)
})

test('Q12.6 Two files of one name lie beside each other, also where only the case differs', () => {
  const taken = new Set<string>()
  expect(freePath('1/报告.pdf', taken)).toBe('1/报告.pdf')
  expect(freePath('1/报告.pdf', taken)).toBe('1/报告 (2).pdf')
  expect(freePath('1/报告.PDF', taken)).toBe('1/报告 (3).PDF')
  expect(freePath('2/报告.pdf', taken)).toBe('2/报告.pdf')
})
