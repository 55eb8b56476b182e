/** A stretch of lines that two texts share, or that one of them lacks. */
export interface TextChange {
  readonly kind: 'same' | 'added' | 'removed'
  readonly lines: readonly string[]
}

/** Pairs of lines that a table of lengths may hold; a larger stretch without a landmark is told as replaced. */
const mostPairs = 1_000_000

/** What the later text has that the earlier one had not, and the other way round, line by line and in order. */
export const textChanges = (before: readonly string[], after: readonly string[]): readonly TextChange[] => {
  const found: { kind: TextChange['kind']; lines: string[] }[] = []
  const tell = (kind: TextChange['kind'], lines: readonly string[]) => {
    if (lines.length === 0) return
    const last = found.at(-1)
    if (last?.kind === kind) last.lines.push(...lines)
    else found.push({ kind, lines: [...lines] })
  }
  compare(before, after, tell)
  return found
}

type Tell = (kind: TextChange['kind'], lines: readonly string[]) => void

const compare = (before: readonly string[], after: readonly string[], tell: Tell): void => {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head++
  let tail = 0
  const most = Math.min(before.length, after.length) - head
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  tell('same', before.slice(0, head))
  middle(before.slice(head, before.length - tail), after.slice(head, after.length - tail), tell)
  tell('same', before.slice(before.length - tail))
}

const middle = (before: readonly string[], after: readonly string[], tell: Tell): void => {
  const landmarks = before.length > 0 && after.length > 0 ? landmarksOf(before, after) : []
  if (landmarks.length === 0) {
    if (before.length * after.length > mostPairs) {
      tell('removed', before)
      tell('added', after)
    } else byLength(before, after, tell)
    return
  }
  let [from, to] = [0, 0]
  for (const [at, there] of landmarks) {
    compare(before.slice(from, at), after.slice(to, there), tell)
    tell('same', before.slice(at, at + 1))
    from = at + 1
    to = there + 1
  }
  compare(before.slice(from), after.slice(to), tell)
}

/** Lines that stand once in each text, as many as keep their order in both: what is between them is compared apart. */
const landmarksOf = (before: readonly string[], after: readonly string[]): [number, number][] => {
  const places = onceIn(after)
  const pairs = [...onceIn(before)].flatMap(([line, at]): [number, number][] => {
    const there = places.get(line)
    return there === undefined ? [] : [[at, there]]
  })
  return longestRising(pairs)
}

const onceIn = (lines: readonly string[]): Map<string, number> => {
  const seen = new Map<string, number>()
  for (const [at, line] of lines.entries()) seen.set(line, seen.has(line) ? -1 : at)
  return new Map([...seen].filter(([, at]) => at >= 0))
}

interface Pile {
  readonly pair: [number, number]
  readonly before: Pile | undefined
}

const longestRising = (pairs: readonly [number, number][]): [number, number][] => {
  const piles: Pile[] = []
  for (const pair of pairs) {
    let [low, high] = [0, piles.length]
    while (low < high) {
      const half = (low + high) >> 1
      if ((piles[half] as Pile).pair[1] < pair[1]) low = half + 1
      else high = half
    }
    piles[low] = { pair, before: piles[low - 1] }
  }
  const rising: [number, number][] = []
  for (let pile = piles.at(-1); pile; pile = pile.before) rising.push(pile.pair)
  return rising.reverse()
}

/** The longest lines in common by the usual table; for short stretches. */
const byLength = (before: readonly string[], after: readonly string[], tell: Tell): void => {
  const width = after.length + 1
  const lengths = new Uint32Array((before.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] as number
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  let [i, j] = [0, 0]
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) {
      tell('same', before.slice(i, i + 1))
      i++
      j++
    } else if (at(i + 1, j) >= at(i, j + 1)) tell('removed', before.slice(i, ++i))
    else tell('added', after.slice(j, ++j))
  }
  tell('removed', before.slice(i))
  tell('added', after.slice(j))
}
