import { asCompared } from '#core/rulebook/as-compared.ts'
import { type Finding, find } from '#core/rulebook/finding.ts'

/** GB 32100-2015: 18 characters without I, O, S, V and Z; the last one checks the other seventeen. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
/** GB 11714: characters 9 to 17 are an organisation code, whose ninth character checks its eight. */
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]
const ORGANISATION_CHECKS = '0123456789X'
/** Organisation codes take their letters from the whole alphabet, each worth its place after the digits. */
const ORGANISATION_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

const weigh = (text: string, weights: readonly number[], alphabet: string): number =>
  weights.reduce((sum, weight, i) => sum + weight * alphabet.indexOf(text.charAt(i)), 0)

function organisationCheck(body: string): string {
  return ORGANISATION_CHECKS.charAt(
    (11 - (weigh(body, ORGANISATION_WEIGHTS, ORGANISATION_ALPHABET) % 11)) % 11,
  )
}

function lastCheck(first17: string): string {
  return ALPHABET.charAt((31 - (weigh(first17, WEIGHTS, ALPHABET) % 31)) % 31)
}

/**
 * Whether a unified social credit code can be right. A wrong length or character is not met; a wrong check character
 * is referred, since a few codes in real use fail the check: staff confirm those with the licence.
 */
export function checkUscc(input: string): Finding {
  const code = asCompared(input)
  const strange = [...new Set(code)].filter((character) => !ALPHABET.includes(character))
  if (code.length !== 18 || strange.length > 0) {
    return find('uscc', 'uscc-malformed', 'Q5.1', { code, length: code.length, strange })
  }
  const expected = lastCheck(code.slice(0, 17))
  const isRight = code[17] === expected && code[16] === organisationCheck(code.slice(8, 16))
  return find('uscc', isRight ? 'uscc-valid' : 'uscc-check-fails', 'Q5.1', { code })
}

/**
 * Completes the first sixteen characters of a code (authority, category, region, organisation) with its two check
 * characters. Throws a RangeError when they are not sixteen characters of the alphabet.
 */
export function makeUscc(first16: string): string {
  if (first16.length !== 16 || [...first16].some((character) => !ALPHABET.includes(character))) {
    throw new RangeError(`"${first16}" is not sixteen characters of ${ALPHABET}`)
  }
  const first17 = first16 + organisationCheck(first16.slice(8))
  return first17 + lastCheck(first17)
}
