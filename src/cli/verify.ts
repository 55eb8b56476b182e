import { readFile } from 'node:fs/promises'
import { publishedAt } from '#core/credential/signed-form.ts'
import { commandLineWords as words } from '#core/words/command-line.ts'
import { registerCheckWords } from '#core/words/register-check.ts'
import { sayFinding } from '#core/words/rules.ts'
import { inLang, type Lang, say, sayDay } from '#core/words/say.ts'
import type { PublishedKeys } from '#evidence/signed/proof.ts'
import { readPublishedKeys, statusListOf, verifyFile } from '#evidence/signed/verify-file.ts'
import { type CliCommand, Refused } from './cli-command.ts'
import { readEdition, today } from './read-input.ts'
import { requireFile } from './scan.ts'

/** Q10: a downloaded certificate against what the centre has published: given as files, or asked for at its address. */
export const verify: CliCommand = {
  positionals: ['FILE'],
  options: { keys: 'optional', status: 'optional' },
  async run({ positionals, options, lang }) {
    const file = await readFile(requireFile(positionals[0] ?? '', lang))
    const edition = readEdition(today(), lang)
    const keys = await keysFrom(options.keys, lang)
    const status = await statusFrom(options.status, file, lang)
    const {
      finding,
      form,
      status: standing,
      asOf,
    } = await verifyFile({ file, keys, status }, today(), edition)
    const { message, remedy } = sayFinding(finding, lang)
    const { answer, code, clause } = finding
    const [number, holder, type, level] = [form?.number, form?.holder, form?.serviceType, form?.level]
    return {
      json: {
        answer,
        number: number ?? null,
        holder: holder ?? null,
        type: type ?? null,
        level: level ?? null,
        validFrom: form?.validFrom ?? null,
        validTo: form?.validTo ?? null,
        status: standing,
        asOf,
        code,
        clause,
        message,
        remedy,
      },
      lines: [
        `${inLang(registerCheckWords.answers[answer], lang)}  ${clause}`,
        message,
        ...(remedy ? [remedy] : []),
        ...(number && holder ? [`${number}  ${holder}`] : []),
        say(registerCheckWords.asOf, lang, { on: sayDay(asOf, lang) }),
      ],
    }
  },
}

/** Where this installation publishes: never what the file itself names, or a forger would vouch for himself. */
const publicUrl = () => (process.env.ZIZHI_PUBLIC_URL || 'http://127.0.0.1:3000').replace(/\/$/, '')

const refuse = (code: string, message: string, lang: Lang): never => {
  throw new Refused({ code, clause: 'Q10', message, remedy: inLang(registerCheckWords.giveFiles, lang) })
}

const fetched = async (address: string): Promise<Uint8Array | undefined> => {
  const answer = await fetch(address, { signal: AbortSignal.timeout(10_000) }).catch(() => undefined)
  return answer?.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined
}

const keysFrom = async (file: string | undefined, lang: Lang): Promise<PublishedKeys> => {
  const address = publishedAt(publicUrl()).keys
  const bytes = file ? await readFile(requireFile(file, lang)) : await fetched(address)
  if (!bytes) return refuse('keys-unreachable', say(registerCheckWords.unreachable, lang, { address }), lang)
  return (
    readPublishedKeys(bytes) ?? refuse('not-keys', say(words.notJson, lang, { file: file ?? address }), lang)
  )
}

/** The list that the file names, when it is one of ours; without one the answer says that it is missing. */
const statusFrom = async (file: string | undefined, certificate: Uint8Array, lang: Lang) => {
  if (file) return readFile(requireFile(file, lang))
  const address = await statusListOf(certificate)
  const isOurs = address?.startsWith(publishedAt(publicUrl()).statusList(0).slice(0, -1))
  return (isOurs && address && (await fetched(address))) || null
}
