import type { Context, Hono } from 'hono'
import { everyBook } from '#core/book/book.ts'
import { bookFormats, dispositionOf, mediaTypeOf } from '#core/book/book-formats.ts'
import { noticeWords } from '#core/words/site.ts'
import { downloadsPage } from './pages/downloads.ts'
import type { Paths } from './paths.ts'
import type { PublicQueries } from './queries.ts'
import type { SayNo } from './say-no.ts'
import type { Visit } from './visit.ts'

/** The blank books: the page that lists them, and each as a file that a browser need not fetch twice. */
export const addDownloadRoutes = (
  app: Hono,
  paths: Paths,
  queries: PublicQueries,
  look: (c: Context) => Visit,
  sayNo: SayNo,
): void => {
  app.get(paths.downloads, (c) => c.html(downloadsPage(look(c))))
  app.get(`${paths.downloads}/:edition/:type/:file`, async (c) => {
    const v = look(c)
    const { edition, type, file } = c.req.param()
    const [level, format] = file.split('.')
    const known = bookFormats.find((one) => one === format)
    const book = everyBook(v.edition).find(({ id }) => id === `${edition}/${type}/${level}`)
    if (!book || !known)
      return sayNo(c, 404, v.say(noticeWords.missingTitle), [v.say(noticeWords.missingText)])
    const made = await queries.blankBook(book, known, v.lang)
    if (made === 'busy') {
      c.header('retry-after', '10')
      return sayNo(c, 503, v.say(noticeWords.busyTitle), [v.say(noticeWords.busyText)])
    }
    return c.body(made.bytes as Uint8Array<ArrayBuffer>, 200, {
      'content-type': mediaTypeOf[known],
      'content-disposition': dispositionOf(made.name, known),
      etag: `"${made.version}"`,
    })
  })
}
