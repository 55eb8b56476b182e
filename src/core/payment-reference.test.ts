import fc from 'fast-check'
import { expect, test } from 'vitest'
import { namesCase, paymentReference } from './payment-reference.ts'

const numbers = fc
  .record({ year: fc.integer({ min: 2025, max: 2099 }), serial: fc.integer({ min: 1, max: 9999 }) })
  .map(({ year, serial }) => `${year}-${String(serial).padStart(4, '0')}`)

test('Q4.3 The reference of a case is its number with two digits that check it', () => {
  const reference = paymentReference('2026-0031')
  expect(reference).toMatch(/^ZZ20260031\d\d$/)
  // ISO 7064: the whole number leaves one when divided by 97.
  expect(Number(reference.slice(2)) % 97).toBe(1)
})
test.each([
  ['付资质费 %', '资质费用'],
  ['%/信息安全', 'with a slash'],
  ['ｚｚ２０２６００３１', 'full-width letters and figures'],
])('Q4.3 A remark such as %s names the case', (pattern) => {
  const reference = paymentReference('2026-0031')
  const wide = [...reference.toLowerCase()]
    .map((one) => String.fromCodePoint((one.codePointAt(0) as number) + 0xfee0))
    .join('')
  expect(namesCase(pattern.includes('%') ? pattern.replace('%', reference) : wide, '2026-0031')).toBe(true)
})
test('Q4.3 Spaces and hyphens that a bank puts in do not matter; another number does', () => {
  const reference = paymentReference('2026-0031')
  expect(namesCase(`${reference.slice(0, 6)} ${reference.slice(6)}-`, '2026-0031')).toBe(true)
  expect(namesCase(reference, '2026-0032')).toBe(false)
  expect(namesCase('2026-0031', '2026-0031')).toBe(false)
})
test('Q4.3 A digit mistyped, or two exchanged, never names another case', () => {
  fc.assert(
    fc.property(numbers, fc.nat(9), fc.nat(9), (number, at, digit) => {
      const reference = paymentReference(number)
      const place = 2 + at
      const typed = reference.slice(0, place) + digit + reference.slice(place + 1)
      const other = `${typed.slice(2, 6)}-${typed.slice(6, 10)}`
      expect(typed !== reference && paymentReference(other) === typed).toBe(false)
      const swapped =
        reference.slice(0, place) + reference[place + 1] + reference[place] + reference.slice(place + 2)
      const another = `${swapped.slice(2, 6)}-${swapped.slice(6, 10)}`
      expect(at < 9 && swapped !== reference && paymentReference(another) === swapped).toBe(false)
    }),
  )
})
