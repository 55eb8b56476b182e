import type { Edition } from './edition-shape.ts'
import { type Finding, find } from './finding.ts'

export interface DossierFile {
  readonly sha256: string
  readonly name: string
  /** A process document or record of an engagement, as opposed to a licence, a report and the like. */
  readonly isProcessEvidence: boolean
}

/** How much of a file's content another one has, as a reader of both has measured it; 1 is all of it. */
export interface Likeness {
  readonly name: string
  readonly earlierName: string
  readonly share: number
}

/**
 * Q16: what a dossier brings again from the one of the last cycle, a finding for each file. Process evidence that is
 * identical to any earlier file is not met (our reading); other identical papers, which may still hold, and near
 * likeness are for the centre to decide.
 */
export function checkReuse(
  dossiers: {
    files: readonly DossierFile[]
    earlier: readonly DossierFile[]
    likenesses?: readonly Likeness[]
  },
  edition: Edition,
): Finding[] {
  const { files, earlier, likenesses = [] } = dossiers
  const { reusedProcessEvidence, nearLikenessShare } = edition.readings
  const earlierNames = new Map(earlier.map(({ sha256, name }) => [sha256, name]))
  const reused = files.flatMap(({ sha256, name, isProcessEvidence }) => {
    const earlierName = earlierNames.get(sha256)
    if (earlierName === undefined) return []
    const code = !isProcessEvidence
      ? 'paper-reused'
      : reusedProcessEvidence.value === 'not-met'
        ? 'evidence-reused'
        : 'evidence-reused-to-confirm'
    return [find('reuse', code, 'Q16', { name, earlierName }, 'reusedProcessEvidence')]
  })
  const identical = new Set(reused.map(({ facts }) => facts.name))
  const near = likenesses
    .filter(({ name, share }) => share >= nearLikenessShare.value && !identical.has(name))
    .map(({ share, ...names }) =>
      find('reuse', 'file-near-earlier', 'Q16', { ...names, percent: percentOf(share) }, 'nearLikenessShare'),
    )
  const found = [...reused, ...near]
  return found.length > 0 ? found : [find('reuse', 'nothing-reused', 'Q16', { compared: files.length })]
}

/** Whole per cent, rounded down: a file that is not identical is never called so. */
const percentOf = (share: number): number => Math.floor(share * 100 + 1e-9)
