import { createReadStream } from 'node:fs'
import { connect } from 'node:net'

/** What ClamAV says of a file. Without an answer nothing is known, and the file is not let through. */
export type VirusAnswer =
  | { readonly kind: 'clean' }
  | { readonly kind: 'infected'; readonly signature: string }
  | { readonly kind: 'unchecked'; readonly why: string }

export interface VirusCheck {
  look(path: string): Promise<VirusAnswer>
}

/** A daemon that says nothing for so long is as good as gone. */
const patienceMilliseconds = 120_000

const lengthOf = (bytes: number): Buffer => {
  const frame = Buffer.alloc(4)
  frame.writeUInt32BE(bytes)
  return frame
}

/** Sends one command of clamd, with the content of a file behind it where one is named; '' when nothing is answered. */
const ask = async (socketPath: string, command: string, path?: string): Promise<string> => {
  let reply = ''
  const socket = connect({ path: socketPath }).setEncoding('utf8')
  const closed = new Promise<void>((resolve) => {
    // What went wrong is not told apart: whatever it was, there is no answer.
    socket.on('error', () => {}).on('close', () => resolve())
  })
  socket.on('data', (part) => {
    reply += String(part)
  })
  socket.setTimeout(patienceMilliseconds, () => socket.destroy())
  socket.write(`z${command}\0`)
  if (path !== undefined) {
    for await (const piece of createReadStream(path, { highWaterMark: 1 << 18 })) {
      // It has said no already, or is gone: the rest is not sent after it.
      if (socket.destroyed || reply !== '') break
      socket.write(lengthOf((piece as Buffer).length))
      if (!socket.write(piece as Buffer))
        await Promise.race([new Promise<void>((resolve) => socket.once('drain', resolve)), closed])
    }
    if (!socket.destroyed) socket.write(lengthOf(0))
  }
  await closed
  return reply.replaceAll('\0', '').trim()
}

const answerOf = (reply: string): VirusAnswer => {
  if (/^stream: OK$/.test(reply)) return { kind: 'clean' }
  const [, signature] = /^stream: (.+) FOUND$/.exec(reply) ?? []
  return signature ? { kind: 'infected', signature } : { kind: 'unchecked', why: reply || 'no answer' }
}

/** ClamAV behind its socket, file by file (INSTREAM). Throws a sentence when nobody answers there. */
export const connectVirusCheck = async (socketPath: string): Promise<VirusCheck> => {
  if ((await ask(socketPath, 'PING')) !== 'PONG')
    throw new Error(`CLAMAV_SOCKET names ${socketPath}, where no ClamAV answers.`)
  return { look: async (path) => answerOf(await ask(socketPath, 'INSTREAM', path)) }
}
