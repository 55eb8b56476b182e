import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { askBucket, type BucketSettings } from '#handle/blob-bucket.ts'

export interface Swift {
  /** A bucket that is there. */
  readonly bucket: BucketSettings
  /** The settings of a server process that keeps its files in this bucket. */
  readonly variables: Readonly<Record<string, string>>
  /** Kills it with everything in hand. */
  kill(): Promise<void>
  /** Starts it again where it was, with what it had. */
  start(): Promise<void>
  stop(): Promise<void>
}

/**
 * Debian's OpenStack Swift as a store of one node: the proxy with its S3 interface, which checks signatures and digests,
 * before an account, a container and an object server. All in one process, so that it starts in seconds and can be killed.
 */
const node = `
import ctypes
import sys
# Dies with the tests that started it.
ctypes.CDLL(None).prctl(1, 9)
import eventlet
from swift.common import utils
utils.eventlet_monkey_patch()
utils.HASH_PATH_SUFFIX = utils.HASH_PATH_PREFIX = b'zizhi'
from eventlet import wsgi
from swift.common.ring import RingBuilder
from swift.common.storage_policy import POLICIES
from swift.common.wsgi import loadapp, SwiftHttpProtocol

folder, port = sys.argv[1], int(sys.argv[2])
kinds = ['account', 'container', 'object']
sockets = {kind: eventlet.listen(('127.0.0.1', 0)) for kind in kinds}
for kind in kinds:
    at = sockets[kind].getsockname()[1]
    builder = RingBuilder(1, 1, 0)
    builder.add_dev({'id': 0, 'region': 1, 'zone': 1, 'weight': 1.0, 'device': 'disk', 'meta': '',
                     'ip': '127.0.0.1', 'port': at, 'replication_ip': '127.0.0.1', 'replication_port': at})
    builder.rebalance()
    builder.get_ring().save('%s/%s.ring.gz' % (folder, kind))
sockets['proxy'] = eventlet.listen(('127.0.0.1', port))
for kind in kinds + ['proxy']:
    app = loadapp('%s/%s.conf' % (folder, kind))
    serving = eventlet.spawn(wsgi.server, sockets[kind], app, utils.NullLogger(), protocol=SwiftHttpProtocol)
print('ready', flush=True)
serving.wait()
`

const keyId = 'test:zizhi'
const secret = 'a-secret-of-the-tests'

const settingsOf = (folder: string): Readonly<Record<string, string>> => {
  const shared = `[DEFAULT]
swift_dir = ${folder}
devices = ${folder}/devices
mount_check = false
disable_fallocate = true
log_level = ERROR
`
  const server = (kind: string) => `${shared}
[pipeline:main]
pipeline = ${kind}-server
[app:${kind}-server]
use = egg:swift#${kind}
`
  return {
    account: server('account'),
    container: server('container'),
    object: server('object'),
    proxy: `${shared}
[pipeline:main]
pipeline = catch_errors gatekeeper cache s3api tempauth proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:gatekeeper]
use = egg:swift#gatekeeper
[filter:cache]
use = egg:swift#memcache
[filter:s3api]
use = egg:swift#s3api
[filter:tempauth]
use = egg:swift#tempauth
user_${keyId.replace(':', '_')} = ${secret} .admin
`,
  }
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

export const startSwift = async (): Promise<Swift> => {
  const folder = await mkdtemp(join(tmpdir(), 'zizhi-s3-'))
  await mkdir(join(folder, 'devices', 'disk'), { recursive: true })
  for (const [kind, text] of Object.entries(settingsOf(folder)))
    await writeFile(join(folder, `${kind}.conf`), text)
  const logPath = join(folder, 'log')
  const log = openSync(logPath, 'a')
  const port = await freePort()
  let running: ChildProcess | null = null
  const start = async (): Promise<void> => {
    // Debian's own Python knows Debian's packages, whichever else comes first on PATH.
    running = spawn('/usr/bin/python3', ['-W', 'ignore', '-c', node, folder, String(port)], {
      stdio: ['ignore', 'pipe', log],
      // Names are looked up nowhere here, and reading that half of the library takes a second.
      env: { ...process.env, EVENTLET_NO_GREENDNS: 'yes' },
    })
    const ended = once(running, 'exit').then(() => {
      throw new Error(`Swift did not start: ${readFileSync(logPath, 'utf8')}`)
    })
    await Promise.race([once(running.stdout as NonNullable<ChildProcess['stdout']>, 'data'), ended])
    ended.catch(() => {})
  }
  const kill = async (): Promise<void> => {
    if (!running) return
    const ended = once(running, 'exit')
    running.kill('SIGKILL')
    await ended
    running = null
  }
  await start()
  const url = `http://127.0.0.1:${port}`
  const bucket = { address: `${url}/zizhi`, region: 'us-east-1', keyId, secret }
  const made = await askBucket(bucket, 'PUT', '')
  if (!made.ok) {
    await kill()
    throw new Error(`The bucket could not be made: ${made.status} ${await made.text()}`)
  }
  return {
    bucket,
    variables: { S3_URL: url, S3_BUCKET: 'zizhi', S3_KEY_ID: keyId, S3_SECRET: secret },
    kill,
    start,
    stop: async () => {
      await kill()
      closeSync(log)
      await rm(folder, { recursive: true, force: true })
    },
  }
}
