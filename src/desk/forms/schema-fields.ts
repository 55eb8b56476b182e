import type { z } from 'zod'

/** One field of a command's input, as a form has to draw it. */
export interface FieldShape {
  readonly name: string
  readonly widget: string
  readonly isOptional: boolean
  /** Whose people are offered, for a person or people. */
  readonly role: string
  readonly options: readonly string[]
  /** The fields of one row, for rows. */
  readonly rows: readonly FieldShape[]
  /** What stands in it before anything is typed. */
  readonly initial: unknown
}

interface Peeled {
  schema: z.ZodType
  meta: Readonly<Record<string, unknown>>
  hasDefault: boolean
  initial: unknown
}

interface Def {
  type: string
  innerType?: z.ZodType
  defaultValue?: unknown
  element?: z.ZodObject
  entries?: Record<string, string>
}

const defOf = (schema: z.ZodType): Def => schema.def as unknown as Def

/** What is inside defaults, optionals and nullables, with every meta on the way. */
const peel = (schema: z.ZodType): Peeled => {
  const { type, innerType, defaultValue } = defOf(schema)
  const meta = schema.meta() ?? {}
  if (!innerType || !['default', 'optional', 'nullable'].includes(type))
    return { schema, meta, hasDefault: false, initial: undefined }
  const inner = peel(innerType)
  const initial = type === 'default' ? defaultValue : inner.initial
  return { schema: inner.schema, meta: { ...inner.meta, ...meta }, hasDefault: true, initial }
}

const impliedWidget: Readonly<Record<string, string>> = { boolean: 'verdict', enum: 'choice' }

const startOf: Readonly<Record<string, unknown>> = {
  rows: [],
  files: [],
  people: [],
  items: [],
  'agenda-items': [],
  'accepted-items': [],
  'ready-cases': [],
  scores: {},
  departments: [],
  preparation: [],
  ratings: [],
  consensus: [],
}

/** The fields of an input schema in order; what carries no widget and implies none is not asked of a person. */
export const fieldsOf = (schema: z.ZodObject): readonly FieldShape[] =>
  Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, given]) => {
    const { schema: inner, meta, hasDefault, initial } = peel(given)
    const { type, element, entries } = defOf(inner)
    const widget = (meta.widget as string | undefined) ?? (hasDefault ? undefined : impliedWidget[type])
    if (!widget || widget === 'hidden') return []
    const rows = widget === 'rows' && element ? fieldsOf(element) : []
    const isWritten = widget === 'line' || widget === 'text'
    const isFree = hasDefault || (isWritten && inner.safeParse('').success)
    return [
      {
        name,
        widget,
        isOptional: isFree && type !== 'boolean',
        role: typeof meta.role === 'string' ? meta.role : '',
        options: entries ? Object.values(entries) : [],
        rows,
        initial: initial ?? startOf[widget],
      },
    ]
  })

/** A row as it starts: every field at its beginning. */
export const emptyRow = (fields: readonly FieldShape[]): Record<string, unknown> =>
  Object.fromEntries(fields.flatMap(({ name, initial }) => (initial === undefined ? [] : [[name, initial]])))

/** Rows that answer given items are fixed; all others may be added and removed. */
export const isFixed = (field: FieldShape): boolean => field.rows.some(({ widget }) => widget === 'item')

/** The input without answers that were left empty: an item with no file yet is simply not supplied this time. */
export const withoutEmptyAnswers = (
  fields: readonly FieldShape[],
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const field = fields.find((one) => one.name === name)
      const files = field && isFixed(field) ? field.rows.find(({ widget }) => widget === 'files') : undefined
      if (!files) return [name, value]
      const rows = value as readonly Record<string, unknown>[]
      return [name, rows.filter((row) => (row[files.name] as readonly string[] | undefined)?.length)]
    }),
  )
