import { commandLineWords as words } from '#core/words/command-line.ts'
import type { Lang } from '#core/words/say.ts'
import { type CliCommand, type CliInput, wrongUsage } from './cli-command.ts'

const langs: Readonly<Record<string, Lang>> = { zh: 'zh-CN', 'zh-CN': 'zh-CN', en: 'en' }

/** The language asked for with --lang, Chinese without it; looked up first, so that every complaint is in it. */
export function langOf(args: readonly string[]): Lang {
  const at = args.indexOf('--lang')
  return langs[args[at + 1] ?? ''] ?? 'zh-CN'
}

/** Reads what follows a command's name. Throws a UsageError naming the option or argument that is wrong. */
export function parseArguments(name: string, command: CliCommand, args: readonly string[]): CliInput {
  const lang = langOf(args)
  const { options: known = {}, positionals: places = [] } = command
  const options: Record<string, string> = {}
  const positionals: string[] = []
  const lists: Record<string, string[]> = {}
  for (let i = 0; i < args.length; i++) {
    const word = args[i] ?? ''
    // A negative number is an argument; an option starts with two dashes and has its value after it.
    if (!word.startsWith('--')) positionals.push(word)
    else if (word !== '--json') {
      const option = word.slice(2)
      if (known[option] === 'flag') {
        options[option] = word
        continue
      }
      const value = args[++i]
      if (!Object.hasOwn(known, option) && option !== 'lang')
        wrongUsage(words.unknownOption, lang, { command: name, option: word })
      if (Object.hasOwn(options, option)) wrongUsage(words.optionTwice, lang, { option: word })
      if (value === undefined || value.startsWith('--'))
        wrongUsage(words.optionWithoutValue, lang, { option: word })
      else if (option === 'lang' && !Object.hasOwn(langs, value)) {
        wrongUsage(words.notAChoice, lang, { name: word, choices: ['zh', 'en'], given: value })
      } else options[option] = value
      if (known[option] === 'many') {
        lists[option] = [value ?? '']
        while (args[i + 1] !== undefined && !args[i + 1]?.startsWith('--'))
          lists[option].push(args[++i] ?? '')
      }
    }
  }
  for (const [option, need] of Object.entries(known)) {
    if (need !== 'optional' && need !== 'flag' && options[option] === undefined)
      wrongUsage(words.optionMissing, lang, { option: `--${option}` })
  }
  const missing = places.find((place, i) => !place.endsWith('?') && positionals[i] === undefined)
  if (missing) wrongUsage(words.argumentMissing, lang, { argument: missing })
  // The last place may be taken by any number.
  const extra = places.at(-1)?.endsWith('…') ? undefined : positionals[places.length]
  if (extra !== undefined) wrongUsage(words.argumentTooMany, lang, { argument: extra })
  return { options, lists, positionals, lang }
}
