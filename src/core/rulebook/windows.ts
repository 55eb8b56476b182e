import { addMonths, type Day } from '#core/calendar/day.ts'
import { monthPeriodEnd } from '#core/calendar/periods.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import type { Edition } from './edition-shape.ts'
import { type Finding, type FindingCode, find } from './finding.ts'
import type { ReadingKey } from './readings.ts'

export const windowKinds = ['maintenance', 'upgrade', 'change'] as const
export type WindowKind = (typeof windowKinds)[number]

export interface WindowAnswer extends Finding {
  /** What an application on that day is taken as. */
  readonly treatedAs: WindowKind | 'initial'
  /** The last day in time for what was asked. */
  readonly lastDay: Day
}

/** Q15, Q17, Q18: whether an application on a day is in time for a certificate that ends on `expiresOn`. */
export function windowFor(
  question: { kind: WindowKind; expiresOn: Day; on: Day },
  edition: Edition,
  calendar: Calendar,
): WindowAnswer {
  const { kind, expiresOn, on } = question
  const { maintenanceLeadMonths, lateMonths } = edition.terms
  // Counted backward, so it stays on its day even when that is a holiday; the six months after expiry move.
  const lastInTime = addMonths(expiresOn, -maintenanceLeadMonths)
  const late = monthPeriodEnd(expiresOn, lateMonths, calendar)
  const earliest = addMonths(expiresOn, -edition.readings.earliestMaintenanceMonths.value)
  const lastDay = kind === 'change' ? expiresOn : lastInTime
  const facts = { on, expiresOn, lastDay, lateLastDay: late.date, earliest, provisional: late.provisional }
  const say = (
    code: FindingCode,
    clause: string,
    treatedAs: WindowAnswer['treatedAs'],
    reading?: ReadingKey,
  ): WindowAnswer => ({ ...find('window', code, clause, facts, reading), treatedAs, lastDay })

  if (kind === 'change') {
    return on <= expiresOn
      ? say('certificate-still-valid', 'Q18', 'change')
      : say('certificate-expired', 'Q18', 'initial')
  }
  if (kind === 'upgrade') {
    if (on <= lastInTime) return say('in-time-for-upgrade', 'Q17', 'upgrade')
    return say('too-late-for-upgrade', 'Q17', on <= late.date ? 'maintenance' : 'initial', 'upgradeSteps')
  }
  if (on < earliest) return say('early-for-maintenance', 'Q15.1', 'maintenance', 'earliestMaintenanceMonths')
  if (on <= lastInTime) return say('in-time-for-maintenance', 'Q15.1', 'maintenance')
  if (on <= late.date) return say('late-for-maintenance', 'Q15.3', 'maintenance', 'lateMaintenanceIsTaken')
  return say('too-late-for-maintenance', 'Q15.2', 'initial')
}
