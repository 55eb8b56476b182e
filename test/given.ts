import { type Day, dayOfInstant } from '#core/calendar/day.ts'
import { type Calendar, theCalendar } from '#core/calendar/working-days.ts'
import type { Actor, Context, Happened, Refusal, StoredEvent, StreamState } from '#core/kernel.ts'
import { isRefusal } from '#core/kernel.ts'
import { available, decide, fold, type Offer, type Procedure } from '#core/procedure.ts'
import type { Role } from '#core/roles.ts'
import { isApplicantRole } from '#core/roles.ts'
import { type Edition, type Editions, editionOn, getEdition } from '#core/rulebook/edition.ts'

export const edition = getEdition('2025-04')
export const streamId = '00000000-0000-4000-8000-0000000000cc'
export const organisationId = '00000000-0000-4000-8000-0000000000aa'

/** Somebody with one role, called by it: `lead`, or `lead-2` for a second one. Applicants belong to one organisation. */
export const actor = (who: string, of: string = organisationId): Actor => {
  const role = who.replace(/-\d+$/, '') as Role
  return { personId: who, organisationId: isApplicantRole(role) ? of : null, roles: [role] }
}

/** A stream told step by step: events in memory, a clock that moves only by hand, the real procedure. */
export const story = <S extends StreamState<P>, P extends string>(
  of: Procedure<S, P>,
  facts: Record<string, unknown>,
  startOn: Day,
  /** Another rulebook than the one shipped, its last edition in force; cases pinned earlier keep theirs. */
  among: Editions = [edition],
) => {
  const log: StoredEvent[] = []
  let today = startOn
  let minute = 0
  let calendar: Calendar = theCalendar
  let ids = 0
  const newId = () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`
  const now = () => `${today}T02:${String(Math.min(minute, 59)).padStart(2, '0')}:00.000Z`

  const contextOf = (who: Actor): Context => ({
    streamId,
    now: now(),
    today,
    actor: who,
    edition: inForce(),
    editions: among,
    calendar,
    facts,
    newId,
  })
  let folded = of.initial
  let told = 0
  /** Asked at every step: only what was added since is folded, unless a test began the log anew. */
  const state = (): S => {
    if (log.length < told) [folded, told] = [of.initial, 0]
    for (const event of log.slice(told)) folded = of.evolve(folded, event)
    told = log.length
    return folded
  }
  /** The edition pinned to the stream, or else the one in force on the day. */
  const inForce = () => {
    const pinned = (state() as { edition?: string | null }).edition
    return pinned ? getEdition(pinned, among) : (editionOn(today, among) ?? (among[0] as Edition))
  }
  const keep = (happened: readonly Happened[], who: Actor, role: Role, absent?: string) => {
    for (const { type, data } of happened) {
      const record = of.events[type]
      if (!record) throw new Error(`${type} is not an event of ${of.stream}`)
      log.push({
        seq: log.length + 1,
        v: 1,
        type,
        data: record.data.parse(data),
        at: now(),
        by: { personId: who.personId, role, ...(absent && { for: absent }) },
        commandId: `command-${log.length + 1}`,
        edition: inForce().id,
        prev: '',
        hash: '',
      })
    }
    minute += 1
  }
  const ask = (who: string | Actor, name: string, input: object = {}) => {
    const person = typeof who === 'string' ? actor(who) : who
    const parsed = of.commands[name]?.input.parse(input) ?? input
    return { person, decision: decide(of, state(), name, parsed, contextOf(person)) }
  }

  return {
    facts,
    log,
    state,
    contextOf,
    now,
    today: () => today,
    /** Moves the clock to a day; it never goes back. */
    on: (day: Day) => {
      if (day < today) throw new Error(`${day} is before ${today}`)
      if (day > today) minute = 0
      today = day
    },
    /** A notice comes into force: from here on days are counted on another calendar. */
    countsOn: (next: Calendar) => {
      calendar = next
    },
    /** The log with one event as an earlier release would have written it. */
    rewrites: (at: number, change: (data: Record<string, unknown>) => Record<string, unknown>) => {
      const event = log[at]
      if (!event) throw new Error(`The log has no event ${at}`)
      log[at] = { ...event, data: change(event.data) }
      ;[folded, told] = [of.initial, 0]
    },
    /** Puts events into the log as they stand: the "given" of a test. */
    given: (...happened: Happened[]) => keep(happened, actor('system'), 'system'),
    /** Asks and keeps what follows; throws when it is refused. Returns the names of the events. */
    does: (who: string | Actor, name: string, input: object = {}): string[] => {
      const { person, decision } = ask(who, name, input)
      if (isRefusal(decision))
        throw new Error(`${name} on ${today} was refused: ${decision.code} ${JSON.stringify(decision.facts)}`)
      keep(decision.events, person, decision.role, decision.for)
      return decision.events.map(({ type }) => type)
    },
    /** Asks and keeps what follows, if anything does: a refusal is an answer too. */
    tries: (who: string | Actor, name: string, input: object = {}): void => {
      const { person, decision } = ask(who, name, input)
      if (!isRefusal(decision)) keep(decision.events, person, decision.role, decision.for)
    },
    /** Asks and expects no for an answer; throws when it is granted. */
    refused: (who: string | Actor, name: string, input: object = {}): Refusal => {
      const { decision } = ask(who, name, input)
      if (!isRefusal(decision)) throw new Error(`${name} on ${today} was not refused`)
      return decision
    },
    /** What the event at this place of the log asks of other streams. */
    follows: (at: number) => {
      const event = log[at]
      if (!event) throw new Error(`The log has no event ${at}`)
      return of.events[event.type]?.follows(fold(of, log.slice(0, at + 1)), event.data as never)
    },
    offers: (who: string | Actor): Offer[] =>
      available(of, state(), contextOf(typeof who === 'string' ? actor(who) : who)),
    offer: (who: string | Actor, name: string): Offer | undefined =>
      available(of, state(), contextOf(typeof who === 'string' ? actor(who) : who)).find(
        ({ command }) => command === name,
      ),
    day: (at: string) => dayOfInstant(at),
  }
}

export type Story<S extends StreamState<P>, P extends string> = ReturnType<typeof story<S, P>>
