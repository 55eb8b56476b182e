import { type Day, dayOfInstant, isDay } from '#core/calendar/day.ts'
import { theCalendar } from '#core/calendar/working-days.ts'
import { checkPair } from '#core/rulebook/catalogue.ts'
import { type Edition, editionOn, editions } from '#core/rulebook/edition.ts'
import { find } from '#core/rulebook/finding.ts'
import { commandLineWords as words } from '#core/words/command-line.ts'
import { inLang, type Lang, say } from '#core/words/say.ts'
import { type CliInput, Refused, refuseFinding, wrongUsage } from './cli-command.ts'

/** The day of Beijing on which the command runs. */
export function today(): Day {
  return dayOfInstant(new Date().toISOString())
}

/** A day given as an option or argument. Throws a UsageError naming it. */
export function readDay(name: string, given: string | undefined, lang: Lang): Day {
  return isDay(given) ? given : wrongUsage(words.notADay, lang, { name, given: given ?? '' })
}

/** A day that the calendar answers for. Throws a UsageError naming it; a day beyond is refused by the name it has. */
export function readCalendarDay(name: string, given: string | undefined, lang: Lang): Day {
  const day = readDay(name, given, lang)
  if (day < theCalendar.firstDay || day > theCalendar.lastDay)
    throw new Refused(outsideCalendar(day, lang, name))
  return day
}

/** What is said of a day beyond the calendar, with the name of the option or argument where it was given as one. */
export function outsideCalendar(day: Day, lang: Lang, name?: string): Refused['refused'] {
  const { firstDay: first, lastDay: last } = theCalendar
  return {
    code: 'outside-calendar',
    clause: 'Q9.1',
    message: say(words.outsideCalendar, lang, { name, day, first, last }),
    remedy: inLang(words.outsideCalendarRemedy, lang),
  }
}

/** A whole number given as an option or argument. Throws a UsageError naming it. */
export function readWhole(name: string, given: string | undefined, lang: Lang): number {
  return /^-?\d{1,6}$/.test(given ?? '')
    ? Number(given)
    : wrongUsage(words.notWhole, lang, { name, given: given ?? '' })
}

/** One of a closed list. Throws a UsageError naming the option and the list. */
export function readChoice<C extends string>(
  name: string,
  given: string | undefined,
  choices: readonly C[],
  lang: Lang,
): C {
  const choice = choices.find((one) => one === given)
  return choice ?? wrongUsage(words.notAChoice, lang, { name, given: given ?? '', choices })
}

/** `--from` and `--to` in order, both within the calendar. Throws a UsageError when they are not in order. */
export function readRange({ options, lang }: CliInput): { from: Day; to: Day } {
  const from = readCalendarDay('--from', options.from, lang)
  const to = readCalendarDay('--to', options.to, lang)
  if (from > to) wrongUsage(words.fromAfterTo, lang, { from: '--from', to: '--to' })
  const most = 10
  if (Number(to.slice(0, 4)) - Number(from.slice(0, 4)) > most) wrongUsage(words.rangeTooLong, lang, { most })
  return { from, to }
}

/** `--type` and `--level`, refused when that level of the type is not issued (Q2.2). */
export function readPair({ options, lang }: CliInput, edition: Edition): { type: string; level: number } {
  const pair = checkPair(options.type ?? '', readWhole('--level', options.level, lang), edition)
  if (pair.answer !== 'met') return refuseFinding(pair, lang)
  return { type: String(pair.facts.type), level: Number(pair.facts.level) }
}

/** The rulebook of a day; refused before the first edition. */
export function readEdition(on: Day, lang: Lang): Edition {
  return (
    editionOn(on) ??
    refuseFinding(find('edition', 'no-edition-on-day', 'Q3.1', { on, from: editions[0]!.from }), lang)
  )
}
