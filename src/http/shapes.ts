import { z } from '@hono/zod-openapi'
import { daySchema } from '#core/calendar/day.ts'
import { applicantRoles, centreRoles, roles } from '#core/roles.ts'
import { legalForms, positions } from '#core/rulebook/application-shape.ts'
import type { Finding } from '#core/rulebook/finding.ts'
import { staffRecords, tieRecord } from '#core/staff-record.ts'
import { isDayMark } from '#handle/day-mark.ts'
import { shortestPassword } from '#handle/identity-options.ts'

/** A shape that TypeScript knows in full and OpenAPI by its description. */
export const described = <T>(description: string) => z.custom<T>().openapi({ type: 'object', description })

const content = <S extends z.ZodType>(schema: S) => ({ 'application/json': { schema } })

/** A JSON body that must be there. */
export const body = <S extends z.ZodType>(schema: S) => ({ required: true, content: content(schema) })

export const problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string().openapi({ description: 'A name for the cause that never changes with the language.' }),
    clause: z
      .string()
      .optional()
      .openapi({ description: 'The clause of the rule that said no, such as Q8.4.' }),
    remedy: z.string().optional(),
    facts: z.record(z.string(), z.unknown()).optional(),
    fields: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
  })
  .openapi('Problem')

export const problemAnswer = {
  description: 'Why not, as RFC 9457 problem details in the language asked for.',
  content: { 'application/problem+json': { schema: problem } },
}

/** What a route answers when it can, and otherwise a problem. */
export const answers = <S extends z.ZodType>(schema: S, description: string) => ({
  200: { description, content: content(schema) },
  default: problemAnswer,
})

export const idParameter = z.object({ id: z.string() })
const size = z.coerce.number().int().min(1).max(200).default(50)

/** Part of a list by day; `page` is the `next` of the part before. */
export const pageQuery = z.object({ page: z.string().refine(isDayMark).optional(), size })
/** Part of a list by number; `page` is the `next` of the part before. */
export const numberedPageQuery = z.object({
  page: z
    .string()
    .regex(/^(job|mail)_\d{1,15}$/)
    .optional(),
  size,
})

export const line = z.string().trim().min(1).max(200)
export const reason = z.string().trim().min(4).max(2000)
const email = z.email().max(200)
const password = z.string().min(shortestPassword).max(128)

export const role = z.enum(roles)
export const position = z.enum(positions)

export const newAdministrator = z.object({ name: line, email, password })
export const ownAddress = z.object({ email, password: z.string().min(1).max(128) })
export const newStaff = z.object({ name: line, email, roles: z.array(z.enum(centreRoles)).min(1) })
export const staffChange = z.object({
  roles: z.array(z.enum(centreRoles)).optional(),
  competences: staffRecords.competences.optional(),
  ties: staffRecords.ties.optional(),
  absences: staffRecords.absences.optional(),
})
export const newTie = tieRecord
export const newAbsences = z.object({ absences: staffRecords.absences })
export const newMember = z.object({
  name: line,
  email,
  roles: z.array(z.enum(applicantRoles)).min(1),
  position: position.default('other'),
})
export const memberChange = z.object({
  roles: z.array(z.enum(applicantRoles)).min(1).optional(),
  position: position.optional(),
})
/** From whom to whom, within one organisation. */
export const handOver = z.object({ fromId: z.string().min(1), toId: z.string().min(1) })
export const profile = z.object({ lang: z.enum(['zh-CN', 'en']).optional(), position: position.optional() })

export const organisationDetails = z.object({
  name: line,
  uscc: line,
  legalForm: z.enum(legalForms),
  legalPerson: z.boolean(),
  businessScope: z.string().trim().min(1).max(4000),
  establishedOn: daySchema,
  registeredAddress: line,
  legalRepresentative: line,
})

export const finding = described<Finding & { message: string; remedy: string }>(
  'One answer of the rulebook: rule, code, answer, clause, facts, message and remedy.',
)

export const organisation = organisationDetails
  .extend({
    id: z.string(),
    usccConfirmed: z.boolean(),
    warnings: z.array(finding).optional(),
  })
  .openapi('Organisation')

/** What somebody at the centre rules on a code as they saw it, why, and by what they looked at. */
export const codeRuling = z.object({ uscc: line, reason, proof: reason })
export const ruling = z
  .object({
    id: z.int(),
    by: z.string(),
    at: z.string(),
    act: z.enum(['confirmed', 'freed']),
    uscc: z.string(),
    reason: z.string(),
    proof: z.string(),
  })
  .openapi('Ruling')

export const person = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    roles: z.array(z.string()),
    position: z.string().nullable(),
    active: z.boolean(),
  })
  .openapi('Person')

/** Somebody asked to join an organisation, until they answer. */
export const invitation = z
  .object({
    id: z.string(),
    personId: z.string(),
    organisation: z.string(),
    inviter: z.string(),
    name: z.string(),
    email: z.string(),
    roles: z.array(z.string()),
    position: z.string().nullable(),
    invitedAt: z.string(),
  })
  .openapi('Invitation')

/** One of the centre's people with what is kept of them; ties are told to themselves and the administrator alone. */
export const staffMember = person
  .extend({
    competences: staffRecords.competences,
    ties: staffRecords.ties.nullable(),
    absences: staffRecords.absences,
  })
  .openapi('StaffMember')

export const askedRights = z
  .object({
    personId: z.string(),
    name: z.string(),
    email: z.string(),
    before: z.array(z.enum(centreRoles)),
    roles: z.array(z.enum(centreRoles)),
    byId: z.string(),
    at: z.string(),
  })
  .openapi('AskedRights')

export const staffLogLine = z
  .object({
    id: z.int(),
    personId: z.string(),
    byId: z.string(),
    askedBy: z.string().nullable(),
    at: z.string(),
    field: z.enum(['roles', 'competences', 'ties', 'absences']),
    before: z.unknown(),
    after: z.unknown(),
  })
  .openapi('StaffLogLine')

export const newAddress = z.object({
  recipient: line,
  phone: z
    .string()
    .trim()
    .regex(/^[+\d][\d -]{5,24}$/),
  address: line,
  postcode: z
    .string()
    .trim()
    .regex(/^\d{6}$/),
})
export const address = z
  .object({
    id: z.string(),
    recipient: z.string(),
    phone: z.string().openapi({ description: 'Masked, but for the certificate clerk, who rings it.' }),
    address: z.string(),
    postcode: z.string(),
  })
  .openapi('Address')

export const fileRow = z
  .object({
    id: z.string(),
    name: z.string(),
    size: z.int().openapi({ description: 'Bytes.' }),
    sha256: z.string(),
    sm3: z.string().openapi({ description: 'By GB/T 32905; empty for files taken before it was made.' }),
    kind: z.string(),
    findings: z.array(
      described<Finding>('What the gate left to a person, and personal numbers pointed out, masked (Q13.4).'),
    ),
    uploadedAt: z.string(),
    by: z.string(),
    declared: z.boolean().openapi({
      description: 'The uploader declared that what no machine could look through holds nothing classified.',
    }),
  })
  .openapi('File')

export const letter = z
  .object({
    id: z.int(),
    letter: z.string(),
    caseId: z.string().nullable(),
    about: z
      .enum(['case', 'certificate', 'proceeding', 'objection', 'complaint', 'meeting'])
      .openapi({ description: 'What caseId is the id of.' }),
    subject: z.string(),
    body: z.string(),
    html: z.string(),
    lang: z.string(),
    createdAt: z.string(),
    sentAt: z.string().nullable(),
    status: z.enum(['kept', 'sent', 'bounced']),
    toAddress: z.string(),
    paper: z
      .enum(['official', 'plain'])
      .nullable()
      .openapi({ description: 'How it looks on paper; null when it is no letter.' }),
    failure: z.enum(['address', 'message', 'given-up', 'returned']).nullable(),
    failureText: z.string().nullable().openapi({ description: 'What the other server said.' }),
    failedAt: z.string().nullable(),
    settledAt: z.string().nullable().openapi({ description: 'When somebody saw to it.' }),
    unread: z.boolean().openapi({ description: 'Whoever asks has not opened it.' }),
  })
  .openapi('Letter')

/** A message that came in. */
export const message = z
  .object({
    id: z.string(),
    receivedAt: z.string(),
    kind: z.enum(['message', 'report', 'automatic']),
    standing: z.enum(['waiting', 'filed', 'answered', 'aside', 'refused']),
    sender: z.object({ name: z.string(), address: z.string() }),
    fromRecipient: z.boolean().openapi({
      description: 'It came from the address that the answered letter went to; an address can be forged.',
    }),
    answersMail: z.int().nullable(),
    seenBy: z.enum(['centre', 'case']),
    subject: z.string(),
    body: z.string(),
    attachments: z.array(
      z.object({
        name: z.string(),
        fileId: z.string().nullable(),
        refused: z.array(z.string()),
        receiptOf: z
          .string()
          .optional()
          .openapi({ description: 'The number of the case whose receipt it is by its code (Q4.4).' }),
      }),
    ),
    offer: z.enum(['audit-receipt']).nullable(),
    unread: z.boolean(),
  })
  .openapi('Message')

/** One part of a list. */
export const part = <S extends z.ZodType>(row: S) =>
  z.object({ rows: z.array(row), next: z.string().nullable() })
