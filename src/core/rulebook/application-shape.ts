import { z } from 'zod'
import { daySchema, nearDaySchema } from '#core/calendar/day.ts'
import { applicationKinds } from './edition-shape.ts'

const line = z.string().trim().min(1).max(200)
const text = z.string().trim().min(1).max(4000)

export const legalForms = ['company', 'public-institution', 'branch', 'sole-trader', 'other'] as const
export const positions = ['senior', 'middle', 'staff', 'other'] as const
/** What the register says of a certificate, whatever the day. */
export const registerStatuses = ['valid', 'suspended', 'withdrawn', 'cancelled', 'superseded'] as const

const fileSchema = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), name: line })

/** A document of an engagement, with what the applicant declares of it once, wherever it is named. */
export const documentSchema = fileSchema.extend({
  /** Not excerpted, edited or altered (Q13.3). */
  isWhole: z.boolean().optional(),
  /** What was taken out of a document of a classified engagement before it came here (Q13.4). */
  desensitised: z.string().trim().max(1000).optional(),
  /** How many pages it has, where its reader could count them. */
  pages: z.int().positive().optional(),
})

export const engagementSchema = z
  .object({
    /** By which the book's process items name it; its place in the list where a file gives none. */
    id: z.string().min(1).max(40).optional(),
    contractNo: line.optional(),
    amountFen: z.int().nonnegative().optional(),
    acceptedOn: daySchema.optional(),
    name: line,
    client: line,
    contractOn: daySchema,
    periodFrom: daySchema.optional(),
    periodTo: daySchema.optional(),
    service: line,
    stillInDelivery: z.boolean().optional(),
    files: z.array(documentSchema),
  })
  .refine(({ periodFrom, periodTo }) => !periodFrom || !periodTo || periodFrom <= periodTo, {
    path: ['periodTo'],
    error: 'ends before it begins',
  })

export const cispSchema = z.object({ name: line, certificateNo: line, validTo: daySchema })

/** What an application says: the same shape in the form, in the command and in a file for `zizhi check`. */
export const applicationSchema = z.object({
  kind: z.enum(applicationKinds),
  type: z.string(),
  level: z.int(),
  /** The day the book was bound (Q12.2). */
  applicationOn: nearDaySchema,
  submittedOn: daySchema.optional(),
  organisation: z.object({
    name: line,
    uscc: line,
    legalForm: z.enum(legalForms),
    legalPerson: z.boolean(),
    businessScope: text,
    establishedOn: daySchema.refine((day) => day < '2050-01-01'),
    registeredAddress: line,
    legalRepresentative: line,
  }),
  contact: z.object({
    name: line,
    position: z.enum(positions),
    email: z.email(),
    emailConfirmed: z.boolean(),
  }),
  cisp: z.array(cispSchema),
  engagements: z.array(engagementSchema),
  agency: z.object({ used: z.boolean(), name: line.optional() }),
  /** The certificate on which a maintenance, upgrade, change or cancellation builds, and its holder. */
  certificate: z
    .object({
      number: line,
      type: line,
      level: z.int(),
      validTo: nearDaySchema,
      uscc: line,
      legalRepresentative: line.optional(),
      holder: line.optional(),
      registeredAddress: line.optional(),
      /** The last entry of the register; valid where the file does not say. */
      status: z.enum(registerStatuses).optional(),
    })
    .optional(),
  /** The day on which the name or the address changed (Q18). */
  changedOn: nearDaySchema.optional(),
  /** The registry's papers on the change; a file for the command line may leave them out (Q18). */
  proof: z.array(fileSchema).optional(),
  /** Why the certificate is given up. */
  cancellationReason: z.string().trim().max(4000).optional(),
})

export type Application = z.infer<typeof applicationSchema>
export type Engagement = z.infer<typeof engagementSchema>
export type EngagementDocument = z.infer<typeof documentSchema>
