import { createPrivateKey, createPublicKey, hkdfSync, sign } from 'node:crypto'
import { sm2 } from 'sm-crypto-v2'
import { publishedAt } from '#core/credential/signed-form.ts'
import type { At } from '#core/kernel.ts'
import { toMultibase } from '#evidence/signed/multibase.ts'
import { type Document, type Proof, signedBytes, type UnsignedProof } from '#evidence/signed/proof.ts'
import { type Suite, sm2Options, suiteOf } from '#evidence/signed/suites.ts'

/** Signs what we publish. The secret stays inside: nothing that leaves here holds more than public keys and signatures. */
export interface Signer {
  /** The public keys, as they are published. */
  readonly keys: readonly { readonly publicKey: string; readonly suite: Suite['name'] }[]
  /** Both signatures; the second covers the first, so that neither can be taken off or changed. */
  sign(document: Document, at: At): Promise<Document>
  /** The one that is the same every time, for papers that are made anew at each download. */
  seal(document: Document, at: At): Promise<Document>
}

interface Hand {
  readonly suite: Suite
  readonly publicKey: string
  sign(bytes: Uint8Array): Uint8Array
}

const derived = (secret: string, purpose: string, bytes: number) =>
  Buffer.from(hkdfSync('sha256', secret, '', `zizhi ${purpose} v1`, bytes))

const getSuite = (name: Suite['name']): Suite => {
  const suite = suiteOf(name)
  if (!suite) throw new Error(`There is no signature suite ${name}`)
  return suite
}

const publicKeyOf = ({ codec }: Suite, key: Uint8Array) => toMultibase(new Uint8Array([...codec, ...key]))

/** PKCS #8 of an Ed25519 key, up to the 32 bytes of the key itself. */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')

const edwardsHand = (secret: string): Hand => {
  const suite = getSuite('eddsa-jcs-2022')
  const key = createPrivateKey({
    key: Buffer.concat([pkcs8, derived(secret, 'ed25519', 32)]),
    format: 'der',
    type: 'pkcs8',
  })
  const { x } = createPublicKey(key).export({ format: 'jwk' })
  return {
    suite,
    publicKey: publicKeyOf(suite, Buffer.from(String(x), 'base64url')),
    sign: (bytes) => new Uint8Array(sign(null, bytes, key)),
  }
}

/** One below the order of the curve: a private key lies between 1 and this, both included. */
const largestKey = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54122n

const nationalHand = (secret: string): Hand => {
  const suite = getSuite('sm2-jcs-zizhi')
  // Sixteen bytes more than the key has, so that no key is likelier than another.
  const drawn = BigInt(`0x${derived(secret, 'sm2', 48).toString('hex')}`)
  const key = ((drawn % largestKey) + 1n).toString(16).padStart(64, '0')
  const publicKey = sm2.getPublicKeyFromPrivateKey(key)
  return {
    suite,
    publicKey: publicKeyOf(suite, Buffer.from(sm2.compressPublicKeyHex(publicKey), 'hex')),
    sign: (bytes) => Buffer.from(sm2.doSignature(bytes, key, { ...sm2Options, publicKey }), 'hex'),
  }
}

/** Told apart within one document only; a name that leads nowhere. */
const nationalProof = 'urn:zizhi:proof:sm2'

/** A signer with both keys made from one secret: the same secret gives the same keys on every start. */
export const createSigner = (secret: string, publicUrl: string): Signer => {
  const [edwards, national] = [edwardsHand(secret), nationalHand(secret)]
  const prove = async (
    { suite, publicKey, sign: signBytes }: Hand,
    document: Document,
    at: At,
    { before = [], ...marks }: { before?: readonly Proof[]; id?: string; previousProof?: string } = {},
  ): Promise<Proof> => {
    const config: UnsignedProof = {
      ...(document['@context'] ? { '@context': document['@context'] as string[] } : {}),
      ...marks,
      type: 'DataIntegrityProof',
      cryptosuite: suite.name,
      created: at,
      verificationMethod: `${publishedAt(publicUrl).keys}#${publicKey}`,
      proofPurpose: 'assertionMethod',
    }
    const bytes = await signedBytes(document, config, before, suite)
    return { ...config, proofValue: toMultibase(signBytes(bytes)) }
  }
  return {
    keys: [edwards, national].map(({ suite, publicKey }) => ({ suite: suite.name, publicKey })),
    sign: async (document, at) => {
      const first = await prove(national, document, at, { id: nationalProof })
      const second = await prove(edwards, document, at, { previousProof: nationalProof, before: [first] })
      return { ...document, proof: [first, second] }
    },
    seal: async (document, at) => ({ ...document, proof: await prove(edwards, document, at) }),
  }
}
