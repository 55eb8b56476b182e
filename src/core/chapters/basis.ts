import { z } from 'zod'
import type { HeldCertificate } from '#core/case-state.ts'
import type { RegisterStatus } from '#core/certificate-status.ts'
import { field } from '#core/fields.ts'
import { type Context, type Refusal, refuse } from '#core/kernel.ts'
import type { ApplicationKind } from '#core/rulebook/edition-shape.ts'
import { clauseOfKind } from '#core/rulebook/held-certificate.ts'
import { judgeOnCertificate } from '#core/rulebook/on-certificate.ts'

export interface OrganisationFact {
  readonly id: string
  readonly name: string
  readonly uscc: string
  readonly legalRepresentative: string
}

/** A certificate of one's own organisation, as the register has it now. */
export interface CertificateFact extends HeldCertificate {
  readonly uscc: string
  readonly type: string
  readonly status: RegisterStatus
}

export const heldSchema = z.object({
  certificateId: field.id,
  number: z.string(),
  holder: z.string(),
  registeredAddress: z.string(),
  level: z.int(),
  validFrom: field.day,
  validTo: field.day,
})

/** What can be wrong with the certificate on which an application is to build. */
export const certificateRefusals = [
  'certificate-missing',
  'certificate-unknown',
  'type-differs-from-certificate',
  'level-differs-from-certificate',
  'upgrade-not-one-level',
  'certificate-of-another',
  'certificate-not-in-force',
  'too-late-for-upgrade',
  'certificate-expired',
] as const

interface Basis {
  readonly kind: ApplicationKind
  readonly askedKind?: ApplicationKind
  readonly held?: HeldCertificate
}

/**
 * On what an application builds, and what it is taken as when it is opened. The certificate has to be the applicant's
 * own; its window is judged again on the day of submission (Q15, Q17, Q18).
 */
export const basisOf = (
  asked: { kind: ApplicationKind; type: string; level: number; certificateId: string | undefined },
  organisation: OrganisationFact,
  { facts, today, edition, calendar }: Context,
): Basis | Refusal => {
  const { kind, certificateId } = asked
  if (kind === 'initial') return { kind }
  const clause = clauseOfKind(kind)
  if (!certificateId) return refuse('certificate-missing', clause)
  const certificate = facts.certificate as CertificateFact | null
  if (!certificate) return refuse('certificate-unknown', clause)
  const { no, takenAs } = judgeOnCertificate(
    { ...asked, organisation },
    certificate,
    today,
    edition,
    calendar,
  )
  if (no) return refuse(no.code, no.clause, no.facts)
  const { certificateId: id, number, holder, registeredAddress, level, validFrom, validTo } = certificate
  const held = { certificateId: id, number, holder, registeredAddress, level, validFrom, validTo }
  return { kind: takenAs, ...(takenAs === kind ? {} : { askedKind: kind }), held }
}
