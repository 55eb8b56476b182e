import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getEdition } from '#core/rulebook/edition.ts'
import { certificatePdf } from '#documents/certificate.ts'
import { unsignedSeal, withSeal } from '#evidence/signed/sealed-pdf.ts'
import { verifyFile } from '#evidence/signed/verify-file.ts'
import { specimen } from '#test/specimen.ts'
import { form, keysOf, list, publicUrl, signedAt, signer } from '../signed.ts'

const folder = mkdtempSync(join(tmpdir(), 'zizhi-papers-'))
afterAll(() => rmSync(folder, { recursive: true }))

const edition = getEdition('2025-04')
const keys = keysOf(signer)
let bytes: Uint8Array<ArrayBuffer>
let plain: Uint8Array
let sealed: Uint8Array<ArrayBuffer>
let status: Uint8Array

beforeAll(async () => {
  bytes = await form()
  status = await list([])
  plain = await certificatePdf({
    ...specimen,
    verifyUrl: `${publicUrl}/verify/${specimen.number}`,
    form: new TextDecoder().decode(bytes),
  })
  sealed = withSeal(
    plain,
    await signer.seal(await unsignedSeal(plain, `certificate ${specimen.number}`), signedAt),
  )
})

const said = async (file: Uint8Array) => {
  const { finding } = await verifyFile({ file, keys, status }, '2026-11-25', edition)
  return [finding.answer, finding.code]
}

test('Q10 The paper of a certificate carries its signed form as a file, and other programs read both', () => {
  const path = join(folder, 'sealed.pdf')
  writeFileSync(path, sealed)
  expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain(
    'No syntax or stream encoding errors',
  )
  execFileSync('pdfdetach', ['-saveall', '-o', folder, path])
  expect(readFileSync(join(folder, 'certificate.vc.json'))).toEqual(Buffer.from(bytes))
  expect(execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' })).toContain(specimen.number)
})

test('Q10 The paper as it was downloaded is genuine; without its seal, or with the seal of another paper, it is not', async () => {
  expect(await said(sealed)).toEqual(['met', 'certificate-in-force'])
  expect(await said(plain)).toEqual(['not-met', 'file-not-sealed'])
  const other = withSeal(
    plain,
    await signer.seal({ ...(await unsignedSeal(bytes, 'certificate')) }, signedAt),
  )
  expect(await said(other)).toEqual(['not-met', 'file-altered'])
})

test('Q10 A sealed paper that is no certificate is ours, and says what it is', async () => {
  const check = new TextEncoder().encode('%PDF-1.7\nstartxref\n9\n%%EOF\n')
  const paper = withSeal(check, await signer.seal(await unsignedSeal(check, 'check 2026-11-25'), signedAt))
  expect(await said(paper)).toEqual(['met', 'sealed-paper'])
  paper[7] = 54
  expect(await said(paper)).toEqual(['not-met', 'file-altered'])
})

test('Q10 A flipped bit anywhere in the paper is found', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(sealed.length - 1), fc.nat(7), async (at, bit) => {
      const flipped = sealed.slice()
      flipped[at] = flipped[at]! ^ (1 << bit)
      expect((await said(flipped))[0]).toBe('not-met')
    }),
    { numRuns: 120 },
  )
})
