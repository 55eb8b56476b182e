import { type Day, daysBetween } from '#core/calendar/day.ts'
import type { Stop } from '#core/phases.ts'

/**
 * Something the centre waits for (Q7): from the day it was asked for to the day it was there, or null while it is not.
 * Both are days as stated, which may be earlier than the day they were recorded on.
 */
export interface Pause {
  readonly stop: Stop
  readonly from: Day
  readonly to: Day | null
}

/** Days in which the same held: the clock ran (no stops) or stood still, from one day to the next change. */
export interface Stretch {
  readonly from: Day
  readonly to: Day
  readonly days: number
  readonly stops: readonly Stop[]
}

/**
 * The days from `from` to `until`, cut wherever a pause begins or ends. Pauses may overlap, come in any order, reach
 * beyond both ends, or end before they begin and then stop nothing. Each day lies in exactly one stretch, so used and
 * stopped days always make up the whole.
 */
export const stretchesBetween = (from: Day, until: Day, pauses: readonly Pause[]): readonly Stretch[] => {
  const ends = pauses.flatMap((pause) => [pause.from, pause.to ?? until])
  const cuts = [...new Set([from, ...ends, until])].filter((day) => day >= from && day <= until).sort()
  const stretches: Stretch[] = []
  for (const [index, to] of cuts.slice(1).entries()) {
    const start = cuts[index] as Day
    const stops = stopsOver(start, to, pauses)
    const before = stretches.at(-1)
    if (before && before.stops.join() === stops.join())
      stretches[stretches.length - 1] = { ...before, to, days: before.days + daysBetween(start, to) }
    else stretches.push({ from: start, to, days: daysBetween(start, to), stops })
  }
  return stretches
}

/** Days of these stretches on which the clock stood still; a day under two pauses counts once. */
export const stoppedDays = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { days, stops }) => sum + (stops.length > 0 ? days : 0), 0)

const stopsOver = (from: Day, to: Day, pauses: readonly Pause[]): readonly Stop[] => [
  ...new Set(pauses.filter((pause) => pause.from <= from && (pause.to ?? to) >= to).map(({ stop }) => stop)),
]
