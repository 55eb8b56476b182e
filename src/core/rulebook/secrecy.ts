import { factsOfPlace, type Passage } from '#core/place-in-file.ts'
import { foldText, isOneCharacter } from '#core/plain-text.ts'
import type { Edition } from './edition-shape.ts'
import { type Finding, find } from './finding.ts'
import { findPersonalNumbers, type PersonalNumber } from './personal-numbers.ts'
import { findSecrecyMarks } from './secrecy-marks.ts'

/** More findings than this tell nobody anything new; what is not listed is counted with the last. */
const mostMarks = 40

/** What somebody has to answer for before the file is sent: what no machine could judge (Q13.4). */
export const toDeclare = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ answer }) => answer === 'refer')

/**
 * Q13.4: a file that no machine can judge is not taken before somebody declares that nothing in it is classified.
 * Returns why it is not, with every place to be declared; undefined when it is declared or there is nothing to declare.
 */
export const findUndeclared = (
  findings: readonly Finding[],
  isDeclared: boolean,
): readonly [Finding, ...Finding[]] | undefined => {
  const open = toDeclare(findings)
  return isDeclared || open.length === 0
    ? undefined
    : [find('secrecy', 'file-not-declared', 'Q13.4', { count: open.length }), ...open]
}

/**
 * Q13.4: why the gate does not let a file through, in the order in which it is told: what is not met, else what was to be
 * declared. Undefined when it does. Every door asks this: uploads, complaints, `zizhi scan`.
 */
export const findGateRefusal = (
  findings: readonly Finding[],
  isDeclared: boolean,
): readonly [Finding, ...Finding[]] | undefined => {
  const [first, ...others] = findings.filter(({ answer }) => answer === 'not-met')
  return first ? [first, ...others] : findUndeclared(findings, isDeclared)
}

/** Looks at passage after passage and keeps only what it found: a document of any length passes through it. */
export interface Gate {
  see(passage: Passage): void
  /** A page, slide or file whose content no reader can read as text. */
  unread(at: Passage['at']): void
  /** A part of a large file at which its reader had to stop: what comes after it, or lies in it, was not read. */
  unfinished(at: Passage['at']): void
  findings(): Finding[]
}

/**
 * Q13.4: the gate that every file passes before it is taken. A mark of state secrecy is not met; what has no text, and
 * what only may be a mark, is for a person; resident IDs and mobile numbers are pointed out, masked, and change nothing.
 */
export const createGate = (edition: Edition): Gate => {
  const marks = new Map<string, Finding>()
  const unreadable: Finding[] = []
  const unfinished: Finding[] = []
  const numbers = new Map<PersonalNumber['kind'], { count: number; first: Finding['facts'] }>()
  const codeOf = {
    mark: 'secrecy-mark',
    alone:
      edition.readings.levelWithoutStar.value === 'not-met' ? 'secrecy-level' : 'secrecy-level-to-confirm',
    mention: 'secrecy-mark-to-confirm',
  } as const
  const judge = (passage: Passage) => {
    for (const { certainty, excerpt } of findSecrecyMarks(passage)) {
      // What is sure is never crowded out by what is not.
      if (marks.size >= mostMarks && (certainty === 'mention' || isFull())) continue
      const facts = { ...factsOfPlace(passage.at), excerpt }
      const reading = certainty === 'alone' ? ('levelWithoutStar' as const) : undefined
      marks.set(JSON.stringify(facts), find('secrecy', codeOf[certainty], 'Q13.4', facts, reading))
    }
  }
  const isFull = () => [...marks.values()].filter(({ answer }) => answer === 'not-met').length >= mostMarks
  /** Passages of one character each, one below the other: a mark may be set upright. */
  let column: Passage | undefined
  const settleColumn = () => {
    if (column) judge(column)
    column = undefined
  }
  return {
    see: (passage) => {
      if (passage.text.length < 8 && isOneCharacter(foldText(passage.text))) {
        column = column ? { ...column, text: `${column.text}\n${passage.text}` } : passage
        return
      }
      settleColumn()
      judge(passage)
      for (const { kind, masked } of findPersonalNumbers(passage.text)) {
        const { count, first } = numbers.get(kind) ?? {
          count: 0,
          first: { ...factsOfPlace(passage.at), excerpt: masked },
        }
        numbers.set(kind, { count: count + 1, first })
      }
    },
    unread: (at) => {
      if (unreadable.length < mostMarks)
        unreadable.push(find('secrecy', 'no-text-layer', 'Q13.4', factsOfPlace(at)))
    },
    unfinished: (at) => {
      if (unfinished.length < mostMarks)
        unfinished.push(find('secrecy', 'not-read-whole', 'Q13.4', factsOfPlace(at)))
    },
    findings: () => {
      settleColumn()
      const found = [...marks.values()]
      return [
        ...(found.length > 0 ? found : [find('secrecy', 'no-secrecy-mark', 'Q13.4')]),
        ...unreadable,
        ...unfinished,
        ...[...numbers].map(([kind, { count, first }]) =>
          find('secrecy', kind === 'resident-id' ? 'resident-ids' : 'mobile-numbers', 'Q13.4', {
            ...first,
            count,
          }),
        ),
      ]
    },
  }
}
