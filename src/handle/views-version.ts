import { dayOfInstant } from '#core/calendar/day.ts'
import { theCalendar } from '#core/calendar/working-days.ts'
import type { StoredEvent } from '#core/kernel.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { editionOn, editions, getEdition } from '#core/rulebook/edition.ts'
import { digestOf } from '#store/chain.ts'
import { renewViews } from '#store/rebuild.ts'
import type { Ports } from './ports.ts'
import { recountDeadlines } from './recount.ts'
import { streams, viewsOf } from './streams.ts'

/** To be raised when a row says something else in the same fields; other fields are noticed without it. */
const meaning = 2

/** Every field of these rows, down to the names within their summaries. */
const fieldsOf = (value: unknown, depth = 2): unknown =>
  typeof value !== 'object' || value === null || Array.isArray(value) || depth === 0
    ? null
    : Object.fromEntries(
        Object.entries(value)
          .toSorted(([one], [other]) => (one < other ? -1 : 1))
          .map(([name, within]) => [name, fieldsOf(within, depth - 1)]),
      )

/** Names what the views of this program hold: a program whose rows have other fields has another version. */
export const viewsVersion = (): string => {
  const edition = editions.at(-1) as Edition
  const rows = Object.entries(streams).map(([kind, { row, procedure }]) => [
    kind,
    fieldsOf(row('', procedure.initial, edition, theCalendar, [])),
  ])
  return digestOf({ meaning, rows: Object.fromEntries(rows) })
}

const toldEvery = 500

/**
 * Computes all views anew when the program that last wrote them knew other fields, so that no row waits for its next
 * event to say what is due. What a notice that came with this program moves is recorded before: afterwards no row would
 * know the days that were announced. Stream by stream, with a line of progress; reading goes on meanwhile, appends wait. Returns how
 * many streams were read, or null when nothing was to be done.
 */
export const bringViewsUpToDate = async (ports: Ports): Promise<number | null> => {
  const [recounted] = await Promise.allSettled([recountDeadlines(ports)])
  if (recounted.status === 'rejected') ports.log(`deadlines: ${recounted.reason}`)
  const calendar = ports.calendar.now()
  const today = dayOfInstant(ports.clock.now())
  const inForce = editionOn(today, ports.editions) ?? (ports.editions[0] as Edition)
  let read = 0
  const renewed = await renewViews(ports.db, viewsVersion(), ({ stream, kind, events }) => {
    read += 1
    if (read % toldEvery === 0) ports.log(`views: ${read} streams read`)
    const editionOf = (pinned: string | null) => (pinned ? getEdition(pinned, ports.editions) : inForce)
    return viewsOf(kind, stream, events as StoredEvent[], editionOf, calendar)
  })
  if (renewed !== null && renewed > 0)
    ports.log(`views: computed anew from ${renewed} streams, since this version keeps other fields`)
  return renewed
}
