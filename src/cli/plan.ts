import { theCalendar } from '#core/calendar/working-days.ts'
import { applicationKinds } from '#core/rulebook/edition-shape.ts'
import { feeFor } from '#core/rulebook/fees.ts'
import { planFrom } from '#core/rulebook/plan.ts'
import { commandLineWords as words } from '#core/words/command-line.ts'
import { planStepWords, whoseWords } from '#core/words/plan.ts'
import { inLang, say, sayDay } from '#core/words/say.ts'
import { type CliCommand, Refused, readingOf, refuseFinding } from './cli-command.ts'
import { readChoice, readDay, readEdition, readPair } from './read-input.ts'

export const plan: CliCommand = {
  options: { submitted: 'required', type: 'required', level: 'required', kind: 'optional' },
  run(input) {
    const { options, lang } = input
    const submittedOn = readDay('--submitted', options.submitted, lang)
    const edition = readEdition(submittedOn, lang)
    const pair = readPair(input, edition)
    const kind = readChoice('--kind', options.kind ?? 'initial', applicationKinds, lang)
    const fee = feeFor({ ...pair, kind, on: submittedOn })
    if ('answer' in fee) return refuseFinding(fee, lang)
    if (kind !== 'initial' && kind !== 'maintenance' && kind !== 'upgrade') {
      throw new Refused({
        code: 'plan-needs-assessment',
        clause: 'Q18',
        message: inLang(words.planNeedsAssessment, lang),
        remedy: inLang(words.planNeedsAssessmentRemedy, lang),
      })
    }
    const found = planFrom(submittedOn, edition, theCalendar)
    const steps = found.steps.map(({ reading, ...step }) => ({
      ...step,
      ...readingOf(edition, reading, lang),
    }))
    const json = { ...found, steps, calendar: theCalendar.version }
    const lines = steps.map(
      ({ step, to, whose, clause, reading }) =>
        `${sayDay(to, lang)}  ${inLang(planStepWords[step], lang)} · ${inLang(whoseWords[whose], lang)}  ${clause}${reading ? ` · ${inLang(words.ourReading, lang)}` : ''}`,
    )
    return {
      json,
      lines: [
        ...lines,
        say(words.certificateOn, lang, { day: json.certificateOn }),
        ...(json.provisional ? [inLang(words.provisional, lang)] : []),
        say(words.calendar, lang, { version: theCalendar.version }),
      ],
    }
  },
}
