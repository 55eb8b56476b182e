import type { ChangedDay } from '#core/calendar/calendar-in-force.ts'
import { type Notice, type NoticeRefused, noticeSchema } from '#core/calendar/notice.ts'
import { dayKindWords, commandLineWords as words } from '#core/words/command-line.ts'
import { sayNoticeFault } from '#core/words/notice-faults.ts'
import { inLang, type Lang, say } from '#core/words/say.ts'
import { Refused } from './cli-command.ts'
import type { FileKind } from './read-file.ts'

export const noticeFile: FileKind<Notice> = {
  schema: noticeSchema,
  example: 'examples/notice-2027.json',
  clause: 'Q9.1',
  malformed: { code: 'notice-malformed', clause: 'Q9.1' },
}

/** One line for each day that is of another kind, or that none is. */
export function sayChangedDays(changed: readonly ChangedDay[], lang: Lang): string[] {
  if (changed.length === 0) return [inLang(words.nothingChanges, lang)]
  return changed.map(({ day, was, now }) =>
    say(words.dayChanged, lang, {
      day,
      was: inLang(dayKindWords[was], lang),
      now: inLang(dayKindWords[now], lang),
    }),
  )
}

/** Throws what is wrong with a notice as a refusal. */
export function refuseNotice(refused: NoticeRefused, lang: Lang): never {
  throw new Refused({ code: refused.fault, clause: 'Q9.1', ...sayNoticeFault(refused, lang) })
}
