import { type Phase, phaseOf, type Stage } from '#core/phases.ts'
import type { ApplicationKind } from '#core/rulebook/edition-shape.ts'
import { isAssessed } from '#core/rulebook/kinds.ts'

/** A station of the rail: a stage of the FAQ's table 3, or what stands for it on the short way (Q18). */
export type Station = Stage | 'decision' | 'return'

/** The stations of an application, in order: nothing is assessed for a change or a cancellation. */
export const stationsOf = (kind: ApplicationKind): readonly Station[] => {
  if (isAssessed(kind)) return ['acceptance', 'contracting', 'assessment', 'issuance']
  if (kind === 'cancellation') return ['acceptance', 'decision', 'return']
  return kind === 'change-name'
    ? ['acceptance', 'contracting', 'decision', 'issuance']
    : ['acceptance', 'decision', 'issuance']
}

/** The station at which a phase lies. */
export const stationOf = (kind: ApplicationKind, phase: Phase): Station => {
  if (isAssessed(kind)) return phaseOf(phase).stage
  if (phase === 'decision') return 'decision'
  return kind === 'cancellation' && phase === 'original-return' ? 'return' : phaseOf(phase).stage
}
