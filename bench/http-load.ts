/** The asking side of the figure `http-commands`, in a process of its own so that its work is not the server's. */
import { Agent, request } from 'node:http'

/** Commands to send, so many at a time; the answer is the seconds they took, or what went wrong. */
export interface Load {
  readonly url: string
  readonly cookie: string
  readonly version: number
  readonly commands: readonly { readonly path: string; readonly key: string }[]
  readonly clients: number
}

export type LoadAnswer = { readonly seconds: number } | { readonly problem: string }

const agent = new Agent({ keepAlive: true })

const send = ({ url, cookie, version }: Load, { path, key }: Load['commands'][number]): Promise<void> =>
  new Promise((resolve, reject) => {
    const headers = {
      cookie,
      'content-type': 'application/json',
      'if-match': `"${version}"`,
      'idempotency-key': key,
    }
    request(url + path, { method: 'POST', agent, headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => {
        const text = Buffer.concat(parts).toString()
        const isDone = answer.statusCode === 200 && text.startsWith(`{"version":${version + 1},`)
        if (isDone) resolve()
        else reject(new Error(`${path} was answered ${answer.statusCode}: ${text.slice(0, 300)}`))
      })
      answer.on('error', reject)
    })
      .on('error', reject)
      .end('{}')
  })

const run = async (load: Load): Promise<number> => {
  const left = load.commands.values()
  const client = async () => {
    for (const command of left) await send(load, command)
  }
  const from = performance.now()
  await Promise.all(Array.from({ length: load.clients }, client))
  return (performance.now() - from) / 1000
}

process.on('message', (load: Load) => {
  run(load).then(
    (seconds) => process.send?.({ seconds } satisfies LoadAnswer),
    (error: Error) => process.send?.({ problem: error.message } satisfies LoadAnswer),
  )
})
