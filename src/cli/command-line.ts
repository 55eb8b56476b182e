import { OutsideCalendar } from '#core/calendar/working-days.ts'
import { commandSummaries, commandLineWords as words } from '#core/words/command-line.ts'
import { colon, inLang, type Lang } from '#core/words/say.ts'
import { calendarCheck } from './calendar-check.ts'
import { calendarImport } from './calendar-import.ts'
import { catalogue } from './catalogue.ts'
import { check } from './check.ts'
import { type CliCommand, Refused, UsageError, wrongUsage } from './cli-command.ts'
import { fee } from './fee.ts'
import { likeness } from './likeness.ts'
import { meetings } from './meetings.ts'
import { minimum } from './minimum.ts'
import { langOf, parseArguments } from './parse-arguments.ts'
import { plan } from './plan.ts'
import { outsideCalendar } from './read-input.ts'
import { scan } from './scan.ts'
import { uscc } from './uscc.ts'
import { verify } from './verify.ts'
import { wechatMenuUpload } from './wechat-menu.ts'
import { window } from './window.ts'
import { workdayAdd, workdayCount } from './workday.ts'
import { workdays } from './workdays.ts'

const commands: Readonly<Record<keyof typeof commandSummaries, CliCommand>> = {
  catalogue,
  fee,
  minimum,
  window,
  workdays,
  'workday add': workdayAdd,
  'workday count': workdayCount,
  meetings,
  plan,
  uscc,
  check,
  scan,
  likeness,
  verify,
  'calendar check': calendarCheck,
  'calendar import': calendarImport,
  'wechat-menu upload': wechatMenuUpload,
}

type CommandName = keyof typeof commands
const commandNames = Object.keys(commands) as CommandName[]

const DONE = 0
const REFUSED = 1
const WRONG_USAGE = 2

export interface Outcome {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs one command line: 0 done, 1 refused (a question without an answer), 2 wrong usage. Throws only for a fault. */
export async function runCommandLine(given: readonly string[]): Promise<Outcome> {
  // The language may come first; everything else follows its command.
  const args = given[0] === '--lang' ? [...given.slice(2), ...given.slice(0, 2)] : given
  const lang = langOf(args)
  const done = (exitCode: number, json: unknown, lines: readonly string[]): Outcome => ({
    exitCode,
    stdout: args.includes('--json') ? JSON.stringify(json) : lines.join('\n'),
    stderr: '',
  })
  if (args.length === 0 || args[0] === 'help' || args[0] === '--help') {
    return { exitCode: DONE, stdout: help(lang), stderr: '' }
  }
  const name = commandNamed(args)
  const half = commandNames.filter((one) => one.split(' ')[0] === args[0])
  try {
    if (!name)
      wrongUsage(half.length > 0 ? words.halfCommand : words.unknownCommand, lang, { command: args[0] })
    const command = commands[name]
    const { json, lines } = await command.run(
      parseArguments(name, command, args.slice(name.split(' ').length)),
    )
    return done(DONE, json, lines)
  } catch (fault) {
    const refused = refusalOf(fault, lang)
    if (refused) {
      const { message, clause, remedy } = refused
      return done(REFUSED, { refused }, [`${inLang(words.refused, lang)}  ${clause}`, message, remedy])
    }
    if (!(fault instanceof UsageError)) throw fault
    const meant = name ? [name] : half
    const usages = meant.map((one) => `${inLang(words.usage, lang)}${colon(lang)}${usageOf(one)}`)
    const stderr = [fault.message, ...(usages.length > 0 ? usages : [help(lang)])].join('\n')
    return { exitCode: WRONG_USAGE, stdout: '', stderr }
  }
}

/** The command that the first one or two words name. */
function commandNamed(args: readonly string[]): CommandName | undefined {
  return commandNames.find((name) => name === args[0] || name === args.slice(0, 2).join(' '))
}

/** A refusal, or the calendar's own limits as one; undefined for anything else. */
function refusalOf(fault: unknown, lang: Lang): Refused['refused'] | undefined {
  if (fault instanceof Refused) return fault.refused
  return fault instanceof OutsideCalendar ? outsideCalendar(fault.day, lang) : undefined
}

function usageOf(name: CommandName): string {
  const { options = {}, positionals = [] } = commands[name]
  const given = positionals.map((place) => (place.endsWith('?') ? `[${place.slice(0, -1)}]` : place))
  const chosen = Object.entries(options).map(([option, need]) => {
    if (need === 'flag') return `[--${option}]`
    const said = `--${option} ${need === 'many' ? 'FILE…' : option.toUpperCase()}`
    return need !== 'optional' ? said : `[${said}]`
  })
  return ['zizhi', name, ...given, ...chosen, '[--json] [--lang zh|en]'].join(' ')
}

function help(lang: Lang): string {
  return [
    `${inLang(words.commands, lang)}${colon(lang).trim()}`,
    ...commandNames.map(
      (name) =>
        `  ${usageOf(name).replace(' [--json] [--lang zh|en]', '')}\n      ${inLang(commandSummaries[name], lang)}`,
    ),
    inLang(words.everywhere, lang),
  ].join('\n')
}
