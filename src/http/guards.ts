import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import { langOf } from '#handle/identity.ts'
import type { Deps, Env } from './door.ts'
import { Problem } from './errors.ts'

type Guard = MiddlewareHandler<Env>

/**
 * Says to browsers what these pages may load; the desk's components set styles of their own. An answer that says it
 * more strictly itself keeps its word.
 */
export const headersGuard = (publicUrl: string): Guard => {
  const set = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    referrerPolicy: 'same-origin',
    // A browser must not be taught to insist on TLS by a service that has none.
    strictTransportSecurity: publicUrl.startsWith('https:') ? 'max-age=31536000' : false,
  })
  return async (c, next) => {
    await next()
    const policy = c.res.headers.get('Content-Security-Policy')
    await set(c, async () => {})
    if (policy) c.res.headers.set('Content-Security-Policy', policy)
  }
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Nothing is changed on behalf of another site, whatever the kind of body. */
export const sameSiteGuard =
  (publicUrl: string): Guard =>
  async (c, next) => {
    if (!safeMethods.has(c.req.method)) {
      const site = c.req.header('sec-fetch-site')
      const origin = c.req.header('origin')
      const isOwn = !origin || origin === publicUrl || origin === new URL(c.req.url).origin
      if (!isOwn || (site && site !== 'same-origin' && site !== 'none')) throw new Problem('cross-site')
    }
    await next()
  }

export const sizeGuard: Guard = bodyLimit({
  maxSize: 1024 * 1024,
  onError: () => {
    throw new Problem('body-too-large')
  },
})

const suspect = /\\u0000|\\ud[89a-f]/i
/** Well-formed JSON escapes only NUL and halves of characters like this; a backslash of the text itself is doubled. */
const unusable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/i

/** Turns away text that no database can hold: NUL, and half a character. */
export const textGuard: Guard = async (c, next) => {
  if (c.req.url.includes('%00')) throw new Problem('text-unusable')
  if (!safeMethods.has(c.req.method) && /json/i.test(c.req.header('content-type') ?? '')) {
    const text = await c.req.text()
    if (suspect.test(text) && unusable.test(rewritten(text))) throw new Problem('text-unusable')
  }
  await next()
}

/** The same JSON as JSON.stringify writes it; nothing when it is no JSON, which its reader will say. */
const rewritten = (text: string): string => {
  try {
    return JSON.stringify(JSON.parse(text))
  } catch {
    return ''
  }
}

/** Which language the answer is in: asked for by the request, else the person's own. */
export const languageGuard: Guard = async (c, next) => {
  c.set('lang', langOf(c.req.header('accept-language')))
  await next()
}

/** Finds out who asks; each route then says what they may do. */
export const sessionGuard =
  ({ identity }: Deps): Guard =>
  async (c, next) => {
    const signedIn = await identity.findSignedIn(c.req.raw.headers)
    c.set('signedIn', signedIn)
    if (signedIn && !c.req.header('accept-language')) c.set('lang', signedIn.lang)
    c.header('Cache-Control', 'no-store')
    await next()
  }
