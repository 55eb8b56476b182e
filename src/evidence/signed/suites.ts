import { sm2, sm3 } from 'sm-crypto-v2'

/**
 * The two ways in which what we publish is signed: the one for everybody, and beside it the national one. Both sign the
 * digests of the same canonical text, and both are told apart by the name of their cryptosuite alone.
 */
export interface Suite {
  readonly name: 'eddsa-jcs-2022' | 'sm2-jcs-zizhi'
  /** What stands before a public key of this kind (multicodec). */
  readonly codec: readonly number[]
  readonly keyBytes: number
  digest(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array>
  isGood(
    signed: Uint8Array<ArrayBuffer>,
    signature: Uint8Array<ArrayBuffer>,
    key: Uint8Array<ArrayBuffer>,
  ): Promise<boolean>
}

export const signatureBytes = 64

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** What GM/T 0009 mixes into the digest when nothing else was agreed on. */
export const sm2Options = { hash: true, der: false, userId: '1234567812345678' } as const

/** The order of the curve: both halves of a signature are numbers below it. */
const order = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n
const isInOrder = (half: string) => {
  const number = BigInt(`0x${half}`)
  return number > 0n && number < order
}

export const suites: readonly Suite[] = [
  {
    name: 'eddsa-jcs-2022',
    codec: [0xed, 0x01],
    keyBytes: 32,
    digest: async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)),
    isGood: async (signed, signature, key) => {
      const publicKey = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify'])
      return crypto.subtle.verify('Ed25519', publicKey, signature, signed)
    },
  },
  {
    name: 'sm2-jcs-zizhi',
    codec: [0x86, 0x24],
    keyBytes: 33,
    digest: async (bytes) =>
      Uint8Array.from(sm3(bytes).match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)),
    isGood: async (signed, signature, key) => {
      const text = hex(signature)
      if (!isInOrder(text.slice(0, 64)) || !isInOrder(text.slice(64))) return false
      return sm2.doVerifySignature(signed, text, hex(key), sm2Options)
    },
  },
]

export const suiteOf = (name: string): Suite | undefined => suites.find((one) => one.name === name)
