import { editionFor } from '#core/rulebook/edition.ts'
import { commandLineWords as words } from '#core/words/command-line.ts'
import { inLang, say } from '#core/words/say.ts'
import type { CliCommand } from './cli-command.ts'
import { today } from './read-input.ts'

export const catalogue: CliCommand = {
  run({ lang }) {
    const json = editionFor(today()).catalogue.map(({ type, zh, en, levels }) => ({ type, zh, en, levels }))
    const lines = json.map(({ type, zh, en, levels }) =>
      say(words.catalogueLine, lang, { name: inLang([zh, en], lang), key: type, level: levels }),
    )
    return { json, lines }
  },
}
