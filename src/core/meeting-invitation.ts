import { dayOfInstant } from '#core/calendar/day.ts'
import type { CalendarEntry } from '#core/calendar-file.ts'
import type { StoredEvent } from '#core/kernel.ts'
import type { LetterName } from '#core/letters/letters.ts'
import type { MeetingState } from '#core/meeting-state.ts'
import { feedWords as words } from '#core/words/calendar-feed.ts'
import { inLang, type Lang } from '#core/words/say.ts'

/** What calls somebody to a meeting, moves it or ends it; each is a newer word about the same entry. */
export const wordsOfMeetingDay = ['ExpertsInvited', 'InvitationAnswered', 'MeetingMoved', 'MeetingConcluded']
const inviting: readonly LetterName[] = ['meeting-notice', 'meeting-changed']
const ending: readonly LetterName[] = ['meeting-released', 'meeting-called-off']

/**
 * The day of a meeting as an entry for the calendar of an expert whom a letter goes to (Q9.1), or the taking back of one;
 * null for letters that say nothing of the day. The log ends with the event of the letter. It names no case.
 */
export const meetingInvitation = (
  letter: LetterName,
  { meetingId, heldOn, venue }: MeetingState,
  log: readonly StoredEvent[],
  { lang, url }: { readonly lang: Lang; readonly url: string },
): { readonly method: 'REQUEST' | 'CANCEL'; readonly entry: CalendarEntry } | null => {
  const event = log.at(-1)
  const isEnding = ending.includes(letter)
  if (!event || !(inviting.includes(letter) || isEnding)) return null
  // A day that is over stays where it was.
  if (isEnding && dayOfInstant(event.at) > heldOn) return null
  return {
    method: isEnding ? 'CANCEL' : 'REQUEST',
    entry: {
      uid: `meeting-${meetingId}@zizhi`,
      sequence: log.filter(({ type }) => wordsOfMeetingDay.includes(type)).length - 1,
      day: heldOn,
      title: inLang(words.meeting, lang),
      text: inLang(words.meetingText, lang),
      location: venue || undefined,
      url,
      at: event.at,
      alarmDaysBefore: 1,
    },
  }
}
