import type { z } from 'zod'
import type { Day } from '#core/calendar/day.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import type { Role } from '#core/roles.ts'
import type { Edition, Editions } from '#core/rulebook/edition.ts'
import type { Finding } from '#core/rulebook/finding.ts'
import type { Tie } from '#core/staff.ts'

/** An instant, ISO 8601 in UTC. */
export type At = string

export type FactValue = string | number | boolean | null | readonly (string | number)[]
export type Facts = Readonly<Record<string, FactValue>>

/** An expected no, as a value: the code names the missing fact; words/refusals.ts has its sentence and remedy. */
export interface Refusal {
  readonly refused: true
  readonly code: string
  readonly clause: string
  readonly facts: Facts
  /** The rulebook's own answers, when a whole application was judged. */
  readonly findings?: readonly Finding[]
}

export const refuse = (
  code: string,
  clause: string,
  facts: Facts = {},
  findings?: readonly Finding[],
): Refusal =>
  findings ? { refused: true, code, clause, facts, findings } : { refused: true, code, clause, facts }

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refused' in value

export interface Actor {
  readonly personId: string
  readonly organisationId: string | null
  /**
   * The credit code of that organisation, once the centre has confirmed it: what was taken over from the paper register
   * names nothing else.
   */
  readonly uscc?: string | null
  readonly roles: readonly Role[]
  /** Colleagues who are away today and named this person as their deputy. */
  readonly deputyFor?: readonly string[]
  /** What this person declared of themselves: it bars a deputy whom nobody chose for the case (Q4.5). */
  readonly ties?: readonly Tie[]
}

/** What deciding may look at besides the state. Gathered once by handle/command.ts; nothing here can be asked again. */
export interface Context {
  /** The id of the stream being decided on; a new stream has it before its first event. */
  readonly streamId: string
  readonly now: At
  readonly today: Day
  readonly actor: Actor
  /** The edition that judges here: the pinned one, or the one in force today. */
  readonly edition: Edition
  /** Every edition, for what follows its own day: a quotation, a meeting. */
  readonly editions: Editions
  readonly calendar: Calendar
  /** The facts a command named in `needs`, read together with the log. */
  readonly facts: Readonly<Record<string, unknown>>
  newId(): string
}

export interface Happened {
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
}

export interface StoredEvent extends Happened {
  readonly seq: number
  readonly v: number
  readonly at: At
  /** Who did it, in which role, and for whom when they acted as a deputy. */
  readonly by: { readonly personId: string; readonly role: Role; readonly for?: string }
  readonly commandId: string
  readonly edition: string
  readonly prev: string
  readonly hash: string
}

/** A command for another stream, run by the worker after the commit as actor `system`. */
export interface Follow {
  readonly stream: string
  readonly streamId: string
  readonly command: string
  readonly input: Readonly<Record<string, unknown>>
  /** Phases of the other stream in which a refusal means "not yet": it is asked again later. */
  readonly notYetIn?: readonly string[]
  /**
   * Codes of the refusals that are an answer: the facts changed meanwhile, and nothing is left to do. Any other is told to
   * the administrator, who looks why one stream does not know what another has decided.
   */
  readonly expected?: readonly string[]
  /** What to ask instead when that is refused because the facts changed meanwhile. */
  readonly otherwise?: Follow
}

export interface StreamState<P extends string> {
  readonly phase: P
  /** What sort of thing the stream is about, where it has sorts: an initial application, a cancellation. */
  readonly kind?: string
  readonly version: number
}

export interface EventRecord<S, P extends string> {
  readonly name: string
  readonly clause: string
  /** Where the clause depends on the stage (a supplement at filing, acceptance or audit): by the phase it came from. */
  readonly clauseIn: Readonly<Partial<Record<P, string>>>
  /** Where the clause depends on the kind (a change, a cancellation). */
  readonly clauseFor: Readonly<Record<string, string>>
  readonly data: z.ZodObject
  readonly leadsTo: readonly P[]
  readonly letters: readonly string[]
  apply(state: S, data: never, meta: StoredEvent): Partial<S>
  follows(state: S, data: never): readonly Follow[]
  of(data: never): Happened
}

export interface CommandRecord<S, P extends string> {
  readonly name: string
  readonly clause: string
  readonly clauseIn: Readonly<Partial<Record<P, string>>>
  readonly clauseFor: Readonly<Record<string, string>>
  /** Who may ask; a record by phase when it changes hands along the way. */
  readonly by: readonly Role[] | Readonly<Partial<Record<P, readonly Role[]>>>
  readonly from: readonly P[]
  readonly input: z.ZodObject
  readonly needs: readonly string[]
  /** Starts a stream: asked of nothing, and never of something. All others are asked of a stream that exists. */
  readonly starts: boolean
  /** Means the same whatever others did meanwhile: decided on what is there, not only on what was seen. */
  readonly commutes: boolean
  readonly weight: 'primary' | 'normal' | 'danger'
  /** Tests of the state alone: a button can be disabled with the reason before anything is typed. */
  readonly refusedWhen: Readonly<Record<string, (state: S, context: Context) => Facts | boolean>>
  /** Codes that only the input can bring about, so that the documentation lists them too. */
  readonly mayRefuse: readonly string[]
  readonly clauses: Readonly<Record<string, string>>
  /**
   * Why somebody who holds the role cannot be named in a field, by the field's name; null when they can. The picker shows
   * it (candidates.ts), and nobody is named without it.
   */
  readonly fit: Readonly<Record<string, (who: never, state: S, context: Context) => Refusal | null>>
  /**
   * Takes long to fill in: what somebody has so far is kept on the server, for their eyes alone; the marks of a review go
   * on to whoever carries it on (marks.ts).
   */
  readonly keepsDraft: boolean
  /** Is gathered while it cannot be given yet: a reviewer marks what they see while the last round is still checked. */
  readonly draftsAhead: boolean
  /** Decides on somebody's application: the letters it sends are read before it is made. */
  readonly isDecision: boolean
  /** Sends what the centre asks for or decides: its form offers the letters to be read before. */
  readonly previewsLetters: boolean
  /** What a form starts with. */
  suggest(state: S, context: Context): Readonly<Record<string, unknown>>
  decide(state: S, input: never, context: Context): readonly Happened[] | Refusal
}

type EventInput<S, P extends string, D extends z.ZodObject, N extends string> = {
  name: N
  clause: string
  clauseIn?: EventRecord<S, P>['clauseIn']
  clauseFor?: EventRecord<S, P>['clauseFor']
  data: D
  /** The phase this leads to; several when the data decides, and then `apply` says which. */
  leadsTo?: P | readonly P[]
  /** Letters that go out because of it (core/letters). */
  letters?: readonly string[]
  apply?: (state: S, data: z.output<D>, meta: StoredEvent) => Partial<S>
  follows?: (state: S, data: z.output<D>) => readonly Follow[]
}

type CommandInput<S, P extends string, I extends z.ZodObject, N extends string> = {
  name: N
  clause: string
  clauseIn?: CommandRecord<S, P>['clauseIn']
  clauseFor?: CommandRecord<S, P>['clauseFor']
  by: CommandRecord<S, P>['by']
  from: readonly P[]
  input: I
  needs?: readonly string[]
  starts?: boolean
  commutes?: boolean
  weight?: CommandRecord<S, P>['weight']
  refusedWhen?: CommandRecord<S, P>['refusedWhen']
  mayRefuse?: readonly string[]
  /** Where a refusal cites another clause than the command's own. */
  clauses?: Readonly<Record<string, string>>
  fit?: CommandRecord<S, P>['fit']
  keepsDraft?: boolean
  draftsAhead?: boolean
  isDecision?: boolean
  previewsLetters?: boolean
  suggest?: CommandRecord<S, P>['suggest']
  decide: (state: S, input: z.output<I>, context: Context) => readonly Happened[] | Refusal
}

/** The clause of an event or a command in this phase, and for this kind. */
export const clauseOf = <P extends string>(
  record: Pick<CommandRecord<never, P>, 'clause' | 'clauseIn' | 'clauseFor'>,
  { phase, kind = '' }: Pick<StreamState<P>, 'phase' | 'kind'>,
): string => record.clauseFor[kind] ?? record.clauseIn[phase] ?? record.clause

/** The two constructors of a stream's vocabulary, bound to its state and phases. */
export const vocabulary = <S extends StreamState<P>, P extends string>() => ({
  event: <D extends z.ZodObject, N extends string>(record: EventInput<S, P, D, N>) => ({
    letters: [],
    clauseIn: {},
    clauseFor: {},
    apply: () => ({}),
    follows: () => [],
    ...record,
    leadsTo: [record.leadsTo ?? []].flat() as readonly P[],
    of: (data: z.input<D>): Happened => ({ type: record.name, data: data as Record<string, unknown> }),
  }),
  command: <I extends z.ZodObject, N extends string>(record: CommandInput<S, P, I, N>) => ({
    needs: [],
    clauseIn: {},
    clauseFor: {},
    starts: false,
    commutes: false,
    weight: 'normal' as const,
    refusedWhen: {},
    mayRefuse: [],
    clauses: {},
    fit: {},
    keepsDraft: false,
    draftsAhead: false,
    isDecision: false,
    previewsLetters: record.isDecision ?? false,
    suggest: () => ({}),
    ...record,
  }),
})
