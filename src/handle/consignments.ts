import { roundsOf } from '#core/chapters/supplement-round.ts'
import { coverCode } from '#core/disc/cover-code.ts'
import type { Actor } from '#core/kernel.ts'
import type { SupplementStage } from '#core/phases.ts'
import { type DiscProblem, findDiscDossier, isDiscProblem } from './disc.ts'
import type { Ports } from './ports.ts'

/** What can be printed and burnt of a case: the book, and each round of supplements. */
export interface PrintableConsignment {
  /** 0 is the book. */
  readonly round: number
  readonly stage: SupplementStage | null
  readonly code: string | null
  /** Why it cannot be printed and burnt yet; null when it can. */
  readonly problem: DiscProblem | null
  readonly discs: readonly { readonly files: number; readonly bytes: number }[]
}

/** Every consignment of a case for whoever may see its files; why there is none at all otherwise. */
export const listConsignments = async (
  ports: Ports,
  actor: Actor,
  caseId: string,
): Promise<readonly PrintableConsignment[] | DiscProblem> => {
  const book = await findDiscDossier(ports, actor, caseId, 0)
  if (isDiscProblem(book)) return book
  const rounds = roundsOf(book.state)
  const listed: PrintableConsignment[] = []
  for (const round of [0, ...rounds.keys().map((index) => index + 1)]) {
    const found = round === 0 ? book : await findDiscDossier(ports, actor, caseId, round)
    const stage = rounds[round - 1]?.stage ?? null
    listed.push(
      isDiscProblem(found)
        ? { round, stage, code: null, problem: found, discs: [] }
        : {
            round,
            stage,
            code: found.cover && coverCode(found.cover),
            problem: null,
            discs: found.discs.map((entries) => ({
              files: entries.length,
              bytes: entries.reduce((sum, { bytes }) => sum + bytes, 0),
            })),
          },
    )
  }
  return listed
}
