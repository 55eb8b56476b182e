/** The constants of FIPS 180-4: the fractions of the roots of the first primes. */
const primes = (() => {
  const found: number[] = []
  for (let n = 2; found.length < 64; n++) if (found.every((prime) => n % prime !== 0)) found.push(n)
  return found
})()
const fraction = (root: number): number => ((root - Math.floor(root)) * 0x1_0000_0000) | 0
const roundConstants = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)))
const start = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)))

const blockBytes = 64
const hexOf = (word: number): string => (word >>> 0).toString(16).padStart(8, '0')

/** One block of 64 bytes into the eight words of the state. */
const compress = (state: Int32Array, words: Int32Array, bytes: Uint8Array, from: number): void => {
  for (let i = 0, at = from; i < 16; i++, at += 4)
    words[i] =
      ((bytes[at] as number) << 24) |
      ((bytes[at + 1] as number) << 16) |
      ((bytes[at + 2] as number) << 8) |
      (bytes[at + 3] as number)
  for (let i = 16; i < 64; i++) {
    const near = words[i - 2] as number
    const far = words[i - 15] as number
    const mixedNear = ((near >>> 17) | (near << 15)) ^ ((near >>> 19) | (near << 13)) ^ (near >>> 10)
    const mixedFar = ((far >>> 7) | (far << 25)) ^ ((far >>> 18) | (far << 14)) ^ (far >>> 3)
    words[i] = ((words[i - 16] as number) + mixedFar + (words[i - 7] as number) + mixedNear) | 0
  }
  let a = state[0] as number
  let b = state[1] as number
  let c = state[2] as number
  let d = state[3] as number
  let e = state[4] as number
  let f = state[5] as number
  let g = state[6] as number
  let h = state[7] as number
  for (let i = 0; i < 64; i++) {
    const turnedE = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const first =
      (h + turnedE + ((e & f) ^ (~e & g)) + (roundConstants[i] as number) + (words[i] as number)) | 0
    const turnedA = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const second = (turnedA + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  state[0] = (state[0] as number) + a
  state[1] = (state[1] as number) + b
  state[2] = (state[2] as number) + c
  state[3] = (state[3] as number) + d
  state[4] = (state[4] as number) + e
  state[5] = (state[5] as number) + f
  state[6] = (state[6] as number) + g
  state[7] = (state[7] as number) + h
}

/**
 * SHA-256 piece by piece (FIPS 180-4), for a file of any size in a browser, whose own digest wants it whole in memory.
 * `digest` closes it and returns 64 hexadecimal digits.
 */
export const createSha256 = () => {
  const state = start.slice()
  const words = new Int32Array(64)
  const rest = new Uint8Array(blockBytes)
  let held = 0
  let length = 0
  const update = (piece: Uint8Array): void => {
    length += piece.length
    let at = 0
    if (held > 0) {
      at = Math.min(blockBytes - held, piece.length)
      rest.set(piece.subarray(0, at), held)
      held += at
      if (held < blockBytes) return
      compress(state, words, rest, 0)
      held = 0
    }
    for (; at + blockBytes <= piece.length; at += blockBytes) compress(state, words, piece, at)
    rest.set(piece.subarray(at))
    held = piece.length - at
  }
  const digest = (): string => {
    const bits = length * 8
    const closing = new Uint8Array((held < 56 ? 64 : 128) - held)
    closing[0] = 0x80
    const view = new DataView(closing.buffer)
    view.setUint32(closing.length - 8, Math.floor(bits / 0x1_0000_0000))
    view.setUint32(closing.length - 4, bits >>> 0)
    update(closing)
    return [...state].map(hexOf).join('')
  }
  return { update, digest }
}

/** The SHA-256 of a text that is plain ASCII. Throws a RangeError on any other. */
export const sha256OfAscii = (text: string): string => {
  const codes = [...text].map((character) => character.charCodeAt(0))
  if (codes.some((code) => code > 0x7f)) throw new RangeError('The text is not plain ASCII.')
  const hash = createSha256()
  hash.update(Uint8Array.from(codes))
  return hash.digest()
}
