import { theCalendar } from '#core/calendar/working-days.ts'
import { editionFor } from '#core/rulebook/edition.ts'
import { windowFor, windowKinds } from '#core/rulebook/windows.ts'
import { answerWords, commandLineWords as words } from '#core/words/command-line.ts'
import { sayFinding } from '#core/words/rules.ts'
import { colon, inLang, say } from '#core/words/say.ts'
import { type CliCommand, readingOf } from './cli-command.ts'
import { readCalendarDay, readChoice, readDay } from './read-input.ts'

export const window: CliCommand = {
  options: { kind: 'required', expires: 'required', on: 'required' },
  run({ options, lang }) {
    const kind = readChoice('--kind', options.kind, windowKinds, lang)
    // Nothing is counted for a change: it is in time for as long as the certificate is valid.
    const read = kind === 'change' ? readDay : readCalendarDay
    const expiresOn = read('--expires', options.expires, lang)
    const on = read('--on', options.on, lang)
    const edition = editionFor(on)
    const finding = windowFor({ kind, expiresOn, on }, edition, theCalendar)
    const { answer, treatedAs, lastDay, clause } = finding
    const provisional = finding.facts.provisional === true
    const { message, remedy } = sayFinding(finding, lang)
    const { reading } = readingOf(edition, finding.reading, lang)
    return {
      json: {
        answer,
        treatedAs,
        lastDay,
        clause,
        message,
        remedy,
        provisional,
        calendar: theCalendar.version,
        ...(reading ? { reading } : {}),
      },
      lines: [
        `${inLang(answerWords[answer], lang)}  ${clause}`,
        message,
        ...(remedy ? [remedy] : []),
        ...(provisional ? [inLang(words.provisional, lang)] : []),
        ...(reading ? [`${inLang(words.ourReading, lang)}${colon(lang)}${reading}`] : []),
        say(words.calendar, lang, { version: theCalendar.version }),
      ],
    }
  },
}
