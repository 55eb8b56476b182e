import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { desk } from '#core/words/desk.ts'
import { mailroomWords as words } from '#core/words/mailroom.ts'
import { request } from '../api.ts'
import type { LetterRow, MessageRow } from '../contract-of-mail.ts'
import { api, paths } from '../paths.ts'
import { unreadQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'
import { LetterPaper } from './LetterPaper.tsx'
import { MessageBody, MessageHead, nameAndAddress } from './Messages.tsx'
import { Empty } from './States.tsx'

const status = { kept: desk.letterKept, sent: desk.letterSent, bounced: desk.letterBounced }

interface Props {
  letters: readonly LetterRow[]
  /** What came in by mail and belongs among them. */
  messages?: readonly MessageRow[]
  /** What can be done with a receipt that came by mail, where one may. */
  onReceipt?: ((files: readonly string[]) => void) | undefined
}

/** Letters with their text and what was answered to them, the latest first; opened in place. */
export const Letters = ({ letters, messages = [], onReceipt }: Props) => {
  const { say } = useSpeech()
  const open = useOpening()
  if (letters.length + messages.length === 0) return <Empty title={say(desk.lettersEmpty)} />
  const pieces = [
    ...letters.map((letter) => ({
      key: `mail:${letter.id}`,
      at: letter.createdAt,
      unread: letter.unread,
      head: <LetterHead letter={letter} />,
      body: <LetterBody letter={letter} />,
    })),
    ...messages.map((message) => ({
      key: `in:${message.id}`,
      at: message.receivedAt,
      unread: message.unread,
      head: <MessageHead message={message} />,
      body: <MessageBody message={message} onReceipt={onReceipt} />,
    })),
  ]
  return (
    <ul className="list">
      {pieces
        .toSorted((a, b) => (a.at < b.at ? 1 : -1))
        .map(({ key, unread, head, body }) => (
          <li key={key}>
            <details onToggle={(event) => event.currentTarget.open && unread && open(key)}>
              <summary>
                {unread && <span className="tag act">{say(words.unread)}</span>} {head}
              </summary>
              {body}
            </details>
          </li>
        ))}
    </ul>
  )
}

/** Notes that a letter was opened; where that cannot be kept it stays unread, and nothing else happens. */
const useOpening = () => {
  const queryClient = useQueryClient()
  return async (letter: string) => {
    await request(api.lettersOpened, { method: 'POST', body: { letters: [letter] } })
    await queryClient.invalidateQueries({ queryKey: unreadQuery.queryKey })
  }
}

const LetterHead = ({ letter }: { letter: LetterRow }) => {
  const { say, moment } = useSpeech()
  return (
    <>
      <b>{letter.subject}</b>{' '}
      <span className="mute">
        {moment(letter.sentAt ?? letter.createdAt)} ·{' '}
        {say(desk.sentTo, { to: nameAndAddress(letter.recipient, letter.toAddress) })}
      </span>{' '}
      <span className={letter.failure ? 'tag late' : 'tag'}>
        {say(letter.failure ? words.failures[letter.failure] : status[letter.status])}
      </span>
      {letter.failure && letter.settledAt && <span className="tag ok">{say(words.settled)}</span>}
    </>
  )
}

const LetterBody = ({ letter }: { letter: LetterRow }) => {
  const { say } = useSpeech()
  return (
    <>
      {letter.failure && (
        <p className="mute">
          {letter.failureText && say(words.serverSaid, { text: letter.failureText })}{' '}
          {letter.failure === 'address' && say(words.addressFails)}
        </p>
      )}
      <div className="prewrap notice" style={{ marginTop: 8 }}>
        {letter.body}
      </div>
      <LetterPaper letter={letter} />
      {letter.caseId && <Link to={paths.record(letter.about, letter.caseId)}>{say(desk.open)}</Link>}
    </>
  )
}
