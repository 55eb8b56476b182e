import { existsSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { findGateRefusal } from '#core/rulebook/secrecy.ts'
import { plainFileName } from '#core/uploads.ts'
import { answerWords, commandLineWords as words } from '#core/words/command-line.ts'
import { placeInFileWords } from '#core/words/files.ts'
import { sayFinding } from '#core/words/rules.ts'
import { colon, inLang, type Lang, say } from '#core/words/say.ts'
import { scanPath } from '#evidence/scan-on-server.ts'
import { type CliCommand, Refused } from './cli-command.ts'
import { readEdition, today } from './read-input.ts'

/** Refuses by name a path that is no file. */
export const requireFile = (file: string, lang: Lang): string => {
  const isThere = existsSync(file)
  if (isThere && statSync(file).isFile()) return file
  throw new Refused({
    code: isThere ? 'file-unreadable' : 'file-missing',
    clause: 'Q13.4',
    message: say(isThere ? words.fileUnreadable : words.fileMissing, lang, { file }),
    remedy: inLang(isThere ? words.fileUnreadableRemedy : words.fileMissingRemedy, lang),
  })
}

/** Q13.4: the gate that uploads pass, on files of this machine; with or without the declaration that goes with them. */
export const scan: CliCommand = {
  positionals: ['FILE…'],
  options: { declared: 'flag' },
  async run({ positionals, options, lang }) {
    const isDeclared = options.declared !== undefined
    const edition = readEdition(today(), lang)
    const files = positionals.map((file) => requireFile(file, lang))
    const scanned = []
    for (const file of files) {
      const { kind, answer, findings } = await scanPath(file, plainFileName(basename(file)), edition)
      scanned.push({
        file,
        kind,
        answer,
        refused: findGateRefusal(findings, isDeclared)?.[0].code ?? null,
        findings: findings.map((finding) => ({
          code: finding.code,
          clause: finding.clause,
          answer: finding.answer,
          where: say(placeInFileWords, lang, finding.facts).trim(),
          excerpt: String(finding.facts.excerpt ?? ''),
          ...sayFinding(finding, lang),
        })),
      })
    }
    return {
      json: scanned,
      lines: scanned.flatMap(({ file, answer, findings }) => [
        `${sign[answer]} ${file}${colon(lang)}${inLang(answerWords[answer], lang)}`,
        ...findings
          .filter((finding) => finding.answer !== 'met' || finding.excerpt !== '')
          .flatMap((finding) => [
            `    ${sign[finding.answer]} ${finding.message}  ${finding.clause}`,
            ...(finding.remedy
              ? [`        ${inLang(words.remedy, lang)}${colon(lang)}${finding.remedy}`]
              : []),
          ]),
      ]),
    }
  },
}

const sign = { met: '✓', 'not-met': '✗', refer: '?' } as const
