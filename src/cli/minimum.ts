import { editionFor } from '#core/rulebook/edition.ts'
import { minimumFor } from '#core/rulebook/minimums.ts'
import { commandLineWords as words } from '#core/words/command-line.ts'
import { say } from '#core/words/say.ts'
import type { CliCommand } from './cli-command.ts'
import { readPair, today } from './read-input.ts'

export const minimum: CliCommand = {
  options: { type: 'required', level: 'required' },
  run(input) {
    const edition = editionFor(today())
    const { type, level } = readPair(input, edition)
    const engagements = minimumFor(type, level, edition)
    const clause = 'Q14'
    return {
      json: { engagements, clause },
      lines: [`${say(words.engagements, input.lang, { count: engagements })}  ${clause}`],
    }
  },
}
