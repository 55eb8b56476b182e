import { z } from 'zod'
import { daySchema } from '#core/calendar/day.ts'
import type { Readings } from './readings.ts'

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
  type: z.string().min(1),
  /** Two letters that stand for the type in a certificate's number. */
  code: z.string().regex(/^[A-Z]{2}$/),
  zh: z.string().min(1),
  en: z.string().min(1),
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
  usualMonths: z.int().positive(),
  longestMonths: z.int().positive(),
  acceptanceFeedbackDays: z.int().positive(),
  businessEmailDays: z.int().positive(),
  auditNoticeLeadDays: z.int().positive(),
  certificateDays: z.int().positive(),
  agendaDays: z.int().positive(),
  certificateYears: z.int().positive(),
  establishedMonths: z.int().positive(),
  engagementYears: z.int().positive(),
  maintenanceLeadMonths: z.int().positive(),
  lateMonths: z.int().positive(),
})

export const editionSchema = z.strictObject({
  id: z.string().min(1),
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
    agendaDays: z.int().positive(),
  }),
  terms: termsSchema,
  termClauses: z.record(termsSchema.keyof(), clause),
  readings: z.record(
    z.string(),
    z.strictObject({
      value: z.union([z.number(), z.string(), z.boolean(), z.array(z.number()).readonly()]),
      unit: z.string().nullable(),
      options: z.array(z.string()).min(1).readonly().optional(),
      clause,
      note: pair,
    }),
  ),
})

export type ServiceType = z.infer<typeof typeSchema>
export type Terms = z.infer<typeof termsSchema>

/** The rulebook as it stands from one day on. Never edited once in force: a change is a new edition beside it. */
export type Edition = Omit<z.infer<typeof editionSchema>, 'readings'> & { readonly readings: Readings }
