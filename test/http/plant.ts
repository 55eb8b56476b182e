import { randomUUID } from 'node:crypto'
import type { StoredEvent } from '#core/kernel.ts'
import { contextFor } from '#handle/command.ts'
import type { Ports } from '#handle/ports.ts'
import { viewsOf } from '#handle/streams.ts'
import { systemActor } from '#handle/system-actor.ts'
import { chain, type StreamKind } from '#store/chain.ts'
import { appendEvents } from '#store/log.ts'

/** Writes a stream told by a story into the store, as if it had happened there; returns its id. */
export const plant = async (
  ports: Ports,
  kind: StreamKind,
  told: readonly StoredEvent[],
): Promise<string> => {
  const id = randomUUID()
  const drafts = told.map((event) => ({ ...event, commandId: randomUUID() }))
  const events = chain({ stream: id, kind }, undefined, drafts) as StoredEvent[]
  const edition = (pinned: string | null) => contextFor(ports, id, systemActor, pinned).edition
  const { row } = viewsOf(kind, id, events, edition, ports.calendar.now())
  const idempotency = { key: id, actorId: 'system', requestDigest: id, outcome: { version: events.length } }
  await appendEvents(ports.db, {
    stream: id,
    kind,
    expected: 0,
    events,
    row,
    deadlines: [],
    jobs: [],
    snapshot: null,
    idempotency,
  })
  return id
}
