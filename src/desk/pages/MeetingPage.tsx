import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { capacityOf } from '#core/meeting/agenda.ts'
import { isOpened, isPassed, recusalsOn, votersFor, votesOn } from '#core/meeting/panel.ts'
import { meetingProcedure } from '#core/meeting.ts'
import type { MeetingState } from '#core/meeting-state.ts'
import { type Edition, editionFor } from '#core/rulebook/edition.ts'
import { caseWords } from '#core/words/desk-case.ts'
import { centre } from '#core/words/desk-centre.ts'
import { meetingWords } from '#core/words/desk-meeting.ts'
import { phases } from '#core/words/phases.ts'
import type { OfferWithStart } from '../contract.ts'
import { CommandForm } from '../forms/CommandForm.tsx'
import { useMe } from '../me.ts'
import { Clause } from '../parts/Clause.tsx'
import { Letters } from '../parts/Letters.tsx'
import { MeetingAgenda } from '../parts/MeetingAgenda.tsx'
import { MeetingCase } from '../parts/MeetingCase.tsx'
import { AgendaCloses, MeetingProof } from '../parts/MeetingDays.tsx'
import { MeetingMinutes } from '../parts/MeetingMinutes.tsx'
import { MeetingPanel } from '../parts/MeetingPanel.tsx'
import { Offers } from '../parts/Offers.tsx'
import { useTitle } from '../parts/States.tsx'
import { meetingQuery } from '../queries.ts'
import { type Speech, useSpeech } from '../Speech.tsx'

const isConcluded = ({ conclusions }: MeetingState, caseId: string) =>
  conclusions.some((one) => one.caseId === caseId)

/** Left the agenda, in the middle the case being heard, right the panel with its envelopes. */
export const MeetingPage = () => {
  const { meetingId = '' } = useParams({ strict: false })
  const speech = useSpeech()
  const { say, word, today } = speech
  const { data: page } = useSuspenseQuery(meetingQuery(meetingId))
  const me = useMe()
  const [asked, setAsked] = useState<OfferWithStart | null>(null)
  const [picked, setPicked] = useState<string>()
  const { state, offers, ready, people } = page
  const edition = editionFor(today)
  const item =
    state.agenda.find(({ caseId }) => caseId === picked) ??
    state.agenda.find(({ caseId }) => !isConcluded(state, caseId)) ??
    state.agenda[0]
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
            <MeetingProof nominal={state.nominalOn} heldOn={state.heldOn} />
            {state.provisional && <span className="tag soon">{say(caseWords.provisional)}</span>}
          </div>
          <span className="mute">
            {say(centre.agendaCloses)} <AgendaCloses on={state.agendaClosesOn} heldOn={state.heldOn} />{' '}
            <Clause id="Q9.2" />
          </span>
        </div>
        {state.venue && <p className="part prewrap">{say(meetingWords.venue, { venue: state.venue })}</p>}
        <Offers
          offers={offers.filter(({ command: name }) => name !== 'ScheduleMeeting')}
          onAsk={(offer) =>
            setAsked({
              ...offer,
              suggest: { ...offer.suggest, ...startFor(offer, state, item?.caseId, edition, speech) },
            })
          }
        />
      </div>
      <div className="meeting">
        <MeetingAgenda
          page={page}
          capacity={capacityOf(state, edition)}
          chosen={item?.caseId}
          onChoose={setPicked}
        />
        {item ? (
          <MeetingCase key={item.caseId} item={item} page={page} />
        ) : (
          <section className="sheet part">
            <p className="mute">
              {say(state.phase === 'concluded' ? centre.nothingHeard : meetingWords.nothingYet)}
            </p>
          </section>
        )}
        <MeetingPanel
          state={state}
          people={people}
          quorum={edition.readings.panelQuorum.value}
          caseId={item?.caseId}
        />
      </div>
      {state.openedAt && (state.phase === 'minutes' || state.phase === 'concluded') && (
        <MeetingMinutes state={state} people={people} />
      )}
      <section className="sheet part" style={{ marginTop: 16 }} aria-labelledby="letters">
        <h2 id="letters">{say(meetingWords.letters)}</h2>
        <p className="mute">
          {say(
            me.roles.some((role) => role !== 'expert') ? meetingWords.lettersAll : meetingWords.lettersOwn,
          )}{' '}
          <Clause id="Q4.5" />
        </p>
        <Letters letters={page.letters} messages={page.messages} />
      </section>
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
            agenda: state.agenda.filter(({ caseId }) => !isConcluded(state, caseId)),
            ready: [
              ...ready,
              ...state.agenda.filter(({ caseId }) => ready.every((one) => one.caseId !== caseId)),
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

const onOneCase = ['CastVote', 'DeclareConflict', 'OpenVotes', 'ConcludeCase', 'PostponeCase']

/** What a form about one case starts with: the case being heard, and what the panel has said about it. */
const startFor = (
  { command }: OfferWithStart,
  state: MeetingState,
  caseId: string | undefined,
  edition: Edition,
  { say }: Speech,
): Record<string, unknown> => {
  if (!caseId || !onOneCase.includes(command) || isConcluded(state, caseId)) return {}
  const voters = votersFor(state, caseId).length
  const quorum = edition.readings.panelQuorum.value
  const recused = recusalsOn(state, caseId).length
  if (command === 'PostponeCase' && voters < quorum)
    return { caseId, reason: say(meetingWords.quorumReason, { recused, voters, quorum }) }
  if (command !== 'ConcludeCase' || !isOpened(state, caseId)) return { caseId }
  return {
    caseId,
    items: itemsAsked(state, caseId, edition).map((ask) => ({ about: say(meetingWords.itemAbout), ask })),
  }
}

/** The opinions of those against, each once, where the vote fails: what has to be rectified. */
const itemsAsked = (state: MeetingState, caseId: string, edition: Edition): readonly string[] => {
  const against = votesOn(state, caseId).filter(({ pass }) => !pass)
  return isPassed(state, caseId, edition) ? [] : [...new Set(against.map(({ opinion }) => opinion))]
}
