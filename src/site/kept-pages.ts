import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context, Handler, MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'

/** Adds an address whose page is kept. */
export type AddPage = (path: string, answer: Handler) => void

type Body = Uint8Array<ArrayBuffer>
type Encoding = 'br' | 'gzip' | 'identity'

/** A page as it is sent: whole and compressed, each with its headers. */
interface KeptPage {
  readonly etag: string
  readonly sent: Readonly<
    Record<Encoding, { readonly body: Body; readonly headers: Readonly<Record<string, string>> }>
  >
  /** The headers of the answer that says that nothing has changed. */
  readonly unchanged: Readonly<Record<string, string>>
}

/** Best of what is worth waiting for: the smallest form takes ten times as long, and is a twentieth smaller. */
const brotli = (body: Body) =>
  promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })

/** Which of our encodings a browser takes; what it says of their order does not matter for texts of some kilobytes. */
const encodingFor = (accepted: string | undefined): Encoding => {
  if (!accepted) return 'identity'
  const takes = (name: string) => new RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(?:\\.0*)?(?:,|$))`).test(accepted)
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity'
}

const keep = async (answer: Response): Promise<KeptPage> => {
  const body = new Uint8Array(await answer.arrayBuffer())
  const etag = createHash('sha256').update(body).digest('base64url').slice(0, 27)
  const headers = {
    ...Object.fromEntries(answer.headers),
    // One page in several encodings: the same to whoever compares weakly, and nobody asks for a part of it.
    etag: `W/"${etag}"`,
    vary: 'Accept-Encoding',
  }
  const as = (bytes: Uint8Array, encoding: Record<string, string>) => ({
    body: new Uint8Array(bytes),
    headers: { ...headers, ...encoding, 'content-length': String(bytes.length) },
  })
  const [small, smaller] = await Promise.all([promisify(gzip)(body), brotli(body)])
  const { etag: tag, vary, 'cache-control': cache = '' } = headers as Record<string, string>
  return {
    etag,
    sent: {
      identity: as(body, {}),
      gzip: as(small, { 'content-encoding': 'gzip' }),
      br: as(smaller, { 'content-encoding': 'br' }),
    },
    unchanged: { etag: tag as string, vary: vary as string, 'cache-control': cache },
  }
}

const send = (c: Context, { etag, sent, unchanged }: KeptPage): Response => {
  if (c.req.header('if-none-match')?.includes(`"${etag}"`))
    return new Response(null, { status: 304, headers: unchanged })
  const { body, headers } = sent[encodingFor(c.req.header('accept-encoding'))]
  return new Response(body, { headers })
}

/**
 * Keeps pages that say the same to everybody, whole and compressed, as long as everything they are made from is the same:
 * the day, and the calendar in force. Only addresses named by `constant` are kept, so their number is that of the pages;
 * nothing of a visitor is in them. Every other answer is compressed as it goes. Mount it before everything that looks at
 * an answer.
 */
export const keepPages = (
  madeFrom: () => readonly unknown[],
  constant: ReadonlySet<string>,
): MiddlewareHandler => {
  let kept = new Map<string, KeptPage>()
  let from: readonly unknown[] = []
  const others = compress()
  return async (c, next) => {
    const { url } = c.req
    const address = url.slice(url.indexOf('/', url.indexOf('//') + 2))
    const isRead = c.req.method === 'GET' || c.req.method === 'HEAD'
    if (!isRead || !constant.has(address)) return others(c, next)
    const now = madeFrom()
    if (now.some((one, index) => one !== from[index])) {
      kept = new Map()
      from = now
    }
    const known = kept.get(address)
    if (known) return send(c, known)
    const into = kept
    await next()
    if (c.res.status !== 200) return
    const page = await keep(c.res)
    into.set(address, page)
    c.res = undefined
    c.res = send(c, page)
  }
}
