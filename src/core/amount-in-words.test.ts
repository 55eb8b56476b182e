import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountInWords } from './amount-in-words.ts'
import { editions } from './rulebook/edition.ts'

// The examples of the People's Bank rules for bills are 1409.50, 6007.14, 16409.02 and 325.04.
test.each([
  [87_000_00, '捌万柒仟元整'],
  [36_000_00, '叁万陆仟元整'],
  [123_000_00, '壹拾贰万叁仟元整'],
  [63_000_00, '陆万叁仟元整'],
  [1_000_00, '壹仟元整'],
  [0, '零元整'],
  [1_00, '壹元整'],
  [10_00, '壹拾元整'],
  [1_409_50, '壹仟肆佰零玖元伍角'],
  [6_007_14, '陆仟零柒元壹角肆分'],
  [16_409_02, '壹万陆仟肆佰零玖元零贰分'],
  [325_04, '叁佰贰拾伍元零肆分'],
  [100_500_00, '壹拾万零伍佰元整'],
  [107_000_53, '壹拾万柒仟元伍角叁分'],
  [1_0000_0001_00, '壹亿零壹元整'],
  [1_0000_1000_00, '壹亿零壹仟元整'],
  [1_1000_0000_00, '壹亿壹仟万元整'],
  [5, '伍分'],
  [50, '伍角'],
  [9999_9999_9999_99, '玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
])('Q4.3 %d fen are written out as %s', (fen, said) => {
  expect(amountInWords(fen)).toBe(said)
})

test.each([-1, 1.5, Number.NaN, 1_000_000_000_000_00])('Q4.3 %d is no amount to be written out', (fen) => {
  expect(() => amountInWords(fen)).toThrow(RangeError)
})

const worth: Readonly<Record<string, number>> = {
  拾: 10,
  佰: 100,
  仟: 1000,
  元: 1,
  万: 10_000,
  亿: 100_000_000,
}

/** Reads an amount back, the way a clerk would check it. */
const readBack = (said: string): number => {
  let [total, group, last] = [0, 0, 0]
  let fen = 0
  for (const one of said) {
    const value = '零壹贰叁肆伍陆柒捌玖'.indexOf(one)
    if (value >= 0) last = value
    else if ('拾佰仟'.includes(one)) {
      group += last * (worth[one] as number)
      last = 0
    } else if ('万亿元'.includes(one)) {
      total += (group + last) * (worth[one] as number)
      group = 0
      last = 0
    } else if (one === '角' || one === '分') {
      fen += last * (one === '角' ? 10 : 1)
      last = 0
    }
  }
  return total * 100 + fen
}

test('Q4.3 Whatever the amount, its words say that amount and no other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999_999_999_99 }), (fen) => {
      expect(readBack(amountInWords(fen))).toBe(fen)
      expect(amountInWords(fen)).not.toMatch(/零零|零[元万亿]./)
    }),
  )
})

test('Q3.1 Every fee of every edition can be written out', () => {
  const fees = editions.flatMap((edition) => edition.fees.map((fee) => fee.assessmentFen + fee.annualFen))
  expect(fees.length).toBeGreaterThan(5)
  for (const fen of fees) expect(readBack(amountInWords(fen))).toBe(fen)
})
