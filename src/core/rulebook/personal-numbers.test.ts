import { describe, expect, test } from 'vitest'
import { findPersonalNumbers, isResidentId } from './personal-numbers.ts'

/** The check digit by the sum of GB 11643, worked out apart from the rule: powers of two, modulo eleven. */
const withCheck = (first17: string): string => {
  let sum = 0
  for (const [place, digit] of [...first17].entries()) sum += Number(digit) * (2 ** (17 - place) % 11)
  return `${first17}${'10X98765432'[sum % 11]}`
}
const bornOn = (day: string) => withCheck(`110105${day}002`)

describe('Q13.4 A resident ID has a day of birth that there is and the right check digit', () => {
  test.each(['19491231', '20000101', '20000229', '20240630', '19990731', '20010901'])('born on %s', (day) =>
    expect(isResidentId(bornOn(day))).toBe(true),
  )
  test.each([
    '20000100',
    '20000132',
    '20000230',
    '20000431',
    '20000631',
    '20000931',
    '20001131',
    '20001301',
    '20000001',
  ])('nobody was born on %s', (day) => expect(isResidentId(bornOn(day))).toBe(false))
  const right = bornOn('19491231')
  test('any other check digit is wrong', () => {
    for (const digit of '0123456789X')
      expect(isResidentId(right.slice(0, 17) + digit)).toBe(right.endsWith(digit))
  })
  test('18 characters, no more, no fewer, and no letter but the X at the end', () => {
    expect(isResidentId(`1${right}`)).toBe(false)
    expect(isResidentId(`${right}1`)).toBe(false)
    for (const day of ['19491231', '20000101', '20000229', '20240630'])
      expect(isResidentId(`${bornOn(day)}1`)).toBe(false)
    expect(isResidentId(right.slice(1))).toBe(false)
    expect(isResidentId('11010519491231O02X')).toBe(false)
    expect(isResidentId(`${right.slice(0, 17)}A`)).toBe(false)
    // The first digit falls away: the digits behind it are one that passes.
    const letters = `A10105${right.slice(6)}`
    expect(isResidentId(letters)).toBe(false)
  })
  test('one that does not pass is not pointed out', () => {
    expect(findPersonalNumbers('编号 110105194912310020')).toEqual([])
    expect(findPersonalNumbers('编号 110105194913310021')).toEqual([])
  })
  test('several are each pointed out, with blanks and hyphens or without', () => {
    const [one, other] = [bornOn('19491231'), bornOn('20000229')]
    const text = `${one}；${other.slice(0, 6)}-${other.slice(6, 14)}-${other.slice(14)}`
    expect(findPersonalNumbers(text).map(({ masked }) => masked)).toEqual(
      [one, other].map((id) => `${id.slice(0, 3)}*************${id.slice(-2)}`),
    )
  })
})
