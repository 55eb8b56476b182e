import { Button } from 'antd'
import { auditWords } from '#core/words/desk-audit.ts'
import { bookWords } from '#core/words/desk-book.ts'
import { findField } from '#core/words/fields.ts'
import { useSpeech } from '../Speech.tsx'
import { textOf } from './BookConflict.tsx'
import type { Values } from './FieldSet.tsx'

interface Props {
  command: string
  mine: Values
  theirs: Values
  onSettle: (side: 'mine' | 'theirs') => void
}

/** Rows of one side that the other does not have as they are. */
const onlyIn = (value: unknown, other: unknown): unknown => {
  if (!Array.isArray(value) || !Array.isArray(other)) return value
  const known = new Set(other.map((row) => JSON.stringify(row)))
  return value.filter((row) => !known.has(JSON.stringify(row)))
}

/** One's own draft was saved from another window meanwhile: what differs, both sides, and the choice. */
export const DraftConflict = ({ command, mine, theirs, onSettle }: Props) => {
  const { say } = useSpeech()
  const differing = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].filter(
    (name) => JSON.stringify(mine[name]) !== JSON.stringify(theirs[name]),
  )
  const side = (name: string, value: unknown, other: unknown) => (
    <td className="prewrap" key={name}>
      {textOf(onlyIn(value, other)) || say(bookWords.nothing)}
    </td>
  )
  return (
    <div className="notice warn" role="alert">
      <p>
        <strong>{say(auditWords.draftConflict)}</strong>
      </p>
      <div className="table">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{say(auditWords.draftPart)}</th>
              <th scope="col">{say(auditWords.draftHere)}</th>
              <th scope="col">{say(auditWords.draftThere)}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map((name) => {
              const words = findField(command, name)
              return (
                <tr key={name}>
                  <th scope="row">{words ? say(words.label) : name}</th>
                  {side('mine', mine[name], theirs[name])}
                  {side('theirs', theirs[name], mine[name])}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <div className="row">
        <Button onClick={() => onSettle('mine')}>{say(auditWords.draftKeepHere)}</Button>
        <Button onClick={() => onSettle('theirs')}>{say(auditWords.draftKeepThere)}</Button>
      </div>
    </div>
  )
}
