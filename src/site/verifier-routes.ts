import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { registerCheckWords as words } from '#core/words/register-check.ts'
import { clientAddressOf } from '#handle/client-address.ts'
import type { AddPage } from './kept-pages.ts'
import { verifierPage } from './pages/verifier.ts'
import type { Paths } from './paths.ts'
import type { PublicQueries } from './queries.ts'
import type { SayNo } from './say-no.ts'
import type { Visit } from './visit.ts'

/** A certificate is some hundred kilobytes. */
const LARGEST_FILE = 2 * 1024 * 1024

/** Checking a downloaded certificate. What is sent is looked at in memory and kept nowhere. */
export const addVerifierRoutes = (
  app: Hono,
  addPage: AddPage,
  paths: Paths,
  queries: PublicQueries,
  look: (c: Context) => Visit,
  sayNo: SayNo,
): void => {
  const limit = bodyLimit({
    maxSize: LARGEST_FILE,
    onError: (c) => sayNo(c, 413, look(c).say(words.title), [look(c).say(words.tooLarge)]),
  })
  addPage(paths.verifier, (c) => c.html(verifierPage(look(c))))

  app.post(paths.verifier, limit, async (c) => {
    c.header('cache-control', 'no-store')
    const v = look(c)
    const isForm = c.req.header('content-type')?.startsWith('multipart/form-data;')
    const file = isForm ? (await c.req.parseBody()).file : undefined
    if (!(file instanceof File) || file.size === 0)
      return c.html(verifierPage(v, { no: v.say(words.noFile) }), 400)
    const verdict = await queries.verify(new Uint8Array(await file.arrayBuffer()), clientAddressOf(c))
    if (!('waitSeconds' in verdict)) return c.html(verifierPage(v, { verdict }))
    c.header('retry-after', String(verdict.waitSeconds))
    const minutes = Math.ceil(verdict.waitSeconds / 60)
    return c.html(verifierPage(v, { no: v.say(words.tooOften, { minutes }) }), 429)
  })
}
