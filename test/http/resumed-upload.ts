import { spawn } from 'node:child_process'
import { createCipheriv } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'

export const chunkBytes = 5_000_000

/** A server of its own that can be killed; `url` once it listens. */
export const startUploadServer = async (variables: Readonly<Record<string, string>>) => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'upload-server.ts')], {
    env: { ...process.env, ...variables },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const { stdin, stdout, pid } = child
  const [line] = await once(stdout, 'data')
  return {
    url: String(line).trim(),
    pid,
    /** The most memory that it ever had. */
    peakBytes: async (): Promise<number> => {
      const told = once(stdout, 'data')
      stdin.write('\n')
      return Number(String((await told)[0]))
    },
    kill: async () => {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

/** Content of any size that repeats nowhere, any stretch of it made when asked for: a photograph that ends at once. */
export const noise = (from: number, to: number): Buffer => {
  const block = Math.floor(from / 16)
  const counter = Buffer.alloc(16)
  counter.writeUInt32BE(block, 12)
  const cipher = createCipheriv('aes-128-ctr', Buffer.alloc(16, 7), counter)
  const made = cipher.update(Buffer.alloc(to - block * 16)).subarray(from - block * 16)
  for (let at = from; at < Math.min(4, to); at++) made[at - from] = [0xff, 0xd8, 0xff, 0xd9][at] ?? 0
  return made
}

interface Upload {
  readonly cookie: string
  readonly size: number
  readonly caseId: string
  /** Called before the chunk that begins here; what it returns happens when half of that chunk was handed to the line. */
  readonly onChunk: (offset: number) => ((line: AbortController) => Promise<string>) | undefined
}

/** Uploads in chunks, and after each break asks how far it is; returns the address and how many bytes were sent twice. */
export const uploadThrough = async (first: string, { cookie, size, caseId, onChunk }: Upload) => {
  let url = first
  const headers = { cookie, 'tus-resumable': '1.0.0' }
  const base64 = (text: string) => Buffer.from(text).toString('base64')
  const announced = await fetch(`${url}/files`, {
    method: 'POST',
    headers: {
      ...headers,
      'upload-length': String(size),
      'upload-metadata': `name ${base64('现场照片.jpg')},caseId ${base64(caseId)},declared ${base64('yes')}`,
    },
  })
  if (announced.status !== 201) throw new Error(await announced.text())
  const path = announced.headers.get('location') ?? ''
  const resent: number[] = []
  for (let offset = 0; offset < size; ) {
    const to = Math.min(size, offset + chunkBytes)
    const chunk = noise(offset, to)
    const breaks = onChunk(offset)
    const line = new AbortController()
    const half = Math.ceil(chunk.length / 2)
    let next = Promise.resolve(url)
    async function* body() {
      yield chunk.subarray(0, half)
      if (breaks) {
        // Long enough for the half to arrive.
        await new Promise((resolve) => setTimeout(resolve, 100))
        next = breaks(line)
        await next
      }
      yield chunk.subarray(half)
    }
    const request = {
      method: 'PATCH',
      headers: {
        ...headers,
        'upload-offset': String(offset),
        'content-type': 'application/offset+octet-stream',
      },
      body: breaks ? body() : new Uint8Array(chunk),
      duplex: 'half',
      signal: line.signal,
    } as RequestInit
    const answer = await fetch(`${url}${path}`, request).catch(() => undefined)
    // The line is gone before the server is there again.
    url = await next
    if (answer?.status === 204) {
      offset = to
      continue
    }
    if (answer && answer.status !== 423 && answer.status < 500) throw new Error(await answer.text())
    const seen = await fetch(`${url}${path}`, { method: 'HEAD', headers })
    if (seen.status !== 200) throw new Error(`HEAD was answered with ${seen.status}`)
    const there = Number(seen.headers.get('upload-offset'))
    resent.push(Math.max(0, Math.min(to, offset + half) - there))
    offset = there
  }
  return { id: path.split('/').at(-1) ?? '', url, resent }
}
