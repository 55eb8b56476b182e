import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { statusPlace, unsignedForm } from '#core/credential/signed-form.ts'
import { fromMultibase } from '#evidence/signed/multibase.ts'
import { type Proof, signedBytes } from '#evidence/signed/proof.ts'
import { type Suite, suiteOf } from '#evidence/signed/suites.ts'
import { createSigner } from '#handle/signer.ts'
import { specimen } from '#test/specimen.ts'
import { publicUrl, signedAt, signer } from '../signed.ts'

const folder = mkdtempSync(join(tmpdir(), 'zizhi-signer-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, bytes: Uint8Array | string) => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

/** What stands before a public key in a file that openssl reads. */
const headers: Record<Suite['name'], string> = {
  'eddsa-jcs-2022': '302a300506032b6570032100',
  'sm2-jcs-zizhi': '3039301306072a8648ce3d020106082a811ccf5501822d032200',
}

/** The two numbers of a signature as openssl wants them. */
const der = (signature: Uint8Array) => {
  const whole = (half: Uint8Array) => {
    const bare = half.slice(half.findIndex((byte) => byte !== 0))
    return bare[0]! > 127 ? [2, bare.length + 1, 0, ...bare] : [2, bare.length, ...bare]
  }
  const both = [...whole(signature.slice(0, 32)), ...whole(signature.slice(32))]
  return new Uint8Array([0x30, both.length, ...both])
}

/** What openssl says of a proof of this document: the independent judge of both signatures. */
const askOpenssl = async (document: Record<string, unknown>, at: 0 | 1, spoiled = false) => {
  const proofs = document.proof as Proof[]
  const { proofValue, ...config } = proofs[at]!
  const suite = suiteOf(config.cryptosuite)!
  const signed = await signedBytes(document, config, at === 1 ? [proofs[0]!] : [], suite)
  if (spoiled) signed[0]! ^= 1
  const signature = fromMultibase(proofValue)!
  const key = fromMultibase(config.verificationMethod.split('#')[1]!)!.slice(suite.codec.length)
  const header = Buffer.from(headers[suite.name], 'hex')
  const words = [
    'pkeyutl',
    '-verify',
    '-pubin',
    '-keyform',
    'DER',
    '-inkey',
    file('key.der', Buffer.concat([header, key])),
    '-rawin',
  ]
  const isNational = suite.name === 'sm2-jcs-zizhi'
  const how = isNational ? ['-digest', 'sm3', '-pkeyopt', 'distid:1234567812345678'] : []
  const input = [
    '-in',
    file('signed', signed),
    '-sigfile',
    file('signature', isNational ? der(signature) : signature),
  ]
  try {
    return execFileSync('openssl', [...words, ...how, ...input], { encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch (fault) {
    return String((fault as { stdout: string }).stdout).trim()
  }
}

test.each([
  ['SM2 with SM3', 0],
  ['Ed25519', 1],
] as const)(
  'Q10 The openssl command line finds the signature by %s good, and not after a change',
  async (_, at) => {
    const document = await signer.sign(unsignedForm(specimen, statusPlace(7), publicUrl), signedAt)
    expect(await askOpenssl(document, at)).toBe('Signature Verified Successfully')
    expect(await askOpenssl(document, at, true)).toBe('Signature Verification Failure')
  },
)

test('One secret gives the same keys on every start, and another secret others; none of them leaves the signer', () => {
  const again = createSigner('a signing key of the tests, long enough', publicUrl)
  expect(again.keys).toEqual(signer.keys)
  expect(createSigner('another signing key of the tests', publicUrl).keys).not.toEqual(signer.keys)
  expect(JSON.stringify([again, Object.values(again)])).not.toContain('signing key')
})
