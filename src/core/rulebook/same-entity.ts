import { asCompared } from './as-compared.ts'
import type { Edition } from './edition-shape.ts'

interface Entity {
  readonly uscc: string
  readonly legalRepresentative: string
}

/** Whether the legal person of a certificate and the one that asks for its change are the same (Q18). */
export function isSameEntity(certified: Entity, asking: Entity, { readings }: Edition): boolean {
  const hasSame = (key: keyof Entity) => asCompared(certified[key]) === asCompared(asking[key])
  return hasSame('uscc') && (readings.sameEntityBy.value === 'uscc' || hasSame('legalRepresentative'))
}
