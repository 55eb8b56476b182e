import { findType } from '#core/rulebook/catalogue.ts'
import { getEdition } from '#core/rulebook/edition.ts'
import { applicationKinds } from '#core/rulebook/edition-shape.ts'
import { feeFor } from '#core/rulebook/fees.ts'
import { commandLineWords as words } from '#core/words/command-line.ts'
import { colon, inLang, say, sayFen } from '#core/words/say.ts'
import { type CliCommand, readingOf, refuseFinding } from './cli-command.ts'
import { readChoice, readDay, readEdition, readWhole, today } from './read-input.ts'

const inYuan = (fen: number) => fen / 100

export const fee: CliCommand = {
  options: { type: 'required', level: 'required', kind: 'required', on: 'optional' },
  run({ options, lang }) {
    const on = options.on === undefined ? today() : readDay('--on', options.on, lang)
    const kind = readChoice('--kind', options.kind, applicationKinds, lang)
    const level = readWhole('--level', options.level, lang)
    const given = options.type ?? ''
    const type = findType(given, readEdition(on, lang))?.type ?? given
    const answer = feeFor({ type, level, kind, on })
    if ('answer' in answer) return refuseFinding(answer, lang)
    const { assessmentFen, annualFen, totalFen, edition, clause } = answer
    const reading = readingOf(getEdition(edition), answer.reading, lang)
    const line = (pair: (typeof words)['total' | 'assessment' | 'annual'], fen: number) =>
      say(pair, lang, { fen: sayFen(fen, lang) })
    return {
      json: {
        assessmentYuan: inYuan(assessmentFen),
        annualYuan: inYuan(annualFen),
        totalYuan: inYuan(totalFen),
        edition,
        clause,
        ...reading,
      },
      lines: [
        line(words.assessment, assessmentFen),
        line(words.annual, annualFen),
        `${line(words.total, totalFen)}  ${clause}`,
        ...(reading.reading ? [`${inLang(words.ourReading, lang)}${colon(lang)}${reading.reading}`] : []),
      ],
    }
  },
}
