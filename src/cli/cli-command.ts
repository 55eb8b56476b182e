import type { Edition } from '#core/rulebook/edition.ts'
import type { Finding } from '#core/rulebook/finding.ts'
import type { ReadingKey } from '#core/rulebook/readings.ts'
import { sayFinding } from '#core/words/rules.ts'
import { inLang, type Lang, type Pair, say } from '#core/words/say.ts'

export interface CliInput {
  readonly options: Readonly<Record<string, string>>
  readonly positionals: readonly string[]
  /** What was given to options that take many values. */
  readonly lists: Readonly<Record<string, readonly string[]>>
  readonly lang: Lang
}

/** What a command prints: one JSON value, or lines for a person. */
export interface CliAnswer {
  readonly json: unknown
  readonly lines: readonly string[]
}

export interface CliCommand {
  /** Options by name: whether each must be given; one of many takes every value up to the next option, a flag none. */
  readonly options?: Readonly<Record<string, 'required' | 'optional' | 'many' | 'flag'>>
  /** Arguments by place; one that ends in ? may be left out, the last may end in … and be given many times. */
  readonly positionals?: readonly string[]
  run(input: CliInput): CliAnswer | Promise<CliAnswer>
}

/** Wrong usage (exit 2): the question itself cannot be read. */
export class UsageError extends Error {}

/** A question that has no answer (exit 1). */
export class Refused extends Error {
  readonly refused: { code: string; clause: string; message: string; remedy: string }

  constructor(refused: Refused['refused']) {
    super(refused.message)
    this.refused = refused
  }
}

/** Throws a UsageError with a sentence. */
export function wrongUsage(sentence: Pair, lang: Lang, facts: Record<string, unknown> = {}): never {
  throw new UsageError(say(sentence, lang, facts))
}

/** Throws the finding as a refusal. */
export function refuseFinding(finding: Finding, lang: Lang): never {
  const { code, clause } = finding
  throw new Refused({ code, clause, ...sayFinding(finding, lang) })
}

/** Our reading as a sentence, to spread into an answer; nothing when there is none. */
export function readingOf(edition: Edition, key: ReadingKey | undefined, lang: Lang): { reading?: string } {
  return key ? { reading: inLang(edition.readings[key].note, lang) } : {}
}
