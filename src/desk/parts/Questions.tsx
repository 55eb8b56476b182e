import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Message, Question } from '#core/case-state.ts'
import { openQuestions } from '#core/chapters/questions.ts'
import { type Deadline, findAnswerDeadline } from '#core/deadlines.ts'
import { commands } from '#core/words/commands.ts'
import { questionWords } from '#core/words/questions.ts'
import type { CasePage, OfferWithStart } from '../contract.ts'
import { isStaff, useMe } from '../me.ts'
import { api } from '../paths.ts'
import { useSpeech } from '../Speech.tsx'
import { Clause } from './Clause.tsx'
import { DateProof, LeftText } from './DateProof.tsx'
import { Empty } from './States.tsx'

interface Props {
  page: CasePage
  onAsk: (offer: OfferWithStart) => void
}

/** The thread between the applicant and the centre, the latest question first, each with its answer (Q19). */
export const Questions = ({ page, onAsk }: Props) => {
  const { say } = useSpeech()
  const me = useMe()
  const { state, offers, deadlines } = page.view
  const offerOf = (name: string) => offers.find(({ command, refusal }) => command === name && !refusal)
  const ask = offerOf('AskQuestion')
  const answer = offerOf('AnswerQuestion')
  const add = offerOf('AddToAnswer')
  const about = (offer: OfferWithStart | undefined, { id }: Question) =>
    offer && (() => onAsk({ ...offer, suggest: { questionId: id } }))
  const due = findAnswerDeadline(deadlines)
  const oldest = openQuestions(state)[0]
  return (
    <>
      {ask && (
        <p>
          <Button onClick={() => onAsk(ask)}>{say(commands.AskQuestion.label)}</Button>
        </p>
      )}
      {state.questions.length === 0 && (
        <Empty title={say(questionWords.empty)}>
          <p>{say(isStaff(me) ? questionWords.emptyCentre : questionWords.emptyApplicant)}</p>
        </Empty>
      )}
      <ol className="list">
        {state.questions.toReversed().map((question) => (
          <li key={question.id}>
            <Exchange
              question={question}
              page={page}
              due={question.id === oldest?.id ? due : undefined}
              onAnswer={about(answer, question)}
              onAdd={about(add, question)}
            />
          </li>
        ))}
      </ol>
    </>
  )
}

interface ExchangeProps {
  question: Question
  page: CasePage
  /** For the oldest open question: the others are due after it. */
  due: Deadline | undefined
  onAnswer: (() => void) | undefined
  onAdd: (() => void) | undefined
}

const Exchange = ({ question, page, due, onAnswer, onAdd }: ExchangeProps) => {
  const { say } = useSpeech()
  const { asked, answers } = question
  const isOpen = answers.length === 0
  return (
    <>
      <Written what={say(questionWords.asked)} message={asked} page={page}>
        {isOpen && <WaitingTag due={due} />}
      </Written>
      {answers.map((answer) => (
        <div key={answer.at} className="answer">
          <Written what={say(questionWords.answered)} message={answer} page={page} />
        </div>
      ))}
      {isOpen && onAnswer && (
        <Button type={due ? 'primary' : 'default'} onClick={onAnswer}>
          {say(questionWords.toAnswer)}
        </Button>
      )}
      {!isOpen && onAdd && (
        <Button size="small" type="text" onClick={onAdd}>
          {say(questionWords.toAdd)}
        </Button>
      )}
    </>
  )
}

const WaitingTag = ({ due }: { due: Deadline | undefined }) => {
  const { say, day } = useSpeech()
  if (!due) return <span className="tag soon">{say(questionWords.waiting)}</span>
  return (
    <>
      <span className="tag soon">{say(questionWords.waitingBy, { on: day(due.dueOn) })}</span>{' '}
      <LeftText dueOn={due.dueOn} /> <DateProof deadline={due} /> <Clause id={due.clause} />
    </>
  )
}

interface WrittenProps {
  what: string
  message: Message
  page: CasePage
  children?: ReactNode
}

const Written = ({ what, message, page, children }: WrittenProps) => {
  const { say, moment } = useSpeech()
  const { at, personId, text, files } = message
  return (
    <article>
      <div className="between">
        <span>
          <b>{what}</b> <span className="mute">{page.people[personId]?.name}</span> {children}
        </span>
        <time className="faint" dateTime={at}>
          {moment(at)}
        </time>
      </div>
      <p className="prewrap">{text}</p>
      {files.length > 0 && (
        <p>
          <span className="mute">{say(questionWords.attached)} </span>
          {files.map((id) => (
            <a key={id} href={api.file(id)} className="file">
              {page.files[id]?.name ?? id}
            </a>
          ))}
        </p>
      )}
    </article>
  )
}
