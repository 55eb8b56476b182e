import { randomUUID } from 'node:crypto'
import { OpenAPIHono } from '@hono/zod-openapi'
import { compress } from 'hono/compress'
import { HTTPException } from 'hono/http-exception'
import { BlobsAway } from '#handle/blobs.ts'
import { langOf } from '#handle/identity.ts'
import { addApplicantRoutes } from './applicants.ts'
import { addBindingRoutes } from './binding.ts'
import { addBoardRoutes } from './board.ts'
import { addBookRoutes } from './book.ts'
import { addBookPrintRoutes } from './book-print.ts'
import { addCalendarRoutes, calendarPageOf } from './calendar.ts'
import { addCandidateRoutes } from './candidates.ts'
import { addCasePaperRoutes } from './case-papers.ts'
import { addCaseRoutes, casePageOf } from './cases.ts'
import { addCentreRoutes, meetingPageOf } from './centre.ts'
import { addCommandDraftRoutes } from './command-drafts.ts'
import { addCommandRoutes } from './commands.ts'
import { addDemoRoutes } from './demo.ts'
import { addDemoPages } from './demo-page.ts'
import { addDemoWechat } from './demo-wechat.ts'
import { addDeskFiles } from './desk-files.ts'
import { addDiscRoutes } from './disc.ts'
import type { App, Deps, Env } from './door.ts'
import { answerProblem, FileRefused, Problem, Refused } from './errors.ts'
import { addFileRoutes } from './files.ts'
import { headersGuard, languageGuard, sameSiteGuard, sessionGuard, sizeGuard, textGuard } from './guards.ts'
import { addHealthRoutes, createMeter } from './health.ts'
import { addIdentityRoutes } from './identity-routes.ts'
import { addInvitationRoutes } from './invitations.ts'
import { addLetterPaperRoutes } from './letter-paper.ts'
import { addLikenessRoutes } from './likeness.ts'
import { addMailroomRoutes } from './mailroom.ts'
import { addNoticeRoutes } from './notices.ts'
import { addOrganisationRoutes } from './organisations.ts'
import { addOwnAddressRoutes } from './own-address.ts'
import { addPaymentRoutes } from './payments.ts'
import { addRecordRoutes, recordPageOf } from './records.ts'
import { addReviewNoteRoutes } from './review-notes.ts'
import { addStaffRoutes } from './staff.ts'
import { addUploadRoutes } from './uploads.ts'
import { addWechatRoutes } from './wechat.ts'

export type { DemoDoor, Deps } from './door.ts'

/**
 * The door for programs and the desk: every route of docs/generated/openapi.json. Pages of the public site and the
 * desk's files are mounted beside it by main.ts and stand under the same guards.
 */
export const createApp = (deps: Deps): App => {
  const app = new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success) throw new Problem('fields-wrong', { issues: result.error.issues })
    },
  })
  const { ports } = deps
  const meter = createMeter()

  app.use(meter.guard)
  app.use(headersGuard(ports.publicUrl))
  app.use(languageGuard)
  app.use(sameSiteGuard(ports.publicUrl))
  app.use('/api/*', compress(), sizeGuard, textGuard, sessionGuard(deps))
  app.use('/files', sessionGuard(deps))
  app.use('/files/*', sessionGuard(deps))
  app.use('/metrics', sessionGuard(deps))
  app.use('/demo/*', sizeGuard, textGuard)

  addHealthRoutes(app, deps, meter.lines)
  addIdentityRoutes(app, deps)
  addBindingRoutes(app, deps)
  addOrganisationRoutes(app, deps)
  addApplicantRoutes(app, deps)
  addInvitationRoutes(app, deps)
  addStaffRoutes(app, deps)
  addCentreRoutes(app, deps)
  addMailroomRoutes(app, deps)
  addNoticeRoutes(app, deps)
  addOwnAddressRoutes(app, deps)
  addBoardRoutes(app, deps)
  addCalendarRoutes(app, deps)
  addPaymentRoutes(app, deps)
  addCaseRoutes(app, deps)
  addBookRoutes(app, deps)
  addBookPrintRoutes(app, deps)
  addLetterPaperRoutes(app, deps)
  addRecordRoutes(app, deps)
  addUploadRoutes(app, deps)
  addFileRoutes(app, deps)
  addDiscRoutes(app, deps)
  addCasePaperRoutes(app, deps)
  addLikenessRoutes(app, deps)
  addReviewNoteRoutes(app, deps)
  addCandidateRoutes(app, deps)
  addCommandDraftRoutes(app, deps)
  addCommandRoutes(app, deps, {
    case: casePageOf(deps),
    meeting: meetingPageOf(deps),
    certificate: recordPageOf(deps, 'certificate'),
    proceeding: recordPageOf(deps, 'proceeding'),
    objection: recordPageOf(deps, 'objection'),
    complaint: recordPageOf(deps, 'complaint'),
    calendar: calendarPageOf(deps),
  })
  addWechatRoutes(app, deps)
  addDemoRoutes(app, deps)
  addDemoPages(app, deps)
  addDemoWechat(app, deps)
  app.doc31('/api/openapi.json', apiHead)
  addDeskFiles(app)
  // Whatever is mounted after this door answers pages; a program gets its problem details here.
  for (const path of ['/api/*', '/files', '/files/*']) app.all(path, () => answerNothing())

  app.notFound((c) => answerProblem(c, new Problem('not-found'), langOf(c.req.header('accept-language'))))
  app.onError((error, c) => {
    const lang = c.get('lang') ?? langOf(c.req.header('accept-language'))
    if (error instanceof Problem || error instanceof Refused || error instanceof FileRefused)
      return answerProblem(c, error, lang)
    if (error instanceof BlobsAway) {
      ports.log(`the store of files is away on ${c.req.method} ${c.req.path}: ${error.message}`)
      return answerProblem(c, new Problem('store-away', { headers: { 'Retry-After': '30' } }), lang)
    }
    if (error instanceof HTTPException && error.status < 500)
      return answerProblem(c, new Problem(error.status === 413 ? 'body-too-large' : 'not-json'), lang)
    const id = randomUUID()
    ports.log(`fault ${id} on ${c.req.method} ${c.req.path}: ${error.stack ?? error}`)
    return answerProblem(c, new Problem('fault', { facts: { id } }), lang)
  })
  return app
}

const answerNothing = (): never => {
  throw new Problem('not-found')
}

/** The head of openapi.json. */
export const apiHead = {
  openapi: '3.1.0',
  info: {
    title: 'Zizhi',
    version: '1',
    description:
      'Applications for the information security service qualification. Errors are problem details (RFC 9457) with the clause of the rule that said no.',
  },
}
