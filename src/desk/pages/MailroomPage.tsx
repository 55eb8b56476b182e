import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App, Button, Checkbox } from 'antd'
import { useState } from 'react'
import { assignment, mailAnswer, settingAside } from '#core/answering-mail.ts'
import { keepsPost, readsPost } from '#core/incoming-mail.ts'
import { editionFor } from '#core/rulebook/edition.ts'
import { mailroomWords as words } from '#core/words/mailroom.ts'
import type { Pair } from '#core/words/say.ts'
import { request } from '../api.ts'
import type { LetterRow, MessageRow } from '../contract-of-mail.ts'
import { SimpleForm } from '../forms/SimpleForm.tsx'
import { useMe } from '../me.ts'
import { Clause } from '../parts/Clause.tsx'
import { MessageBody, MessageHead } from '../parts/Messages.tsx'
import { Empty, useTitle } from '../parts/States.tsx'
import { api, paths } from '../paths.ts'
import { mailroomQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'

/** Mail that no token files, and mails that did not arrive: each is seen to by a person, once. */
export const MailroomPage = () => {
  const { say, moment, today } = useSpeech()
  const me = useMe()
  const { data } = useSuspenseQuery(mailroomQuery)
  useTitle(say(words.title))
  const { mailbox, waiting, failed } = data
  const readAt = mailbox?.readAt
  return (
    <div className="sheet part stack">
      <h1>{say(words.title)}</h1>
      <p className="mute">
        {say(words.lead)}{' '}
        {mailbox && (readAt ? say(words.readAt, { at: moment(readAt) }) : say(words.neverRead))}
      </p>
      {!mailbox && <p className="notice warn">{say(words.off)}</p>}
      {readsPost(me) && (
        <section aria-labelledby="waiting">
          <h2 id="waiting">{say(words.waitingTitle, { count: waiting.length })}</h2>
          <p className="mute">
            {say(words.keptDays, { days: editionFor(today).readings.unfiledMailDays.value })}{' '}
            <Clause id="Q8.1" />
          </p>
          {waiting.length === 0 ? (
            <Empty title={say(words.waitingEmpty)}>
              <p>{say(words.waitingEmptyText)}</p>
            </Empty>
          ) : (
            <ul className="list">
              {waiting.map((message) => (
                <li key={message.id}>
                  <details>
                    <summary>
                      <MessageHead message={message} />
                    </summary>
                    <MessageBody message={message} />
                    {keepsPost(me.roles) && <Ways message={message} />}
                  </details>
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      <section aria-labelledby="failed">
        <h2 id="failed">{say(words.failedTitle, { count: failed.length })}</h2>
        {failed.length === 0 ? (
          <Empty title={say(words.failedEmpty)}>
            <p>{say(words.failedEmptyText)}</p>
          </Empty>
        ) : (
          <ul className="list">
            {failed.map((letter) => (
              <li key={letter.id}>
                <Failed letter={letter} />
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}

/** Says that it was done, and reads what still waits. */
const useDone = () => {
  const { say } = useSpeech()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  return async (done: Pair, facts = {}) => {
    message.success(say(done, facts))
    await queryClient.invalidateQueries({ queryKey: ['letters'] })
  }
}

const ways = { file: words.file, answer: words.answer, aside: words.aside } as const
type Way = keyof typeof ways

/** The three ways out of the queue; one form is open at a time. */
const Ways = ({ message }: { message: MessageRow }) => {
  const { say } = useSpeech()
  const done = useDone()
  const [way, setWay] = useState<Way | null>(null)
  const [isSeen, setSeen] = useState(false)
  const send = (act: 'file' | 'answer' | 'set-aside', body: object) =>
    request(api.message(message.id, act), { method: 'POST', body })
  const receiptOf = message.attachments.find((one) => one.receiptOf)?.receiptOf
  const isAnswerable = message.kind === 'message' && message.sender.address !== ''
  return (
    <div className="stack">
      {receiptOf && (
        <p className="notice good">
          {say(words.receiptOf, { number: receiptOf })} <Clause id="Q4.4" />
        </p>
      )}
      <div className="row">
        {(Object.keys(ways) as Way[]).map((one) => (
          <Button
            key={one}
            type={one === 'file' ? 'primary' : 'default'}
            disabled={one === 'answer' && !isAnswerable}
            aria-expanded={way === one}
            onClick={() => setWay(way === one ? null : one)}
          >
            {say(ways[one])}
          </Button>
        ))}
      </div>
      {way === 'file' && (
        <SimpleForm
          schema={assignment.pick({ caseNumber: true })}
          labels={{ caseNumber: words.caseNumber }}
          start={{ caseNumber: receiptOf ?? '' }}
          submit={words.file}
          onSubmit={async ({ caseNumber }) => {
            await send('file', { caseNumber, seenBy: isSeen ? 'case' : 'centre' })
            await done(words.filedNow, { caseNumber })
          }}
        >
          <Checkbox checked={isSeen} onChange={(event) => setSeen(event.target.checked)}>
            {say(words.seenByCase)}
          </Checkbox>
        </SimpleForm>
      )}
      {way === 'answer' && (
        <SimpleForm
          schema={mailAnswer}
          labels={{ text: words.answerText }}
          lines={{ text: { type: 'several-lines' } }}
          submit={words.answer}
          onSubmit={async (input) => {
            await send('answer', input)
            await done(words.answered)
          }}
        />
      )}
      {way === 'aside' && (
        <SimpleForm
          schema={settingAside}
          labels={{ note: words.asideNote }}
          submit={words.aside}
          onSubmit={async (input) => {
            await send('set-aside', input)
            await done(words.asideDone)
          }}
        />
      )}
    </div>
  )
}

/** A mail that did not arrive: why, and what can be done about it. */
const Failed = ({ letter }: { letter: LetterRow }) => {
  const { say, moment } = useSpeech()
  const done = useDone()
  const settle = async (how: 'sent-again' | 'seen-to') => {
    await request(api.settleMail(letter.id), { method: 'POST', body: { how } })
    await done(how === 'sent-again' ? words.sentAgain : words.seenToDone)
  }
  return (
    <div className="between">
      <div>
        <b>{letter.subject}</b>{' '}
        <span className="mute">
          {letter.toAddress} · {letter.failedAt && moment(letter.failedAt)}
        </span>{' '}
        {letter.failure && <span className="tag late">{say(words.failures[letter.failure])}</span>}
        {letter.failureText && (
          <div className="mute">{say(words.serverSaid, { text: letter.failureText })}</div>
        )}
        {(letter.failure === 'address' || letter.failure === 'returned') && (
          <div className="mute">{say(words.addressFails)}</div>
        )}
        {letter.caseId && <Link to={paths.record(letter.about, letter.caseId)}>{say(words.openCase)}</Link>}
      </div>
      <div className="row">
        <Button onClick={() => settle('sent-again')}>{say(words.sendAgain)}</Button>
        <Button onClick={() => settle('seen-to')}>{say(words.seenTo)}</Button>
      </div>
    </div>
  )
}
