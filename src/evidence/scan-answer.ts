import type { Answer } from '#core/rulebook/answer.ts'
import type { Finding } from '#core/rulebook/finding.ts'
import { fileNotReadable } from '#core/rulebook/readable-file.ts'
import type { FileKind } from '#core/uploads.ts'

export interface Scanned {
  /** What the content is; null when it is none of the kinds that are taken. */
  readonly kind: FileKind | null
  readonly answer: Answer
  readonly findings: readonly Finding[]
  /** Of a PDF. */
  readonly pages?: number
}

/** The answer to a file whose reader had to be ended from outside. */
export const brokenOff = (code: 'file-takes-too-long' | 'file-too-large'): Scanned => ({
  kind: null,
  answer: 'not-met',
  findings: [fileNotReadable(code, {})],
})

/** Personal numbers, pointed out and no more. */
export const pointedOut = ({ findings }: Pick<Scanned, 'findings'>): readonly Finding[] =>
  findings.filter(({ answer, facts }) => answer === 'met' && 'excerpt' in facts)
