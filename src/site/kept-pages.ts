import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip, gzipSync } from 'node:zlib'
import type { Context, Handler, MiddlewareHandler } from 'hono'

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

/** Close to the smallest form: it is made once a day for everybody. */
const brotli = (body: Body) =>
  promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })

/** Which of our encodings a browser takes; what it says of their order does not matter for texts of some kilobytes. */
const encodingFor = (accepted: string | undefined): Encoding => {
  if (!accepted) return 'identity'
  const takes = (name: string) => new RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(?:\\.0*)?(?:,|$))`).test(accepted)
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity'
}

/** What a text gains from being compressed; papers and pictures are so already. */
const isText = (type: string | null): boolean =>
  /^(?:text\/|image\/svg|application\/(?:[\w.]+\+)?(?:json|xml|vc))/.test(type ?? '')

const markOf = (body: Body): string => createHash('sha256').update(body).digest('base64url').slice(0, 27)

/** Whether the browser has this already. One page in several encodings has one mark, which is compared weakly. */
const isKnown = (c: Context, etag: string): boolean =>
  c.req.header('if-none-match')?.includes(etag.replace(/^W\//, '')) ?? false

const isRead = (c: Context): boolean => c.req.method === 'GET' || c.req.method === 'HEAD'

const keep = async (answer: Response): Promise<KeptPage> => {
  const body = new Uint8Array(await answer.arrayBuffer())
  const etag = `W/"${markOf(body)}"`
  const vary = 'Accept-Encoding'
  const headers = { ...Object.fromEntries(answer.headers), etag, vary }
  const as = (bytes: Uint8Array, encoding: Record<string, string>) => ({
    body: new Uint8Array(bytes),
    headers: { ...headers, ...encoding, 'content-length': String(bytes.length) },
  })
  const [small, smaller] = await Promise.all([promisify(gzip)(body), brotli(body)])
  return {
    etag,
    sent: {
      identity: as(body, {}),
      gzip: as(small, { 'content-encoding': 'gzip' }),
      br: as(smaller, { 'content-encoding': 'br' }),
    },
    unchanged: { etag, vary, 'cache-control': answer.headers.get('cache-control') ?? '' },
  }
}

const sendKept = (c: Context, { etag, sent, unchanged }: KeptPage): Response => {
  if (isKnown(c, etag)) return new Response(null, { status: 304, headers: unchanged })
  const { body, headers } = sent[encodingFor(c.req.header('accept-encoding'))]
  return new Response(body, { headers })
}

/** An answer made for whoever asks, marked by what is in it and compressed: at once, since it is of some kilobytes. */
const sendMade = async (c: Context): Promise<Response> => {
  const { status, headers, ok } = c.res
  const body = new Uint8Array(await c.res.arrayBuffer())
  const isCompressed = isText(headers.get('content-type'))
  if (isCompressed) headers.append('vary', 'Accept-Encoding')
  if (isRead(c) && ok) {
    const etag = headers.get('etag') ?? `W/"${markOf(body)}"`
    headers.set('etag', etag)
    if (isKnown(c, etag)) {
      for (const name of [...headers.keys()]) if (name.startsWith('content-')) headers.delete(name)
      return new Response(null, { status: 304, headers })
    }
  }
  if (!isCompressed || encodingFor(c.req.header('accept-encoding')) === 'identity')
    return new Response(body, { status, headers })
  headers.set('content-encoding', 'gzip')
  headers.delete('content-length')
  return new Response(new Uint8Array(gzipSync(body, { level: 4 })), { status, headers })
}

/**
 * Keeps pages that say the same to everybody, whole and compressed, as long as everything they are made from is the same:
 * the day, and the calendar in force. Only addresses named by `constant` are kept, so their number is that of the pages;
 * nothing of a visitor is in them. Every other answer is marked and compressed as it goes. Mount it before everything that
 * looks at an answer.
 */
export const keepPages = (
  madeFrom: () => readonly unknown[],
  constant: ReadonlySet<string>,
): MiddlewareHandler => {
  let kept = new Map<string, KeptPage>()
  let from: readonly unknown[] = []
  return async (c, next) => {
    const { url } = c.req
    const address = url.slice(url.indexOf('/', url.indexOf('//') + 2))
    const isConstant = isRead(c) && constant.has(address)
    const now = isConstant ? madeFrom() : from
    if (now.some((one, index) => one !== from[index])) {
      kept = new Map()
      from = now
    }
    const known = isConstant && kept.get(address)
    if (known) return sendKept(c, known)
    const into = kept
    await next()
    const isKept = isConstant && c.res.status === 200
    if (!isKept && c.res.body === null) return
    const page = isKept ? await keep(c.res) : undefined
    if (page) into.set(address, page)
    const answer = page ? sendKept(c, page) : await sendMade(c)
    // Set anew, or the headers of both would be mixed.
    c.res = undefined
    c.res = answer
  }
}
