import { theCalendar } from '#core/calendar/working-days.ts'
import { checkApplication, evidenceOf } from '#core/rulebook/application.ts'
import { type Application, applicationSchema } from '#core/rulebook/application-shape.ts'
import { answerTo } from '#core/rulebook/finding.ts'
import { answerWords, formWords, kindWords, commandLineWords as words } from '#core/words/command-line.ts'
import { type InputIssue, sayInputFault } from '#core/words/input-faults.ts'
import { sayFinding } from '#core/words/rules.ts'
import { inLang, type Lang, say } from '#core/words/say.ts'
import { type CliCommand, Refused, readingOf } from './cli-command.ts'
import { readEdition, readJson } from './read-input.ts'

/** The application in a file; refused with the first field that is missing or ill-typed. */
function readApplication(file: string, lang: Lang): Application {
  const parsed = applicationSchema.safeParse(readJson(file, lang))
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]! as InputIssue
  const label = `“${issue.path.join('.') || file}”`
  const choices = issue.values ?? []
  const form = formWords[String(issue.path.at(-1))]
  const kind = form ?? (issue.code === 'invalid_type' ? kindWords[issue.expected ?? ''] : undefined)
  const expected =
    choices.length > 0 ? choices.join(lang === 'en' ? ', ' : '、') : kind ? inLang(kind, lang) : ''
  throw new Refused({
    code: 'application-malformed',
    clause: 'Q12.4',
    message: `${sayInputFault(issue, label, lang)}${say(words.expected, lang, { expected })}`,
    remedy: inLang(words.malformedRemedy, lang),
  })
}

export const check: CliCommand = {
  positionals: ['FILE'],
  /** The application of the last cycle, to see what is used again (Q16). */
  options: { earlier: 'optional' },
  run({ positionals, options, lang }) {
    const application = readApplication(positionals[0] ?? '', lang)
    const known =
      options.earlier === undefined ? {} : { earlier: evidenceOf(readApplication(options.earlier, lang)) }
    const edition = readEdition(application.submittedOn ?? application.applicationOn, lang)
    const found = checkApplication(application, edition, theCalendar, known)
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
      json: { answer, findings },
      lines: [
        ...findings.flatMap((finding) => [
          `${sign[finding.answer]} ${finding.message}  ${finding.clause}`,
          ...(finding.remedy ? [`    ${inLang(words.remedy, lang)}: ${finding.remedy}`] : []),
          ...(finding.remedy && finding.reading
            ? [`    ${inLang(words.ourReading, lang)}: ${finding.reading}`]
            : []),
          ...(finding.remedy && finding.facts.provisional === true
            ? [`    ${inLang(words.provisional, lang)}`]
            : []),
        ]),
        `${inLang(words.answer, lang)}: ${inLang(answerWords[answer], lang)}`,
      ],
    }
  },
}

const sign = { met: '✓', 'not-met': '✗', refer: '?' } as const
