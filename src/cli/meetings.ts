import { theCalendar } from '#core/calendar/working-days.ts'
import { editionFor } from '#core/rulebook/edition.ts'
import { meetingsInForce } from '#core/rulebook/meetings-by-edition.ts'
import { commandLineWords as words } from '#core/words/command-line.ts'
import { colon, inLang, say, sayDay } from '#core/words/say.ts'
import { type CliCommand, readingOf } from './cli-command.ts'
import { readRange } from './read-input.ts'

export const meetings: CliCommand = {
  options: { from: 'required', to: 'required' },
  run(input) {
    const { lang } = input
    const { from, to } = readRange(input)
    const json = meetingsInForce(from, to, theCalendar).map(({ reading, ...meeting }) => ({
      ...meeting,
      calendar: theCalendar.version,
      ...readingOf(editionFor(meeting.nominal), reading, lang),
    }))
    const lines = json.map(({ nominal, held, agendaClosesOn, provisional, reading }) =>
      [
        sayDay(held, lang),
        say(words.agendaCloses, lang, { day: agendaClosesOn }),
        ...(held === nominal ? [] : [say(words.postponed, lang, { day: nominal })]),
        ...(provisional ? [inLang(words.provisional, lang)] : []),
        ...(reading ? [`${inLang(words.ourReading, lang)}${colon(lang)}${reading}`] : []),
      ].join(lang === 'en' ? '; ' : '；'),
    )
    return { json, lines: [...lines, say(words.calendar, lang, { version: theCalendar.version })] }
  },
}
