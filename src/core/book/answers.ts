import { z } from 'zod'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** A file that an item names; the same file may serve many. */
export const attachmentSchema = z.object({
  id: z.uuid().optional(),
  sha256,
  name: z.string().trim().min(1).max(200),
})

/** A document of an engagement that shows how a process is carried out (Q13.2). */
export const evidenceSchema = z.object({
  /** The `id` of the engagement; its place in the list, counted from 1, where it has none. */
  engagement: z.string().min(1).max(40),
  sha256,
  /** Where in the document: `3–7, 12`; the whole of it when nothing is said. */
  pages: z.string().trim().max(60).optional(),
})

/** How a process area is carried out, and what shows it. */
export const processAnswerSchema = z.object({
  how: z.string().max(8000).optional(),
  evidence: z.array(evidenceSchema).max(200).optional(),
})

const cell = z.union([z.string().max(2000), z.number(), z.null()])
export const tableRowSchema = z.record(z.string().max(40), cell)

/** Rows that a table of the book may have, and a list of its facts. */
export const mostTableRows = 500
export const mostListRows = 300

/** An answer as it may be kept while it is being written: what an item makes of it, check-book.ts says. */
export const answerSchema = z.union([
  z.string().max(8000),
  z.number(),
  z.boolean(),
  z.array(attachmentSchema).max(200),
  z.array(tableRowSchema).max(mostTableRows),
  processAnswerSchema,
])

/** The answers of a book by the keys of their items; facts that the rules judge are not among them (item.ts). */
export const answersSchema = z.record(z.string().max(60), answerSchema)

export type Attachment = z.infer<typeof attachmentSchema>
export type Evidence = z.infer<typeof evidenceSchema>
export type ProcessAnswer = z.infer<typeof processAnswerSchema>
export type TableRow = z.infer<typeof tableRowSchema>
export type Answers = Readonly<Record<string, unknown>>
