import { dayOfInstant } from '#core/calendar/day.ts'
import type { StoredEvent } from '#core/kernel.ts'
import { listStaleCases, refreshViews, type StaleCase } from '#store/adopted-notices.ts'
import { Conflict } from '#store/conflict.ts'
import { readStream } from '#store/log.ts'
import { contextFor, runCommand } from './command.ts'
import type { Ports } from './ports.ts'
import { streams, viewsOf } from './streams.ts'
import { systemActor } from './system-actor.ts'

const batch = 200

/**
 * Counts every open deadline again that does not rest on the calendar in force, whether a notice was adopted here or came
 * with a new version of the program. What moved is an event of its case. Returns how many cases it looked at. It may be
 * stopped at any moment and run again, by several processes at once: a case done rests on the new calendar.
 */
export const recountDeadlines = async (ports: Ports): Promise<number> => {
  const calendar = await ports.calendar.refresh()
  const faults: unknown[] = []
  let after = '00000000-0000-0000-0000-000000000000'
  let looked = 0
  for (;;) {
    const stale = await listStaleCases(ports.db, { calendar: calendar.version, after, limit: batch })
    for (const one of stale) {
      const [done] = await Promise.allSettled([recountCase(ports, one)])
      if (done.status === 'rejected') faults.push(done.reason)
    }
    looked += stale.length
    if (stale.length < batch) break
    after = stale.at(-1)?.stream ?? after
  }
  if (faults.length > 0)
    throw new AggregateError(faults, `${faults.length} cases could not be counted again: ${faults[0]}`)
  return looked
}

const recountCase = async (ports: Ports, { stream, version, deadlines }: StaleCase): Promise<void> => {
  const outcome = await runCommand(ports, {
    stream: 'case',
    streamId: stream,
    command: 'MoveDeadlines',
    input: { was: deadlines },
    // What was announced belongs to this version: a case that has moved on has written its deadlines anew.
    expected: version,
    key: `recount:${stream}:${version}`,
    actor: systemActor,
  })
  if (outcome.kind === 'refused') await refreshCase(ports, stream)
  else if (outcome.kind !== 'done' && outcome.kind !== 'conflict')
    throw new Error(`MoveDeadlines of ${stream} was answered with ${outcome.kind}`)
}

/** The day is the same, but it now rests on the new calendar and may no longer be provisional: rows without an event. */
const refreshCase = async (ports: Ports, stream: string): Promise<void> => {
  const read = await readStream(ports.db, { stream, kind: 'case', key: '', actorId: systemActor.personId })
  const log = read.events as StoredEvent[]
  const context = (pinned: string | null) => contextFor(ports, stream, systemActor, pinned)
  const { calendar } = context(null)
  const { row, deadlines } = viewsOf('case', stream, log, (pinned) => context(pinned).edition, calendar)
  if (!row) throw new Error(`Case ${stream} has no row`)
  try {
    await refreshViews(ports.db, { kind: 'case', stream, expected: log.length, row, deadlines })
  } catch (error) {
    // Whoever was first wrote the row by the calendar in force, or the next round finds it.
    if (!(error instanceof Conflict)) throw error
  }
}
