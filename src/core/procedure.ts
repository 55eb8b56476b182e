import { refuseUnfit } from '#core/candidates.ts'
import type {
  Actor,
  CommandRecord,
  Context,
  EventRecord,
  Facts,
  Happened,
  Refusal,
  StoredEvent,
  StreamState,
} from '#core/kernel.ts'
import { clauseOf, isRefusal, refuse } from '#core/kernel.ts'
import type { Role } from '#core/roles.ts'

/** One command as a person meets it: open, or closed with the reason. */
export interface Offer {
  readonly command: string
  readonly clause: string
  readonly weight: 'primary' | 'normal' | 'danger'
  readonly role: Role
  /** The colleague for whom it would be done, when as their deputy. */
  readonly for?: string
  readonly refusal: Refusal | null
}

export interface Procedure<S extends StreamState<P>, P extends string> {
  readonly stream: string
  readonly initial: S
  /** There is one stream of this kind, and it can be asked before its first event. */
  readonly isAlwaysThere: boolean
  readonly events: Readonly<Record<string, EventRecord<S, P>>>
  readonly commands: Readonly<Record<string, CommandRecord<S, P>>>
  /** May this actor know that the stream exists? Otherwise it is answered as if it did not. */
  maySee(state: S, actor: Actor): boolean
  /** A refusal when the role is right but the person is not the one assigned. */
  assigned(state: S, actor: Actor, role: Role, context: Context): Refusal | null
  /** The colleague in whose place the actor wears this role here, if any. */
  findAbsent(state: S, actor: Actor, role: Role): string | undefined
  evolve(state: S, event: StoredEvent): S
}

type Parts<S extends StreamState<P>, P extends string> = Pick<
  Procedure<S, P>,
  'stream' | 'initial' | 'maySee' | 'assigned'
> & {
  isAlwaysThere?: boolean
  findAbsent?: Procedure<S, P>['findAbsent']
  chapters: readonly { readonly events: object; readonly commands: object }[]
  /** What every event changes, whatever its chapter (the trail of phases). */
  trace?: (before: S, after: S, event: StoredEvent) => Partial<S>
}

/** Puts chapters together into one table that can be folded, asked and decided. */
export const procedure = <S extends StreamState<P>, P extends string>(
  parts: Parts<S, P>,
): Procedure<S, P> => {
  const byName = <R>(of: 'events' | 'commands'): Record<string, R> =>
    Object.fromEntries(
      parts.chapters.flatMap((chapter) =>
        Object.values(chapter[of]).map((record) => [(record as { name: string }).name, record as R]),
      ),
    )
  const events = byName<EventRecord<S, P>>('events')
  return {
    stream: parts.stream,
    initial: parts.initial,
    isAlwaysThere: parts.isAlwaysThere ?? false,
    maySee: parts.maySee,
    assigned: parts.assigned,
    findAbsent: parts.findAbsent ?? (() => undefined),
    events,
    commands: byName<CommandRecord<S, P>>('commands'),
    evolve: (before, stored) => {
      const record = events[stored.type]
      if (!record) throw new Error(`The log holds an event that no chapter knows: ${stored.type}`)
      const [only, ...others] = record.leadsTo
      const patch = record.apply(before, stored.data as never, stored)
      const phase = patch.phase ?? (only && others.length === 0 ? only : before.phase)
      const after = { ...before, ...patch, phase, version: stored.seq }
      return parts.trace ? { ...after, ...parts.trace(before, after, stored) } : after
    },
  }
}

/** Whether a refusal is about the time alone, so that what is gathered ahead waits until the command is open. */
export const isOnlyEarly = <S, P extends string>(
  { draftsAhead, refusedWhen }: Pick<CommandRecord<S, P>, 'draftsAhead' | 'refusedWhen'>,
  { code }: Pick<Refusal, 'code'>,
): boolean => draftsAhead && (code === 'not-in-phase' || code in refusedWhen)

/** The state after all events, in order. */
export const fold = <S extends StreamState<P>, P extends string>(
  of: Procedure<S, P>,
  log: readonly StoredEvent[],
): S => log.reduce(of.evolve, of.initial)

const rolesFor = <S, P extends string>(command: CommandRecord<S, P>, phase: P): readonly Role[] =>
  Array.isArray(command.by)
    ? (command.by as readonly Role[])
    : ((command.by as Partial<Record<P, readonly Role[]>>)[phase] ?? [])

/** Asked for every command of every case on a screen: worked out once for each. */
const everyRole = new WeakMap<object, readonly Role[]>()

/** Every role that may ever ask for this command. */
export const rolesOf = <S, P extends string>(command: CommandRecord<S, P>): readonly Role[] => {
  if (Array.isArray(command.by)) return command.by
  const known = everyRole.get(command)
  if (known) return known
  const all = [...new Set(Object.values<readonly Role[]>(command.by as never).flat())]
  everyRole.set(command, all)
  return all
}

/** The refusal that stands whatever is typed, or null when the command is open to this actor now. */
const standingRefusal = <S extends StreamState<P>, P extends string>(
  of: Procedure<S, P>,
  command: CommandRecord<S, P>,
  state: S,
  role: Role | undefined,
  context: Context,
): Refusal | null => {
  if (!command.from.includes(state.phase))
    return refuse('not-in-phase', command.clause, { phase: state.phase, phases: command.from })
  if (!role)
    return refuse('role-may-not', clauseOf(command, state), { roles: rolesFor(command, state.phase) })
  const assigned = of.assigned(state, context.actor, role, context)
  if (assigned) return assigned
  for (const [code, test] of Object.entries(command.refusedWhen)) {
    const found: Facts | boolean = test(state, context)
    if (found)
      return refuse(code, command.clauses[code] ?? clauseOf(command, state), found === true ? {} : found)
  }
  return null
}

const roleAmong = (actor: Actor, allowed: readonly Role[]): Role | undefined =>
  allowed.find((role) => actor.roles.includes(role))

/** All commands that the actor's roles could ever ask for here, each open or closed with its reason. */
export const available = <S extends StreamState<P>, P extends string>(
  of: Procedure<S, P>,
  state: S,
  context: Context,
): Offer[] =>
  Object.values(of.commands).flatMap((command) => {
    const anywhere = roleAmong(context.actor, rolesOf(command))
    if (!anywhere || anywhere === 'system' || (command.starts && state.version > 0)) return []
    const here = roleAmong(context.actor, rolesFor(command, state.phase))
    if (!here && command.from.includes(state.phase)) return []
    const refusal = standingRefusal(of, command, state, here, context)
    const absent = here && of.findAbsent(state, context.actor, here)
    return [
      {
        command: command.name,
        clause: clauseOf(command, state),
        weight: command.weight,
        role: here ?? anywhere,
        ...(absent && { for: absent }),
        refusal,
      },
    ]
  })

/** Why this actor cannot fill in a command here; null when they can, if only ahead of its time. */
export const refuseFilling = <S extends StreamState<P>, P extends string>(
  of: Procedure<S, P>,
  record: CommandRecord<S, P>,
  state: S,
  context: Context,
): Refusal | null => {
  const offer = available(of, state, context).find(({ command }) => command === record.name)
  if (!offer) return refuse('role-may-not', record.clause, { roles: rolesOf(record) })
  return offer.refusal && isOnlyEarly(record, offer.refusal) ? null : offer.refusal
}

export interface Decision {
  readonly events: readonly Happened[]
  readonly role: Role
  /** The colleague for whom it is done, when as their deputy. */
  readonly for?: string
}

/** Events, or the Refusal that says which fact is missing. `input` has passed the command's schema. */
export const decide = <S extends StreamState<P>, P extends string>(
  of: Procedure<S, P>,
  state: S,
  name: string,
  input: unknown,
  context: Context,
): Decision | Refusal => {
  const command = of.commands[name]
  if (!command) return refuse('unknown-command', 'Q4', { command: name })
  const role = roleAmong(context.actor, rolesFor(command, state.phase))
  if (!role && !roleAmong(context.actor, rolesOf(command)))
    return refuse('role-may-not', clauseOf(command, state), { roles: rolesOf(command) })
  const standing = standingRefusal(of, command, state, role, context)
  if (standing) return standing
  const unfit = refuseUnfit(command, state, input, context)
  if (unfit) return unfit
  const events = command.decide(state, input as never, context)
  if (isRefusal(events)) return events
  const absent = of.findAbsent(state, context.actor, role as Role)
  return { events, role: role as Role, ...(absent && { for: absent }) }
}
