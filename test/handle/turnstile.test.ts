import { expect, test } from 'vitest'
import { turnstile } from '#handle/turnstile.ts'

test('Whoever asks too often waits until the oldest time is a stretch ago; others do not, nor those who wait', () => {
  let now = 0
  const visitors = turnstile(() => now, { most: 2, seconds: 60 })
  const pass = (address: string, at: number) => {
    now = at * 1000
    return visitors.pass(address)
  }
  expect([pass('203.0.113.7', 0), pass('203.0.113.7', 20), pass('203.0.113.7', 30)]).toEqual([0, 0, 30])
  expect(pass('203.0.113.8', 30)).toBe(0)
  expect(pass('203.0.113.7', 60)).toBe(0)
  expect(pass('203.0.113.7', 61)).toBe(19)
  expect(pass('203.0.113.7', 500)).toBe(0)
})

test('A whole network of the sixth version is one visitor, and an address mapped into it the one it maps', () => {
  const visitors = turnstile(() => 0, { most: 1, seconds: 60 })
  expect(visitors.pass('2001:db8:1:2::1')).toBe(0)
  expect(visitors.pass('2001:db8:1:2:ffff::9')).toBe(60)
  expect(visitors.pass('2001:db8:1:3::1')).toBe(0)
  expect(visitors.pass('::ffff:203.0.113.7')).toBe(0)
  expect(visitors.pass('203.0.113.7')).toBe(60)
})
