import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkUscc, makeUscc } from './uscc.ts'

describe('Q5.1 the unified social credit code (GB 32100-2015) names the legal person', () => {
  test.each(['914403001922038216', '9144030071526726XG', '91110108551385082Q', '12100000400000624D'])(
    '%s passes its check',
    (code) => {
      expect(checkUscc(code)).toMatchObject({ answer: 'met', code: 'uscc-valid', facts: { code } })
    },
  )
  test('lower case, spaces and full-width forms are read as typed by people', () => {
    expect(checkUscc(' 91110108 5513 85082q ').facts.code).toBe('91110108551385082Q')
    expect(checkUscc('９１１１０１０８５５１３８５０８２Ｑ').answer).toBe('met')
  })
  test('a wrong check character is referred: a few codes in real use fail the check', () => {
    expect(checkUscc('91350211M0000XUF46')).toMatchObject({ answer: 'refer', code: 'uscc-check-fails' })
    expect(checkUscc('91110108551385082A').answer).toBe('refer')
  })
  test('a wrong organisation check inside is referred even when the last character fits', () => {
    const right = makeUscc('9111010855138508')
    const other = right[16] === '3' ? '4' : '3'
    const codes = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].map((last) => right.slice(0, 16) + other + last)
    expect(codes.map((code) => checkUscc(code).answer)).toEqual(codes.map(() => 'refer'))
  })
  test.each([
    ['9111010855138508', 16, []],
    ['91110108551385082QQ', 19, []],
    ['9111010855138508IQ', 18, ['I']],
    ['9111010855138508OZ', 18, ['O', 'Z']],
    ['', 0, []],
  ])('"%s" is malformed', (code, length, strange) => {
    expect(checkUscc(code)).toMatchObject({
      answer: 'not-met',
      code: 'uscc-malformed',
      facts: { length, strange },
    })
  })
  test('every completed code passes, and changing one character is noticed', () => {
    const characters = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
    const first16 = fc
      .array(fc.constantFrom(...characters), { minLength: 16, maxLength: 16 })
      .map((c) => c.join(''))
    fc.assert(
      fc.property(first16, fc.nat(17), fc.constantFrom(...characters), (seed, at, other) => {
        const code = makeUscc(seed)
        const changed = code.slice(0, at) + other + code.slice(at + 1)
        return checkUscc(code).answer === 'met' && (changed === code || checkUscc(changed).answer === 'refer')
      }),
    )
  })
  test('a seed that is no sixteen characters is refused', () => {
    expect(() => makeUscc('123')).toThrow('is not sixteen characters')
    expect(() => makeUscc('911101085513850I')).toThrow(RangeError)
  })
})
