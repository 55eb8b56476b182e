import { checkUscc } from '#core/uscc.ts'
import { answerWords } from '#core/words/command-line.ts'
import { sayFinding } from '#core/words/rules.ts'
import { inLang } from '#core/words/say.ts'
import type { CliCommand } from './cli-command.ts'

export const uscc: CliCommand = {
  positionals: ['CODE'],
  run({ positionals, lang }) {
    const finding = checkUscc(positionals[0] ?? '')
    const { message, remedy } = sayFinding(finding, lang)
    return {
      json: { answer: finding.answer, message, remedy },
      lines: [inLang(answerWords[finding.answer], lang), message, ...(remedy ? [remedy] : [])],
    }
  },
}
