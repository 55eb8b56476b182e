import type { Passage, PlaceInFile } from '#core/place-in-file.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { answerTo, type Finding } from '#core/rulebook/finding.ts'
import { fileNotReadable, fileReadable } from '#core/rulebook/readable-file.ts'
import { createGate } from '#core/rulebook/secrecy.ts'
import { type FileKind, fileLimitBytes, isNamedAs } from '#core/uploads.ts'
import { createBudget, type Limits, usualLimits } from './budget.ts'
import { openFile } from './read-file.ts'
import type { Surroundings } from './reader.ts'
import type { Scanned } from './scan-answer.ts'
import { Unreadable } from './unreadable.ts'

export type { Scanned } from './scan-answer.ts'

export interface ScanOptions {
  readonly edition: Edition
  readonly characterMaps: string
  readonly limits?: Limits
  readonly progress?: (share: number) => void
  /** Sees every passage that is read, for whoever wants more of the text than the gate does. */
  readonly reading?: (passage: Passage) => void
  /** Whether codes in pictures are read, too. */
  readonly readsCodes?: boolean
}

/**
 * Q13.4: reads a file and everything in it and judges it; the same in the browser and on the server. Answers also of a
 * file that is damaged or hostile: whatever a parser throws at it becomes a finding. Never keeps any of its text.
 */
export const scanFile = async (file: Blob, name: string, options: ScanOptions): Promise<Scanned> => {
  const { edition, characterMaps, limits = usualLimits, progress = () => {}, reading, readsCodes } = options
  const gate = createGate(edition)
  const budget = createBudget(limits, () => performance.now(), file.size)
  const problems: Finding[] = []
  let pages: number | undefined
  const to = {
    see: (passage: Passage) => {
      gate.see(passage)
      reading?.(passage)
    },
    unread: gate.unread,
    unfinished: gate.unfinished,
    counted: (count: number, at: PlaceInFile) => {
      if (at.inside === undefined) pages = count
    },
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
    let kind: FileKind | null = null
    try {
      const opened = await openFile(one, at, {
        ...around,
        to,
        budget,
        characterMaps,
        readInside,
        readsCodes: readsCodes ?? false,
      })
      kind = opened.kind
      await opened.read()
    } catch (error) {
      const { code, at: place } = asUnreadable(error, at)
      const isInside = at.inside !== undefined
      const isLeftOff = budget.mayLeaveOff && leftOff.has(code) && (isInside || kind !== null)
      if (!isLeftOff) problems.push(fileNotReadable(code, place))
      else if (!isInside) gate.unfinished(place)
      // What is spent is spent for the whole of it.
      if (isInside && spent.has(code)) throw error
      if (!isLeftOff) return null
    }
    if (kind && !isNamedAs(kind, oneName)) problems.push(fileNotReadable('file-name-differs', at))
    return kind
  }
  to.see({ text: name, at: { filePart: 'name' } })
  let kind: FileKind | null = null
  if (file.size > fileLimitBytes) problems.push(fileNotReadable('file-too-large', {}))
  else kind = await readOne(file, name, {}, { depth: 0, progress })
  const findings = [...(problems.length > 0 ? once(problems) : [fileReadable()]), ...gate.findings()]
  return { kind, answer: answerTo(findings), findings, ...(pages !== undefined && { pages }) }
}

const spent = new Set(['file-swells', 'file-too-large', 'file-takes-too-long', 'file-nested-too-deep'])

/** Of a large file these are left to a person: it has more than a machine can look through while somebody waits. */
const leftOff = new Set(['file-too-large', 'file-takes-too-long'])

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
