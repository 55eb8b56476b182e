import { sayGround } from '#core/meeting/minutes-paper.ts'
import {
  chairOf,
  findRecusal,
  hasVoted,
  isImpartial,
  isOpened,
  panelOf,
  votersFor,
  votesOn,
} from '#core/meeting/panel.ts'
import { invitationAnswerBy } from '#core/meeting-deadlines.ts'
import type { MeetingState } from '#core/meeting-state.ts'
import { editionFor } from '#core/rulebook/edition.ts'
import { centre } from '#core/words/desk-centre.ts'
import { meetingWords } from '#core/words/desk-meeting.ts'
import { deskCalendar } from '../calendar-in-force.ts'
import type { People } from '../contract.ts'
import { useSpeech } from '../Speech.tsx'
import { Clause } from './Clause.tsx'

interface Props {
  state: MeetingState
  people: People
  quorum: number
  /** The case being heard; none while the agenda is empty. */
  caseId: string | undefined
}

/** Who sits on the panel for this case, whether it can vote, and the votes as envelopes that open together. */
export const MeetingPanel = ({ state, people, quorum, caseId }: Props) => {
  const { say } = useSpeech()
  const isAhead = state.phase === 'planned' || state.phase === 'agenda-locked'
  const seated = isAhead
    ? state.invited
    : [...state.present, ...state.invited.filter((one) => !state.present.includes(one))]
  return (
    <section className="sheet part" aria-labelledby="panel">
      <h2 id="panel">
        {say(meetingWords.panel)}{' '}
        <span className="faint">
          {say(isAhead ? meetingWords.expected : meetingWords.here, { count: panelOf(state).length })}
        </span>
      </h2>
      {caseId && state.phase !== 'concluded' && <Quorum state={state} caseId={caseId} quorum={quorum} />}
      {state.invited.length === 0 && <p className="mute">{say(centre.noExperts)}</p>}
      <ul className="list">
        {seated.map((expert) => (
          <Expert
            key={expert}
            state={state}
            expert={expert}
            name={people[expert]?.name ?? expert}
            caseId={caseId}
          />
        ))}
      </ul>
      {caseId && !isAhead && <Envelopes state={state} caseId={caseId} people={people} />}
    </section>
  )
}

const Quorum = ({ state, caseId, quorum }: { state: MeetingState; caseId: string; quorum: number }) => {
  const { say } = useSpeech()
  if (state.conclusions.some((one) => one.caseId === caseId)) return null
  const voters = votersFor(state, caseId).length
  const isEnough = voters >= quorum
  return (
    <p className={isEnough ? 'notice' : 'notice warn'} role="status">
      {say(isEnough ? meetingWords.quorumOk : meetingWords.quorumLow, { voters, quorum })}{' '}
      <Clause id="Q4.5" />
      {!isEnough && (
        <>
          <br />
          {say(state.phase === 'in-session' ? meetingWords.postponeIt : meetingWords.inviteMore)}
        </>
      )}
    </p>
  )
}

const Expert = ({
  state,
  expert,
  name,
  caseId,
}: {
  state: MeetingState
  expert: string
  name: string
  caseId: string | undefined
}) => {
  const { say, lang } = useSpeech()
  const recusal = caseId ? findRecusal(state, caseId, expert) : undefined
  const answer = state.answers.find(({ expertId }) => expertId === expert)
  const isAhead = state.phase === 'planned' || state.phase === 'agenda-locked'
  const asked = state.asked.find(({ expertId }) => expertId === expert)
  const isHere = state.present.includes(expert)
  const isChair = state.chairId === expert
  const chairs = caseId && !isAhead && chairOf(state, caseId) === expert && !isChair
  return (
    <li>
      <div className="between">
        <span>
          {name} {isChair && <span className="tag act">{say(meetingWords.chair)}</span>}
          {chairs && <span className="tag act">{say(meetingWords.chairOfCase)}</span>}
        </span>
        <span className={`tag ${answer?.answer === 'decline' && isAhead ? 'late' : ''}`}>
          {isAhead
            ? say(
                answer
                  ? answer.answer === 'accept'
                    ? meetingWords.willCome
                    : meetingWords.declined
                  : meetingWords.silent,
              )
            : say(isHere ? meetingWords.here1 : meetingWords.absent)}
        </span>
      </div>
      {isAhead && !answer && asked && (
        <div className="faint">
          {say(meetingWords.answerBy, {
            on: invitationAnswerBy(
              { askedOn: asked.on, heldOn: state.heldOn },
              editionFor(state.heldOn),
              deskCalendar,
            ),
          })}{' '}
          <Clause id="Q9.1" />
        </div>
      )}
      {answer?.answer === 'decline' && <div className="mute prewrap">{answer.reason}</div>}
      {recusal && (
        <div className="soon">{say(meetingWords.recusedFor, { ground: sayGround(recusal, lang) })}</div>
      )}
      {caseId && !recusal && state.phase !== 'planned' && (
        <div className="faint">
          {say(isImpartial(state, caseId, expert) ? meetingWords.impartial : meetingWords.undeclared)}
        </div>
      )}
    </li>
  )
}

const Envelopes = ({ state, caseId, people }: { state: MeetingState; caseId: string; people: People }) => {
  const { say } = useSpeech()
  const open = isOpened(state, caseId)
  const votes = votesOn(state, caseId)
  return (
    <>
      <h3>{say(meetingWords.envelopes)}</h3>
      <ul className="envelopes">
        {votersFor(state, caseId).map((expert) => {
          const vote = votes.find(({ expertId }) => expertId === expert)
          const isIn = hasVoted(state, caseId, expert)
          const look = !isIn ? '' : open ? (vote?.pass ? 'opened for' : 'opened against') : 'sealed'
          return (
            <li key={expert} className={look}>
              {people[expert]?.name ?? expert}
              <br />
              <b>
                {!isIn
                  ? say(meetingWords.notVoted)
                  : open
                    ? say(vote?.pass ? meetingWords.votedFor : meetingWords.votedAgainst)
                    : say(meetingWords.sealed)}
              </b>
            </li>
          )
        })}
      </ul>
      {!open && (
        <p className="mute">
          {say(meetingWords.sealedNote)} <Clause id="Q4.5" />
        </p>
      )}
    </>
  )
}
