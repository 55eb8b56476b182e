import { findBreak, type StoredEvent } from '#store/chain.ts'
import type { Db } from '#store/db.ts'
import { eachStream } from '#store/log.ts'

export interface Losses {
  /** Acknowledged, and not in the log at the place that was acknowledged. */
  missing: string[]
  /** Commands that the log holds more than once. */
  twice: string[]
  /** Streams whose chain does not hold. */
  broken: string[]
}

/** Compares what writers were told (lines `stream seq commandId`) with what the log holds. */
export async function findLosses(db: Db, acknowledged: string): Promise<Losses & { events: number }> {
  const losses: Losses = { missing: [], twice: [], broken: [] }
  const found = new Map<string, StoredEvent>()
  const commands = new Set<string>()
  for await (const { stream, kind, events } of eachStream(db)) {
    if (findBreak({ stream, kind }, events)) losses.broken.push(stream)
    for (const event of events) {
      if (commands.has(event.commandId)) losses.twice.push(event.commandId)
      commands.add(event.commandId)
      found.set(`${stream} ${event.seq} ${event.commandId}`, event)
    }
  }
  // A line cut off by the crash was never finished, so nobody was told.
  const lines = acknowledged.split('\n').slice(0, -1)
  losses.missing.push(...lines.filter((line) => !found.has(line)))
  return { ...losses, events: found.size }
}
