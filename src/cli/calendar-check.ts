import { changedDays, tryNotice } from '#core/calendar/calendar-in-force.ts'
import { NoticeRefused } from '#core/calendar/notice.ts'
import { theCalendar } from '#core/calendar/working-days.ts'
import { commandLineWords as words } from '#core/words/command-line.ts'
import { type Lang, say } from '#core/words/say.ts'
import { noticeFile, refuseNotice, sayChangedDays } from './changed-days.ts'
import type { CliAnswer, CliCommand } from './cli-command.ts'
import { readFile } from './read-file.ts'

/** The notices shipped; or, with a file, the days that one more notice would change. Nothing is written. */
export const calendarCheck: CliCommand = {
  positionals: ['NOTICE.json?'],
  run({ positionals: [file], lang }) {
    return file === undefined ? inForce(lang) : changedBy(readFile(file, noticeFile, lang), lang)
  },
}

function inForce(lang: Lang): CliAnswer {
  const { version, firstDay, lastDay, provisionalFrom } = theCalendar
  const notices = theCalendar.notices.map(({ id, year, publishedOn, source }) => ({
    id,
    year,
    publishedOn,
    source,
  }))
  return {
    json: { calendar: version, firstDay, lastDay, provisionalFrom, notices },
    lines: [
      ...notices.map(({ id, publishedOn, source }) => `${id}  ${publishedOn}  ${source}`),
      say(words.noticeCount, lang, { count: notices.length, first: firstDay, last: lastDay }),
      say(words.provisionalFrom, lang, { day: provisionalFrom }),
      say(words.calendar, lang, { version }),
    ],
  }
}

function changedBy(notice: unknown, lang: Lang): CliAnswer {
  const after = tryNotice(theCalendar, notice)
  if (after instanceof NoticeRefused) return refuseNotice(after, lang)
  const changed = changedDays(theCalendar, after)
  return {
    json: { calendar: after.version, provisionalFrom: after.provisionalFrom, changed },
    lines: [
      ...sayChangedDays(changed, lang),
      say(words.provisionalFrom, lang, { day: after.provisionalFrom }),
      say(words.calendar, lang, { version: after.version }),
    ],
  }
}
