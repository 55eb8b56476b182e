import type { Dossier } from '#core/chapters/preparation.ts'
import { type Application, applicationSchema } from '#core/rulebook/application-shape.ts'
import { digestOf } from '#store/chain.ts'

/** The parts of an application as they lie in the tables, before they are bound into one. */
export interface DossierParts {
  /** What the applicant typed: application date, people, engagements, agency; may be incomplete. */
  readonly book: Partial<Application>
  readonly organisation: Application['organisation'] | null
  readonly contact: Application['contact'] | null
}

/** The application those parts make, as far as they are filled in: what the pre-check reads while somebody types. */
export const bindDossier = ({ book, organisation, contact }: DossierParts) =>
  applicationSchema.safeParse({ ...book, organisation, contact })

/**
 * The application as submitted, with the SHA-256 of its canonical JSON. Null when no draft was read for this command,
 * or when the draft still lacks something the book must have.
 */
export const freezeDossier = (facts: Readonly<Record<string, unknown>>): Dossier | null => {
  const parts = facts.dossier as DossierParts | null | undefined
  if (!parts) return null
  const bound = bindDossier(parts)
  return bound.success ? { digest: digestOf(bound.data), application: bound.data } : null
}
