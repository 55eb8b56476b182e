import { addDays } from '#core/calendar/day.ts'
import type { Notice } from '#core/calendar/notice.ts'
import { allNotices } from '#core/calendar/notices.ts'
import { loadCalendar, theCalendar } from '#core/calendar/working-days.ts'
import { dayKindWords, commandLineWords as words } from '#core/words/command-line.ts'
import { inLang, type Lang, say } from '#core/words/say.ts'
import { type CliAnswer, type CliCommand, Refused } from './cli-command.ts'
import { readJson } from './read-input.ts'

/** The notices in force; or, with a file, the days that one more notice would change. Nothing is written. */
export const calendarCheck: CliCommand = {
  positionals: ['NOTICE.json?'],
  run({ positionals: [file], lang }) {
    return file === undefined ? inForce(lang) : changedBy(readJson(file, lang), lang)
  },
}

function inForce(lang: Lang): CliAnswer {
  const { version, firstDay, lastDay, provisionalFrom } = theCalendar
  const notices = (allNotices as readonly Notice[]).map(({ id, year, publishedOn, source }) => ({
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
  const after = loadOrRefuse(notice, lang)
  const changed = []
  for (let day = theCalendar.firstDay; day < theCalendar.lastDay; day = addDays(day, 1)) {
    const [was, now] = [theCalendar.kindOf(day), after.kindOf(day)]
    if (was !== now) changed.push({ day, was, now })
  }
  return {
    json: { calendar: after.version, provisionalFrom: after.provisionalFrom, changed },
    lines: [
      ...changed.map(({ day, was, now }) =>
        say(words.dayChanged, lang, {
          day,
          was: inLang(dayKindWords[was], lang),
          now: inLang(dayKindWords[now], lang),
        }),
      ),
      ...(changed.length === 0 ? [inLang(words.nothingChanges, lang)] : []),
      say(words.provisionalFrom, lang, { day: after.provisionalFrom }),
      say(words.calendar, lang, { version: after.version }),
    ],
  }
}

function loadOrRefuse(notice: unknown, lang: Lang) {
  try {
    return loadCalendar([...allNotices, notice])
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message : String(fault)
    throw new Refused({
      code: 'notice-refused',
      clause: 'Q9.1',
      message: say(words.noticeRefused, lang, { reason }),
      remedy: inLang(words.noticeRefusedRemedy, lang),
    })
  }
}
