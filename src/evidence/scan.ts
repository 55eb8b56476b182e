import type { Passage, PlaceInFile } from '#core/place-in-file.ts'
import type { Answer } from '#core/rulebook/answer.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { answerTo, type Finding } from '#core/rulebook/finding.ts'
import { fileNotReadable, fileReadable } from '#core/rulebook/readable-file.ts'
import { createGate } from '#core/rulebook/secrecy.ts'
import { type FileKind, fileLimitBytes } from '#core/uploads.ts'
import { createBudget, type Limits, usualLimits } from './budget.ts'
import { readFile } from './read-file.ts'
import type { Surroundings } from './reader.ts'
import { Unreadable } from './unreadable.ts'

export interface Scanned {
  /** What the content is; null when it is none of the kinds that are taken. */
  readonly kind: FileKind | null
  readonly answer: Answer
  readonly findings: readonly Finding[]
}

export interface ScanOptions {
  readonly edition: Edition
  readonly characterMaps: string
  readonly limits?: Limits
  readonly progress?: (share: number) => void
  /** Sees every passage that is read, for whoever wants more of the text than the gate does. */
  readonly reading?: (passage: Passage) => void
}

/**
 * Q13.4: reads a file and everything in it and judges it; the same in the browser and on the server. Answers also of a
 * file that is damaged or hostile: whatever a parser throws at it becomes a finding. Never keeps any of its text.
 */
export const scanFile = async (file: Blob, name: string, options: ScanOptions): Promise<Scanned> => {
  const { edition, characterMaps, limits = usualLimits, progress = () => {}, reading } = options
  const gate = createGate(edition)
  const budget = createBudget(limits, () => performance.now())
  const problems: Finding[] = []
  const to = {
    see: (passage: Passage) => {
      gate.see(passage)
      reading?.(passage)
    },
    unread: gate.unread,
  }
  /** One file; what is wrong with it does not keep those beside it from being looked at. */
  const readOne = async (
    one: Blob,
    oneName: string,
    at: PlaceInFile,
    around: Pick<Surroundings, 'depth' | 'progress'>,
  ): Promise<FileKind | null> => {
    const readInside = async (inner: Blob, innerName: string, here: PlaceInFile) => {
      await readOne(inner, innerName, here, { depth: around.depth + 1, progress: () => {} })
    }
    try {
      return await readFile(one, oneName, at, { ...around, to, budget, characterMaps, readInside })
    } catch (error) {
      const { code, at: place } = asUnreadable(error, at)
      problems.push(fileNotReadable(code, place))
      // What is spent is spent for the whole of it.
      if (at.inside !== undefined && spent.has(code)) throw error
      return null
    }
  }
  to.see({ text: name, at: { filePart: 'name' } })
  let kind: FileKind | null = null
  if (file.size > fileLimitBytes) problems.push(fileNotReadable('file-too-large', {}))
  else kind = await readOne(file, name, {}, { depth: 0, progress })
  const findings = [...(problems.length > 0 ? once(problems) : [fileReadable()]), ...gate.findings()]
  return { kind, answer: answerTo(findings), findings }
}

const spent = new Set(['file-swells', 'file-too-large', 'file-takes-too-long', 'file-nested-too-deep'])

/** The reason in our own words: what a parser throws at a damaged file says nothing to people. */
const asUnreadable = (error: unknown, at: PlaceInFile): Unreadable => {
  if (error instanceof Unreadable) return error
  const { name = '', message = '' } = error instanceof Error ? error : {}
  const isEncrypted = name === 'PasswordException' || /encrypted/i.test(message)
  return new Unreadable(isEncrypted ? 'file-encrypted' : 'file-broken', at)
}

const once = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map((finding) => [JSON.stringify([finding.code, finding.facts]), finding])).values(),
]
