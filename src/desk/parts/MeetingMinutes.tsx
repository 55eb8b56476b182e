import { votesOn } from '#core/meeting/panel.ts'
import type { AgendaItem, MeetingState } from '#core/meeting-state.ts'
import { choices } from '#core/words/choices.ts'
import { meetingWords } from '#core/words/desk-meeting.ts'
import type { People } from '../contract.ts'
import { api } from '../paths.ts'
import { useSpeech } from '../Speech.tsx'
import { Facts } from './Facts.tsx'
import { sayRecusals } from './MeetingPanel.tsx'

/** The minutes, made from what was said and done at the meeting; there is nothing to type. */
export const MeetingMinutes = ({ state, people }: { state: MeetingState; people: People }) => {
  const { say, moment, day } = useSpeech()
  const nameOf = (id: string | null) => (id ? (people[id]?.name ?? id) : '–')
  const absent = state.invited.filter((one) => !state.present.includes(one))
  return (
    <section className="sheet part minutes" aria-labelledby="minutes">
      <div className="between">
        <h2 id="minutes">{say(meetingWords.minutes)}</h2>
        <a href={api.minutes(state.meetingId)}>{say(meetingWords.minutesPdf)}</a>
      </div>
      {!state.signed && <p className="mute">{say(meetingWords.minutesNote)}</p>}
      <Facts
        facts={[
          [
            say(meetingWords.heldAt),
            state.openedAt && state.closedAt
              ? say(meetingWords.heldFromTo, { from: moment(state.openedAt), to: moment(state.closedAt) })
              : day(state.heldOn),
          ],
          [say(meetingWords.attendance), state.present.map(nameOf).join('、')],
          ...(absent.length > 0
            ? ([[say(meetingWords.notPresent), absent.map(nameOf).join('、')]] as const)
            : []),
          [say(meetingWords.chair), nameOf(state.chairId)],
        ]}
      />
      {state.agenda.map((item, index) => (
        <MinutesOfCase key={item.caseId} item={item} order={index + 1} state={state} people={people} />
      ))}
      {state.corrections.length > 0 && (
        <>
          <h3>{say(meetingWords.corrections)}</h3>
          <ul className="list">
            {state.corrections.map(({ at, text }) => (
              <li key={at} className="prewrap">
                <span className="faint">{moment(at)}</span> {text}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <b>
          {state.signed
            ? say(meetingWords.signedBy, {
                name: nameOf(state.signed.personId),
                at: moment(state.signed.at),
              })
            : say(meetingWords.notSigned)}
        </b>
      </p>
    </section>
  )
}

const MinutesOfCase = ({
  item,
  order,
  state,
  people,
}: {
  item: AgendaItem
  order: number
  state: MeetingState
  people: People
}) => {
  const speech = useSpeech()
  const { say, word, type, level } = speech
  const conclusion = state.conclusions.find(({ caseId }) => caseId === item.caseId)
  const recused = sayRecusals(speech, state, item.caseId, people)
  const nameOf = (id: string) => people[id]?.name ?? id
  return (
    <>
      <h3>
        {say(meetingWords.minutesCase, {
          order,
          name: item.organisationName,
          type: type(item.type),
          level: level(item.level),
          number: item.number,
        })}
      </h3>
      {recused && <p className="mute">{say(meetingWords.recusedLine, { names: recused })}</p>}
      {conclusion?.chairId && (
        <p className="mute">{say(meetingWords.chairLine, { name: nameOf(conclusion.chairId) })}</p>
      )}
      <ul className="list">
        {votesOn(state, item.caseId).map(({ expertId, pass, opinion }) => (
          <li key={expertId}>
            {say(meetingWords.voterLine, {
              name: nameOf(expertId),
              vote: say(pass ? meetingWords.votedFor : meetingWords.votedAgainst),
              opinion,
            })}
          </li>
        ))}
      </ul>
      {conclusion && (
        <p>
          <b>{word(choices.conclusion, conclusion.conclusion)}</b>{' '}
          {conclusion.votes > 0 && say(meetingWords.votesLine, { ...conclusion })}
          {conclusion.reason && (
            <>
              <br />
              {say(meetingWords.reasonLine, { reason: conclusion.reason })}
            </>
          )}
        </p>
      )}
      {conclusion && conclusion.items.length > 0 && (
        <ol className="list">
          {conclusion.items.map(({ about, ask }) => (
            <li key={`${about} ${ask}`}>
              {about}：{ask}
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
