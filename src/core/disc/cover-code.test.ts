import { expect, test } from 'vitest'
import { isRefusal } from '#core/kernel.ts'
import { coverCode, digestMark, readCoverCode, refuseOtherCover } from './cover-code.ts'

const cover = { caseNumber: '2026-0031', round: 0, digest: `7c3e5${'a'.repeat(59)}` }
const code = coverCode(cover)
const codeOf = (text: string) => {
  const read = readCoverCode(text)
  return isRefusal(read) ? read.code : read
}
const told = { caseNumber: '2026-0031', round: 0, digestMark: digestMark(cover.digest) }

test('Q11.3 The code of a cover sheet names case, round and dossier', () => {
  expect(code).toMatch(/^ZD-20260031-00-[0-9A-Z]{8}-\d\d$/)
  expect(codeOf(code)).toEqual(told)
  expect(codeOf(coverCode({ ...cover, caseNumber: '2026-10031', round: 12 }))).toMatchObject({
    caseNumber: '2026-10031',
    round: 12,
  })
})

test('Q11.3 It is read however a scanner or a hand sets it', () => {
  const fullWidth = code.replace(/[0-9A-Z]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
  for (const text of [
    code.toLowerCase(),
    code.replaceAll('-', ' '),
    ` ${code}\r\n`,
    code.replaceAll('-', ''),
    fullWidth,
  ])
    expect(codeOf(text)).toEqual(told)
  expect(codeOf(code.replaceAll('0', 'O'))).toEqual(told)
})

test('Q11.3 A code with one character mistyped is refused, whichever it is', () => {
  const characters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  let tried = 0
  for (let at = 3; at < code.length; at++)
    for (const other of characters)
      if (code[at] !== '-' && code[at] !== other) {
        tried += 1
        expect(codeOf(code.slice(0, at) + other + code.slice(at + 1))).toBe('cover-code-mistyped')
      }
  expect(tried).toBeGreaterThan(500)
})

test('Q11.3 A code with two neighbours exchanged, or one character lost, is refused', () => {
  const plain = code.replaceAll('-', '')
  for (let at = 2; at < plain.length - 1; at++) {
    const exchanged = plain.slice(0, at) + plain[at + 1] + plain[at] + plain.slice(at + 2)
    if (exchanged !== plain) expect(codeOf(exchanged), exchanged).toBe('cover-code-mistyped')
    expect(codeOf(plain.slice(0, at) + plain.slice(at + 1))).toBe('cover-code-mistyped')
  }
})

test('Q11.3 Another paper is not taken for a cover sheet', () => {
  for (const text of [
    '',
    'SF1234567890123',
    'ZZ2026003158',
    'https://zizhi.test/verify/1',
    '2026-0031',
    'ZD',
  ])
    expect(codeOf(text), text).toBe('cover-code-unknown')
})

test('Q12.6 The code of another case, another round or an older dossier is told from the one expected', () => {
  const refused = (expected: Partial<typeof cover>) => {
    const read = readCoverCode(code)
    return isRefusal(read) ? read.code : (refuseOtherCover(read, { ...cover, ...expected })?.code ?? null)
  }
  expect(refused({})).toBeNull()
  expect(refused({ caseNumber: '2026-0032' })).toBe('cover-of-other-case')
  expect(refused({ round: 1 })).toBe('cover-of-other-round')
  expect(refused({ digest: 'b'.repeat(64) })).toBe('cover-of-older-dossier')
})
