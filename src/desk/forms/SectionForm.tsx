import { useEffect, useRef } from 'react'
import type { Answers } from '#core/book/answers.ts'
import { isShown } from '#core/book/book.ts'
import type { Part } from '#core/book/item.ts'
import { mergeAnswers } from '#core/book/merge-answers.ts'
import { editionFor } from '#core/rulebook/edition.ts'
import { titleOfPart } from '#core/words/book-items.ts'
import { sectionWords as w } from '#core/words/desk-sections.ts'
import type { BookAnswer, Person, ToldSection } from '../contract.ts'
import { ProblemNote } from '../parts/Refused.tsx'
import { api } from '../paths.ts'
import { useSpeech } from '../Speech.tsx'
import { BookComments } from './BookComments.tsx'
import { BookConflict } from './BookConflict.tsx'
import type { Change } from './book-desk.ts'
import { useBookDesk } from './book-desk.ts'
import { ItemField } from './ItemField.tsx'
import { SavingText } from './SavingText.tsx'
import { SectionHead } from './SectionHead.tsx'
import { mayPass, useDraft } from './use-draft.ts'

/** What the page can do with a section whether it is on the screen or not. */
export interface SectionHandle {
  readonly change: Change
  readonly flush: () => Promise<boolean>
}

interface Props {
  part: Part
  told: ToldSection
  people: BookAnswer['people']
  members: readonly Person[]
  isContact: boolean
  /** A section that is not on the screen keeps saving what was typed in it. */
  isOpen: boolean
  onAnswers: (section: string, answers: Answers) => void
  onHandle: (section: string, handle: SectionHandle) => void
}

/** One section of the book: its own version, saved by itself, in the browser while there is no line. */
export const SectionForm = (props: Props) => {
  const { part, told, isOpen, onAnswers, onHandle } = props
  const { say, today } = useSpeech()
  const { caseId, book, answers, kind } = useBookDesk()
  const draft = useDraft<Answers>({
    path: api.section(caseId, part.key),
    start: { version: told.version, kept: told.answers, at: told.updatedAt },
    write: (answers) => ({ answers }),
    read: (one) => ({ version: (one as ToldSection).version, kept: (one as ToldSection).answers }),
    keptAs: `book ${caseId} ${part.key}`,
    merge: mergeAnswers,
  })
  const { value, flush, saving, theirs, hasMerged, settle, seen } = draft
  const tell = useRef(onAnswers)
  tell.current = onAnswers
  // The page, of which every line shows its answer, hears of a key with the section itself: a moment later the line would
  // have gone back and forth, and the caret to its end.
  const change: Change = (how) =>
    draft.change((before) => {
      const after = how(before)
      tell.current(part.key, after)
      return after
    })
  useEffect(() => tell.current(part.key, value), [part.key, value])
  onHandle(part.key, { change, flush })
  if (!isOpen) return null
  const title = say(titleOfPart(part.key, book.type, editionFor(today)))
  // What was written beside an item that is no longer asked for is still read, beside the section.
  const beside = part.items.filter((item) => isShown(item, kind, answers)).map(({ key }) => key)
  return (
    <section className="sheet part" id={`part-${part.key}`} aria-labelledby={`title-${part.key}`}>
      <div className="between">
        <h2 id={`title-${part.key}`}>
          {part.number} {title}
        </h2>
        <SavingText saving={saving} />
      </div>
      {saving.state === 'failed' && saving.problem?.status === 0 && <p className="soon">{say(w.unsent)}</p>}
      {saving.state === 'failed' && saving.problem && !mayPass(saving.problem) && (
        <>
          <ProblemNote problem={saving.problem} />
          <ul className="list">
            {saving.problem.body.fields?.map(({ path, message }) => (
              <li key={String(path)}>{message}</li>
            ))}
          </ul>
        </>
      )}
      {hasMerged && <p className="mute">{say(w.mergedWith)}</p>}
      <SectionHead caseId={caseId} flush={flush} seen={seen} {...props} />
      <BookComments
        section={part.key}
        item={null}
        titleId={`title-${part.key}`}
        comments={told.comments.filter(({ item }) => item === null || !beside.includes(item))}
      />
      {theirs && <BookConflict part={part} mine={value} theirs={theirs} onSettle={settle} />}
      {part.items.some(({ isConfirmed }) => !isConfirmed) && <p className="faint">◇ {say(w.unconfirmed)}</p>}
      {part.items.map((item) => (
        <ItemField key={item.key} section={part.key} item={item} />
      ))}
    </section>
  )
}
