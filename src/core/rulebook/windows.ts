import { addDays, addMonths, type Day } from '#core/calendar/day.ts'
import { monthPeriodEnd } from '#core/calendar/periods.ts'
import type { Calendar, Counted } from '#core/calendar/working-days.ts'
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

/** The last day in time for maintenance or an upgrade: counted backward, so it stays even on a holiday (Q15.1, Q17). */
export const lastDayInTime = (expiresOn: Day, { terms }: Edition): Day =>
  addMonths(expiresOn, -terms.maintenanceLeadMonths)

/** The last day on which late maintenance is still taken (Q15.2); it moves off a day without work. */
export const lateLastDay = (expiresOn: Day, { terms, readings }: Edition, calendar: Calendar): Counted => {
  const end = monthPeriodEnd(expiresOn, terms.lateMonths, calendar)
  return readings.lastLateDay.value === 'counts' ? end : { ...end, date: addDays(end.date, -1) }
}

/** Q15, Q17, Q18: whether an application on a day is in time for a certificate that ends on `expiresOn`. */
export function windowFor(
  question: { kind: WindowKind; expiresOn: Day; on: Day },
  edition: Edition,
  calendar: Calendar,
): WindowAnswer {
  const { kind, expiresOn, on } = question
  const { earliestMaintenanceMonths, lateMaintenance, lateUpgrade } = edition.readings
  const lastInTime = lastDayInTime(expiresOn, edition)
  const late = lateLastDay(expiresOn, edition, calendar)
  const isLateTaken = on <= late.date && lateMaintenance.value === 'maintenance'
  const earliest = addMonths(expiresOn, -earliestMaintenanceMonths.value)
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
    if (on <= expiresOn && lateUpgrade.value === 'refer')
      return answer(find('upgrade', 'late-for-upgrade', 'Q17', facts, 'lateUpgrade'), 'upgrade')
    const tooLate = find('upgrade', 'too-late-for-upgrade', 'Q17', facts, 'lateUpgrade')
    return answer(tooLate, isLateTaken ? 'maintenance' : 'initial')
  }
  const maintenance = (code: CodeOf<'maintenance'>, clause: string, reading?: ReadingKey) => {
    const found = find('maintenance', code, clause, facts, reading)
    return answer(found, found.answer === 'not-met' ? 'initial' : 'maintenance')
  }
  if (on < earliest) return maintenance('early-for-maintenance', 'Q15.1', 'earliestMaintenanceMonths')
  if (on <= lastInTime) return maintenance('in-time-for-maintenance', 'Q15.1')
  if (isLateTaken) return maintenance('late-for-maintenance', 'Q15.3', 'lateMaintenance')
  if (on <= late.date) return maintenance('late-is-initial', 'Q15.3', 'lateMaintenance')
  return maintenance('too-late-for-maintenance', 'Q15.2', 'lastLateDay')
}
