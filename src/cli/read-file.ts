import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { commandLineWords as words } from '#core/words/command-line.ts'
import { sayExpected } from '#core/words/expected-fields.ts'
import { type InputIssue, inputFaults, sayInputFault } from '#core/words/input-faults.ts'
import { type Lang, say } from '#core/words/say.ts'
import { Refused } from './cli-command.ts'

/** What a file has to be: its shape, an example to follow, and the clauses under which anything else is refused. */
export interface FileKind<T> {
  readonly schema: z.ZodType<T>
  readonly example: string
  readonly clause: string
  readonly malformed: { readonly code: string; readonly clause: string }
}

/**
 * What a file says; refused with a sentence when it is missing, cannot be read or is not JSON, and by the name of the
 * field that is unknown, missing or ill-typed, with what is expected of it.
 */
export function readFile<T>(file: string, kind: FileKind<T>, lang: Lang): T {
  const given = readJson(file, kind, lang)
  const refuse = (message: string): never => {
    const remedy = say(words.malformedRemedy, lang, { example: kind.example })
    throw new Refused({ ...kind.malformed, message, remedy })
  }
  const unknown = findUnknown(given, z.toJSONSchema(kind.schema))
  if (unknown) refuse(say(words.unknownField, lang, { ...unknown }))
  const parsed = kind.schema.safeParse(given)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]! as InputIssue
  const label = `“${issue.path.join('.') || file}”`
  const said = isMissing(given, issue.path)
    ? say(inputFaults.missing, lang, { label })
    : sayInputFault(issue, label, lang)
  return refuse(`${said}${say(words.expected, lang, { expected: sayExpected(issue, lang) })}`)
}

const isRecord = (value: unknown): value is Record<PropertyKey, unknown> =>
  typeof value === 'object' && value !== null

function isMissing(given: unknown, path: readonly PropertyKey[]): boolean {
  const at = path.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), given)
  return path.length > 0 && (at === undefined || at === null)
}

type JsonSchema = z.core.JSONSchema.BaseSchema

/** The first field, by its path, that the schema does not know, and those that it knows in that place. */
function findUnknown(
  given: unknown,
  { properties, items }: JsonSchema,
  path: readonly string[] = [],
): { field: string; known: string[] } | undefined {
  if (!isRecord(given)) return undefined
  for (const [key, value] of Object.entries(given)) {
    const within = Array.isArray(given) ? items : properties?.[key]
    const here = [...path, key]
    if (properties && !Array.isArray(given) && within === undefined)
      return { field: here.join('.'), known: Object.keys(properties) }
    const unknown = within instanceof Object && findUnknown(value, within as JsonSchema, here)
    if (unknown) return unknown
  }
  return undefined
}

type Place = Pick<FileKind<unknown>, 'example' | 'clause'>

function readJson(file: string, place: Place, lang: Lang): unknown {
  const text = readText(file, place, lang)
  try {
    // Windows editors put a byte order mark in front, which JSON does not know.
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown
  } catch {
    return refuseFile('not-json', file, place, lang)
  }
}

function readText(file: string, place: Place, lang: Lang): string {
  if (!existsSync(file)) return refuseFile('file-missing', file, place, lang)
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return refuseFile('file-unreadable', file, place, lang)
  }
}

const fileWords = {
  'file-missing': [words.fileMissing, words.fileMissingRemedy],
  'file-unreadable': [words.fileUnreadable, words.fileUnreadableRemedy],
  'not-json': [words.notJson, words.notJsonRemedy],
} as const

function refuseFile(code: keyof typeof fileWords, file: string, place: Place, lang: Lang): never {
  const [message, remedy] = fileWords[code]
  throw new Refused({
    code,
    clause: place.clause,
    message: say(message, lang, { file }),
    remedy: say(remedy, lang, { example: place.example }),
  })
}
