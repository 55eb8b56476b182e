import type { Day } from '#core/calendar/day.ts'
import { type Edition, parseEdition } from './edition-shape.ts'
import { edition202504 } from './editions/2025-04.ts'

export type { Edition }

/** Every edition, the earliest first. An old one stays: the cases pinned to it are judged by it. */
export const editions: readonly Edition[] = [edition202504].map(parseEdition)

/** The edition in force on a day, or undefined before the first one. */
export function editionOn(day: Day): Edition | undefined {
  return editions.findLast((edition) => edition.from <= day)
}

/** The edition a case is pinned to. Throws an Error for an id that never was one. */
export function getEdition(id: string): Edition {
  const edition = editions.find((one) => one.id === id)
  if (!edition) throw new Error(`there is no rulebook edition "${id}"`)
  return edition
}
