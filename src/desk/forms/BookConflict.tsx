import { Button } from 'antd'
import type { Answers } from '#core/book/answers.ts'
import type { Part } from '#core/book/item.ts'
import { clashesOf } from '#core/book/merge-answers.ts'
import { titleOfItem } from '#core/words/book-items.ts'
import { bookWords } from '#core/words/desk-book.ts'
import { useSpeech } from '../Speech.tsx'
import type { Theirs } from './use-draft.ts'

interface Props {
  part: Part
  mine: Answers
  theirs: Theirs<Answers>
  onSettle: (side: 'mine' | 'theirs') => void
}

/** Two people answered the same item of a section: what differs, both sides, and the choice. Nothing is overwritten unasked. */
export const BookConflict = ({ part, mine, theirs, onSettle }: Props) => {
  const { say } = useSpeech()
  const clashes = clashesOf(theirs.base, mine, theirs.kept)
  const differing = part.items.filter(({ key }) => clashes.includes(key))
  return (
    <div className="notice warn" role="alert">
      <p>
        <strong>{say(bookWords.conflict)}</strong>
      </p>
      <p>{say(bookWords.conflictLead)}</p>
      <div className="table">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{say(bookWords.title)}</th>
              <th scope="col">{say(bookWords.mine)}</th>
              <th scope="col">{say(bookWords.theirs)}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map((item) => (
              <tr key={item.key}>
                <th scope="row">
                  {item.number} {say(titleOfItem(item))}
                </th>
                <td className="prewrap">{textOf(mine[item.key]) || say(bookWords.nothing)}</td>
                <td className="prewrap">{textOf(theirs.kept[item.key]) || say(bookWords.nothing)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="row">
        <Button onClick={() => onSettle('mine')}>{say(bookWords.keepMine)}</Button>
        <Button onClick={() => onSettle('theirs')}>{say(bookWords.keepTheirs)}</Button>
      </div>
    </div>
  )
}

/** One line per row, its words in order: enough to tell two sides apart. */
export const textOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(textOf).join('\n')
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .flatMap(([key, one]) => (key === 'sha256' || key === 'id' || key === 'size' ? [] : [textOf(one)]))
      .filter(Boolean)
      .join(' · ')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
