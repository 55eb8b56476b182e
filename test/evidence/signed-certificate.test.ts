import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { getEdition } from '#core/rulebook/edition.ts'
import { ruleOf } from '#core/rulebook/rules.ts'
import { fromMultibase, toMultibase } from '#evidence/signed/multibase.ts'
import { checkProofs, readKeys } from '#evidence/signed/proof.ts'
import { isPdf, readSeal, unsignedSeal, withSeal } from '#evidence/signed/sealed-pdf.ts'
import { verifyFile } from '#evidence/signed/verify-file.ts'
import { createSigner } from '#handle/signer.ts'
import { specimen } from '#test/specimen.ts'
import { form, keysOf, list, publicUrl, signedAt, signer } from '../signed.ts'

const edition = getEdition('2025-04')
const keys = keysOf(signer)
const bytes = await form()
const good = await list([])
const heard = new Set<string>()
const asked = async (file: Uint8Array, status: Uint8Array | null = good, on = '2026-11-25', by = keys) => {
  const { finding, status: standing } = await verifyFile({ file, keys: by, status }, on, edition)
  heard.add(finding.code)
  return [finding.answer, finding.code, standing]
}

test('Q10 A certificate that nobody has touched, with a list of this week, is genuine and in force', async () => {
  expect(await asked(bytes)).toEqual(['met', 'certificate-in-force', 'valid'])
  const { form: read } = await verifyFile({ file: bytes, keys, status: good }, '2026-11-25', edition)
  expect(read).toMatchObject({ number: specimen.number, holder: specimen.holder, validTo: specimen.validTo })
})

test.each([
  ['suspended', 'not-in-force-now', 'suspended'],
  ['withdrawn', 'not-in-force-now', 'withdrawn'],
  ['cancelled', 'not-in-force-now', 'cancelled'],
  ['superseded', 'not-in-force-now', 'superseded'],
  ['changed', 'form-outdated', 'changed'],
] as const)('Q10 A certificate that the list calls %s may not be relied on', async (status, code, said) => {
  expect(await asked(bytes, await list([{ index: 7, status }]))).toEqual(['not-met', code, said])
  expect(
    (
      await asked(
        bytes,
        await list([
          { index: 6, status },
          { index: 8, status },
        ]),
      )
    )[0],
  ).toBe('met')
})

test.each([
  ['2026-11-23', 'not-met', 'not-issued'],
  ['2029-05-23', 'met', 'expiring'],
  ['2029-11-23', 'met', 'expiring'],
  ['2029-11-24', 'not-met', 'expired'],
] as const)('Q10 On %s the answer for it is %s: %s', async (on, answer, status) => {
  const [answered, , said] = await asked(bytes, await list([], on, '2029-12-31'), on)
  expect([answered, said]).toEqual([answer, status])
})

describe('Q10 Whatever is missing is said, and never taken for good', () => {
  test('without a list only what has expired is known', async () => {
    expect(await asked(bytes, null)).toEqual(['refer', 'status-unknown', null])
    expect(await asked(bytes, null, '2030-01-01')).toEqual(['not-met', 'not-in-force-now', 'expired'])
  })
  test('the last day of a list in time, and the first too late', async () => {
    expect((await asked(bytes, good, '2026-12-02'))[1]).toBe('certificate-in-force')
    expect(await asked(bytes, good, '2026-12-03')).toEqual(['refer', 'status-list-old', 'valid'])
  })
  test('an end in an old list is an end', async () => {
    const old = await list([{ index: 7, status: 'withdrawn' }])
    expect((await asked(bytes, old, '2027-12-03'))[1]).toBe('not-in-force-now')
  })
  test('another list, and one that is none', async () => {
    expect((await asked(await form(signer, 131_072)))[1]).toBe('status-list-other')
    expect((await asked(bytes, new TextEncoder().encode('{}')))[1]).toBe('status-list-altered')
  })
  test('a key that nobody published, and one that was not in use yet or any more', async () => {
    const forger = createSigner('the signing key of somebody else entirely', publicUrl)
    expect((await asked(await form(forger)))[1]).toBe('key-unknown')
    const during = (of: Parameters<typeof keysOf>[1]) => asked(bytes, good, '2026-11-25', keysOf(signer, of))
    expect((await during({ expires: signedAt }))[1]).toBe('key-not-valid-then')
    expect((await during({ validFrom: '2026-11-24T01:00:00.001Z' }))[1]).toBe('key-not-valid-then')
  })
  test('a file that is something else', async () => {
    for (const text of ['', 'hello', '{"a":1}', '%PDF-1.7 nothing'])
      expect((await asked(new TextEncoder().encode(text)))[1]).toBe('no-signed-form')
  })
  test('a form with one of its two signatures taken off', async () => {
    const document = JSON.parse(new TextDecoder().decode(bytes))
    for (const proof of document.proof)
      expect(
        (await asked(new TextEncoder().encode(JSON.stringify({ ...document, proof: [proof] }))))[0],
      ).toBe('not-met')
  })
})

test('Q10 A flipped bit anywhere in a signed form is found', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (at, bit) => {
      const flipped = bytes.slice()
      flipped[at] = flipped[at]! ^ (1 << bit)
      expect((await asked(flipped))[0]).toBe('not-met')
    }),
    { numRuns: 300 },
  )
})

test('Q10 A flipped bit anywhere in a list of statuses is found: nobody is told that it is in force', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(good.length - 1), fc.nat(7), async (at, bit) => {
      const flipped = good.slice()
      flipped[at] = flipped[at]! ^ (1 << bit)
      expect((await asked(bytes, flipped))[0]).toBe('refer')
    }),
    { numRuns: 100 },
  )
})

test('A seal stands in a PDF once, before its last lines, and covers every other byte', async () => {
  const pdf = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n')
  const sealed = withSeal(pdf, await signer.seal(await unsignedSeal(pdf, 'test'), signedAt))
  expect(isPdf(sealed)).toBe(true)
  const read = await readSeal(sealed)
  expect(read?.sha256).toBe((await unsignedSeal(pdf, 'test')).sha256)
  expect(await readSeal(pdf)).toBe(undefined)
})

test('Bytes are written in one way only, with their zeros', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 70 }), (some) => {
      expect(fromMultibase(toMultibase(some))).toEqual(new Uint8Array(some))
    }),
  )
  expect(fromMultibase('z0')).toBe(undefined)
  expect(fromMultibase('Qm')).toBe(undefined)
})

test('The signature of the published example of eddsa-jcs-2022 is good here, too, and not after a change', async () => {
  const key = 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2'
  const method = `did:key:${key}#${key}`
  const context = ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/ns/credentials/examples/v2']
  const example = {
    '@context': context,
    id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33',
    type: ['VerifiableCredential', 'AlumniCredential'],
    name: 'Alumni Credential',
    description: 'A minimum viable example of an Alumni Credential.',
    issuer: `did:key:${key}`,
    validFrom: '2023-01-01T00:00:00Z',
    credentialSubject: { id: 'did:example:abcdefgh', alumniOf: 'The School of Examples' },
    proof: {
      type: 'DataIntegrityProof',
      created: '2023-02-24T23:36:38Z',
      verificationMethod: method,
      cryptosuite: 'eddsa-jcs-2022',
      proofPurpose: 'assertionMethod',
      '@context': context,
      proofValue: 'z5EhYRJkfPLkoT92FPXN8KK6M9rsBhq3xs19GBSsA6VdNYH4QMKSyNuA2Gfznz9QthVD7Rz3HTAfqxxay23htUpTg',
    },
  }
  const published = readKeys({
    id: 'did:key',
    verificationMethod: [{ id: method, publicKeyMultibase: key }],
  })!
  expect(await checkProofs(example, published, ['eddsa-jcs-2022'])).toBe('good')
  expect(await checkProofs({ ...example, name: 'Alumna' }, published, ['eddsa-jcs-2022'])).toBe('altered')
})

test('Q10 Every answer that checking a certificate can come to was given here; those about a paper are in its own tests', () => {
  const ofPapers = ['file-altered', 'file-not-sealed', 'sealed-paper']
  expect([...heard, ...ofPapers].toSorted()).toEqual(
    Object.keys(ruleOf('signed-certificate').findings ?? {}).toSorted(),
  )
})
