import { addDays, addMonths, type Day } from '#core/calendar/day.ts'
import { certificateLastDay } from '#core/calendar/periods.ts'
import type { Edition } from './edition-shape.ts'

/** The last day of a certificate's validity when it begins on a day (Q10). */
export function lastDayOfValidity(validFrom: Day, { terms, readings }: Edition): Day {
  return readings.lastDayOfValidity.value === 'before-anniversary'
    ? certificateLastDay(validFrom, terms.certificateYears)
    : addMonths(validFrom, terms.certificateYears * 12)
}

/**
 * From when until when a certificate issued on a day is valid (Q10). `renews` is the last day of the certificate that
 * was renewed in time, so that no day is lost or given twice; null for every other certificate.
 */
export function validityOf(
  { issuedOn, renews }: { issuedOn: Day; renews: Day | null },
  edition: Edition,
): { validFrom: Day; validTo: Day } {
  const followsOn = renews !== null && edition.readings.renewalStarts.value === 'day-after-expiry'
  const validFrom = followsOn ? addDays(renews, 1) : issuedOn
  return { validFrom, validTo: lastDayOfValidity(validFrom, edition) }
}

/** The day from which an upgraded certificate stands in the place of the old one, valid until `validTo` (Q17). */
export function supersededOn(old: { validTo: Day }, upgradedOn: Day, edition: Edition): Day {
  return edition.readings.upgradeSupersedes.value === 'on-issue' ? upgradedOn : addDays(old.validTo, 1)
}
