import type { Application } from './application-shape.ts'
import type { ApplicationKind } from './edition-shape.ts'
import { isAssessed, isChange } from './kinds.ts'

/** What the book of a kind does not ask for, and what it asks for while that is still empty. */
export const emptyParts = (kind: ApplicationKind): Partial<Application> => ({
  ...(isAssessed(kind) ? {} : { cisp: [], engagements: [] }),
  ...(isChange(kind) ? { proof: [] } : {}),
  ...(kind === 'cancellation' ? { cancellationReason: '' } : {}),
})
