import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { meetingProcedure } from '#core/meeting.ts'
import { type AgendaItem, type MeetingState, votersFor, votesOn } from '#core/meeting-state.ts'
import { choices } from '#core/words/choices.ts'
import { centre } from '#core/words/desk-centre.ts'
import { phases } from '#core/words/phases.ts'
import type { OfferWithStart, MeetingPage as Page, People } from '../contract.ts'
import { CommandForm } from '../forms/CommandForm.tsx'
import { Clause } from '../parts/Clause.tsx'
import { AgendaCloses } from '../parts/MeetingDays.tsx'
import { Offers } from '../parts/Offers.tsx'
import { useTitle } from '../parts/States.tsx'
import { paths } from '../paths.ts'
import { meetingQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'

export const MeetingPage = () => {
  const { meetingId = '' } = useParams({ strict: false })
  const { say, word } = useSpeech()
  const { data: page } = useSuspenseQuery(meetingQuery(meetingId))
  const [asked, setAsked] = useState<OfferWithStart | null>(null)
  const { state, offers, ready, people } = page
  const command = asked ? meetingProcedure.commands[asked.command] : undefined
  const title = say(centre.meetingOf, { day: state.heldOn })
  useTitle(title)
  return (
    <>
      <div className="sheet">
        <div className="part between">
          <div className="row">
            <h1>{title}</h1>
            <span className="tag act">{word(phases, state.phase)}</span>
            {state.nominalOn !== state.heldOn && (
              <span className="tag soon">{say(centre.postponedFrom, { day: state.nominalOn })}</span>
            )}
          </div>
          <span className="mute">
            {say(centre.agendaCloses)} <AgendaCloses on={state.agendaClosesOn} heldOn={state.heldOn} />{' '}
            <Clause id="Q9.2" />
          </span>
        </div>
        <Offers offers={offers.filter(({ command: name }) => name !== 'ScheduleMeeting')} onAsk={setAsked} />
      </div>
      <div className="two wide">
        <section className="sheet part" aria-labelledby="agenda">
          <h2 id="agenda">{say(centre.agenda)}</h2>
          {state.agenda.length === 0 && <p className="mute">{say(centre.agendaEmpty)}</p>}
          <ol className="list">
            {state.agenda.map((item, index) => (
              <Heard key={item.caseId} item={item} index={index} page={page} />
            ))}
          </ol>
          {state.agenda.length > state.conclusions.length && (
            <p className="mute">
              {say(centre.sealedNote)} <Clause id="Q4.5" />
            </p>
          )}
        </section>
        <div className="stack">
          <Experts state={state} people={people} />
          {state.phase === 'planned' && (
            <section className="sheet part" aria-labelledby="ready">
              <h2 id="ready">{say(centre.readyCases)}</h2>
              {ready.length === 0 && <p className="mute">{say(centre.readyEmpty)}</p>}
              <ul className="list">
                {ready.map((item) => (
                  <li key={item.caseId}>
                    <CaseName item={item} />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
      {asked && command && (
        <CommandForm
          key={asked.command}
          asked={{
            stream: 'meeting',
            id: meetingId,
            version: state.version,
            command,
            suggest: asked.suggest,
          }}
          surroundings={{
            agenda: state.agenda.filter(
              ({ caseId }) => !state.conclusions.some((one) => one.caseId === caseId),
            ),
            ready: [
              ...state.agenda,
              ...ready.filter(({ caseId }) => !state.agenda.some((one) => one.caseId === caseId)),
            ],
          }}
          people={people}
          onClose={() => setAsked(null)}
          onDone={() => setAsked(null)}
        />
      )}
    </>
  )
}

const CaseName = ({ item }: { item: AgendaItem }) => {
  const { type, level } = useSpeech()
  return (
    <>
      <Link to={paths.case(item.caseId)}>{item.organisationName}</Link>{' '}
      <span className="mute">
        {type(item.type)} {level(item.level)} · {item.number}
      </span>
    </>
  )
}

/** One case on the agenda, with its votes as envelopes that open together. */
const Heard = ({ item, index, page }: { item: AgendaItem; index: number; page: Page }) => {
  const { say, word } = useSpeech()
  const { state, people } = page
  const conclusion = state.conclusions.find(({ caseId }) => caseId === item.caseId)
  const votes = votesOn(state, item.caseId)
  const voters = votersFor(state, item.caseId)
  return (
    <li>
      <div className="between">
        <span>
          {index + 1}. <CaseName item={item} />
        </span>
        {conclusion ? (
          <span
            className={`tag ${conclusion.conclusion === 'pass' ? 'ok' : conclusion.conclusion === 'postponed' ? '' : 'late'}`}
          >
            {say(centre.result, {
              ...conclusion,
              conclusion: word(choices.conclusion, conclusion.conclusion),
            })}
          </span>
        ) : (
          voters.length > 0 && (
            <span className="mute">
              {say(centre.votesIn, { votes: votes.length, voters: voters.length })}
            </span>
          )
        )}
      </div>
      {voters.length > 0 && (
        <ul className="envelopes" style={{ marginTop: 8 }}>
          {voters.map((expert) => {
            const vote = votes.find(({ expertId }) => expertId === expert)
            return (
              <li key={expert} className={vote && !conclusion ? 'sealed' : ''}>
                {people[expert]?.name ?? expert}
                <br />
                <span className={vote ? '' : 'faint'}>
                  {!vote
                    ? say(centre.noVote)
                    : conclusion
                      ? say(vote.pass ? centre.votePass : centre.voteNot)
                      : `✉ ${say(centre.sealedVote)}`}
                </span>
              </li>
            )
          })}
        </ul>
      )}
      {conclusion?.reason && <p className="prewrap mute">{conclusion.reason}</p>}
    </li>
  )
}

const Experts = ({ state, people }: { state: MeetingState; people: People }) => {
  const { say } = useSpeech()
  return (
    <section className="sheet part" aria-labelledby="experts">
      <h2 id="experts">
        {say(centre.experts)}{' '}
        <span className="faint">
          {say(centre.invitedCount, { invited: state.invited.length, present: state.present.length })}
        </span>
      </h2>
      {state.invited.length === 0 && <p className="mute">{say(centre.noExperts)}</p>}
      <ul className="list">
        {state.invited.map((expert) => {
          const conflicts = state.conflicts.filter(({ expertId }) => expertId === expert)
          return (
            <li key={expert} className="between">
              <span>{people[expert]?.name ?? expert}</span>
              <span className="row">
                {state.present.includes(expert) && <span className="tag ok">{say(centre.present)}</span>}
                {conflicts.map(({ caseId, reason }) => (
                  <span key={caseId} className="tag soon" title={reason}>
                    {say(centre.conflict)} {state.agenda.find((item) => item.caseId === caseId)?.number}
                  </span>
                ))}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
