import { foldText } from './plain-text.ts'

/** Eight characters in a row: shorter runs are common words of the trade, longer ones break at every correction. */
const width = 8
/**
 * More shingles than this are thinned out, evenly by their hash, so that the sketch of any document takes eight kilobytes
 * at most; a share is then still right to some two per cent.
 */
const mostKept = 2_048
/** By so many shingles, in proportion to its length, a document is entered in an index. */
const indexedOf = { least: 48, most: 192, oneIn: 64 } as const
/** Less than this is what any two papers of the trade have in common. */
export const leastShare = 0.05
const base = 16_777_619

/** What of a text is compared: its letters and digits, without case, spacing or punctuation. */
const lettersOf = (text: string): string =>
  foldText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** The shingles of a document as hashes: those divisible by `step`, which is 1 until there are too many. */
export interface Sketch {
  readonly step: number
  readonly hashes: ReadonlySet<number>
}

const mixed = (hash: number): number => {
  let one = hash ^ (hash >>> 16)
  one = Math.imul(one, 0x85ebca6b)
  one ^= one >>> 13
  one = Math.imul(one, 0xc2b2ae35)
  return (one ^ (one >>> 16)) >>> 0
}

/** Takes a document passage by passage; a sentence that runs on into the next passage is not cut. */
export const createSketch = () => {
  let step = 1
  let kept = new Set<number>()
  let rest = ''
  return {
    add: (text: string) => {
      const letters = rest + lettersOf(text)
      for (let from = 0; from + width <= letters.length; from++) {
        let hash = 0x811c9dc5
        for (let at = from; at < from + width; at++) hash = Math.imul(hash ^ letters.charCodeAt(at), base)
        const one = mixed(hash)
        if (one % step === 0) kept.add(one)
        if (kept.size <= mostKept) continue
        step *= 2
        kept = new Set([...kept].filter((hashed) => hashed % step === 0))
      }
      rest = letters.slice(-(width - 1))
    },
    sketch: (): Sketch => ({ step, hashes: kept }),
  }
}

/** How much of the first document the second has as well, from 0 to 1 (Q16, Q19); 0 where one has hardly any text. */
export const shareOf = (one: Sketch, other: Sketch): number => {
  const step = Math.max(one.step, other.step)
  let asked = 0
  let found = 0
  for (const hash of one.hashes) {
    if (hash % step !== 0) continue
    asked += 1
    if (other.hashes.has(hash)) found += 1
  }
  return asked === 0 ? 0 : found / asked
}

/** How often a hash can be halved: those that can be most often are left when a document is thinned. */
const halvings = (hash: number): number => (hash === 0 ? 32 : 31 - Math.clz32(hash & -hash))

/**
 * The shingles by which a document is entered and looked up in an index: the same ones of it wherever it occurs, so that
 * two documents with much in common have many of these in common, too.
 */
export const indexedShingles = ({ step, hashes }: Sketch): number[] => {
  const { least, most, oneIn } = indexedOf
  const count = Math.min(most, Math.max(least, Math.ceil((hashes.size * step) / oneIn)))
  return [...hashes].sort((a, b) => halvings(b) - halvings(a) || a - b).slice(0, count)
}

/** The hashes of all shingles of a short text. */
export const shinglesOf = (text: string): ReadonlySet<number> => {
  const making = createSketch()
  making.add(text)
  return making.sketch().hashes
}
