import { createRoute, z } from '@hono/zod-openapi'
import { listConsignments, type PrintableConsignment } from '#handle/consignments.ts'
import {
  type DiscDossier,
  type DiscRound,
  findDiscDossier,
  isDiscProblem,
  openDiscArchive,
  printConsignment,
} from '#handle/disc.ts'
import { findConsignmentByCode, type ToldConsignment } from '#handle/receiving.ts'
import { type App, type Ask, actorOf, type Deps, staffOf } from './door.ts'
import { Problem, Refused } from './errors.ts'
import { fileDisposition } from './file-disposition.ts'
import { sentContent } from './sent-content.ts'
import { answers, described, idParameter, problemAnswer } from './shapes.ts'

const roundQuery = z.object({
  round: z
    .union([z.literal('all'), z.coerce.number().int().min(0).max(99)])
    .default(0)
    .openapi({ description: '0 for the book with its attachments, a round of supplements, or all.' }),
})
const discQuery = roundQuery.extend({ disc: z.coerce.number().int().min(1).max(999).default(1) })

const consignment = described<ToldConsignment>(
  'The case, what is expected on paper and disc, and the parcel as announced.',
).openapi('Consignment')

const printable = described<PrintableConsignment>(
  'The book (round 0) or a round of supplements: whether it can be printed and burnt, and on how many discs.',
).openapi('PrintableConsignment')

/** Only where it is somebody's: another organisation's case is as good as none. Throws Problems. */
const dossierFor = async (
  { ports }: Deps,
  c: Ask,
  caseId: string,
  round: DiscRound,
): Promise<DiscDossier> => {
  const found = await findDiscDossier(ports, actorOf(c), caseId, round)
  if (isDiscProblem(found)) throw new Problem(found)
  return found
}

/** What goes on paper and disc: the archive, its labels, its cover sheet; and what the centre receives of it. */
export const addDiscRoutes = (app: App, deps: Deps): void => {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/cases/{id}/disc',
      summary: 'The disc of a case as one archive: numbered folders, manifest, start page',
      request: { params: idParameter, query: discQuery },
      responses: {
        200: {
          description: 'A ZIP archive, the same bytes for the same dossier.',
          content: { 'application/zip': { schema: z.any() } },
        },
        default: problemAnswer,
      },
    }),
    async (c) => {
      const { round, disc } = c.req.valid('query')
      const dossier = await dossierFor(deps, c, c.req.valid('param').id, round)
      const archive = await openDiscArchive(deps.ports, dossier, disc)
      if (isDiscProblem(archive)) throw new Problem(archive)
      // Whoever asks for the head alone would leave the files of the archive open.
      const isHead = c.req.method === 'HEAD'
      if (isHead) await archive.stream.cancel()
      return new Response(isHead ? null : sentContent(c, deps.ports, archive.stream), {
        headers: {
          'Content-Type': 'application/zip',
          ...(archive.bytes !== null && { 'Content-Length': String(archive.bytes) }),
          'Content-Disposition': fileDisposition('zizhi.zip', archive.fileName),
          'X-Content-Type-Options': 'nosniff',
          'Cache-Control': 'no-store',
        },
      })
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/cases/{id}/consignments',
      summary: 'What can be printed and burnt of a case: its book and each round of supplements',
      request: { params: idParameter },
      responses: answers(z.array(printable), 'In their order.'),
    }),
    async (c) => {
      const found = await listConsignments(deps.ports, actorOf(c), c.req.valid('param').id)
      if (isDiscProblem(found)) throw new Problem(found)
      return c.json([...found], 200)
    },
  )

  for (const [sheet, summary] of [
    ['cover', 'The cover sheet of a parcel to the centre, with its code'],
    ['labels', 'Labels for the discs and the parcel, to be cut out'],
  ] as const)
    app.openapi(
      createRoute({
        method: 'get',
        path: `/api/cases/{id}/${sheet}.pdf`,
        summary,
        request: { params: idParameter, query: roundQuery },
        responses: {
          200: { description: 'One PDF.', content: { 'application/pdf': { schema: z.string() } } },
          default: problemAnswer,
        },
      }),
      async (c) => {
        const { round } = c.req.valid('query')
        const dossier = await dossierFor(deps, c, c.req.valid('param').id, round)
        const pdf = await printConsignment(deps.ports, dossier, sheet)
        if (isDiscProblem(pdf)) throw new Problem(pdf)
        return c.body(pdf as Uint8Array<ArrayBuffer>, 200, {
          'content-type': 'application/pdf',
          'content-disposition': `inline; filename="${sheet}.pdf"`,
          'cache-control': 'no-store',
        })
      },
    )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/receiving',
      summary: 'What a scanned cover sheet is of, and what is expected with it',
      request: { query: z.object({ code: z.string().max(200) }) },
      responses: answers(consignment, 'The case to record it on.'),
    }),
    async (c) => {
      const actor = staffOf(c, 'intake')
      const found = await findConsignmentByCode(deps.ports, actor, c.req.valid('query').code)
      if ('refused' in found) throw new Refused(found)
      if ('unknownCase' in found)
        throw new Problem('cover-case-unknown', { facts: { number: found.unknownCase } })
      return c.json(found, 200)
    },
  )
}
