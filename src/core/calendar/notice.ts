import { z } from 'zod'
import { daySchema } from './day.ts'

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

/** What can be wrong with a notice; words/refusals-calendar.ts has the sentence and the remedy of each. */
export type NoticeFault =
  | 'notice-malformed'
  | 'notice-id-taken'
  | 'notice-year-unknown'
  | 'notice-amends-nothing'
  | 'notice-year-arranged'
  | 'notice-day-elsewhere'
  | 'notice-day-twice'
  | 'notice-days-backwards'
  | 'notice-day-works-already'
  | 'notice-festival-missing'
  | 'notice-workdays-unlikely'
  | 'notice-id-of-another-year'
  | 'notice-publication-unlikely'
  | 'notice-changes-nothing'

/** A notice that cannot be right: its message names the notice, the day where there is one, and what is expected. */
export class NoticeRefused extends Error {
  override name = 'NoticeRefused'
  readonly fault: NoticeFault
  readonly facts: Readonly<Record<string, string | number>>

  constructor(fault: NoticeFault, facts: NoticeRefused['facts'], expected: string) {
    super(`notice ${facts.notice}${facts.day ? `, ${facts.day}` : ''}: ${expected}`)
    this.fault = fault
    this.facts = facts
  }
}

/** Checks the shape of one notice. Throws NoticeRefused naming the notice, the field and what is expected. */
export function parseNotice(input: unknown): Notice {
  const parsed = noticeSchema.safeParse(input)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]!
  const notice =
    typeof input === 'object' && input !== null && 'id' in input ? String(input.id) : '(without id)'
  const field = issue.path.join('.') || '(root)'
  throw new NoticeRefused('notice-malformed', { notice, field }, `field ${field}: ${issue.message}`)
}
