import { z } from 'zod'
import { daySchema } from '#core/calendar/day.ts'
import { type Readings, readings } from './readings.ts'

export const applicationKinds = [
  'initial',
  'maintenance',
  'upgrade',
  'change-name',
  'change-address',
  'cancellation',
] as const
export type ApplicationKind = (typeof applicationKinds)[number]

const clause = z.string().regex(/^Q\d+(\.\d+)?$/)
const fen = z.int().nonnegative()
const level = z.int().min(1).max(5)
const pair = z.tuple([z.string().min(1), z.string().min(1)])

const typeSchema = z.strictObject({
  type: z.string(),
  /** Two letters that stand for the type in a certificate's number. */
  code: z.string().regex(/^[A-Z]{2}$/),
  zh: z.string(),
  en: z.string(),
  levels: z.array(level).min(1).readonly(),
})

const feeSchema = z.strictObject({
  kind: z.enum(applicationKinds),
  /** null where the fee is the same at every level. */
  level: level.nullable(),
  assessmentFen: fen,
  /** The three years' annual fee in one sum. */
  annualFen: fen,
  clause,
  reading: z.string().optional(),
})

/** What the FAQ itself fixes, each number with its clause beside it in `termClauses`. */
const termsSchema = z.strictObject({
  usualMonths: z.int(),
  longestMonths: z.int(),
  acceptanceFeedbackDays: z.int(),
  businessEmailDays: z.int(),
  auditNoticeLeadDays: z.int(),
  certificateDays: z.int(),
  agendaDays: z.int(),
  certificateYears: z.int(),
  establishedMonths: z.int(),
  engagementYears: z.int(),
  maintenanceLeadMonths: z.int(),
  lateMonths: z.int(),
})

export const editionSchema = z.strictObject({
  id: z.string(),
  from: daySchema,
  catalogue: z.array(typeSchema).min(1).readonly(),
  fees: z.array(feeSchema).min(1).readonly(),
  minimum: z.strictObject({
    usual: z.int().positive(),
    exceptions: z
      .array(z.strictObject({ type: z.string(), level, engagements: z.int().positive() }))
      .readonly(),
  }),
  meetings: z.strictObject({
    daysOfMonth: z.array(z.int().min(1).max(28)).min(1).readonly(),
    agendaDays: z.int(),
  }),
  terms: termsSchema,
  termClauses: z.record(termsSchema.keyof(), clause),
  readings: z.record(
    z.string(),
    z.strictObject({
      value: z.union([z.number(), z.string(), z.boolean(), z.array(z.number())]),
      unit: z.string().nullable(),
      clause,
      note: pair,
    }),
  ),
})

export type ServiceType = z.infer<typeof typeSchema>
export type Terms = z.infer<typeof termsSchema>

/** The rulebook as it stands from one day on. Never edited once in force: a change is a new edition beside it. */
export type Edition = Omit<z.infer<typeof editionSchema>, 'readings'> & { readonly readings: Readings }

/** Checks an edition when it is loaded. Throws an Error naming the edition and the value that is wrong. */
export function parseEdition(edition: Edition): Edition {
  const parsed = editionSchema.safeParse(edition)
  const issue = parsed.error?.issues[0]
  if (issue) throw new Error(`edition ${edition.id}, ${issue.path.join('.')}: ${issue.message}`)
  for (const [key, { value }] of Object.entries(readings)) {
    const given = edition.readings[key as keyof Readings]?.value
    if (typeof given !== typeof value) {
      throw new Error(
        `edition ${edition.id}, readings.${key}: expected a ${typeof value}, not ${JSON.stringify(given)}`,
      )
    }
  }
  const types = new Set(edition.catalogue.map(({ type }) => type))
  const stray = edition.minimum.exceptions.find(({ type }) => !types.has(type))
  if (stray) throw new Error(`edition ${edition.id}, minimum: ${stray.type} is not in the catalogue`)
  return edition
}
