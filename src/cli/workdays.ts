import { theCalendar } from '#core/calendar/working-days.ts'
import { commandLineWords as words } from '#core/words/command-line.ts'
import { say, sayDay } from '#core/words/say.ts'
import type { CliCommand } from './cli-command.ts'
import { readRange } from './read-input.ts'

export const workdays: CliCommand = {
  options: { from: 'required', to: 'required' },
  run(input) {
    const { lang } = input
    const { from, to } = readRange(input)
    const strip = theCalendar.strip(from, to)
    const days = strip.map(({ date }) => date).filter((day) => theCalendar.isWorkday(day))
    const provisionalFrom = strip.find(({ provisional }) => provisional)?.date ?? null
    return {
      json: { days, provisionalFrom, calendar: theCalendar.version },
      lines: [
        ...days.map((day) => sayDay(day, lang)),
        say(words.workdays, lang, { count: days.length }),
        ...(provisionalFrom ? [say(words.provisionalFrom, lang, { day: provisionalFrom })] : []),
        say(words.calendar, lang, { version: theCalendar.version }),
      ],
    }
  },
}
