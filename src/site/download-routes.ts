import type { Context, Hono } from 'hono'
import { everyBook } from '#core/book/book.ts'
import { bookFormats, dispositionOf, mediaTypeOf } from '#core/book/book-formats.ts'
import { editions } from '#core/rulebook/edition.ts'
import { noticeWords } from '#core/words/site.ts'
import type { AddPage } from './kept-pages.ts'
import { downloadsPage } from './pages/downloads.ts'
import { guidePage } from './pages/guide.ts'
import type { Paths } from './paths.ts'
import type { PublicQueries } from './queries.ts'
import type { SayNo } from './say-no.ts'
import type { Visit } from './visit.ts'

/** The blank books and the guides: the page that lists them, each guide to read, and files that no browser fetches twice. */
export const addDownloadRoutes = (
  app: Hono,
  addPage: AddPage,
  paths: Paths,
  queries: PublicQueries,
  look: (c: Context) => Visit,
  sayNo: SayNo,
): void => {
  addPage(paths.downloads, (c) => c.html(downloadsPage(look(c))))
  // A guide stays where it was under the edition that it was made from.
  for (const edition of editions)
    for (const book of everyBook(edition))
      addPage(paths.guide(book.id), (c) => c.html(guidePage(look(c), book, edition)))

  const addFiles = (folder: string, kind: keyof PublicQueries['books']) =>
    app.get(`${folder}/:edition/:type/:file`, async (c) => {
      const v = look(c)
      const { edition, type, file } = c.req.param()
      const [level, format] = file.split('.')
      const known = bookFormats.find((one) => one === format)
      const book = editions.flatMap(everyBook).find(({ id }) => id === `${edition}/${type}/${level}`)
      if (!book || !known)
        return sayNo(c, 404, v.say(noticeWords.missingTitle), [v.say(noticeWords.missingText)])
      const made = await queries.books[kind](book, known, v.lang)
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
  addFiles(paths.downloads, 'blank')
  addFiles(paths.guides, 'guide')
}
