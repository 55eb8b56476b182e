import { findType } from '#core/rulebook/catalogue.ts'
import type { Visit } from './visit.ts'

/** A service type by the name people know; its key when no edition of today knows it. */
export const typeName = (v: Visit, type: string): string => {
  const known = findType(type, v.edition)
  return known ? v.say([known.zh, known.en]) : type
}
