import { minutesPaper } from '#core/meeting/minutes-paper.ts'
import type { MeetingState } from '#core/meeting-state.ts'
import { meetingWords } from '#core/words/desk-meeting.ts'
import type { People } from '../contract.ts'
import { api } from '../paths.ts'
import { useSpeech } from '../Speech.tsx'
import { Facts } from './Facts.tsx'

/** The minutes, made from what was said and done at the meeting; there is nothing to type. */
export const MeetingMinutes = ({ state, people }: { state: MeetingState; people: People }) => {
  const { say, lang } = useSpeech()
  const names = Object.fromEntries(Object.entries(people).map(([id, { name }]) => [id, name]))
  const minutes = minutesPaper(state, { lang, names })
  return (
    <section className="sheet part minutes" aria-labelledby="minutes">
      <div className="between">
        <h2 id="minutes">{minutes.title}</h2>
        <a href={api.minutes(state.meetingId)}>{say(meetingWords.minutesPdf)}</a>
      </div>
      {!state.signed && <p className="mute">{say(meetingWords.minutesNote)}</p>}
      <Facts facts={minutes.facts} />
      {minutes.cases.map(({ title, lines, votes, conclusion, items }) => (
        <div key={title}>
          <h3>{title}</h3>
          {lines.map((line) => (
            <p key={line} className="mute">
              {line}
            </p>
          ))}
          <ul className="list">
            {votes.map((vote) => (
              <li key={vote} className="prewrap">
                {vote}
              </li>
            ))}
          </ul>
          <p>
            <b>{conclusion}</b>
          </p>
          {items.length > 0 && (
            <ol className="list">
              {items.map((item) => (
                <li key={item} className="prewrap">
                  {item}
                </li>
              ))}
            </ol>
          )}
        </div>
      ))}
      {minutes.corrections.length > 0 && (
        <>
          <h3>{minutes.correctionsTitle}</h3>
          <ul className="list">
            {minutes.corrections.map((text) => (
              <li key={text} className="prewrap">
                {text}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <b>{minutes.signature}</b>
      </p>
    </section>
  )
}
