import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Dovecot {
  readonly url: string
  /** Lays a message into the mailbox as a mail server does. */
  deliver(message: string): Promise<void>
  /** Damages what was delivered last, so that the server breaks the line when it is asked for it. */
  spoil(): Promise<void>
  /** Begins the mailbox anew: its messages are numbered from one again, under another validity. */
  renumber(): Promise<void>
  stop(): Promise<void>
}

const idOf = (name: string, flag: string): number =>
  Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout.trim())

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

/** Whether somebody answers at this port. */
const isOpen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const caller = connect(port, '127.0.0.1', () => {
      caller.destroy()
      resolve(true)
    }).on('error', () => resolve(false))
  })

/** Debian's dovecot with a mailbox of its own, as the account that runs the tests; root runs it as nobody. */
export const startDovecot = async (): Promise<Dovecot> => {
  const isRoot = process.getuid?.() === 0
  const name = isRoot
    ? 'nobody'
    : (process.env.USER ?? spawnSync('id', ['-un'], { encoding: 'utf8' }).stdout.trim())
  const [uid, gid] = [idOf(name, '-u'), idOf(name, '-g')]
  const group = spawnSync('id', ['-gn', name], { encoding: 'utf8' }).stdout.trim()
  const folder = await mkdtemp(join(tmpdir(), 'zizhi-imap-'))
  const inbox = join(folder, 'mail')
  const arriving = join(inbox, 'new')
  for (const one of [inbox, arriving, join(inbox, 'cur'), join(inbox, 'tmp')])
    await mkdir(one, { recursive: true })
  const port = await freePort()
  await writeFile(
    join(folder, 'dovecot.conf'),
    `base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
ssl = no
disable_plaintext_auth = no
default_login_user = ${name}
default_internal_user = ${name}
default_internal_group = ${group}
first_valid_uid = 1
mail_location = maildir:${inbox}
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${folder}
}
service imap-login {
  chroot =
  inet_listener imap {
    address = 127.0.0.1
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
`,
  )
  if (isRoot)
    for (const one of [folder, inbox, arriving, join(inbox, 'cur'), join(inbox, 'tmp')])
      await chown(one, uid, gid)
  const server: ChildProcess = spawn('/usr/sbin/dovecot', ['-F', '-c', join(folder, 'dovecot.conf')], {
    stdio: ['ignore', 'inherit', 'inherit'],
    ...(isRoot && { uid, gid }),
  })
  for (let tries = 0; !(await isOpen(port)); tries += 1) {
    if (tries > 200) throw new Error(`dovecot did not start; see ${folder}/log`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  let serial = 0
  let last = ''
  return {
    url: `imap://centre:secret@127.0.0.1:${port}/INBOX`,
    deliver: async (message) => {
      serial += 1
      const path = join(arriving, `${1_800_000_000 + serial}.${randomUUID()}.test`)
      last = path
      await writeFile(path, message.replaceAll(/\r?\n/g, '\r\n'))
      if (isRoot) await chown(path, uid, gid)
    },
    // Nobody may read it any more.
    spoil: () => chmod(last, 0),
    renumber: async () => {
      for (const file of [
        'dovecot-uidlist',
        'dovecot-uidvalidity',
        'dovecot.index',
        'dovecot.index.log',
        'dovecot.index.cache',
      ])
        await rm(join(inbox, file), { force: true })
    },
    stop: async () => {
      const ended = once(server, 'exit')
      server.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}
