import type { CaseState } from '#core/case-state.ts'
import type { Context } from '#core/kernel.ts'
import { keepsToWindow } from '#core/rulebook/held-certificate.ts'
import { isAssessed } from '#core/rulebook/kinds.ts'

/** Whether the case runs the whole procedure, and so does not take this short road. */
export const assessedInFull = ({ kind }: CaseState) => isAssessed(kind) && { kind }

/** Whether the case takes the short road, on which no capability is assessed. */
export const notAssessed = ({ kind }: CaseState) => !isAssessed(kind) && { kind }

/** A change is completed while the certificate is valid, not only asked for (Q18). */
export const isExpired = ({ kind, held }: CaseState, { today, edition }: Context) =>
  !isAssessed(kind) &&
  keepsToWindow(kind, edition) &&
  held !== null &&
  today > held.validTo && { on: today, expiresOn: held.validTo }
