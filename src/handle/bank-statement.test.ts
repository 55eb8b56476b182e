import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readStatement, statementMarks } from '#core/bank-statement.ts'
import { readCsv } from './read-csv.ts'

const statementOf = async (text: string) =>
  readStatement(await Promise.all(statementMarks.map((mark) => readCsv(text, mark))))
const read = async (text: string) => {
  const statement = await statementOf(text)
  if ('faults' in statement) throw new Error(JSON.stringify(statement.faults))
  return statement
}
const faults = async (text: string) => {
  const statement = await statementOf(text)
  return 'faults' in statement ? statement.faults : []
}

const heads = '交易日期,流水号,对方户名,借方金额,贷方金额,摘要,附言'
const one = '2026-11-28,8801,华清网安科技有限公司,,"36,000.00",转账,ZZ2026003158'

test('Q4.3 A line of the statement is the day, the payer, the amount, the remark and the bank’s number', async () => {
  expect(await read(`${heads}\n${one}`)).toEqual({
    lines: [
      {
        bookedOn: '2026-11-28',
        payer: '华清网安科技有限公司',
        amountFen: 3600000,
        remark: '转账 ZZ2026003158',
        serial: '8801',
      },
    ],
    outgoing: 0,
  })
})
test.each([
  ['2026-11-28'],
  ['2026/11/28'],
  ['20261128'],
  ['2026年11月28日'],
  ['2026-11-28 10:22:33'],
  ['20261128102233'],
])('Q4.3 The day may be written %s', async (day) => {
  expect((await read(`${heads}\n${day},1,甲,,5.00,,`)).lines[0]?.bookedOn).toBe('2026-11-28')
})
test.each([
  ['"36,000.00"', 3600000],
  ['36000', 3600000],
  ['36000.5', 3600050],
  ['￥36000.05', 3600005],
  ['"1,234,567.89"', 123456789],
])('Q4.3 The amount may be written %s', async (amount, fen) => {
  expect((await read(`${heads}\n2026-11-28,1,甲,,${amount},,`)).lines[0]?.amountFen).toBe(fen)
})
test('Q4.3 The headings may have units, stand below a preamble, and be separated by tabs or semicolons', async () => {
  const preamble = '账号：1234\t\t\n查询区间：2026-11-01\t\t\n'
  const text = `\uFEFF${preamble}记账日期\t付款人\t收入（元）\t用途\n20261128\t\t5.00\t结息\n合计\t\t5.00\t\n`
  expect((await read(text)).lines).toEqual([
    { bookedOn: '2026-11-28', payer: '', amountFen: 500, remark: '结息', serial: '' },
  ])
  expect((await read(text.replaceAll('\t', ';'))).lines).toHaveLength(1)
})
test('Q4.3 What went out is counted and left aside', async () => {
  expect(await read(`${heads}\n${one}\n2026-11-29,2,乙,100.00,0.00,付款,`)).toMatchObject({
    lines: [{ amountFen: 3600000 }],
    outgoing: 1,
  })
})
test('Q4.3 A wrong line is named by its number in the file, its column and what stands there; every one of them', async () => {
  const text = `账号：1234\n${heads}\n${one}\n2026-02-30,2,乙,,100,,\n2026-11-29,3,"丙\n公司",,10O.00,,\n2026-11-29,4,丁,,,,`
  expect(await faults(text)).toEqual([
    { code: 'day-wrong', line: 4, column: '交易日期', found: '2026-02-30' },
    { code: 'amount-wrong', line: 5, column: '贷方金额', found: '10O.00' },
    { code: 'amount-wrong', line: 7, column: '贷方金额', found: '' },
  ])
})
test('Q4.3 A negative income, a reversal, is for a person to look at', async () => {
  expect(await faults(`${heads}\n2026-11-28,1,甲,,-5.00,冲正,`)).toMatchObject([
    { code: 'amount-wrong', line: 2 },
  ])
})
test('Q4.3 A missing heading is named with the ways it may be spelt', async () => {
  expect(await faults('交易日期,对方户名,摘要\n2026-11-28,甲,转账')).toEqual([
    { code: 'heading-missing', line: 1, column: '贷方金额、收入、收入金额', found: '' },
  ])
  expect((await faults('这不是流水')).map(({ code }) => code)).toEqual(Array(3).fill('heading-missing'))
})
test('Q4.3 A quote that is never closed is named by the line it opens on', async () => {
  expect(await faults(`${heads}\n${one}\n2026-11-28,2,"甲,,5.00,,`)).toMatchObject([
    { code: 'quote-open', line: 3 },
  ])
})
test('Q4.3 An empty file, or one with headings alone, says that nothing is in it', async () => {
  expect(await faults('')).toMatchObject([{ code: 'nothing-in-it' }])
  expect(await faults(heads)).toMatchObject([{ code: 'nothing-in-it' }])
})
test('Q4.3 Text of more than two hundred characters is no name of a payer', async () => {
  expect(await faults(`${heads}\n2026-11-28,1,${'甲'.repeat(201)},,5.00,,`)).toMatchObject([
    { code: 'too-long', column: '对方户名' },
  ])
})
test('Q4.3 Whatever a file holds, it is read or its faults are named; nothing is thrown', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (text) => {
      for (const whole of [text, `${heads}\n${text}`]) {
        const statement = await statementOf(whole)
        if ('faults' in statement) expect(statement.faults.length).toBeGreaterThan(0)
      }
    }),
  )
})
test('Cells written by RFC 4180 are read as they were, whatever they hold', async () => {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
  const cells = fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { minLength: 2, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(fc.array(cells, { minLength: 1, maxLength: 5 }), async (table) => {
      const text = table.map((row) => row.map(quoted).join(',')).join('\r\n')
      expect((await readCsv(text, ',')).rows.map((row) => row.cells)).toEqual(table)
    }),
  )
})
