import { dayOfInstant } from '#core/calendar/day.ts'
import { editionOn } from '#core/rulebook/edition.ts'
import { isReminded, markReminded } from '#store/reminders.ts'
import { sendAlarms } from './deadline-alarms.ts'
import { forgetNeverOpened } from './forget-files.ts'
import { forgetMail } from './forget-mail.ts'
import type { Ports } from './ports.ts'
import { sendRenewalReminders } from './renewal-reminders.ts'

/**
 * Says once a working day what is due, what was missed and which certificates come to their end, and empties the mail
 * whose time is over and what was laid down for nothing; a minute later it is one look that finds it done. Stopped half-way it goes on where it was: each
 * thing is said once.
 */
export const sayWhatIsDue = async (ports: Ports): Promise<void> => {
  const today = dayOfInstant(ports.clock.now())
  const calendar = ports.calendar.now()
  const edition = editionOn(today, ports.editions)
  if (!edition || !calendar.isWorkday(today) || (await isReminded(ports.db, today))) return
  await sendAlarms(ports, edition, calendar)
  await sendRenewalReminders(ports, edition, calendar)
  await forgetMail(ports, edition)
  await forgetNeverOpened(ports)
  await markReminded(ports.db, today, ports.clock.now())
}
