import type { Actor, At, Refusal, StoredEvent } from '#core/kernel.ts'
import { fold, refuseFilling } from '#core/procedure.ts'
import type { StreamKind } from '#store/chain.ts'
import {
  type CommandDraft,
  dropCommandDraft,
  findCommandDraft,
  saveCommandDraft,
} from '#store/command-drafts.ts'
import { readStream } from '#store/log.ts'
import { contextFor } from './command.ts'
import type { Ports } from './ports.ts'
import { streams } from './streams.ts'

export type { CommandDraft } from '#store/command-drafts.ts'

export interface DraftOf {
  readonly stream: StreamKind
  readonly streamId: string
  readonly command: string
}

export type DraftAnswer =
  | { readonly kind: 'draft'; readonly draft: CommandDraft }
  | { readonly kind: 'saved'; readonly version: number; readonly savedAt: At }
  | { readonly kind: 'conflict'; readonly theirs: CommandDraft }
  | { readonly kind: 'dropped' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unknown' }

const keyOf = ({ personId }: Actor, { streamId: stream, command }: DraftOf) => ({ stream, personId, command })

/** Why this person could not give the command now, as its button says; undefined when there is nothing for them at all. */
const findStanding = async (
  ports: Ports,
  actor: Actor,
  { stream: kind, streamId, command }: DraftOf,
): Promise<Refusal | null | undefined> => {
  const { procedure, pinned } = streams[kind]
  const record = procedure.commands[command]
  if (!record) return undefined
  const wanted = { stream: streamId, kind, key: '', actorId: actor.personId } as const
  const { events, adopted } = await readStream(ports.db, wanted)
  const state = fold(procedure, events as StoredEvent[])
  if (events.length === 0 || !procedure.maySee(state, actor)) return undefined
  await ports.calendar.asOf(adopted)
  return refuseFilling(procedure, record, state, contextFor(ports, streamId, actor, pinned(state)))
}

/** One's own draft of a command; another's is nobody's to read, the other auditor's least of all (Q4.4). */
export const findDraftOf = async (ports: Ports, actor: Actor, of: DraftOf): Promise<DraftAnswer> => {
  const standing = await findStanding(ports, actor, of)
  if (standing === undefined) return { kind: 'unknown' }
  return { kind: 'draft', draft: await findCommandDraft(ports.db, keyOf(actor, of)) }
}

/** Saves one's draft over the version seen, while the command is open to this person. */
export const saveDraftOf = async (
  ports: Ports,
  actor: Actor,
  of: DraftOf,
  { expected, input }: { readonly expected: number; readonly input: Readonly<Record<string, unknown>> },
): Promise<DraftAnswer> => {
  const standing = await findStanding(ports, actor, of)
  if (standing === undefined) return { kind: 'unknown' }
  if (standing) return { kind: 'refused', refusal: standing }
  const savedAt = ports.clock.now()
  const version = await saveCommandDraft(ports.db, keyOf(actor, of), { expected, input, now: savedAt })
  return version === undefined
    ? { kind: 'conflict', theirs: await findCommandDraft(ports.db, keyOf(actor, of)) }
    : { kind: 'saved', version, savedAt }
}

/** Forgets one's draft, whether or not the command is still open. */
export const dropDraftOf = async (ports: Ports, actor: Actor, of: DraftOf): Promise<DraftAnswer> => {
  if ((await findStanding(ports, actor, of)) === undefined) return { kind: 'unknown' }
  await dropCommandDraft(ports.db, keyOf(actor, of))
  return { kind: 'dropped' }
}
