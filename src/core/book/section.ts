import { z } from 'zod'
import type { Day } from '#core/calendar/day.ts'
import type { Actor } from '#core/kernel.ts'
import { answerSchema, attachmentSchema, mostListRows } from './answers.ts'
import { type Item, isFactKey, type Part } from './item.ts'
import { isBlank } from './typed.ts'

/** How far a section is: nobody has written anything, it is being written, its owner calls it ready, the contact agrees. */
export const sectionStates = ['empty', 'in-work', 'ready', 'checked'] as const
export type SectionState = (typeof sectionStates)[number]

/** Whether a section is late on a day: not ready although its day has passed (set by the contact, Q12.1). */
export const isLate = (
  { dueOn, state }: { readonly dueOn: Day | null; readonly state: SectionState },
  today: Day,
): boolean => dueOn !== null && dueOn < today && state !== 'ready' && state !== 'checked'

/** Whether this person may read and write a section: the contact every one, a contributor those that are theirs (Q12.1). */
export const mayOpen = (actor: Pick<Actor, 'personId' | 'roles'>, ownerId: string | null): boolean =>
  actor.roles.includes('contact') || (actor.roles.includes('contributor') && ownerId === actor.personId)

const scalar = z.union([z.string().max(4000), z.number(), z.boolean(), z.null()])
const row = z.record(z.string().max(40), scalar)
const file = attachmentSchema.extend({
  name: z.string().max(200),
  isWhole: z.boolean().optional(),
  desensitised: z.string().max(1000).optional(),
  pages: z.int().positive().optional(),
})

/** Facts while they are being written: each as far as it goes. */
const facts = {
  applicationOn: z.string().max(40).nullish(),
  cisp: z.array(row).max(mostListRows),
  engagements: z
    .array(z.object({ files: z.array(file).max(100).default([]) }).catchall(scalar))
    .max(mostListRows),
  agency: row,
  changedOn: z.string().max(40).nullish(),
  proof: z.array(file).max(100),
  cancellationReason: z.string().max(4000).nullish(),
}

const answerOf = ({ key }: Item): z.ZodType => (isFactKey(key) ? facts[key] : answerSchema.nullish())

/** What may be kept of a section while it is being written: answers to its own items, and to no others. */
export const sectionSchema = ({ items }: Part) =>
  z.strictObject(
    Object.fromEntries(
      items.filter(({ kind }) => kind !== 'given').map((item) => [item.key, answerOf(item).optional()]),
    ),
  )

/** How much of a section is answered, of what it asks for without condition. */
export const progressOf = (
  { items }: Part,
  answers: Readonly<Record<string, unknown>>,
): { readonly done: number; readonly asked: number } => {
  const asked = items.filter(
    ({ kind, isRequired, shownWhen }) => kind !== 'given' && isRequired && !shownWhen,
  )
  return { done: asked.filter((item) => isAnswered(item, answers[item.key])).length, asked: asked.length }
}

/** That no agency helped is an answer, too (Q19). */
const isAnswered = ({ kind }: Item, answer: unknown): boolean =>
  kind === 'agency' ? typeof (answer as { used?: unknown } | undefined)?.used === 'boolean' : !isBlank(answer)

/**
 * What a later cycle starts with: texts, choices and tables of the last one that may still hold. Never process evidence,
 * never a file, never what has to be new (Q16).
 */
export const carriedOver = (
  { items }: Part,
  earlier: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    items
      .filter(
        ({ kind, mustBeNew }) => !mustBeNew && (kind === 'text' || kind === 'choice' || kind === 'table'),
      )
      .filter(({ key }) => !isBlank(earlier[key]))
      .map(({ key }) => [key, earlier[key]]),
  )
