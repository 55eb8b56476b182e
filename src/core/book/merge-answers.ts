import type { Answers } from './answers.ts'

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/**
 * Both sides of a section in one, where they answered different items since they last agreed; undefined when both
 * changed the same one differently, and a person has to choose.
 */
export const mergeAnswers = (base: Answers, mine: Answers, theirs: Answers): Answers | undefined => {
  const keys = [...new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])]
  const changedByBoth = keys.some(
    (key) =>
      !isSame(mine[key], base[key]) && !isSame(theirs[key], base[key]) && !isSame(mine[key], theirs[key]),
  )
  if (changedByBoth) return undefined
  return Object.fromEntries(
    keys
      .map((key) => [key, isSame(mine[key], base[key]) ? theirs[key] : mine[key]] as const)
      .filter(([, answer]) => answer !== undefined),
  )
}
