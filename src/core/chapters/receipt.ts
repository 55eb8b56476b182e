import { z } from 'zod'
import type { Day } from '#core/calendar/day.ts'
import type { CaseState } from '#core/case-state.ts'
import { discDifferences } from '#core/disc/compare-disc.ts'
import { coverOf, findConsignment } from '#core/disc/consignment.ts'
import { readCoverCode, refuseOtherCover } from '#core/disc/cover-code.ts'
import { type Context, isRefusal, type Refusal, refuse } from '#core/kernel.ts'
import type { PaperReceipt, PaperState } from '#core/paper-state.ts'
import { receiptAsks, receiptWords } from '#core/words/receipt.ts'
import { say } from '#core/words/say.ts'
import { openItems, roundsOf } from './supplement-round.ts'

const pages = z.int().min(1).max(100_000)
const mostNoted = 500

const noted = z.object({
  difference: z.enum(discDifferences),
  /** None of what is no file of the case: its name may name a person, and is not kept. */
  fileId: z.uuid().optional(),
  count: z.int().min(1).max(20_000),
})

/**
 * What may be said of a parcel besides the day: all of it may be left out. The scanned code is compared with what is
 * expected; the differences come from comparing the disc (compare-disc.ts).
 */
export const receiptInput = {
  coverCode: z.string().trim().max(60).default('').meta({ widget: 'line' }),
  pagesCounted: pages.optional().meta({ widget: 'number' }),
  pagesPrinted: pages.optional().meta({ widget: 'hidden' }),
  differences: z.array(noted).max(mostNoted).default([]).meta({ widget: 'hidden' }),
}

/** The same as an event keeps it: what was not said is not in it. */
export const receiptData = {
  coverCode: z.string().optional(),
  pagesCounted: pages.optional(),
  pagesPrinted: pages.optional(),
  differences: z.array(noted).optional(),
}

export type Receipt = z.output<z.ZodObject<typeof receiptInput>>

/** The refusals that a scanned code can bring about. */
export const receiptRefusals = [
  'cover-code-unknown',
  'cover-code-mistyped',
  'cover-of-other-case',
  'cover-of-other-round',
  'cover-of-older-dossier',
  'file-unknown',
] as const

export const receiptClauses = { 'cover-of-older-dossier': 'Q12.6', 'cover-of-other-round': 'Q4.1' }

/** Those fields of an event that say something. */
export const receiptOf = ({ coverCode, pagesCounted, pagesPrinted, differences }: Receipt) => ({
  ...(coverCode && { coverCode }),
  ...(pagesCounted !== undefined && { pagesCounted }),
  ...(pagesCounted !== undefined && pagesPrinted !== undefined && { pagesPrinted }),
  ...(differences.length > 0 && { differences }),
})

interface FileFact {
  readonly id: string
  readonly sha256: string
}

/** The digest of a file's content by its id, as the facts of a command have it. */
const contentIn = ({ facts }: Context) => {
  const files = (facts.files ?? []) as readonly FileFact[]
  return (fileId: string): string | undefined => files.find(({ id }) => id === fileId)?.sha256
}

/** Whether a scanned code is of what is received now, and the differences are of files of the case; null when they are. */
export const refuseReceipt = (
  state: CaseState,
  { coverCode, differences }: Receipt,
  round: number,
  context: Context,
): Refusal | null => {
  const contentOf = contentIn(context)
  const unknown = differences.find(({ fileId }) => fileId !== undefined && !contentOf(fileId))
  if (unknown) return refuse('file-unknown', 'Q4.1', { file: unknown.fileId ?? '' })
  if (!coverCode) return null
  const read = readCoverCode(coverCode)
  if (isRefusal(read)) return read
  const consignment = findConsignment(state, round)
  return consignment ? refuseOtherCover(read, coverOf(state, consignment, contentOf)) : null
}

type Kept = z.output<z.ZodObject<typeof receiptData>>

/** The paper of a case with one more receipt. */
export const withReceipt = (
  { paper }: Pick<CaseState, 'paper'>,
  round: number,
  receivedOn: Day,
  { coverCode, pagesCounted, pagesPrinted, differences = [] }: Kept,
): { readonly paper: PaperState } => ({
  paper: {
    ...paper,
    receipts: [
      ...paper.receipts,
      {
        round,
        receivedOn,
        coverCode: coverCode ?? null,
        pages: pagesCounted === undefined ? null : { counted: pagesCounted, printed: pagesPrinted ?? null },
        differences: differences.map(({ fileId, ...one }) => ({ ...one, fileId: fileId ?? null })),
      },
    ],
  },
})

/** Something to be asked for because of what was found: a place of the case, or what was written. */
interface AskedFor {
  readonly place: string
  readonly about: string
  readonly ask: string
}

const mostItems = 100

const askFor = (of: keyof typeof receiptAsks, facts: Readonly<Record<string, number>>): string =>
  say(receiptAsks[of], 'zh-CN', facts)

const pagesMissing = ({ pages }: PaperReceipt): readonly AskedFor[] =>
  pages?.printed && pages.printed !== pages.counted
    ? [
        {
          place: '',
          about: receiptWords.book[0],
          ask: askFor('pages', { counted: pages.counted, printed: pages.printed }),
        },
      ]
    : []

/** What a receipt gives reason to ask for, as items of a supplement request: one action takes them over. */
export const itemsOfReceipt = (receipt: PaperReceipt): readonly AskedFor[] => {
  const all = [
    ...pagesMissing(receipt),
    ...receipt.differences.map(({ difference, fileId, count }) => ({
      place: fileId ? `file.${fileId}` : '',
      about: fileId ? '' : receiptWords.disc[0],
      ask: askFor(fileId || difference === 'superfluous' ? difference : 'others', { count }),
    })),
  ]
  if (all.length <= mostItems) return all
  const rest = all.length - (mostItems - 1)
  return [
    ...all.slice(0, mostItems - 1),
    { place: '', about: receiptWords.disc[0], ask: askFor('others', { count: rest }) },
  ]
}

/** What the last look into the book's parcel found and nobody has asked for yet; nothing elsewhere than at filing. */
export const itemsOfBookReceipt = (state: CaseState): { items?: readonly AskedFor[] } => {
  const receipt = state.paper.receipts.findLast(({ round }) => round === 0)
  if (state.phase !== 'filing' || !receipt) return {}
  const asked = roundsOf(state).flatMap(({ items }) => items)
  const items = itemsOfReceipt(receipt).filter(
    ({ place, ask }) => !asked.some((one) => (one.place ?? '') === place && one.ask === ask),
  )
  return items.length > 0 ? { items } : {}
}

/** Verdicts to start with: an item whose file on the disc is not the one handed in is asked for again, with the reason. */
export const verdictsOfReceipts = (
  state: CaseState,
): readonly { readonly itemId: string; readonly accepted: boolean; readonly reason: string }[] => {
  const noted = state.paper.receipts
    .filter(({ round }) => round > 0 && round === roundsOf(state).length)
    .flatMap(({ differences }) => differences)
  return openItems(state).map(({ id, files }) => {
    const found = noted.filter(({ fileId }) => fileId !== null && files.includes(fileId))
    const reasons = [...new Set(found.map(({ difference, count }) => askFor(difference, { count })))]
    return { itemId: id, accepted: reasons.length === 0, reason: reasons.join('') }
  })
}
