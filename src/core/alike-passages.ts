import type { Passage, PlaceInFile } from './place-in-file.ts'
import { shinglesOf } from './shingles.ts'

/** A sentence or line of a document, with its place. */
export interface Piece {
  readonly text: string
  readonly at: PlaceInFile
}

export interface AlikePassages {
  readonly one: Piece
  readonly other: Piece
  /** How much of the first the other has, from 0 to 1. */
  readonly share: number
}

const sentenceEnd = /(?<=[。；！？;!?])|[\n\r\t]/
/** Shorter ones are headings and names that every paper of the trade has. */
const leastShingles = 10
const longestPiece = 300
/** Of each document; a book of two thousand pages has as many. */
const mostPieces = 20_000
const leastAlike = 0.6
const mostShown = 20
const mostCandidates = 4

/** Takes a document passage by passage and keeps its sentences, as many as anybody would look through. */
export const createPieces = () => {
  const pieces: Piece[] = []
  return {
    pieces,
    add: ({ text, at }: Passage) => {
      for (const sentence of text.split(sentenceEnd)) {
        const trimmed = sentence.trim()
        if (trimmed.length > leastShingles && pieces.length < mostPieces)
          pieces.push({ text: trimmed.slice(0, longestPiece), at })
      }
    },
  }
}

/** The sentences that two documents have in common, word for word or nearly so (Q16, Q19): the longest, in their order. */
export const alikePassages = (ones: readonly Piece[], others: readonly Piece[]): AlikePassages[] => {
  const holders = new Map<number, number>()
  for (const [at, { text }] of others.entries())
    for (const hash of shinglesOf(text)) if (!holders.has(hash)) holders.set(hash, at)
  const found = ones.flatMap((one, order) => {
    const shingles = shinglesOf(one.text)
    if (shingles.size < leastShingles) return []
    const common = new Map<number, number>()
    for (const hash of shingles) {
      const holder = holders.get(hash)
      if (holder !== undefined) common.set(holder, (common.get(holder) ?? 0) + 1)
    }
    // A phrase that stands everywhere leads to its first place only: those that may be meant are compared whole.
    const candidates = [...common].sort(([, a], [, b]) => b - a).slice(0, mostCandidates)
    const [best] = candidates
      .map(([at]) => {
        const other = others[at] as Piece
        const there = shinglesOf(other.text)
        return { other, length: [...shingles].filter((hash) => there.has(hash)).length }
      })
      .sort((a, b) => b.length - a.length)
    if (!best || best.length < shingles.size * leastAlike) return []
    return [{ one, ...best, share: best.length / shingles.size, order }]
  })
  return found
    .sort((a, b) => b.length - a.length)
    .slice(0, mostShown)
    .sort((a, b) => a.order - b.order)
    .map(({ one, other, share }) => ({ one, other, share }))
}
