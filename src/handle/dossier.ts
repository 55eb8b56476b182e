import { type BookFile, bookFileSchema } from '#core/book/book-file.ts'
import { onlyFilesThere } from '#core/book/files-there.ts'
import type { Dossier } from '#core/chapters/preparation.ts'
import type { Known } from '#core/rulebook/application.ts'
import type { Application } from '#core/rulebook/application-shape.ts'
import { emptyParts } from '#core/rulebook/empty-parts.ts'
import { isAssessed } from '#core/rulebook/kinds.ts'
import type { DossierFile, Likeness } from '#core/rulebook/reuse.ts'
import { digestOf } from '#store/chain.ts'

/** The parts of an application as they lie in the tables, before they are bound into one. */
export interface DossierParts {
  /** What the applicant typed: application date, people, engagements, agency; may be incomplete. */
  readonly book: Partial<Application>
  /** The answers of its other items. */
  readonly answers: NonNullable<BookFile['answers']>
  /** What lies on the case, by content. */
  readonly digests: readonly string[]
  readonly organisation: Application['organisation'] | null
  readonly contact: Application['contact'] | null
  /** The certificate on which the application builds, as the register has it now. */
  readonly certificate: Application['certificate'] | null
  /** Files of the case that are no evidence of an engagement: a licence, a report. */
  readonly papers?: readonly DossierFile[]
  readonly earlier: readonly DossierFile[] | null
  readonly likenesses?: readonly Likeness[] | null
}

/** What the rules compare with the last cycle (Q16); nothing where there was none. */
export type LastCycle = Pick<Known, 'earlier' | 'papers' | 'likenesses'>

export const lastCycleOf = ({ earlier, papers, likenesses }: DossierParts): LastCycle =>
  earlier ? { earlier, papers: papers ?? [], likenesses: likenesses ?? [] } : {}

/** What was chosen when the case was opened, and is not typed again. */
type Chosen = Pick<Application, 'kind' | 'type' | 'level'>

/** The application those parts make, as far as they are filled in and as they were typed. */
export const partsOfDossier = (parts: DossierParts, { kind, type, level }: Chosen) => {
  const { book, answers, digests, organisation, contact, certificate } = parts
  return {
    ...emptyParts(kind),
    ...book,
    organisation,
    contact,
    kind,
    type,
    level,
    certificate: certificate ?? undefined,
    ...(isAssessed(kind) ? { answers: onlyFilesThere(answers, digests) } : {}),
  }
}

/** The same, bound; the issues name what is still missing. */
export const bindDossier = (parts: DossierParts, chosen: Chosen) =>
  bookFileSchema.safeParse(partsOfDossier(parts, chosen))

/**
 * The application as it would be submitted, with the SHA-256 of its canonical JSON; or the fields it still lacks. Null
 * when no draft was read for this command.
 */
export const freezeDossier = (facts: Readonly<Record<string, unknown>>, chosen: unknown): Dossier | null => {
  const parts = facts.dossier as DossierParts | null | undefined
  if (!parts) return null
  const bound = bindDossier(parts, chosen as Chosen)
  return bound.success
    ? {
        digest: digestOf(bound.data),
        application: bound.data,
        ...lastCycleOf(parts),
      }
    : { missing: [...new Set(bound.error.issues.map(({ path }) => path.join('.')))] }
}
