import { readBookMark } from '#core/book/book-mark.ts'
import { findParcelUnderWay } from '#core/chapters/parcels.ts'
import { roundsOf } from '#core/chapters/supplement-round.ts'
import { roundNow } from '#core/disc/consignment.ts'
import { coverCode, readCoverCode, refuseOtherCover } from '#core/disc/cover-code.ts'
import type { ManifestFile } from '#core/disc/disc-manifest.ts'
import { type Actor, isRefusal, type Refusal, refuse } from '#core/kernel.ts'
import type { Parcel } from '#core/paper-state.ts'
import type { SupplementStage } from '#core/phases.ts'
import { findCaseByNumber } from '#store/views.ts'
import { type DiscDossier, findDiscDossier, isDiscProblem, manifestFor, pagesOf, papersOf } from './disc.ts'
import type { Ports } from './ports.ts'

/** What intake expects of a parcel: the case, the round, and what was handed in electronically. */
export interface ToldConsignment {
  readonly caseId: string
  readonly number: string
  readonly organisationName: string
  readonly round: number
  readonly stage: SupplementStage | null
  readonly code: string
  /** Pages of the book as printed here; null where that is not known. */
  readonly pages: number | null
  readonly discs: number
  /** Every file that should be on the discs; `fileId` of those that are files of the case. */
  readonly files: readonly (Omit<ManifestFile, 'sha256'> & {
    readonly fileId: string | null
    /** Null of a paper of our own, whose content is the book's: it is there or not. */
    readonly sha256: string | null
  })[]
  readonly parcel: Parcel | null
  /** Whether it was recorded as received before. */
  readonly isReceived: boolean
}

/** A consignment as the receiving desk shows it. Of everything together there is none: that is never sent. */
const tellConsignment = async (ports: Ports, dossier: DiscDossier): Promise<ToldConsignment | null> => {
  const { state, cover, discs } = dossier
  if (!cover) return null
  const printed = await papersOf(ports, dossier)
  const papers = printed === 'print-busy' ? [] : printed
  const ids = new Map(discs.flat().map(({ path, fileId }) => [path, fileId]))
  return {
    caseId: state.caseId,
    number: cover.caseNumber,
    organisationName: state.organisationName,
    round: cover.round,
    stage: roundsOf(state)[cover.round - 1]?.stage ?? null,
    code: coverCode(cover),
    pages: pagesOf(papers),
    discs: discs.length,
    files: manifestFor(dossier, papers, 1).files.map((file) => ({
      ...file,
      fileId: ids.get(file.path) ?? null,
      sha256: ids.has(file.path) ? file.sha256 : null,
    })),
    parcel: findParcelUnderWay(state),
    isReceived:
      cover.round === 0
        ? state.paperReceivedOn !== null
        : cover.round < roundNow(state) || state.supplement?.receivedOn !== null,
  }
}

const unknown = () => refuse('cover-code-unknown', 'Q11.3')

/**
 * The consignment that a scanned code is of. Refused in words when it is no code of ours, was mistyped, is of no case that
 * there is, or of a dossier that was changed since. The code on a page of the printed book leads to its case as well.
 */
export const findConsignmentByCode = async (
  ports: Ports,
  actor: Actor,
  text: string,
): Promise<ToldConsignment | Refusal | { readonly unknownCase: string }> => {
  const page = readBookMark(text)
  if (page) {
    const dossier = await findDiscDossier(ports, actor, page.caseId, 0)
    const told = isDiscProblem(dossier) ? null : await tellConsignment(ports, dossier)
    if (isDiscProblem(dossier) || !told) return unknown()
    const sections = dossier.printable.tie?.sections ?? {}
    const now = page.section === 'cover' ? dossier.cover?.digest : sections[page.section]
    return now?.startsWith(page.digest) ? told : refuse('cover-of-older-dossier', 'Q12.6')
  }
  const read = readCoverCode(text)
  if (isRefusal(read)) return read
  const row = await findCaseByNumber(ports.db, read.caseNumber)
  const dossier = row ? await findDiscDossier(ports, actor, row.case_id, read.round) : 'not-found'
  if (dossier === 'not-found') return { unknownCase: read.caseNumber }
  if (isDiscProblem(dossier))
    return refuse('cover-of-other-round', 'Q4.1', { round: read.round, expectedRound: 0 })
  const { cover } = dossier
  const other = cover && refuseOtherCover(read, cover)
  return other ?? (await tellConsignment(ports, dossier)) ?? unknown()
}
