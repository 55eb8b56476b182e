import { createRoute, z } from '@hono/zod-openapi'
import { reviewers } from '#core/likeness-hint.ts'
import { findMarksFor, type ToldMarks, takeMarksFor } from '#handle/marks.ts'
import { namesOf } from '#handle/query.ts'
import {
  findNotesFor,
  type NoteAnswer,
  type ToldNotes,
  withdrawNoteFor,
  writeNoteFor,
} from '#handle/review-notes.ts'
import { type App, type Deps, staffOf } from './door.ts'
import { Problem } from './errors.ts'
import { answers, body, described, idParameter } from './shapes.ts'

/** The notes with the names of whoever wrote them. */
export interface NotesAnswer extends ToldNotes {
  readonly people: Readonly<Record<string, { readonly name: string }>>
}

const notesAnswer = described<NotesAnswer>(
  'Notes with place, author, time and words; those taken back without their words; how many are sealed still.',
).openapi('ReviewNotes')

/** Marks of colleagues, with the names of whoever made or took them. */
export interface MarksAnswer extends ToldMarks {
  readonly people: Readonly<Record<string, { readonly name: string }>>
}

const marksAnswer = described<MarksAnswer>(
  'What colleagues marked and did not send, for whoever carries the review on; and every mark that was taken over.',
).openapi('ReviewMarks')

const written = z.object({
  place: z.string().min(1).max(80).nullable().default(null),
  text: z.string().trim().min(1).max(4000),
})

const tell = (answer: NoteAnswer): { readonly done: true } => {
  if (answer === 'unknown') throw new Problem('not-found')
  if (answer === 'role-may-not') throw new Problem('role-may-not-see')
  return { done: true }
}
const done = z.object({ done: z.literal(true) })

/** What the centre's people note and mark on a case for one another; nobody of an applicant is told. */
export const addReviewNoteRoutes = (app: App, { ports }: Deps): void => {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/cases/{id}/notes',
      summary: 'Notes within the centre on a case',
      request: { params: idParameter },
      responses: answers(notesAnswer, 'In the order they were written.'),
    }),
    async (c) => {
      const found = await findNotesFor(ports, staffOf(c, ...reviewers), c.req.valid('param').id)
      if (!found) throw new Problem('not-found')
      const people = await namesOf(ports, [...new Set(found.notes.map(({ writtenBy }) => writtenBy))])
      return c.json({ ...found, people }, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/cases/{id}/notes',
      summary: 'Note something on a case, or on one of its answers or files',
      request: { params: idParameter, body: body(written) },
      responses: answers(done, 'Kept, sealed.'),
    }),
    async (c) => {
      const note = { caseId: c.req.valid('param').id, ...c.req.valid('json') }
      return c.json(tell(await writeNoteFor(ports, staffOf(c, ...reviewers), note)), 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'delete',
      path: '/api/cases/{id}/notes/{noteId}',
      summary: 'Take one’s own note back: its words go, that it was there stays',
      request: { params: idParameter.extend({ noteId: z.string() }) },
      responses: answers(done, 'Withdrawn.'),
    }),
    async (c) => {
      const { id: caseId, noteId } = c.req.valid('param')
      return c.json(tell(await withdrawNoteFor(ports, staffOf(c, ...reviewers), { caseId, noteId })), 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/cases/{id}/marks',
      summary: 'Marks of colleagues on a case that were not sent or were taken over',
      request: { params: idParameter },
      responses: answers(marksAnswer, 'The oldest first.'),
    }),
    async (c) => {
      const found = await findMarksFor(ports, staffOf(c, ...reviewers), c.req.valid('param').id)
      if (!found) throw new Problem('not-found')
      const ids = [...found.left.map(({ by }) => by), ...found.taken.flatMap(({ from, to }) => [from, to])]
      return c.json({ ...found, people: await namesOf(ports, [...new Set(ids)]) }, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/cases/{id}/marks/{personId}',
      summary: 'Take over what a colleague marked and did not send',
      request: { params: idParameter.extend({ personId: z.string() }) },
      responses: answers(done, 'Behind one’s own marks; who made which is kept.'),
    }),
    async (c) => {
      const { id: caseId, personId: from } = c.req.valid('param')
      const outcome = await takeMarksFor(ports, staffOf(c, ...reviewers), { caseId, from })
      if (outcome === 'unknown') throw new Problem('not-found')
      return c.json({ done: true as const }, 200)
    },
  )
}
