import { countOf, isOpened, recusalsOn, votersFor } from '#core/meeting/panel.ts'
import type { AgendaItem, MeetingState } from '#core/meeting-state.ts'
import { choices } from '#core/words/choices.ts'
import { centre } from '#core/words/desk-centre.ts'
import { meetingWords } from '#core/words/desk-meeting.ts'
import type { MeetingPage, People } from '../contract.ts'
import { useSpeech } from '../Speech.tsx'
import { Clause } from './Clause.tsx'

/** The cases in the order in which they are heard; the one chosen is shown beside it. */
export const MeetingAgenda = ({
  page: { state, ready, people },
  capacity,
  chosen,
  onChoose,
}: {
  page: MeetingPage
  capacity: number
  chosen: string | undefined
  onChoose: (caseId: string) => void
}) => {
  const { say } = useSpeech()
  const left = ready.filter(({ caseId }) => state.agenda.every((item) => item.caseId !== caseId))
  const isOpen = state.phase === 'planned'
  return (
    <section className="sheet part" aria-labelledby="agenda">
      <h2 id="agenda">
        {say(centre.agenda)}{' '}
        <span className="faint">
          {say(meetingWords.capacity, { count: state.agenda.length, capacity })} <Clause id="Q9.2" />
        </span>
      </h2>
      {state.agenda.length === 0 && <p className="mute">{say(centre.agendaEmpty)}</p>}
      <ol className="list heard">
        {state.agenda.map((item, index) => (
          <li key={item.caseId}>
            <button
              type="button"
              className="plain"
              aria-current={item.caseId === chosen}
              onClick={() => onChoose(item.caseId)}
            >
              <b>
                {index + 1}. {item.organisationName}
              </b>
            </button>
            <ItemLine item={item} people={people} />
            <div className="row">
              <Standing state={state} caseId={item.caseId} />
              <RecusalCount state={state} caseId={item.caseId} />
            </div>
          </li>
        ))}
      </ol>
      {state.agendaReason && <p className="mute prewrap">{state.agendaReason}</p>}
      {isOpen && (
        <>
          <h3 id="ready">{say(centre.readyCases)}</h3>
          {left.length === 0 && <p className="mute">{say(centre.readyEmpty)}</p>}
          <ol className="list">
            {left.map((item, index) => (
              <li key={item.caseId}>
                {item.organisationName}
                <ItemLine item={item} people={people} />
                {state.agenda.length + index >= capacity && (
                  <span className="tag soon">{say(meetingWords.waitsForNext)}</span>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

const ItemLine = ({ item, people }: { item: AgendaItem; people: People }) => {
  const { type, level } = useSpeech()
  const lead = item.leadId ? people[item.leadId]?.name : undefined
  return (
    <div className="mute">
      {type(item.type)} {level(item.level)} · {item.number}
      {lead && ` · ${lead}`}
    </div>
  )
}

/** Where a case of the agenda stands: waiting, voted on, opened, or concluded. */
export const Standing = ({ state, caseId }: { state: MeetingState; caseId: string }) => {
  const { say, word } = useSpeech()
  const conclusion = state.conclusions.find((one) => one.caseId === caseId)
  if (conclusion) {
    const tone = { pass: 'ok', 'not-pass': 'late', postponed: 'soon' }[conclusion.conclusion]
    return (
      <span className={`tag ${tone}`}>
        {conclusion.votes > 0
          ? say(centre.result, {
              ...conclusion,
              conclusion: word(choices.conclusion, conclusion.conclusion),
            })
          : word(choices.conclusion, conclusion.conclusion)}
      </span>
    )
  }
  if (isOpened(state, caseId)) return <span className="tag act">{say(meetingWords.opened)}</span>
  if (state.phase !== 'in-session') return null
  const { votes } = countOf(state, caseId)
  const voters = votersFor(state, caseId).length
  return (
    <span className="tag">
      {votes > 0 ? say(meetingWords.votesIn, { votes, voters }) : say(meetingWords.waiting)}
    </span>
  )
}

const RecusalCount = ({ state, caseId }: { state: MeetingState; caseId: string }) => {
  const { say } = useSpeech()
  const count = recusalsOn(state, caseId).length
  return count > 0 ? <span className="tag soon">{say(meetingWords.recusals, { count })}</span> : null
}
