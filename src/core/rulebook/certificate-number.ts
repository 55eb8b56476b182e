import type { Day } from '#core/calendar/day.ts'
import { findType } from './catalogue.ts'
import type { Edition } from './edition-shape.ts'

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V']

/** The number of a new certificate by the edition's pattern. Throws an Error for a type the edition does not know. */
export function certificateNumber(
  certificate: { type: string; level: number; issuedOn: Day; serial: number },
  edition: Edition,
): string {
  const entry = findType(certificate.type, edition)
  if (!entry) throw new Error(`edition ${edition.id} knows no service type "${certificate.type}"`)
  const parts: Record<string, string> = {
    year: certificate.issuedOn.slice(0, 4),
    type: entry.code,
    level: ROMAN[certificate.level] ?? String(certificate.level),
    serial: String(certificate.serial).padStart(4, '0'),
  }
  return edition.readings.certificateNumberPattern.value.replace(
    /\{(\w+)\}/g,
    (_, part: string) => parts[part] ?? '',
  )
}
