import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'

const command = 'zINSTREAM\0'

export interface StandIn {
  /** Bytes of content that came in whole frames. */
  readonly seen: () => number
  stop(): Promise<void>
}

/**
 * A server that speaks what clamd's manual says of PING and INSTREAM, and finds the word EVIL. The daemon itself answers
 * the same questions in scripts/try-clamav.ts; installing it takes longer than the suite has.
 */
export const startStandIn = async (path: string, { most = 1_000_000 } = {}): Promise<StandIn> => {
  let seen = 0
  const open = new Set<Socket>()
  const server: Server = createServer((socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket)).on('error', () => {})
    let waiting = Buffer.alloc(0)
    let content = ''
    let isStream = false
    const say = (answer: string) => socket.end(`${answer}\0`)
    socket.on('data', (part) => {
      waiting = Buffer.concat([waiting, part as Buffer])
      if (waiting.toString('latin1') === 'zPING\0') return say('PONG')
      if (!isStream) {
        if (waiting.length < command.length) return
        isStream = waiting.subarray(0, command.length).toString('latin1') === command
        if (!isStream) return say('UNKNOWN COMMAND')
        waiting = waiting.subarray(command.length)
      }
      while (waiting.length >= 4) {
        const length = waiting.readUInt32BE()
        if (length === 0)
          return say(content.includes('EVIL') ? 'stream: Zizhi.Test.EVIL FOUND' : 'stream: OK')
        if (waiting.length < 4 + length) return
        content += waiting.subarray(4, 4 + length).toString('latin1')
        seen += length
        waiting = waiting.subarray(4 + length)
        if (content.length > most) return say('INSTREAM size limit exceeded. ERROR')
      }
    })
  }).listen(path)
  await once(server, 'listening')
  return {
    seen: () => seen,
    stop: async () => {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
