import { addDays, type Day } from '#core/calendar/day.ts'
import type { At } from '#core/kernel.ts'

/** One day in somebody's calendar. */
export interface CalendarEntry {
  /** The same for the same matter, however often its day moves. */
  readonly uid: string
  /** Raised with each change, so that programs know the newer word (RFC 5545, 3.8.7.4). */
  readonly sequence: number
  readonly day: Day
  /** The last day, when it is more than one. */
  readonly until?: Day | undefined
  readonly title: string
  readonly text: string
  /** A room, or a line to join on. */
  readonly location?: string | undefined
  readonly url?: string | undefined
  /** When this was written. */
  readonly at: At
  readonly organizer?: { readonly name: string; readonly address: string } | undefined
  readonly attendee?: { readonly name: string; readonly address: string } | undefined
  /** Rings this many days before, at nine in the morning. */
  readonly alarmDaysBefore?: number | undefined
}

const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n?|\n/g, '\\n')

/** In a parameter no quote may stand, and commas need one around them. */
const quoted = (text: string): string => `"${text.replaceAll(/["\p{Cc}]/gu, ' ')}"`

const bytesOf = (character: string): number => {
  const code = character.codePointAt(0) as number
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/** A line in pieces of at most 75 bytes, none of them ending within a character (RFC 5545, 3.1). */
const folded = (line: string): string => {
  const pieces: string[] = []
  let piece = ''
  let bytes = 0
  for (const character of line) {
    const size = bytesOf(character)
    if (bytes + size > 75) {
      pieces.push(piece)
      // The space that marks what goes on counts.
      piece = ' '
      bytes = 1
    }
    piece += character
    bytes += size
  }
  return [...pieces, piece].join('\r\n')
}

const date = (day: Day): string => day.replaceAll('-', '')
const instant = (at: At): string => `${at.slice(0, 19).replaceAll(/[-:]/g, '')}Z`

const linesOf = (entry: CalendarEntry, isCancelled: boolean): readonly string[] => {
  const {
    uid,
    sequence,
    day,
    until = day,
    title,
    text,
    location,
    url,
    at,
    organizer,
    attendee,
    alarmDaysBefore,
  } = entry
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${instant(at)}`,
    `DTSTART;VALUE=DATE:${date(day)}`,
    // The end is the first day that does not belong to it.
    `DTEND;VALUE=DATE:${date(addDays(until, 1))}`,
    `SUMMARY:${escaped(title)}`,
    ...(text ? [`DESCRIPTION:${escaped(text)}`] : []),
    ...(location ? [`LOCATION:${escaped(location)}`] : []),
    ...(url ? [`URL:${url}`] : []),
    ...(organizer ? [`ORGANIZER;CN=${quoted(organizer.name)}:mailto:${organizer.address}`] : []),
    ...(attendee
      ? [`ATTENDEE;CN=${quoted(attendee.name)};PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:${attendee.address}`]
      : []),
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    ...(alarmDaysBefore === undefined || isCancelled
      ? []
      : [
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          `DESCRIPTION:${escaped(title)}`,
          // From the midnight with which the day begins.
          `TRIGGER:-PT${alarmDaysBefore * 24 - 9}H`,
          'END:VALARM',
        ]),
    'END:VEVENT',
  ]
}

/**
 * A calendar file (RFC 5545): whole days as dates, instants in UTC, so that no time zone can shift them. With a method it
 * is an invitation or takes one back (RFC 5546); without, a calendar to subscribe to.
 */
export const calendarText = (
  entries: readonly CalendarEntry[],
  { method = null, name = null }: { method?: 'REQUEST' | 'CANCEL' | null; name?: string | null } = {},
): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//CNITSEC//Zizhi//ZH',
    'CALSCALE:GREGORIAN',
    ...(method ? [`METHOD:${method}`] : []),
    ...(name ? [`X-WR-CALNAME:${escaped(name)}`, 'REFRESH-INTERVAL;VALUE=DURATION:PT6H'] : []),
    ...entries.flatMap((entry) => linesOf(entry, method === 'CANCEL')),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')
