import type { z } from 'zod'
import { addDays, type Day } from '#core/calendar/day.ts'
import type { CommandRecord, Context } from '#core/kernel.ts'
import type { Chance } from './chance.ts'
import { type KnownValues, knownValues, peopleWith, singular } from './known-values.ts'
import { samples } from './sample-answers.ts'

/** What somebody who fills in a form can look up: the stream, the facts of its command, and who is there. */
export interface Known {
  readonly state: unknown
  readonly context: Context
  readonly people: readonly { readonly id: string; readonly roles: readonly string[] }[]
  /** Whatever else is at hand, by the name of the field it answers. */
  readonly more?: Readonly<Record<string, unknown>>
}

interface Task {
  readonly chance: Chance
  readonly known: Known
  readonly values: KnownValues
}

interface Def {
  readonly type: string
  readonly innerType?: z.ZodType
  readonly defaultValue?: unknown
  readonly element?: z.ZodType
  readonly entries?: Record<string, string>
  readonly values?: readonly unknown[]
  readonly options?: readonly z.ZodType[]
  readonly items?: readonly z.ZodType[]
  readonly in?: z.ZodType
  readonly keyType?: z.ZodType
  readonly valueType?: z.ZodType
  readonly shape?: Record<string, z.ZodType>
}

const sentences = [
  '按规定办理，材料核对无误。',
  '请补充加盖公章的完整过程记录，并注明版本和日期。',
  '经核对，与登记机关的通知书一致。',
  '专家意见：证据充分，覆盖全部过程域。',
]
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const isoDay = /^\d{4}-\d\d-\d\d$/

const dayFor = (name: string, { chance, known, values }: Task): Day => {
  const { today, calendar } = known.context
  const after = () => calendar.addWorkdays(today, 1 + chance.int(12)).date
  if (/received|arrived|issued|paid/i.test(name)) return addDays(today, -chance.int(3))
  const near = [
    today,
    today,
    after(),
    after(),
    addDays(today, 14 + chance.int(20)),
    addDays(today, -1 - chance.int(9)),
  ]
  return chance.pick([...near, ...values.like(isoDay).slice(-6)])
}

interface Check {
  readonly minimum?: number
  readonly maximum?: number
  readonly value?: number
  readonly check: string
}

/** The least and the most that a schema takes: letters, rows, or a number itself. */
const boundsOf = (schema: z.ZodType): { least: number; most: number } => {
  const checks = (schema.def.checks ?? []).map((one) => one._zod.def as unknown as Check)
  const least = checks.map(
    ({ check, minimum, value }) => minimum ?? (check === 'greater_than' ? value : undefined) ?? 0,
  )
  const most = checks.map(
    ({ check, maximum, value }) => maximum ?? (check === 'less_than' ? value : undefined),
  )
  return {
    least: Math.max(0, ...least),
    most: Math.min(Number.MAX_SAFE_INTEGER, ...most.filter((one) => one !== undefined)),
  }
}

const textFor = (schema: z.ZodType, name: string, role: string, task: Task): string => {
  const { chance, known, values } = task
  if (role) {
    const able = known.people.filter((one) => one.roles.includes(role))
    return chance.pick(able.length > 0 ? able : [{ id: chance.uuid(), roles: [] }]).id
  }
  if (
    (schema.meta()?.widget as string) === 'day' ||
    name.endsWith('On') ||
    !schema.safeParse('x'.repeat(20)).success
  ) {
    const named = values.named(name).filter((one) => schema.safeParse(one).success)
    if (schema.safeParse('2026-12-01').success) return dayFor(name, task)
    if (named.length > 0) return chance.pick(named) as string
    return chance.pick([...values.like(uuid), chance.uuid()])
  }
  const named = values.named(name).filter((one) => typeof one === 'string')
  if (/(Id|^id|item|by)$/.test(name) && named.length > 0) return chance.pick(named) as string
  if (named.length > 0 && chance.happens(0.3)) return chance.pick(named) as string
  return schema.safeParse('').success && chance.happens(0.3) ? '' : chance.pick(sentences)
}

const numberFor = (schema: z.ZodType, name: string, { chance, values }: Task): number => {
  const { least, most } = boundsOf(schema)
  const fitting = [...values.named(name), ...(name.endsWith('Fen') ? values.amounts() : [])].filter(
    (one): one is number => typeof one === 'number' && one >= least && one <= most,
  )
  if (fitting.length > 0 && chance.happens(0.6)) return chance.pick(fitting)
  if (name.endsWith('Fen')) return Math.max(least, chance.pick([100_00, 10_000_00, 36_000_00]))
  return (
    Math.max(Math.ceil(least), 1 - (least < 0 ? 1 : 0)) +
    chance.int(Math.max(1, Math.min(6, most - least + 1)))
  )
}

/** The rows of a list: one for each thing it can speak of (an open item, a file), or a few. */
const listFor = (
  schema: z.ZodType,
  element: z.ZodType,
  name: string,
  role: string,
  task: Task,
): unknown[] => {
  const { chance, known, values } = task
  const { least, most } = boundsOf(schema)
  const within = (rows: readonly unknown[]) => rows.slice(0, Math.min(most, 40))
  const { shape } = defOf(element)
  const about =
    shape &&
    Object.keys(shape).find((key) => key.endsWith('Id') || metaOf(shape[key] as z.ZodType).widget === 'item')
  if (about) {
    const subjects = values.named(about)
    const spoken = chance.happens(0.85) ? subjects : chance.some(subjects)
    if (spoken.length > 0)
      return within(
        spoken.map((subject) => ({
          ...(valueFor(element, name, undefined, task) as object),
          [about]: subject,
        })),
      )
  }
  if (shape)
    return within(
      Array.from({ length: Math.max(least, 1 + chance.int(2)) }, () =>
        valueFor(element, name, undefined, task),
      ),
    )
  // A list of files or of things to prepare is named by its control, whatever the field is called.
  const control = singular((metaOf(schema).widget as string | undefined) ?? '')
  const subject =
    control && values.named(control).some((one) => element.safeParse(one).success) ? control : singular(name)
  const onFile = (known.context.facts.files ?? []) as readonly { id: string }[]
  const named = subject === 'file' && onFile.length > 0 ? onFile.map(({ id }) => id) : values.named(subject)
  const able = role ? peopleWith(known.people, role) : named.filter((one) => element.safeParse(one).success)
  if (able.length > 0) {
    const some =
      role && chance.happens(0.5)
        ? chance.shuffled(able).slice(0, Math.max(least, 2))
        : chance.some(able, 0.85)
    return within(some.length < least ? able : some)
  }
  const { entries } = defOf(element)
  if (entries) return within(chance.some(Object.values(entries)))
  // Nothing is known that could be named: the list stays as short as it may be, unless anything at all goes.
  const isNaming = defOf(element).type === 'string' && !element.safeParse('x').success
  return Array.from({ length: isNaming ? least : Math.max(least, 1) }, () =>
    valueFor(element, singular(name), undefined, task),
  )
}

const defOf = (schema: z.ZodType): Def => schema.def as unknown as Def

/** The meta of a schema, with that of whatever it wraps. */
const metaOf = (schema: z.ZodType): Record<string, unknown> => {
  const { innerType } = defOf(schema)
  return { ...(innerType ? metaOf(innerType) : {}), ...schema.meta() }
}

const isEmpty = (value: unknown): boolean => value === '' || (Array.isArray(value) && value.length === 0)

/** An answer that this schema takes, near what the form would suggest. */
const valueFor = (schema: z.ZodType, name: string, hint: unknown, task: Task, role = ''): unknown => {
  const { chance } = task
  const { type, innerType, element, entries, values, options, items, keyType, valueType, shape, ...def } =
    defOf(schema)
  const asked = role || ((metaOf(schema).role as string | undefined) ?? '')
  const kept = hint !== undefined && hint !== null && schema.safeParse(hint).success
  if (kept && chance.happens(isEmpty(hint) ? 0.3 : 0.8)) return hint
  const sample = task.known.more?.[name] ?? samples[name]?.(task)
  if (sample !== undefined && schema.safeParse(sample).success && chance.happens(0.9)) return sample
  if (innerType) {
    if (type === 'default' && chance.happens(0.15)) return def.defaultValue
    if (type === 'optional' && chance.happens(0.3)) return undefined
    if (type === 'nullable' && chance.happens(0.3)) return null
    return valueFor(innerType, name, hint, task, asked)
  }
  if (shape) {
    const hints = (typeof hint === 'object' ? hint : {}) as Record<string, unknown> | null
    const filled = Object.entries(shape).map(([key, inner]) => [
      key,
      valueFor(inner, key, hints?.[key], task),
    ])
    return Object.fromEntries(filled.filter(([, value]) => value !== undefined))
  }
  if (element)
    return Array.isArray(hint) && hint.length > 0 && chance.happens(0.8)
      ? hint.map((one) => valueFor(element, singular(name), one, task))
      : listFor(schema, element, name, asked, task)
  if (entries) return chance.pick(Object.values(entries))
  if (values) return chance.pick(values)
  if (options) return valueFor(chance.pick(options), name, hint, task)
  if (items) return items.map((one, at) => valueFor(one, name, (hint as unknown[] | undefined)?.[at], task))
  if (keyType && valueType) {
    const keys = defOf(keyType).entries
      ? Object.values(defOf(keyType).entries ?? {})
      : [String(valueFor(keyType, name, undefined, task))]
    return Object.fromEntries(
      keys.map((key) => [
        key,
        valueFor(valueType, key, (hint as Record<string, unknown> | undefined)?.[key], task),
      ]),
    )
  }
  if (def.in) return valueFor(def.in, name, hint, task)
  if (type === 'boolean') return chance.happens(0.75)
  if (type === 'number') return numberFor(schema, name, task)
  if (type === 'string') return textFor(schema, name, asked, task)
  return undefined
}

const nonsense = (chance: Chance): unknown =>
  chance.pick([
    undefined,
    null,
    '',
    ' ',
    '字'.repeat(5000),
    -1,
    0.5,
    1e15,
    [],
    {},
    true,
    '2026-02-30',
    chance.uuid(),
  ])

/** What somebody careful would fill in for this command; most of it is taken, some of it the procedure refuses. */
export const sensibleInput = (
  command: CommandRecord<never, string>,
  known: Known,
  chance: Chance,
): Record<string, unknown> => {
  const task: Task = { chance, known, values: knownValues(known.state, known.context.facts, known.more) }
  const hints = command.suggest(known.state as never, known.context)
  return valueFor(command.input, command.name, { ...hints }, task) as Record<string, unknown>
}

/** The same with one answer that makes no sense, where there is one to spoil. */
export const spoiltInput = (
  command: CommandRecord<never, string>,
  known: Known,
  chance: Chance,
): Record<string, unknown> => {
  const input = sensibleInput(command, known, chance)
  const names = Object.keys(command.input.shape)
  return names.length === 0 ? input : { ...input, [chance.pick(names)]: nonsense(chance) }
}
