import type { z } from 'zod'
import {
  type CommandRecord,
  type Context,
  clauseOf,
  type Refusal,
  refuse,
  type StreamState,
} from '#core/kernel.ts'

/** One person who could be named in a field of a command: fit, or not and why. */
export interface Candidate {
  readonly id: string
  readonly name: string
  readonly refusal: Refusal | null
}

interface Named {
  readonly id: string
  readonly name: string
  /** Told of the centre's people; whoever stands in a list of contacts is one. */
  readonly roles?: readonly string[]
}

/** The facts that people are named from, and what is said of somebody who is not among them. */
const sources = [
  ['staff', 'person-lacks-role'],
  ['contacts', 'person-not-contact'],
] as const

type Command<S, P extends string> = CommandRecord<S, P>

/** The role that a field asks for, as its schema says. */
export const roleOfField = (input: z.ZodObject, field: string): string =>
  ((input.shape[field] as z.ZodType | undefined)?.meta()?.role as string | undefined) ?? ''

const peopleFor = ({ needs }: { readonly needs: readonly string[] }, { facts }: Context) => {
  const [name, unknown] = sources.find(([one]) => needs.includes(one)) ?? sources[0]
  return { people: (facts[name] ?? []) as readonly Named[], unknown }
}

const holds = ({ roles }: Named, role: string): boolean => roles === undefined || roles.includes(role)

/** Everybody who holds the role that each field of a command asks for, with the reason where they cannot be named. */
export const candidatesFor = <S extends StreamState<P>, P extends string>(
  command: Command<S, P>,
  state: S,
  context: Context,
): Readonly<Record<string, readonly Candidate[]>> =>
  Object.fromEntries(
    Object.entries(command.fit).map(([field, test]) => {
      const role = roleOfField(command.input, field)
      const able = peopleFor(command, context).people.filter((who) => holds(who, role))
      return [
        field,
        able.map((who) => ({ id: who.id, name: who.name, refusal: test(who as never, state, context) })),
      ]
    }),
  )

/** The refusal of the first person named in the input who cannot be, or null; who is unknown holds no role. */
export const refuseUnfit = <S extends StreamState<P>, P extends string>(
  command: Command<S, P>,
  state: S,
  input: unknown,
  context: Context,
): Refusal | null => {
  for (const [field, test] of Object.entries(command.fit)) {
    const role = roleOfField(command.input, field)
    const { people, unknown } = peopleFor(command, context)
    const named = [
      (input as Readonly<Record<string, string | readonly string[] | undefined>>)[field] ?? [],
    ].flat()
    for (const id of named) {
      const who = people.find((one) => one.id === id)
      if (!who || !holds(who, role))
        return refuse(unknown, command.clauses[unknown] ?? clauseOf(command, state), { role })
      const refusal = test(who as never, state, context)
      if (refusal) return refusal
    }
  }
  return null
}
