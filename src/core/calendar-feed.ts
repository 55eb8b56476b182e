import { addMonths, type Day } from '#core/calendar/day.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import type { CalendarEntry } from '#core/calendar-file.ts'
import { type CertificateLife, isEndedOn } from '#core/certificate-status.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { lastDayInTime, lateLastDay } from '#core/rulebook/windows.ts'
import { feedWords as words } from '#core/words/calendar-feed.ts'
import { deadlines as deadlineWords } from '#core/words/deadlines.ts'
import { inLang, type Lang, type Pair, say } from '#core/words/say.ts'

/** How a feed is told: in whose language, and since when its words hold. */
export interface Telling {
  readonly lang: Lang
  readonly publicUrl: string
  /** The day on which it is asked for: entries say they were written then. */
  readonly today: Day
}

const entry = (
  telling: Telling,
  of: { uid: string; day: Day; title: string; text: string; path: string },
): CalendarEntry => ({
  uid: `${of.uid}@zizhi`,
  sequence: 0,
  day: of.day,
  title: of.title,
  text: of.text,
  url: `${telling.publicUrl}/${of.path}`,
  at: `${telling.today}T00:00:00Z`,
  alarmDaysBefore: 1,
})

export interface FedDeadline {
  readonly stream: string
  readonly kind: string
  readonly name: string
  readonly dueOn: Day
  readonly clause: string
  readonly organisationName: string
  readonly number: string | null
}

/** A day by which its reader must act. */
export const deadlineEntry = (due: FedDeadline, telling: Telling): CalendarEntry => {
  const what = (deadlineWords as Readonly<Record<string, Pair>>)[due.name]
  const facts = { ...due, what: what ? inLang(what, telling.lang) : due.name }
  return entry(telling, {
    uid: `${due.stream}-${due.name}`,
    day: due.dueOn,
    title: say(words.deadline, telling.lang, facts),
    text: say(words.deadlineText, telling.lang, facts),
    path: `desk/${due.kind}s/${due.stream}`,
  })
}

export interface FedAudit {
  readonly caseId: string
  readonly auditOn: Day
  readonly mode: string
  readonly organisationName: string
  readonly number: string | null
  /** How often the day was named: the newer word counts. */
  readonly named: number
}

/** The day of an audit; under the same name as in the invitation that went with its notice (Q8.4). */
export const auditEntry = (audit: FedAudit, telling: Telling): CalendarEntry => ({
  ...entry(telling, {
    uid: `audit-${audit.caseId}`,
    day: audit.auditOn,
    title: say(words.audit, telling.lang, { ...audit }),
    text: say(words.auditText, telling.lang, { ...audit }),
    path: `desk/cases/${audit.caseId}`,
  }),
  sequence: Math.max(0, audit.named - 1),
})

export interface FedMeeting {
  readonly meetingId: string
  readonly heldOn: Day
  readonly venue: string | null
  /** How often anything was said of its day: the newer word counts. */
  readonly named: number
}

/** An expert review meeting (Q9.1); under the same name as in the invitation that went with its notice. */
export const meetingEntry = (meeting: FedMeeting, telling: Telling): CalendarEntry => ({
  ...entry(telling, {
    uid: `meeting-${meeting.meetingId}`,
    day: meeting.heldOn,
    title: inLang(words.meeting, telling.lang),
    text: inLang(words.meetingText, telling.lang),
    path: `desk/meetings/${meeting.meetingId}`,
  }),
  sequence: Math.max(0, meeting.named - 1),
  location: meeting.venue ?? undefined,
})

/**
 * The days that count in the life of a certificate (Q15, Q17): from when on its maintenance is no longer early, the last
 * day in time, its last day, and the last day on which being late still helps. None once it was ended before.
 */
export const certificateEntries = (
  certificate: { readonly number: string } & CertificateLife,
  { edition, calendar }: { readonly edition: Edition; readonly calendar: Calendar },
  telling: Telling,
): readonly CalendarEntry[] => {
  if (isEndedOn(certificate, telling.today)) return []
  const { number, validTo } = certificate
  const days: readonly (readonly [string, Day, Pair])[] = [
    ['opens', addMonths(validTo, -edition.readings.earliestMaintenanceMonths.value), words.opens],
    ['in-time', lastDayInTime(validTo, edition), words.inTime],
    ['ends', validTo, words.ends],
    ['late', lateLastDay(validTo, edition, calendar).date, words.late],
  ]
  return days.map(([name, day, title]) =>
    entry(telling, {
      uid: `certificate-${number}-${name}`,
      day,
      title: say(title, telling.lang, { number }),
      text: say(words.certificateText, telling.lang, { number, validTo }),
      path: `verify/${encodeURIComponent(number)}`,
    }),
  )
}
