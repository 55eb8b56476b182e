import { addMonths, type Day, dayOfInstant } from '#core/calendar/day.ts'
import { editionOn } from '#core/rulebook/edition.ts'
import { keepUntil } from '#core/rulebook/retention.ts'
import { type EndedCase, listEndedBefore } from '#store/retention.ts'
import type { Ports } from './ports.ts'

export interface Disposable extends EndedCase {
  readonly keptUntil: Day
}

/** Rows looked at in one go; what is left is there again once these have been dealt with. */
const most = 500

/**
 * The cases whose files have been kept as long as the edition of today asks for (Q10): what a person may dispose of.
 * Nothing is ever removed by itself.
 */
export const listDisposable = async (ports: Ports): Promise<readonly Disposable[]> => {
  const today = dayOfInstant(ports.clock.now())
  const edition = editionOn(today, ports.editions)
  if (!edition) return []
  const { otherCaseRetentionYears: other, certifiedCaseRetentionYears: certified } = edition.readings
  const since = addMonths(today, -Math.min(other.value, certified.value) * 12)
  const ended = await listEndedBefore(ports.db, since, most)
  return ended.flatMap((one) => {
    const keptUntil = keepUntil({ on: dayOfInstant(one.endedAt), validTo: one.validTo }, edition)
    return keptUntil < today ? [{ ...one, keptUntil }] : []
  })
}
