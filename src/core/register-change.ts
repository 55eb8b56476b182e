import type { Day } from '#core/calendar/day.ts'
import { dayOfInstant } from '#core/calendar/day.ts'
import type { Measure } from '#core/certificate-state.ts'
import type { StoredEvent } from '#core/kernel.ts'

/** What happened to a certificate, as far as everybody may know it. */
export type RegisterChange = {
  readonly at: StoredEvent['at']
  /** The day from which it holds; it may lie ahead. */
  readonly on: Day
} & (
  | { readonly what: 'issued' | 'taken-over' | 'changed' | 'cancelled' }
  | { readonly what: 'superseded'; readonly by: string }
  | { readonly what: 'decided' | 'set-aside'; readonly measure: Measure; readonly decision: string }
)

/** The events of a certificate that the register tells everybody; all others concern the centre and the holder. */
export const publicEvents = [
  'CertificateRegistered',
  'CertificateChanged',
  'CertificateSuperseded',
  'CertificateCancelled',
  'CertificateSanctioned',
  'SanctionSetAside',
] as const

/** An event as the register tells it: never a reason, never a person. Throws for an event that is not public. */
export const registerChange = ({
  type,
  at,
  data,
}: Pick<StoredEvent, 'type' | 'at' | 'data'>): RegisterChange => {
  const said = data as Record<string, string | null>
  const on = said.on ?? dayOfInstant(at)
  switch (type as (typeof publicEvents)[number]) {
    case 'CertificateRegistered':
      return { what: said.caseId ? 'issued' : 'taken-over', at, on: dayOfInstant(at) }
    case 'CertificateChanged':
      return { what: 'changed', at, on }
    case 'CertificateCancelled':
      return { what: 'cancelled', at, on }
    case 'CertificateSuperseded':
      return { what: 'superseded', at, on, by: String(said.by) }
    case 'CertificateSanctioned':
      return { what: 'decided', at, on, measure: said.measure as Measure, decision: String(said.decision) }
    case 'SanctionSetAside':
      return { what: 'set-aside', at, on, measure: said.measure as Measure, decision: String(said.decision) }
    default:
      throw new Error(`${type} is no event that the register tells`)
  }
}
