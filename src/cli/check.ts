import { type BookFile, bookFileSchema } from '#core/book/book-file.ts'
import { checkWhole } from '#core/book/check-whole.ts'
import { theCalendar } from '#core/calendar/working-days.ts'
import { evidenceOf } from '#core/rulebook/application.ts'
import { answerTo } from '#core/rulebook/finding.ts'
import { answerWords, commandLineWords as words } from '#core/words/command-line.ts'
import { sayFinding } from '#core/words/rules.ts'
import { colon, inLang, say } from '#core/words/say.ts'
import { type CliCommand, readingOf } from './cli-command.ts'
import { type FileKind, readFile } from './read-file.ts'
import { readEdition } from './read-input.ts'

const applicationFile: FileKind<BookFile> = {
  schema: bookFileSchema,
  example: 'examples/application.json',
  clause: 'Q12.5',
  malformed: { code: 'application-malformed', clause: 'Q12.4' },
}

export const check: CliCommand = {
  positionals: ['FILE'],
  /** The application of the last cycle, to see what is used again (Q16). */
  options: { earlier: 'optional' },
  run({ positionals, options, lang }) {
    const application = readFile(positionals[0] ?? '', applicationFile, lang)
    const known =
      options.earlier === undefined
        ? {}
        : { earlier: evidenceOf(readFile(options.earlier, applicationFile, lang)) }
    const edition = readEdition(application.submittedOn ?? application.applicationOn, lang)
    const found = checkWhole(application, edition, theCalendar, known)
    const answer = answerTo(found)
    const findings = found.map((finding) => ({
      code: finding.code,
      clause: finding.clause,
      answer: finding.answer,
      ...sayFinding(finding, lang),
      facts: finding.facts,
      ...readingOf(edition, finding.reading, lang),
    }))
    return {
      json: { answer, findings, calendar: theCalendar.version },
      lines: [
        ...findings.flatMap((finding) => [
          `${sign[finding.answer]} ${finding.message}  ${finding.clause}`,
          ...(finding.remedy ? [`    ${inLang(words.remedy, lang)}${colon(lang)}${finding.remedy}`] : []),
          ...(finding.remedy && finding.reading
            ? [`    ${inLang(words.ourReading, lang)}${colon(lang)}${finding.reading}`]
            : []),
          ...(finding.remedy && finding.facts.provisional === true
            ? [`    ${inLang(words.provisional, lang)}`]
            : []),
        ]),
        say(words.calendar, lang, { version: theCalendar.version }),
        `${inLang(words.answer, lang)}${colon(lang)}${inLang(answerWords[answer], lang)}`,
      ],
    }
  },
}

const sign = { met: '✓', 'not-met': '✗', refer: '?' } as const
