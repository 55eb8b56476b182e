import { Button } from 'antd'
import { bookWords } from '#core/words/desk-book.ts'
import { holdingWords } from '#core/words/holdings.ts'
import type { Pair } from '#core/words/say.ts'
import { useSpeech } from '../Speech.tsx'
import { type Book, tidy } from './book.ts'

const parts: readonly (readonly [keyof Book, Pair])[] = [
  ['applicationOn', bookWords.applicationOn],
  ['cisp', bookWords.secCisp],
  ['engagements', bookWords.secEngagements],
  ['agency', bookWords.secAgency],
  ['changedOn', holdingWords.changedOn],
  ['proof', holdingWords.proof],
  ['cancellationReason', holdingWords.reason],
]

interface Props {
  mine: Book
  theirs: Book
  onSettle: (side: 'mine' | 'theirs') => void
}

/** Two people saved the same book: what differs, both sides, and the choice. Nothing is overwritten unasked. */
export const BookConflict = ({ mine, theirs, onSettle }: Props) => {
  const { say } = useSpeech()
  const [here, there] = [tidy(mine), tidy(theirs)]
  const differing = parts.filter(([key]) => JSON.stringify(here[key]) !== JSON.stringify(there[key]))
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
            {differing.map(([key, label]) => (
              <tr key={key}>
                <th scope="row">{say(label)}</th>
                <td className="prewrap">{textOf(here[key]) || say(bookWords.nothing)}</td>
                <td className="prewrap">{textOf(there[key]) || say(bookWords.nothing)}</td>
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
