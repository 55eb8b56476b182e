import canonicalize from 'canonicalize'
import { z } from 'zod'
import type { ProofAnswer } from '#core/credential/verdict.ts'
import type { At } from '#core/kernel.ts'
import { fromMultibase } from './multibase.ts'
import { type Suite, signatureBytes, suiteOf } from './suites.ts'

/** Proofs by W3C Data Integrity over canonical JSON (RFC 8785). A later proof may name one before it, and then covers it. */

const proofShape = z.strictObject({
  '@context': z.array(z.string()).optional(),
  id: z.string().optional(),
  type: z.literal('DataIntegrityProof'),
  cryptosuite: z.string(),
  created: z.iso.datetime({ offset: true }),
  verificationMethod: z.string(),
  proofPurpose: z.literal('assertionMethod'),
  previousProof: z.string().optional(),
  proofValue: z.string(),
})
export type Proof = z.output<typeof proofShape>
export type UnsignedProof = Omit<Proof, 'proofValue'>

/** Any document that is signed or is to be. */
export type Document = Readonly<Record<string, unknown>>

const keysShape = z.object({
  id: z.string(),
  verificationMethod: z.array(
    z.object({
      id: z.string(),
      publicKeyMultibase: z.string(),
      validFrom: z.iso.datetime({ offset: true }).optional(),
      expires: z.iso.datetime({ offset: true }).optional(),
    }),
  ),
})
/** The keys as they are published, each with the time in which it was used. */
export type PublishedKeys = z.output<typeof keysShape>

export const readKeys = (value: unknown): PublishedKeys | undefined => keysShape.safeParse(value).data

const encoder = new TextEncoder()
export const canonicalBytes = (value: unknown): Uint8Array<ArrayBuffer> => encoder.encode(canonicalize(value))

/** What a proof signs: the digest of what it says of itself, then that of the document with the proofs it follows. */
export const signedBytes = async (
  { proof: _, ...document }: Document,
  config: UnsignedProof,
  before: readonly Proof[],
  suite: Suite,
): Promise<Uint8Array<ArrayBuffer>> => {
  const whole = before.length > 0 ? { ...document, proof: before } : document
  const digests = [await suite.digest(canonicalBytes(config)), await suite.digest(canonicalBytes(whole))]
  return new Uint8Array(digests.flatMap((digest) => [...digest]))
}

const keyOf = (keys: PublishedKeys, suite: Suite, method: string) => {
  const found = keys.verificationMethod.find(({ id }) => id === method)
  const bytes = found && fromMultibase(found.publicKeyMultibase)
  if (!bytes || bytes.length !== suite.codec.length + suite.keyBytes) return undefined
  const isOfSuite = suite.codec.every((byte, at) => bytes[at] === byte)
  return isOfSuite ? { ...found, bytes: bytes.slice(suite.codec.length) } : undefined
}

const instantOf = (at: At) => Date.parse(at)

const answerOf = async (
  document: Document,
  proofs: readonly Proof[],
  proof: Proof,
  keys: PublishedKeys,
): Promise<ProofAnswer> => {
  const suite = suiteOf(proof.cryptosuite)
  const { proofValue, ...config } = proof
  const signature = fromMultibase(proofValue)
  const before =
    config.previousProof === undefined ? [] : proofs.filter(({ id }) => id === config.previousProof)
  const isWhole = config.previousProof === undefined || before.length === 1
  if (!suite || !isWhole || signature?.length !== signatureBytes) return 'altered'
  const key = keyOf(keys, suite, proof.verificationMethod)
  if (!key) return 'key-unknown'
  if (canonicalize(config['@context']) !== canonicalize(document['@context'])) return 'altered'
  const signed = await signedBytes(document, config, before, suite)
  if (!(await suite.isGood(signed, signature, key.bytes))) return 'altered'
  const at = instantOf(proof.created)
  const isInUse =
    (!key.validFrom || at >= instantOf(key.validFrom)) && (!key.expires || at < instantOf(key.expires))
  return isInUse ? 'good' : 'key-not-valid-then'
}

/** Whether every proof of a document is good, and those it must have are there: the worst of them is the answer. */
export const checkProofs = async (
  document: Document,
  keys: PublishedKeys,
  needed: readonly Suite['name'][],
): Promise<ProofAnswer> => {
  const { success, data: proofs } = z.array(proofShape).min(1).max(4).safeParse([document.proof].flat())
  if (!success || needed.some((name) => proofs.every(({ cryptosuite }) => cryptosuite !== name)))
    return 'altered'
  const answers: ProofAnswer[] = []
  // The last one covers those before it and is the quicker to check: after a change to anything there is no need to go on.
  for (const proof of proofs.toReversed()) {
    const answer = await answerOf(document, proofs, proof, keys)
    if (answer === 'altered') return answer
    answers.push(answer)
  }
  const worst = ['key-unknown', 'key-not-valid-then'] as const
  return worst.find((answer) => answers.includes(answer)) ?? 'good'
}
