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

interface Window {
  readonly on: Day
  readonly expiresOn: Day
  /** Before this day, maintenance is early. */
  readonly earliest: Day
  readonly inTimeUntil: Day
  readonly lateUntil: Day
}

/** Q15, Q17, Q18: whether an application on a day is in time for a certificate that ends on `expiresOn`. */
export function windowFor(
  question: { kind: WindowKind; expiresOn: Day; on: Day },
  edition: Edition,
  calendar: Calendar,
): WindowAnswer {
  const { kind, expiresOn, on } = question
  if (kind === 'change') return changeWindow(expiresOn, on)
  const late = lateLastDay(expiresOn, edition, calendar)
  const earliest = addMonths(expiresOn, -edition.readings.earliestMaintenanceMonths.value)
  const inTimeUntil = lastDayInTime(expiresOn, edition)
  const window = { on, expiresOn, earliest, inTimeUntil, lateUntil: late.date }
  const [found, treatedAs] = windows[kind](window, edition)
  const lastDay = inTimeUntil
  // Of all the limits only the last late day follows the calendar.
  const provisional = on > inTimeUntil && late.provisional
  const facts = { on, expiresOn, lastDay, lateLastDay: late.date, earliest, provisional }
  return { ...found, facts, treatedAs, lastDay }
}

type Judged = readonly [found: Finding, treatedAs: WindowAnswer['treatedAs']]

type Judge = (window: Window, edition: Edition) => Judged

const windows: Readonly<Record<Exclude<WindowKind, 'change'>, Judge>> = {
  maintenance: ({ on, earliest, inTimeUntil, lateUntil }, { readings }) => {
    const judged = (code: CodeOf<'maintenance'>, clause: string, reading?: ReadingKey): Judged => {
      const found = find('maintenance', code, clause, {}, reading)
      return [found, found.answer === 'not-met' ? 'initial' : 'maintenance']
    }
    if (on < earliest) return judged('early-for-maintenance', 'Q15.1', 'earliestMaintenanceMonths')
    if (on <= inTimeUntil) return judged('in-time-for-maintenance', 'Q15.1')
    if (on > lateUntil) return judged('too-late-for-maintenance', 'Q15.2', 'lastLateDay')
    const code = readings.lateMaintenance.value === 'maintenance' ? 'late-for-maintenance' : 'late-is-initial'
    return judged(code, 'Q15.3', 'lateMaintenance')
  },
  upgrade: ({ on, expiresOn, inTimeUntil, lateUntil }, { readings }) => {
    if (on <= inTimeUntil) return [find('upgrade', 'in-time-for-upgrade', 'Q17'), 'upgrade']
    if (on <= expiresOn && readings.lateUpgrade.value === 'refer')
      return [find('upgrade', 'late-for-upgrade', 'Q17', {}, 'lateUpgrade'), 'upgrade']
    const isLateTaken = on <= lateUntil && readings.lateMaintenance.value === 'maintenance'
    return [
      find('upgrade', 'too-late-for-upgrade', 'Q17', {}, 'lateUpgrade'),
      isLateTaken ? 'maintenance' : 'initial',
    ]
  },
}

/** Q18: a change needs no calendar: it is in time as long as the certificate is valid. */
function changeWindow(expiresOn: Day, on: Day): WindowAnswer {
  const isInTime = on <= expiresOn
  const found = find('change', isInTime ? 'certificate-still-valid' : 'certificate-expired', 'Q18', {
    on,
    expiresOn,
    lastDay: expiresOn,
    provisional: false,
  })
  return { ...found, treatedAs: isInTime ? 'change' : 'initial', lastDay: expiresOn }
}
