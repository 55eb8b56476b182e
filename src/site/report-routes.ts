import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { complaintFileLimits } from '#core/complaint.ts'
import { contact } from '#core/contact.ts'
import { problems } from '#core/words/problems.ts'
import { sayFinding } from '#core/words/rules.ts'
import { reportWords, standingWords } from '#core/words/site-report.ts'
import { clientAddressOf } from '#handle/client-address.ts'
import type { FileNotTaken } from '#handle/complaint-files.ts'
import { noticePage } from './pages/notice.ts'
import { fileFacts, readReport, receiptPage, reportPage } from './pages/report.ts'
import { readLookUp, reportStatusPage } from './pages/report-status.ts'
import type { Paths } from './paths.ts'
import type { PublicQueries } from './queries.ts'
import { typed } from './typed.ts'
import type { Visit } from './visit.ts'

const LARGEST_TEXT = 64 * 1024
/** Files lie in memory while they are looked through: so many bodies at a time. */
const MOST_WITH_FILES = 3

const minutesOf = (waitSeconds: number) => ({
  minutes: Math.ceil(waitSeconds / 60),
  hotlines: contact.hotlines,
})

const sentText = async (c: Context): Promise<URLSearchParams> => new URLSearchParams(await c.req.text())

/** What was written, and the files that came with it. */
const sentBody = async (c: Context): Promise<{ given: URLSearchParams; files: readonly File[] }> => {
  if (!isWithFiles(c)) return { given: await sentText(c), files: [] }
  const given = new URLSearchParams()
  const files: File[] = []
  for (const [name, value] of await c.req.formData())
    if (typeof value === 'string') given.append(name, value)
    // A field in which nothing was chosen is sent as a file without a name.
    else if (value.name !== '' || value.size > 0) files.push(value)
  return { given, files }
}

const isWithFiles = (c: Context): boolean =>
  (c.req.header('content-type') ?? '').toLowerCase().startsWith('multipart/form-data')

const readFile = async (file: File) => ({
  name: file.name,
  content: new Uint8Array(await file.arrayBuffer()),
})

/** Why a file was not taken, in the language of the page. */
const whyNot = (v: Visit, { name, why }: FileNotTaken): string => {
  const reason =
    why === 'too-many'
      ? v.say(reportWords.tooManyFiles, fileFacts)
      : typeof why === 'string'
        ? v.say(why === 'file-infected' ? problems[why].message : reportWords.unchecked)
        : v.sentences(...Object.values(sayFinding(why[0], v.lang)))
  return v.say(reportWords.fileNotTaken, { name, reason })
}

/** Reporting and looking up. Nothing here is kept by a cache, and what opens a look-up stands in no address. */
export const addReportRoutes = (
  app: Hono,
  paths: Paths,
  queries: PublicQueries,
  look: (c: Context) => Visit,
): void => {
  const { complaints } = queries
  const fresh = (c: Context) => c.header('cache-control', 'no-store')
  const limitTo = (maxSize: number) =>
    bodyLimit({
      maxSize,
      onError: (c) => {
        const v = look(c)
        const tooLarge = v.say(reportWords.tooLarge, fileFacts)
        return c.html(noticePage(v, v.say(reportWords.title), [tooLarge]), 413)
      },
    })
  const limit = limitTo(LARGEST_TEXT)
  const limitWithFiles = limitTo(LARGEST_TEXT + complaintFileLimits.bytes)
  let withFiles = 0

  app.get(paths.report, (c) => {
    fresh(c)
    return c.html(reportPage(look(c), complaints.openForm()))
  })

  app.post(paths.report, async (c, next) => {
    if (!isWithFiles(c)) return limit(c, next)
    if (withFiles >= MOST_WITH_FILES) {
      const v = look(c)
      c.header('retry-after', '60')
      return c.html(noticePage(v, v.say(reportWords.title), [v.say(reportWords.busy)]), 503)
    }
    withFiles += 1
    return limitWithFiles(c, next).finally(() => {
      withFiles -= 1
    })
  })

  app.post(paths.report, async (c) => {
    fresh(c)
    const v = look(c)
    const { given, files } = await sentBody(c)
    const { sent, form, isTrapped, isDeclared } = readReport(v, given)
    if (isTrapped) return c.html(reportPage(v, form, sent, v.say(reportWords.trapped)), 400)
    if (!sent.values) return c.html(reportPage(v, form, sent), 400)
    if (files.length > 0 && !isDeclared)
      return c.html(reportPage(v, form, sent, v.say(reportWords.notDeclared)), 400)
    const { topic, about, certificate, what, contact: name, email } = sent.values
    const filed = await complaints.file(
      form,
      {
        topic,
        about,
        certificateNumber: certificate ? typed(certificate).replaceAll(/\s/g, '').toUpperCase() : null,
        text: what,
        contact: name ?? null,
        email: email ?? null,
        lang: v.lang,
        files: await Promise.all(files.map(readFile)),
      },
      clientAddressOf(c),
    )
    if (!('no' in filed)) return c.html(receiptPage(v, filed))
    if (filed.no === 'file') return c.html(reportPage(v, form, sent, whyNot(v, filed.file)), 422)
    if (filed.no === 'too-many') {
      c.header('retry-after', String(filed.waitSeconds))
      return c.html(reportPage(v, form, sent, v.say(reportWords.tooMany, minutesOf(filed.waitSeconds))), 429)
    }
    const why = filed.no === 'too-soon' ? reportWords.tooSoon : reportWords.tooOld
    return c.html(reportPage(v, filed.again, sent, v.say(why)), 400)
  })

  app.get(paths.reportStatus, (c) => {
    const v = look(c)
    return c.html(reportStatusPage(v, readLookUp(v, new URLSearchParams())))
  })

  app.post(paths.reportStatus, limit, async (c) => {
    fresh(c)
    const v = look(c)
    const sent = readLookUp(v, await sentText(c))
    if (!sent.values) return c.html(reportStatusPage(v, sent), 400)
    const { number, word } = sent.values
    const found = await complaints.find(number, word, clientAddressOf(c))
    if (!found) {
      const no = v.say(standingWords.unknown, { hotlines: contact.hotlines })
      return c.html(reportStatusPage(v, sent, { no }), 404)
    }
    if (!('waitSeconds' in found)) return c.html(reportStatusPage(v, sent, found))
    c.header('retry-after', String(found.waitSeconds))
    const no = v.say(standingWords.tooMany, minutesOf(found.waitSeconds))
    return c.html(reportStatusPage(v, sent, { no }), 429)
  })
}
