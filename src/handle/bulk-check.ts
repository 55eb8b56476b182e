import { createHash } from 'node:crypto'
import { type CheckedLine, checkLine, type Found, standingOfLine } from '#core/bulk-check.ts'
import type { Day } from '#core/calendar/day.ts'
import { asCompared } from '#core/rulebook/as-compared.ts'
import { type Edition, editionOn } from '#core/rulebook/edition.ts'
import type { Lang } from '#core/words/say.ts'
import { type FoundRow, findByPartOfName, findNamed } from '#store/register.ts'
import type { keepPapers } from './kept-papers.ts'
import type { Ports } from './ports.ts'
import { registered } from './register-row.ts'
import { sealPaper } from './signed-forms.ts'
import { turnstile } from './turnstile.ts'

/** One check costs the database more than a page does. */
const checking = { most: 40, seconds: 600 }
/** Fewer characters stand in the names of half the register. */
const leastOfName = 4

export interface BulkResult {
  readonly on: Day
  /** The instant at which the register was asked. */
  readonly at: string
  readonly lines: readonly CheckedLine[]
  /** Names this result: the same question with the same answer has the same one. */
  readonly code: string
}

/** 4F7A-90C1-44DE: enough to compare by eye; what proves the paper is its seal. */
const codeOf = (on: Day, lines: readonly CheckedLine[]) => {
  const told = lines.map((line) => [
    line.text,
    standingOfLine(line),
    line.matches.map(({ certificate, asThen }) => [
      certificate.number,
      asThen.holder,
      asThen.level,
      asThen.status,
    ]),
  ])
  const digest = createHash('sha256')
    .update(JSON.stringify([on, told]))
    .digest('hex')
    .toUpperCase()
  return (digest.slice(0, 16).match(/.{4}/g) ?? []).join('-')
}

/** Checks pasted lists against the register. Addresses are counted, never kept; nothing of a list is kept either. */
export const bulkCheck = (ports: Ports, keep: ReturnType<typeof keepPapers<Uint8Array>>) => {
  const visitors = turnstile(() => Date.parse(ports.clock.now()), checking)

  const answer = async (texts: readonly string[], on: Day): Promise<BulkResult> => {
    const at = ports.clock.now()
    const edition = (editionOn(on, ports.editions) ?? ports.editions[0]) as Edition
    const named = await findNamed(
      ports.db,
      texts.map((name) => ({ code: asCompared(name), name })),
    )
    const exact = byText(texts, named)
    const open = texts.filter((text) => !exact.has(text) && [...text].length >= leastOfName)
    const partly = open.length > 0 ? byText(open, await findByPartOfName(ports.db, open)) : new Map()
    const lines = texts.map((text) => checkLine(text, exact.get(text) ?? partly.get(text) ?? [], on, edition))
    return { on, at, lines, code: codeOf(on, lines) }
  }

  return {
    /** The answer for these lines as of a day, or how long to wait when somebody asks too often. */
    check: async (
      texts: readonly string[],
      on: Day,
      address: string | undefined,
    ): Promise<BulkResult | { readonly waitSeconds: number }> => {
      const waitSeconds = visitors.pass(address ?? '')
      return waitSeconds > 0 ? { waitSeconds } : answer(texts, on)
    },

    /** The same result as a sealed paper. */
    pdf: async (result: BulkResult, lang: Lang): Promise<Uint8Array | 'busy'> =>
      keep(`bulk:${lang}:${result.code}:${result.at}`, async () => {
        const pdf = await ports.print.bulkCheck({ result, lang, verifierUrl: `${ports.publicUrl}/verifier` })
        return sealPaper(ports, pdf, `register check ${result.on} ${result.code}`, result.at)
      }),
  }
}

const byText = (texts: readonly string[], rows: readonly FoundRow[]): Map<string, Found[]> => {
  const found = new Map<string, Found[]>()
  for (const row of rows) {
    const text = texts[row.asked - 1] as string
    found.set(text, [...(found.get(text) ?? []), { by: row.by, certificate: registered(row) }])
  }
  return found
}
