import { dayOfInstant } from '#core/calendar/day.ts'
import type { CalendarEntry } from '#core/calendar-file.ts'
import type { CaseState } from '#core/case-state.ts'
import type { StoredEvent } from '#core/kernel.ts'
import type { LetterName } from '#core/letters/letters.ts'
import { mailroomWords as words } from '#core/words/mailroom.ts'
import { type Lang, say } from '#core/words/say.ts'

/** What names or moves the day of an audit. */
export const namingAuditDay = ['AuditNoticeSent', 'AuditMoved']
/** Once it is named, what else changes it, takes it back, or changes who attends; each is a newer word about the entry. */
export const wordsOfAuditDay = [
  ...namingAuditDay,
  'AuditDateDeclined',
  'AuditTeamAssigned',
  'AuditConflictDeclared',
  'ContactChanged',
  'LeadChanged',
]

/** Whoever becomes the authorised contact, or the case lead, is called to the audit that stands, too. */
const inviting: readonly LetterName[] = [
  'audit-notice',
  'audit-moved',
  'audit-team-called',
  'audit-day-set',
  'contact-handed-over',
  'case-handed-over',
]
/** The applicant declined the day: those who were called for it are told. */
const declining: readonly LetterName[] = ['audit-date-declined', 'audit-day-open']
const ending: readonly LetterName[] = [
  'application-withdrawn',
  'case-closed',
  'audit-called-off',
  'audit-team-released',
  'lead-released',
  'contact-released',
  ...declining,
]

/** The day that a letter is about: the one that stands, or the one that has just been declined. */
const findDay = (letter: LetterName, { audit }: CaseState, log: readonly StoredEvent[]) =>
  declining.includes(letter)
    ? (log.findLast(({ type }) => namingAuditDay.includes(type))?.data as
        | { mode: string; auditOn: string }
        | undefined)
    : audit.notice

/**
 * The day of an audit as an entry for the calendars of those whom a letter goes to (Q8.4), or the taking back of one
 * where it is declined, the case ends before it or they have no part in it any more; null for letters that say nothing of
 * it. The log ends with the event of the letter.
 */
export const auditInvitation = (
  letter: LetterName,
  state: CaseState,
  log: readonly StoredEvent[],
  { lang, url }: { readonly lang: Lang; readonly url: string },
): { readonly method: 'REQUEST' | 'CANCEL'; readonly entry: CalendarEntry } | null => {
  const event = log.at(-1)
  const day = findDay(letter, state, log)
  const isEnding = ending.includes(letter)
  if (!event || !day || !(inviting.includes(letter) || isEnding)) return null
  // An audit that took place stays where it was, and nobody is called to it any more.
  if (dayOfInstant(event.at) > day.auditOn) return null
  const facts = { ...state, mode: day.mode, auditOn: day.auditOn }
  const named = log.slice(log.findIndex(({ type }) => namingAuditDay.includes(type)))
  const said = named.filter(({ type }) => wordsOfAuditDay.includes(type)).length
  // The end of a case is a word of its own, after all that were said of the day.
  const isAnother = isEnding && !wordsOfAuditDay.includes(event.type)
  return {
    method: isEnding ? 'CANCEL' : 'REQUEST',
    entry: {
      uid: `audit-${state.caseId}@zizhi`,
      sequence: isAnother ? said : said - 1,
      day: day.auditOn,
      title: say(words.auditEntry, lang, facts),
      text: say(words.auditEntryText, lang, facts),
      url,
      at: event.at,
      alarmDaysBefore: 1,
    },
  }
}
