import { z } from 'zod'
import { type Day, daySchema } from './day.ts'

/** One State Council notice on days off and make-up working days. Files are never edited; an amendment is a new file. */
export const noticeSchema = z.strictObject({
  id: z.string().regex(/^cn-\d{4}-\d+$/, { error: 'expected an id like cn-2026-1' }),
  year: z.int(),
  publishedOn: daySchema,
  amends: z.string().optional(),
  off: z.array(z.tuple([daySchema, daySchema, z.string().min(1)])),
  work: z.array(daySchema),
  source: z.string().min(1),
})

export type Notice = z.infer<typeof noticeSchema>

/** Throws an Error naming the notice, the day where there is one, and what is expected. */
export function refuseNotice(notice: string, day: Day | null, expected: string): never {
  throw new Error(`notice ${notice}${day ? `, ${day}` : ''}: ${expected}`)
}

/** Checks the shape of one notice. Throws an Error naming the notice, the field and what is expected. */
export function parseNotice(input: unknown): Notice {
  const parsed = noticeSchema.safeParse(input)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]!
  const id = typeof input === 'object' && input !== null && 'id' in input ? String(input.id) : '(without id)'
  return refuseNotice(id, null, `field ${issue.path.join('.') || '(root)'}: ${issue.message}`)
}
