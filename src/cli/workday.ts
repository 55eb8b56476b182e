import type { Day } from '#core/calendar/day.ts'
import { type StripDay, theCalendar } from '#core/calendar/working-days.ts'
import { dayKindWords, commandLineWords as words } from '#core/words/command-line.ts'
import { inLang, type Lang, say, sayDay } from '#core/words/say.ts'
import type { CliAnswer, CliCommand } from './cli-command.ts'
import { readCalendarDay, readWhole } from './read-input.ts'

const stripLine = ({ date, kind, counted, name }: StripDay, lang: Lang): string =>
  `${counted ? '■' : '□'} ${sayDay(date, lang)}  ${inLang(dayKindWords[kind], lang)}${name ? ` ${name}` : ''}`

/** An answer with its proof: the strip of days it was counted on. */
function proven(
  answer: { date: Day } | { count: number },
  provisional: boolean,
  strip: readonly StripDay[],
  lang: Lang,
): CliAnswer {
  const calendar = theCalendar.version
  const said = 'date' in answer ? sayDay(answer.date, lang) : say(words.workdays, lang, answer)
  return {
    json: {
      ...answer,
      provisional,
      calendar,
      strip: strip.map(({ date, kind, counted, name }) => ({
        date,
        kind,
        counted,
        ...(name ? { name } : {}),
      })),
    },
    lines: [
      ...strip.map((day) => stripLine(day, lang)),
      said,
      ...(provisional ? [inLang(words.provisional, lang)] : []),
      say(words.calendar, lang, { version: calendar }),
    ],
  }
}

export const workdayAdd: CliCommand = {
  positionals: ['DAY', 'N'],
  run({ positionals, lang }) {
    const from = readCalendarDay('DAY', positionals[0], lang)
    const { date, provisional } = theCalendar.addWorkdays(from, readWhole('N', positionals[1], lang))
    return proven({ date }, provisional, theCalendar.strip(from, date), lang)
  },
}

export const workdayCount: CliCommand = {
  positionals: ['FROM', 'TO'],
  run({ positionals, lang }) {
    const from = readCalendarDay('FROM', positionals[0], lang)
    const to = readCalendarDay('TO', positionals[1], lang)
    const { count, provisional } = theCalendar.countWorkdays(from, to)
    return proven({ count }, provisional, theCalendar.strip(from, to), lang)
  },
}
