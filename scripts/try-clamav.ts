/**
 * Asks the real daemon of ClamAV what the tests ask their stand-in: `node scripts/try-clamav.ts`, where Debian's
 * clamav-daemon is installed. It gets a database of one line, so that nothing is downloaded.
 */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { connectVirusCheck } from '#handle/virus-check.ts'

const folder = await mkdtemp(join(tmpdir(), 'zizhi-clamav-'))
await chmod(folder, 0o755)
const socket = join(folder, 'clamd.ctl')
const config = join(folder, 'clamd.conf')
const marked = 'ZIZHI-TEST-SIGNATURE'
// Name, any kind of file, anywhere in it, the bytes in hexadecimal.
await writeFile(join(folder, 'test.ndb'), `Zizhi.Test:0:*:${Buffer.from(marked).toString('hex')}\n`)
await writeFile(
  config,
  [`LocalSocket ${socket}`, `DatabaseDirectory ${folder}`, 'Foreground yes', 'StreamMaxLength 4M'].join('\n'),
)
const daemon = spawn('clamd', ['--config-file', config], { stdio: ['ignore', 'ignore', 'inherit'] })
const file = async (name: string, content: string): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

try {
  let check: Awaited<ReturnType<typeof connectVirusCheck>> | undefined
  for (let tries = 0; !check && tries < 100; tries++) {
    await wait(200)
    const [tried] = await Promise.allSettled([connectVirusCheck(socket)])
    if (tried.status === 'fulfilled') check = tried.value
  }
  assert(check, 'clamd did not start')
  assert.deepEqual(await check.look(await file('clean.txt', 'x'.repeat(900_000))), { kind: 'clean' })
  assert.deepEqual(await check.look(await file('empty.txt', '')), { kind: 'clean' })
  const found = await check.look(await file('marked.txt', `${'x'.repeat(600_000)}${marked}`))
  assert.deepEqual(found, { kind: 'infected', signature: 'Zizhi.Test.UNOFFICIAL' })
  const large = await check.look(await file('large.txt', 'x'.repeat(9_000_000)))
  assert.equal(large.kind, 'unchecked')
  daemon.kill()
  await once(daemon, 'exit')
  const gone = await check.look(await file('late.txt', 'x'))
  assert.deepEqual(gone, { kind: 'unchecked', why: 'no answer' })
  console.log(`clamd: clean, found, too large (${JSON.stringify(large)}) and gone are told apart.`)
} finally {
  daemon.kill()
  await rm(folder, { recursive: true, force: true })
}
