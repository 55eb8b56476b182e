/** Bytes as the standards on keys and proofs write them: base 58 behind a z. One text for one sequence of bytes. */

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

export const toMultibase = (bytes: Uint8Array): string => {
  let number = 0n
  for (const byte of bytes) number = number * 256n + BigInt(byte)
  let text = ''
  for (; number > 0n; number /= 58n) text = alphabet.charAt(Number(number % 58n)) + text
  const zeros = bytes.findIndex((byte) => byte !== 0)
  return `z${'1'.repeat(zeros === -1 ? bytes.length : zeros)}${text}`
}

/** The bytes; undefined for a text that is none of ours, however it was altered. */
export const fromMultibase = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  if (text.length > 200 || !/^z[1-9A-HJ-NP-Za-km-z]+$/.test(text)) return undefined
  let number = 0n
  for (const letter of text.slice(1)) number = number * 58n + BigInt(alphabet.indexOf(letter))
  const bytes: number[] = []
  for (; number > 0n; number /= 256n) bytes.unshift(Number(number % 256n))
  const zeros = /^z(1*)/.exec(text)?.[1]?.length ?? 0
  return new Uint8Array([...Array.from({ length: zeros }, () => 0), ...bytes])
}
