import { addMonths, type Day } from '#core/calendar/day.ts'
import { monthPeriodEnd } from '#core/calendar/periods.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import type { Edition } from './edition-shape.ts'
import { type Finding, find } from './finding.ts'
import type { ReadingKey } from './readings.ts'
import type { CodeOf } from './rules.ts'

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
  const answer = (found: Finding, treatedAs: WindowAnswer['treatedAs']): WindowAnswer => ({
    ...found,
    treatedAs,
    lastDay,
  })

  if (kind === 'change') {
    return on <= expiresOn
      ? answer(find('change', 'certificate-still-valid', 'Q18', facts), 'change')
      : answer(find('change', 'certificate-expired', 'Q18', facts), 'initial')
  }
  if (kind === 'upgrade') {
    if (on <= lastInTime) return answer(find('upgrade', 'in-time-for-upgrade', 'Q17', facts), 'upgrade')
    const tooLate = find('upgrade', 'too-late-for-upgrade', 'Q17', facts, 'upgradeSteps')
    return answer(tooLate, on <= late.date ? 'maintenance' : 'initial')
  }
  const maintenance = (code: CodeOf<'maintenance'>, clause: string, reading?: ReadingKey) =>
    answer(
      find('maintenance', code, clause, facts, reading),
      code === 'too-late-for-maintenance' ? 'initial' : 'maintenance',
    )
  if (on < earliest) return maintenance('early-for-maintenance', 'Q15.1', 'earliestMaintenanceMonths')
  if (on <= lastInTime) return maintenance('in-time-for-maintenance', 'Q15.1')
  if (on <= late.date) return maintenance('late-for-maintenance', 'Q15.3', 'lateMaintenance')
  return maintenance('too-late-for-maintenance', 'Q15.2')
}
