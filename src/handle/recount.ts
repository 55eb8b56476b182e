import type { StoredEvent } from '#core/kernel.ts'
import { listStaleStreams, refreshStream, type StaleStream } from '#store/adopted-notices.ts'
import type { StreamKind } from '#store/chain.ts'
import { readStream } from '#store/log.ts'
import { contextFor, runCommand } from './command.ts'
import { recountedBy } from './moved-before.ts'
import type { Ports } from './ports.ts'
import { viewsOf } from './streams.ts'
import { systemActor } from './system-actor.ts'

const batch = 200

/**
 * Counts every open deadline again that does not rest on the calendar in force, whether a notice was adopted here or came
 * with a new version of the program. What moved is an event of its stream. Returns how many streams it looked at. It may
 * be stopped at any moment and run again, by several processes at once: a stream done rests on the new calendar.
 */
export const recountDeadlines = async (ports: Ports): Promise<number> => {
  const calendar = await ports.calendar.refresh()
  const faults: unknown[] = []
  let after = '00000000-0000-0000-0000-000000000000'
  let looked = 0
  for (;;) {
    const stale = await listStaleStreams(ports.db, { calendar: calendar.version, after, limit: batch })
    for (const one of stale) {
      const [done] = await Promise.allSettled([recountStream(ports, one)])
      if (done.status === 'rejected') faults.push(done.reason)
    }
    looked += stale.length
    if (stale.length < batch) break
    after = stale.at(-1)?.stream ?? after
  }
  if (faults.length > 0)
    throw new AggregateError(faults, `${faults.length} streams could not be counted again: ${faults[0]}`)
  return looked
}

const recountStream = async (
  ports: Ports,
  { stream, kind, version, counted_on: countedOn, deadlines }: StaleStream,
): Promise<void> => {
  const command = recountedBy[kind]
  if (!command) throw new Error(`Nothing counts the deadlines of a ${kind} again`)
  const outcome = await runCommand(ports, {
    stream: kind,
    streamId: stream,
    command,
    input: { was: deadlines, countedOn },
    // What was announced belongs to this version: a stream that has moved on has written its deadlines anew.
    expected: version,
    key: `recount:${stream}:${version}`,
    actor: systemActor,
  })
  if (outcome.kind === 'refused') await refreshRows(ports, kind, stream)
  else if (outcome.kind !== 'done' && outcome.kind !== 'conflict')
    throw new Error(`${command} of ${stream} was answered with ${outcome.kind}`)
}

/**
 * The days are the same, but rest on the new calendar and may no longer be provisional: rows without an event. Of a stream
 * that has moved on meanwhile they were written anew, or the next round finds it.
 */
const refreshRows = async (ports: Ports, kind: StreamKind, stream: string): Promise<void> => {
  const { events } = await readStream(ports.db, { stream, kind, key: '', actorId: systemActor.personId })
  const log = events as StoredEvent[]
  const edition = (pinned: string | null) => contextFor(ports, stream, systemActor, pinned).edition
  const { row, deadlines } = viewsOf(kind, stream, log, edition, ports.calendar.now())
  await refreshStream(ports.db, { stream, kind, expected: log.length, row, deadlines })
}
