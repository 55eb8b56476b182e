import { isRunningOut } from '#core/calendar/calendar-in-force.ts'
import { type Day, dayOfInstant, daysBetween } from '#core/calendar/day.ts'
import { writeAccountMail } from '#core/words/account-mails.ts'
import { listStaff } from '#store/people.ts'
import type { Ports } from './ports.ts'
import { post } from './post.ts'

export interface CalendarEnd {
  readonly version: string
  /** The first day that no notice arranges. */
  readonly provisionalFrom: Day
  /** Days until then; negative once it has passed. */
  readonly daysLeft: number
  readonly isRunningOut: boolean
}

/** How long the notices in force still reach, as of today. */
export const readCalendarEnd = ({ calendar, clock }: Pick<Ports, 'calendar' | 'clock'>): CalendarEnd => {
  const { version, provisionalFrom } = calendar.now()
  const today = dayOfInstant(clock.now())
  return {
    version,
    provisionalFrom,
    daysLeft: daysBetween(today, provisionalFrom),
    isRunningOut: isRunningOut({ provisionalFrom }, today),
  }
}

/** Writes to every administrator, once for each end of the calendar, when the notices run out within two months. */
export const warnOfCalendarEnd = async (ports: Ports): Promise<void> => {
  const { provisionalFrom, isRunningOut: isSoon } = readCalendarEnd(ports)
  if (!isSoon) return
  for (const { person_id, name, email, lang } of await listStaff(ports.db, 'administrator')) {
    const facts = { name, provisionalFrom, link: `${ports.publicUrl}/desk/calendar` }
    await post(ports, {
      key: `calendar-runs-out:${provisionalFrom}:${person_id}`,
      caseId: null,
      letter: 'calendar-runs-out',
      recipientId: person_id,
      to: email,
      lang,
      ...writeAccountMail('calendar-runs-out', facts, lang),
    })
  }
}
