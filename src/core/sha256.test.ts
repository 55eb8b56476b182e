import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { createSha256, sha256OfAscii } from './sha256.ts'

const ofNode = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

test('Q13.5 A file has the same SHA-256 in the browser as on the server, whatever its length', () => {
  for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 128, 1000, 70_000]) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 31 + length) % 256)
    const hash = createSha256()
    hash.update(bytes)
    expect(hash.digest(), String(length)).toBe(ofNode(bytes))
  }
})

test('Q13.5 It is the same however the file comes in pieces', () => {
  const bytes = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7) % 251)
  for (const size of [1, 7, 63, 64, 65, 1000]) {
    const hash = createSha256()
    for (let at = 0; at < bytes.length; at += size) hash.update(bytes.subarray(at, at + size))
    expect(hash.digest(), String(size)).toBe(ofNode(bytes))
  }
})

test('Q13.5 A text of plain ASCII is digested, and any other is refused', () => {
  expect(sha256OfAscii('abc')).toBe(ofNode('abc'))
  expect(() => sha256OfAscii('申请书')).toThrow(RangeError)
})
