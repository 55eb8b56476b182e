import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'

/** An ordinary account that PostgreSQL may run as; PostgreSQL refuses to run as root. */
export interface Account {
  name: string
  uid: number
  gid: number
}

/** Where things go that the database's account cannot reach where they are. */
export const systemFolder = '/var/lib/zizhi'

const candidates = ['postgres', 'nobody']

/**
 * The account for the database files in `home`: whoever owns them already, else `postgres` or `nobody`.
 * Undefined when we are not root, and so run the database as ourselves. Throws when there is no account to use.
 */
export function findAccount(home: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((account) => account.uid !== 0)
  const owner = existsSync(home) ? statSync(home).uid : 0
  const account =
    owner === 0
      ? candidates.map((name) => accounts.find((one) => one.name === name)).find((one) => one !== undefined)
      : accounts.find((one) => one.uid === owner)
  if (account) return account
  throw new Error(
    `PostgreSQL does not run as root, and this system has no account for it (looked for ${candidates.join(', ')}). Start zizhi from an ordinary account, or set DATABASE_URL.`,
  )
}

/** Whether this account can enter the folder. */
function reaches(account: Account, folder: string): boolean {
  const entered = spawnSync('sh', ['-c', 'cd -- "$1"', 'sh', folder], {
    uid: account.uid,
    gid: account.gid,
    cwd: '/',
    stdio: 'ignore',
  })
  return entered.status === 0
}

/**
 * The folder that will hold the database: the one asked for, or, when the database's account cannot reach that one
 * (a checkout under /root), a folder of the same name below `/var/lib/zizhi`, always the same for the same request.
 */
export function placeFolder(asked: string): string {
  const folder = resolve(asked)
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  const account = findAccount(join(folder, 'postgres'))
  if (!account) return folder
  // The account may pass through to its own folder, and still cannot list this one.
  chmodSync(folder, statSync(folder).mode | 0o011)
  if (reaches(account, folder)) return folder
  const mark = createHash('sha256').update(folder).digest('hex').slice(0, 8)
  const elsewhere = join(systemFolder, `${basename(folder)}-${mark}`)
  mkdirSync(elsewhere, { recursive: true, mode: 0o711 })
  chmodSync(systemFolder, statSync(systemFolder).mode | 0o011)
  chmodSync(elsewhere, statSync(elsewhere).mode | 0o011)
  return elsewhere
}
