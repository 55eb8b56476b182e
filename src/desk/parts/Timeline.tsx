import type { Question } from '#core/case-state.ts'
import type { TimelineLine } from '#core/views.ts'
import { events } from '#core/words/events.ts'
import { questionWords } from '#core/words/questions.ts'
import { roles } from '#core/words/roles.ts'
import type { Pair } from '#core/words/say.ts'
import { staffWords } from '#core/words/staff.ts'
import type { People } from '../contract.ts'
import { useSpeech } from '../Speech.tsx'
import { Clause } from './Clause.tsx'

const sentences: Readonly<Record<string, Pair>> = events

/** What happened, in plain words, the latest first. */
export const Timeline = ({
  lines,
  people,
  open = [],
}: {
  lines: readonly TimelineLine[]
  people: People
  /** Questions that wait for an answer are marked where they were asked. */
  open?: readonly Question[]
}) => {
  const { say, moment, word, type } = useSpeech()
  const names = Object.fromEntries(Object.entries(people).map(([id, { name }]) => [id, name]))
  return (
    <ol className="timeline">
      {lines.toReversed().map((line) => {
        const sentence = sentences[line.type]
        const data =
          typeof line.data.type === 'string' ? { ...line.data, type: type(line.data.type) } : line.data
        return (
          <li key={line.seq}>
            <time dateTime={line.at}>{moment(line.at)}</time>
            <span>
              <span className="mute">
                {word(roles, line.role)} {line.role === 'system' ? '' : (names[line.personId] ?? '')}
                {line.for && say(staffWords.actedFor, { absent: names[line.for] ?? '' })}
              </span>{' '}
              {sentence ? say(sentence, data, { names }) : line.type}
              {line.type === 'QuestionAsked' && open.some(({ id }) => id === line.data.questionId) && (
                <>
                  {' '}
                  <span className="tag soon">{say(questionWords.waiting)}</span>
                </>
              )}
            </span>
            <Clause id={line.clause} />
          </li>
        )
      })}
    </ol>
  )
}
