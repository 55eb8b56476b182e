/** A source of chance that a number alone decides: the same seed plays the same game again. */
export interface Chance {
  /** A whole number from 0 up to, but not including, `below`. */
  int(below: number): number
  /** Whether something of this likelihood happens now. */
  happens(likelihood: number): boolean
  /** One of these. Throws when there is none. */
  pick<T>(among: readonly T[]): T
  /** Some of these in their order, each with the same likelihood, at least one where there is one. */
  some<T>(among: readonly T[], likelihood?: number): T[]
  /** These in another order. */
  shuffled<T>(among: readonly T[]): T[]
  /** An id that nothing has yet. */
  uuid(): string
}

/** Marsaglia's xorshift with a scrambled seed: short, and good enough to choose among moves. */
export const chanceOf = (seed: number): Chance => {
  let word = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ 0xc2b2ae35) >>> 0 || 1
  const next = (): number => {
    word ^= word << 13
    word >>>= 0
    word ^= word >>> 17
    word ^= word << 5
    word >>>= 0
    return word / 0x1_0000_0000
  }
  const int = (below: number) => Math.floor(next() * below)
  const pick = <T>(among: readonly T[]): T => {
    if (among.length === 0) throw new Error('Nothing to pick from')
    return among[int(among.length)] as T
  }
  const hex = (digits: number) =>
    int(16 ** digits)
      .toString(16)
      .padStart(digits, '0')
  return {
    int,
    pick,
    happens: (likelihood) => next() < likelihood,
    some: (among, likelihood = 0.6) => {
      const chosen = among.filter(() => next() < likelihood)
      return chosen.length > 0 || among.length === 0 ? chosen : [pick(among)]
    },
    shuffled: (among) =>
      among
        .map((one) => ({ one, at: next() }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ one }) => one),
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(6)}${hex(6)}`,
  }
}

/** A seed that a text decides, so that the same cell of a table is always filled in the same way. */
export const seedOf = (text: string): number =>
  [...text].reduce(
    (sum, letter) => Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0,
    0x811c9dc5,
  )
