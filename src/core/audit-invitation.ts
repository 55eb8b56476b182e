import type { CalendarEntry } from '#core/calendar-file.ts'
import type { CaseState } from '#core/case-state.ts'
import type { StoredEvent } from '#core/kernel.ts'
import type { LetterName } from '#core/letters/letters.ts'
import { mailroomWords as words } from '#core/words/mailroom.ts'
import { type Lang, say } from '#core/words/say.ts'

/** What names or moves the day of an audit; each is a newer word about the same entry. */
const naming = ['AuditNoticeSent', 'AuditMoved']
const inviting: readonly LetterName[] = ['audit-notice', 'audit-moved', 'audit-team-called']
const ending: readonly LetterName[] = ['application-withdrawn', 'case-closed']

/**
 * The day of an audit as an entry for the calendars of those whom a letter goes to (Q8.4), or the taking back of one
 * where the case ends before it; null for letters that say nothing of it. The log ends with the event of the letter.
 */
export const auditInvitation = (
  letter: LetterName,
  state: CaseState,
  log: readonly StoredEvent[],
  { lang, url }: { readonly lang: Lang; readonly url: string },
): { readonly method: 'REQUEST' | 'CANCEL'; readonly entry: CalendarEntry } | null => {
  const event = log.at(-1)
  const { notice } = state.audit
  const isEnding = ending.includes(letter)
  if (!event || !notice || !(inviting.includes(letter) || isEnding)) return null
  // An audit that took place stays where it was.
  if (isEnding && event.at.slice(0, 10) > notice.auditOn) return null
  const facts = { ...state, mode: notice.mode, auditOn: notice.auditOn }
  return {
    method: isEnding ? 'CANCEL' : 'REQUEST',
    entry: {
      uid: `audit-${state.caseId}@zizhi`,
      sequence: log.filter(({ type }) => naming.includes(type)).length - (isEnding ? 0 : 1),
      day: notice.auditOn,
      title: say(words.auditEntry, lang, facts),
      text: say(words.auditEntryText, lang, facts),
      url,
      at: event.at,
      alarmDaysBefore: 1,
    },
  }
}
