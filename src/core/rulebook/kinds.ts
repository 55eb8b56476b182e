import type { ApplicationKind } from './edition-shape.ts'

/** Kinds that run the whole procedure (Q15.4, Q17); a change and a cancellation are checked and decided only. */
export const isAssessed = (kind: ApplicationKind): boolean =>
  kind === 'initial' || kind === 'maintenance' || kind === 'upgrade'

/** Another name or another address on the same certificate (Q18). */
export const isChange = (kind: ApplicationKind): boolean =>
  kind === 'change-name' || kind === 'change-address'
