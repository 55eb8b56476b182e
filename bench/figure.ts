/** The middle and the ends of what several rounds gave. */
export interface Spread {
  median: number
  least: number
  most: number
}

/** One measurement of ours against a reference that ran between our own rounds, on the same machine and server. */
export interface Figure {
  name: string
  /** One sentence: what was counted, and under which load. */
  what: string
  unit: string
  ours: Spread
  reference: Spread & { name: string }
  /** Ours divided by the reference, round by round: the speed of the machine falls out. */
  ratio: Spread
  rounds: number
  /** A line for each thing that went into it, where one wants to know which it was. */
  lines?: readonly string[]
}

/** Runs ours and the reference in turn, after one round of each that does not count, so that both are warm. */
export async function compare(
  about: Pick<Figure, 'name' | 'what' | 'unit'> & { referenceName: string; rounds: number },
  ours: () => Promise<number>,
  reference: () => Promise<number>,
): Promise<Figure> {
  const { name, what, unit, referenceName, rounds } = about
  await ours()
  await reference()
  const pairs: [number, number][] = []
  for (let round = 0; round < rounds; round += 1) {
    // Who goes first changes, or the second would always find the database a little bigger.
    const first =
      round % 2 === 0 ? [await ours(), await reference()] : [await reference(), await ours()].reverse()
    pairs.push(first as [number, number])
  }
  return {
    name,
    what,
    unit,
    ours: spreadOf(pairs.map(([one]) => one)),
    reference: { name: referenceName, ...spreadOf(pairs.map(([, other]) => other)) },
    ratio: spreadOf(pairs.map(([one, other]) => one / other)),
    rounds,
  }
}

/** The spread of at least one number. */
export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const median = (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2
  return { median, least: sorted[0]!, most: sorted.at(-1)! }
}
