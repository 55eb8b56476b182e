import type { Day } from '#core/calendar/day.ts'
import type { RegisteredCertificate } from '#core/certificate-state.ts'
import { type CertificateStatus, certificateStatus, isInForce } from '#core/certificate-status.ts'
import { provinceOf } from '#core/provinces.ts'
import type { Edition } from '#core/rulebook/edition.ts'

/** A certificate as it stood on one day. */
export interface CertificateOn {
  readonly on: Day
  readonly status: CertificateStatus
  readonly inForce: boolean
  readonly holder: string
  readonly registeredAddress: string
  readonly level: number
}

/** The level on a day: lowered from the day of a decision on, and back from the day on which that was set aside. */
export const levelOn = (
  { level, sanctions }: Pick<RegisteredCertificate, 'level' | 'sanctions'>,
  on: Day,
): number => {
  const lowered = sanctions.filter(({ measure }) => measure === 'downgrade')
  const standing = lowered.filter((one) => one.on <= on && !(one.setAsideOn && one.setAsideOn <= on))
  return standing.at(-1)?.level ?? lowered[0]?.fromLevel ?? level
}

/** The province of the registered address on a day (Q18). */
export const placeOn = (one: Pick<RegisteredCertificate, 'uscc' | 'registeredAddress' | 'former'>, on: Day) =>
  provinceOf({ ...one, ...one.former.find(({ until }) => on < until) })

/** Whether its holder ever moved to another province. */
export const hasMoved = (
  one: Pick<RegisteredCertificate, 'uscc' | 'registeredAddress' | 'former'>,
): boolean =>
  one.former.some(({ registeredAddress }) => provinceOf({ ...one, registeredAddress }) !== provinceOf(one))

/** What the register says of a certificate as of a day: for tenders, which ask about a day gone by (Q10, Q18). */
export const certificateOn = (one: RegisteredCertificate, on: Day, edition: Edition): CertificateOn => {
  const { holder, registeredAddress } = one.former.find(({ until }) => on < until) ?? one
  const status = certificateStatus(one, on, edition)
  return { on, status, inForce: isInForce(status), holder, registeredAddress, level: levelOn(one, on) }
}
