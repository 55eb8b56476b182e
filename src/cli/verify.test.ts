import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { form, keysOf, list, signer } from '#test/signed.ts'
import { runCommandLine } from './command-line.ts'
import { today } from './read-input.ts'

const folder = mkdtempSync(join(tmpdir(), 'zizhi-verify-'))
afterAll(() => rmSync(folder, { recursive: true }))
const path = (name: string) => join(folder, name)

beforeAll(async () => {
  writeFileSync(path('certificate.vc.json'), await form())
  writeFileSync(path('keys.json'), JSON.stringify(keysOf(signer)))
  writeFileSync(path('status.json'), await list([], today(), '2029-11-23'))
  writeFileSync(
    path('withdrawn.json'),
    await list([{ index: 7, status: 'withdrawn' }], today(), '2029-11-23'),
  )
  const altered = await form()
  altered[400]! ^= 1
  writeFileSync(path('altered.vc.json'), altered)
})

const verify = async (file: string, status?: string, keys = 'keys.json') => {
  const options = status ? ['--status', path(status)] : []
  const { exitCode, stdout } = await runCommandLine([
    'verify',
    path(file),
    '--keys',
    path(keys),
    ...options,
    '--json',
  ])
  return [exitCode, JSON.parse(stdout)] as const
}

test('Q10 On the command line a certificate is checked offline, and answered with exit 0 whatever the answer', async () => {
  expect(await verify('certificate.vc.json', 'status.json')).toEqual([
    0,
    expect.objectContaining({
      answer: 'met',
      number: 'CNITSEC2026SRV-SE-I-0412',
      holder: '华清网安科技有限公司',
      type: 'security-engineering',
      level: 1,
      validFrom: '2026-11-24',
      validTo: '2029-11-23',
      status: 'valid',
    }),
  ])
  const answers = [
    await verify('certificate.vc.json', 'withdrawn.json'),
    await verify('altered.vc.json', 'status.json'),
    await verify('keys.json', 'status.json'),
  ]
  expect(answers.map(([exit, { answer, code }]) => [exit, answer, code])).toEqual([
    [0, 'not-met', 'not-in-force-now'],
    [0, 'not-met', 'form-altered'],
    [0, 'not-met', 'no-signed-form'],
  ])
})

test('A file that is not there, and keys that are none, have no answer', async () => {
  const [missing, said] = await verify('nothing.json', 'status.json')
  expect([missing, said.refused.code]).toEqual([1, 'file-missing'])
  const [refused, why] = await verify('certificate.vc.json', 'status.json', 'status.json')
  expect([refused, why.refused.code]).toEqual([1, 'not-keys'])
  expect(why.refused.remedy).toContain('--keys')
})

test('Q10 Without a list, and nobody there to ask, the signatures are told and the status is not guessed', async () => {
  const before = process.env.ZIZHI_PUBLIC_URL
  process.env.ZIZHI_PUBLIC_URL = 'http://127.0.0.1:9'
  try {
    const [, said] = await verify('certificate.vc.json')
    expect([said.answer, said.code, said.status]).toEqual(['refer', 'status-unknown', null])
    const { exitCode, stdout } = await runCommandLine(['verify', path('certificate.vc.json'), '--json'])
    expect([exitCode, JSON.parse(stdout).refused.code]).toEqual([1, 'keys-unreachable'])
  } finally {
    if (before === undefined) delete process.env.ZIZHI_PUBLIC_URL
    else process.env.ZIZHI_PUBLIC_URL = before
  }
})
