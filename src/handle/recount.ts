import type { StoredEvent } from '#core/kernel.ts'
import { listStaleCases, refreshCase, type StaleCase } from '#store/adopted-notices.ts'
import { readStream } from '#store/log.ts'
import { contextFor, runCommand } from './command.ts'
import type { Ports } from './ports.ts'
import { viewsOf } from './streams.ts'
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
  if (outcome.kind === 'refused') await refreshRows(ports, stream)
  else if (outcome.kind !== 'done' && outcome.kind !== 'conflict')
    throw new Error(`MoveDeadlines of ${stream} was answered with ${outcome.kind}`)
}

/**
 * The days are the same, but rest on the new calendar and may no longer be provisional: rows without an event. Of a case
 * that has moved on meanwhile they were written anew, or the next round finds it.
 */
const refreshRows = async (ports: Ports, caseId: string): Promise<void> => {
  const { events } = await readStream(ports.db, {
    stream: caseId,
    kind: 'case',
    key: '',
    actorId: systemActor.personId,
  })
  const log = events as StoredEvent[]
  const edition = (pinned: string | null) => contextFor(ports, caseId, systemActor, pinned).edition
  const { row, deadlines } = viewsOf('case', caseId, log, edition, ports.calendar.now())
  if (!row) throw new Error(`Case ${caseId} has no row`)
  await refreshCase(ports.db, { caseId, expected: log.length, row, deadlines })
}
