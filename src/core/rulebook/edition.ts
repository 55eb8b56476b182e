import type { Day } from '#core/calendar/day.ts'
import type { Edition } from './edition-shape.ts'
import { edition202504 } from './editions/2025-04.ts'
import { parseEditions } from './parse-edition.ts'

export type { Edition }

/** Editions one beside the other, the earliest first. An old one stays: the cases pinned to it are judged by it. */
export type Editions = readonly Edition[]

export const editions: Editions = parseEditions([edition202504])

/** The edition in force on a day, or undefined before the first one. */
export function editionOn(day: Day, among: Editions = editions): Edition | undefined {
  return among.findLast((edition) => edition.from <= day)
}

/**
 * The edition that answers a question about a day: the one in force on it, and for a day before them all the first,
 * since only its fees are dated (Q3.1).
 */
export function editionFor(day: Day, among: Editions = editions): Edition {
  return editionOn(day, among) ?? (among[0] as Edition)
}

/** The edition a case is pinned to. Throws an Error for an id that never was one. */
export function getEdition(id: string, among: Editions = editions): Edition {
  const edition = among.find((one) => one.id === id)
  if (!edition) throw new Error(`there is no rulebook edition "${id}"`)
  return edition
}

/** The edition that judges on a day: the one pinned, or else the one in force. Throws for an id that never was one. */
export function editionJudging(
  pinned: string | null | undefined,
  on: Day,
  among: Editions = editions,
): Edition {
  return pinned ? getEdition(pinned, among) : editionFor(on, among)
}
