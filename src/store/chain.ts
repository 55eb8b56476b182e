import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

export type StreamKind =
  | 'case'
  | 'meeting'
  | 'certificate'
  | 'calendar'
  | 'proceeding'
  | 'objection'
  | 'complaint'

/** Which list of events: it goes into the first link, so no event can be passed off as another stream's. */
export interface Origin {
  stream: string
  kind: StreamKind
}

/** An event as decided, before it has its place in a stream. */
export interface DraftEvent {
  type: string
  v: number
  /** An instant of milliseconds in UTC, as `toISOString` writes it. */
  at: string
  by: { personId: string; role: string; for?: string }
  commandId: string
  edition: string
  data: Record<string, unknown>
}

export interface StoredEvent extends DraftEvent {
  seq: number
  prev: string
  hash: string
}

/** SHA-256 in hex over canonical JSON (RFC 8785), since jsonb keeps neither the order of keys nor the spelling of numbers. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonicalize(value)!).digest('hex')
}

/**
 * The drafts as the next events of a stream after `last` (undefined: a new stream). Their data comes back as it will be
 * read from the log. Throws on what the log cannot hold: text with NUL or half a surrogate pair, an instant in another
 * spelling.
 */
export function chain(
  origin: Origin,
  last: StoredEvent | undefined,
  drafts: readonly DraftEvent[],
): StoredEvent[] {
  let seq = last?.seq ?? 0
  let prev = last?.hash ?? firstLink(origin)
  return drafts.map((draft) => {
    const { type, v, at, by, commandId, edition } = draft
    if (new Date(at).toISOString() !== at)
      throw new TypeError(`${at} is not an instant in UTC with milliseconds`)
    const data = JSON.parse(JSON.stringify(draft.data), (_, value) => {
      if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed())) {
        throw new TypeError(`An event ${type} has text that cannot be kept: ${JSON.stringify(value)}`)
      }
      return value
    })
    seq += 1
    const event = {
      seq,
      type,
      v,
      at,
      by: { personId: by.personId, role: by.role, ...(by.for && { for: by.for }) },
      commandId,
      edition,
      data,
      prev,
    }
    prev = digestOf(event)
    return { ...event, hash: prev }
  })
}

/** The first event whose place, link or content is not what its hashes say; undefined when the chain holds. */
export function findBreak(origin: Origin, events: readonly StoredEvent[]): StoredEvent | undefined {
  let prev = firstLink(origin)
  return events.find((event, index) => {
    const { hash, ...content } = event
    const holds = event.seq === index + 1 && event.prev === prev && digestOf(content) === hash
    prev = hash
    return !holds
  })
}

function firstLink({ kind, stream }: Origin): string {
  return digestOf({ kind, stream })
}
