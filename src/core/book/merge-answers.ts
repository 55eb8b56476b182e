import type { Answers } from './answers.ts'
import { withoutBlanks } from './typed.ts'

/** The same content, in whatever order a store gives back its members, and whether what is empty is there or left out. */
const plain = (value: unknown): string =>
  JSON.stringify(withoutBlanks({ value }), (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )

const isSame = (one: unknown, other: unknown): boolean => plain(one) === plain(other)

const keysOf = (...sides: readonly Answers[]): readonly string[] => [
  ...new Set(sides.flatMap((side) => Object.keys(side))),
]

/** The items that both sides changed since they last agreed, each in its own way: a person has to choose. */
export const clashesOf = (base: Answers, mine: Answers, theirs: Answers): readonly string[] =>
  keysOf(base, mine, theirs).filter(
    (key) =>
      !isSame(mine[key], base[key]) && !isSame(theirs[key], base[key]) && !isSame(mine[key], theirs[key]),
  )

/**
 * Both sides of a section in one, where they answered different items since they last agreed; undefined when both
 * changed the same one differently and nobody has chosen a side for it.
 */
export const mergeAnswers = (
  base: Answers,
  mine: Answers,
  theirs: Answers,
  chosen?: 'mine' | 'theirs',
): Answers | undefined => {
  const clashes = clashesOf(base, mine, theirs)
  if (clashes.length > 0 && !chosen) return undefined
  const isTheirs = (key: string) =>
    clashes.includes(key) ? chosen === 'theirs' : isSame(mine[key], base[key])
  const keys = keysOf(base, mine, theirs)
  if (keys.every(isTheirs)) return theirs
  return Object.fromEntries(
    keys
      .map((key) => [key, isTheirs(key) ? theirs[key] : mine[key]] as const)
      .filter(([, answer]) => answer !== undefined),
  )
}
