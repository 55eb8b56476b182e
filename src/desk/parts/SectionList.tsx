import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Answers } from '#core/book/answers.ts'
import { findPart } from '#core/book/book.ts'
import type { Book, Department } from '#core/book/item.ts'
import { progressOf } from '#core/book/section.ts'
import { editionFor } from '#core/rulebook/edition.ts'
import { departmentWords, titleOfPart } from '#core/words/book-items.ts'
import { sectionWords as w } from '#core/words/desk-sections.ts'
import type { BookAnswer, ToldSection } from '../contract.ts'
import { openComments } from '../forms/BookComments.tsx'
import { type Check, openIn } from '../forms/book.ts'
import { paths } from '../paths.ts'
import { useSpeech } from '../Speech.tsx'

interface Props {
  caseId: string
  book: Book
  sections: readonly ToldSection[]
  people: BookAnswer['people']
  answers: Readonly<Record<string, Answers>>
  check: Check
  /** The section on the screen, or `matrix`. */
  open: string
  hasMatrix: boolean
}

/** The sections of a book: by whom, how far, what is open, who is late. */
export const SectionList = ({ caseId, book, sections, people, answers, check, open, hasMatrix }: Props) => {
  const { say, word, day, today } = useSpeech()
  // On a phone the list would push the section off the screen.
  const [isWide] = useState(() => matchMedia('(min-width: 701px)').matches)
  return (
    <nav className="sheet part sections" aria-label={say(w.sections)}>
      <details open={isWide}>
        <summary>{say(w.sections)}</summary>
        <ul>
          {sections.map(({ section, state, ownerId, department, dueOn, isLate, comments }) => {
            const part = findPart(book, section)
            if (!part) return null
            const still = openIn(book, section, check)
            const asked = openComments(comments)
            return (
              <li key={section}>
                <Link
                  to={paths.application(caseId)}
                  search={{ section }}
                  aria-current={open === section ? 'page' : undefined}
                >
                  <span className="between">
                    <strong>
                      {part.number} {say(titleOfPart(section, book.type, editionFor(today)))}
                    </strong>
                    <span className={`tag ${state === 'checked' ? 'ok' : ''}`}>{word(w, state)}</span>
                  </span>
                  <span className="mute">
                    {word(departmentWords, (department ?? part.department) as Department)}
                    {ownerId && ` · ${people[ownerId]?.name ?? ''}`} ·{' '}
                    {say(w.progress, { ...progressOf(part, answers[section] ?? {}) })}
                    {still > 0 && ` · ${say(w.openNumber, { count: still })}`}
                    {asked > 0 && ` · ${say(w.openComments, { count: asked })}`}
                    {dueOn && ` · ${day(dueOn)}`}
                    {isLate && <span className="late"> {say(w.late)}</span>}
                  </span>
                </Link>
              </li>
            )
          })}
          {hasMatrix && (
            <li>
              <Link
                to={paths.application(caseId)}
                search={{ section: 'matrix' }}
                aria-current={open === 'matrix' ? 'page' : undefined}
              >
                <strong>{say(w.matrix)}</strong>
              </Link>
            </li>
          )}
        </ul>
      </details>
    </nav>
  )
}
