import { changedDays, tryNotice } from '#core/calendar/calendar-in-force.ts'
import { type Notice, NoticeRefused } from '#core/calendar/notice.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import { calendarFromWords, commandLineWords as words } from '#core/words/command-line.ts'
import { inLang, type Lang, say } from '#core/words/say.ts'
import { noticeFile, refuseNotice, sayChangedDays } from './changed-days.ts'
import type { CliAnswer, CliCommand } from './cli-command.ts'
import { type CalendarFrom, calendarHere } from './open-database.ts'
import { readFile } from './read-file.ts'

/**
 * The notices in force, of the configured database where there is one, else those shipped; or, with a file, the days that
 * one more notice would change. Nothing is written.
 */
export const calendarCheck: CliCommand = {
  positionals: ['NOTICE.json?'],
  async run({ positionals: [file], lang }) {
    const notice = file === undefined ? undefined : readFile(file, noticeFile, lang)
    const { calendar, from } = await calendarHere(lang)
    return notice ? changedBy(notice, calendar, from, lang) : inForce(calendar, from, lang)
  },
}

const sayCalendar = (version: string, from: CalendarFrom, lang: Lang): readonly string[] => [
  say(words.calendar, lang, { version }),
  inLang(calendarFromWords[from], lang),
]

function inForce(
  { version, firstDay, lastDay, provisionalFrom, ...calendar }: Calendar,
  from: CalendarFrom,
  lang: Lang,
): CliAnswer {
  const notices = calendar.notices.map(({ id, year, publishedOn, source }) => ({
    id,
    year,
    publishedOn,
    source,
  }))
  return {
    json: { calendar: version, from, firstDay, lastDay, provisionalFrom, notices },
    lines: [
      ...notices.map(({ id, publishedOn, source }) => `${id}  ${publishedOn}  ${source}`),
      say(words.noticeCount, lang, { count: notices.length, first: firstDay, last: lastDay }),
      say(words.provisionalFrom, lang, { day: provisionalFrom }),
      ...sayCalendar(version, from, lang),
    ],
  }
}

function changedBy(notice: Notice, before: Calendar, from: CalendarFrom, lang: Lang): CliAnswer {
  const after = tryNotice(before, notice)
  if (after instanceof NoticeRefused) return refuseNotice(after, lang)
  const changed = changedDays(before, after)
  return {
    json: {
      calendar: after.version,
      before: before.version,
      from,
      provisionalFrom: after.provisionalFrom,
      changed,
    },
    lines: [
      ...sayChangedDays(changed, lang),
      say(words.provisionalFrom, lang, { day: after.provisionalFrom }),
      say(words.calendarBefore, lang, { version: after.version, before: before.version }),
      inLang(calendarFromWords[from], lang),
    ],
  }
}
