import { addMonths, type Day } from '#core/calendar/day.ts'
import type { registerStatuses } from '#core/rulebook/application-shape.ts'
import type { Edition } from '#core/rulebook/edition.ts'

export type RegisterStatus = (typeof registerStatuses)[number]

/** What holds on one day. */
export type CertificateStatus = RegisterStatus | 'expiring' | 'expired' | 'not-issued' | 'not-yet-valid'

export interface CertificateLife {
  readonly issuedOn: Day
  readonly validFrom: Day
  /** The last day of validity, itself included. */
  readonly validTo: Day
  /** Every change of the register after the entry, the earliest first; a change holds from its own day on. */
  readonly changes: readonly { readonly on: Day; readonly status: RegisterStatus }[]
}

const isFinal = (status: RegisterStatus) =>
  status === 'withdrawn' || status === 'cancelled' || status === 'superseded'

/**
 * What the register has entered as of a day, whatever the day does to its validity. What was entered last counts, from
 * its own day on. That another takes its place is entered ahead, and what is said of it until that day does not undo it;
 * only given up or withdrawn before, it was not superseded any more.
 */
export const enteredOn = ({ changes }: CertificateLife, on: Day): RegisterStatus => {
  const held = changes.filter((change) => change.on <= on)
  const last = held.findLast(({ status }) => status !== 'superseded')?.status ?? 'valid'
  return isFinal(last) || held.every(({ status }) => status !== 'superseded') ? last : 'superseded'
}

/** Whether its life is over by an entry of the register: given up, withdrawn, or another took its place. */
export const isEndedOn = (life: CertificateLife, on: Day): boolean => isFinal(enteredOn(life, on))

/**
 * The status of a certificate as of a day (Q10): expiry is a matter of the day, everything else an entry of the
 * register. "Expiring" begins where maintenance has to be applied for (Q15.1). An end that was entered outlasts expiry.
 */
export const certificateStatus = (life: CertificateLife, on: Day, edition: Edition): CertificateStatus => {
  if (on < life.issuedOn) return 'not-issued'
  const entered = enteredOn(life, on)
  if (isFinal(entered)) return entered
  if (on > life.validTo) return 'expired'
  if (on < life.validFrom) return 'not-yet-valid'
  if (entered !== 'valid') return entered
  return on >= addMonths(life.validTo, -edition.terms.maintenanceLeadMonths) ? 'expiring' : 'valid'
}

/** Whether the holder may rely on the certificate with this status. */
export const isInForce = (status: CertificateStatus): boolean => status === 'valid' || status === 'expiring'

/** Green when it may be relied on, amber when that ends soon or has not begun, red otherwise; never colour alone. */
export const toneOfStatus = (status: CertificateStatus): 'ok' | 'soon' | 'late' =>
  status === 'valid' ? 'ok' : status === 'expiring' || status === 'not-yet-valid' ? 'soon' : 'late'
