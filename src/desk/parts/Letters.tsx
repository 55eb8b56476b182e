import { Link } from '@tanstack/react-router'
import { streamOfLetter } from '#core/letters/letters.ts'
import { desk } from '#core/words/desk.ts'
import type { LetterRow } from '../contract.ts'
import { paths } from '../paths.ts'
import { useSpeech } from '../Speech.tsx'
import { Empty } from './States.tsx'

const status = { kept: desk.letterKept, sent: desk.letterSent, bounced: desk.letterBounced }

/** Letters with their text, the latest first; opened in place. */
export const Letters = ({ letters }: { letters: readonly LetterRow[] }) => {
  const { say, moment } = useSpeech()
  if (letters.length === 0) return <Empty title={say(desk.lettersEmpty)} />
  return (
    <ul className="list">
      {letters
        .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
        .map((letter) => (
          <li key={letter.id}>
            <details>
              <summary>
                <b>{letter.subject}</b>{' '}
                <span className="mute">
                  {moment(letter.sentAt ?? letter.createdAt)} · {say(desk.sentTo, { to: letter.toAddress })}
                </span>{' '}
                <span className={letter.status === 'bounced' ? 'tag late' : 'tag'}>
                  {say(status[letter.status])}
                </span>
              </summary>
              <div className="prewrap notice" style={{ marginTop: 8 }}>
                {letter.body}
              </div>
              {letter.caseId && (
                <Link to={paths.record(streamOfLetter(letter.letter), letter.caseId)}>{say(desk.open)}</Link>
              )}
            </details>
          </li>
        ))}
    </ul>
  )
}
