import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams, useRouterState } from '@tanstack/react-router'
import { useState } from 'react'
import { certificateProcedure } from '#core/certificate.ts'
import { complaintProcedure } from '#core/complaint.ts'
import { objectionProcedure } from '#core/objection.ts'
import { proceedingProcedure } from '#core/proceeding.ts'
import { deadlines as deadlineWords } from '#core/words/deadlines.ts'
import { centre } from '#core/words/desk-centre.ts'
import { recordWords } from '#core/words/desk-records.ts'
import { phases } from '#core/words/phases.ts'
import { roles } from '#core/words/roles.ts'
import type { OfferWithStart } from '../contract.ts'
import { CommandForm } from '../forms/CommandForm.tsx'
import { Clause } from '../parts/Clause.tsx'
import { DateProof, LeftText } from '../parts/DateProof.tsx'
import { Letters } from '../parts/Letters.tsx'
import { MatterAbout } from '../parts/MatterAbout.tsx'
import { Matters } from '../parts/Matters.tsx'
import { MovedDays } from '../parts/MovedDays.tsx'
import { Offers } from '../parts/Offers.tsx'
import { RecordBody } from '../parts/RecordBody.tsx'
import { useTitle } from '../parts/States.tsx'
import { Timeline } from '../parts/Timeline.tsx'
import { recordQuery } from '../queries.ts'
import type { RecordKind } from '../record-contract.ts'
import { useSpeech } from '../Speech.tsx'

const procedures = {
  certificate: certificateProcedure,
  proceeding: proceedingProcedure,
  objection: objectionProcedure,
  complaint: complaintProcedure,
}

/** Asked by a door or another stream, or before there is a page. */
const notHere = ['RegisterCertificate', 'ProposeEntry', 'OpenProceeding', 'FileObjection']

/** A certificate, a proceeding, an objection or a complaint: where it stands, what may be done, what was said. */
export const RecordPage = () => {
  const { recordId = '' } = useParams({ strict: false }) as { recordId?: string }
  const kind = useRouterState({
    select: ({ location }) => location.pathname.split('/').at(-2)?.replace(/s$/, '') as RecordKind,
  })
  const { say, word, day } = useSpeech()
  const queryClient = useQueryClient()
  const { data: page } = useSuspenseQuery(recordQuery(kind, recordId))
  const [asked, setAsked] = useState<OfferWithStart | null>(null)
  const { state, offers, deadlines, timeline, people, matters } = page
  const commands = procedures[kind].commands as Readonly<
    Record<string, (typeof certificateProcedure.commands)[string]>
  >
  const command = asked ? commands[asked.command] : undefined
  const title = `${say(recordWords.kinds[kind])} ${state.number}`
  const isAboutOther = kind !== 'certificate'
  useTitle(title)
  return (
    <>
      <div className="sheet">
        <div className="part between">
          <div className="row">
            <h1>{title}</h1>
            {isAboutOther && <span className="tag act">{word(phases, state.phase)}</span>}
          </div>
          <span className="mute">
            <MatterAbout
              of={{ ...state, complaint: page.complaint && { ...page.complaint, topic: state.topic ?? '' } }}
            />
          </span>
        </div>
        {deadlines.map((deadline) => (
          <div key={deadline.name} className="part row">
            <span>
              {say(centre.turn)} <b>{word(roles, deadline.owner)}</b> ·{' '}
              {say(deadlineWords[deadline.name as keyof typeof deadlineWords])}
            </span>
            <strong>{day(deadline.dueOn)}</strong> <LeftText dueOn={deadline.dueOn} />{' '}
            <DateProof deadline={deadline} /> <Clause id={deadline.clause} />
          </div>
        ))}
        <MovedDays deadlines={deadlines} timeline={timeline} />
        <Offers offers={offers.filter(({ command: name }) => !notHere.includes(name))} onAsk={setAsked} />
        {kind !== 'objection' && kind !== 'complaint' && (
          <Matters
            about={{ kind, id: recordId, timeline, matters }}
            onDone={() => void queryClient.invalidateQueries()}
          />
        )}
      </div>
      <RecordBody page={page} />
      <section className="sheet part" style={{ marginTop: 16 }} aria-labelledby="timeline">
        <h2 id="timeline">{say(recordWords.timeline)}</h2>
        <Timeline lines={timeline} people={people} />
      </section>
      <section className="sheet part" style={{ marginTop: 16 }} aria-labelledby="letters">
        <h2 id="letters">{say(recordWords.letters)}</h2>
        {kind === 'certificate' && state.sanctions?.length
          ? page.letters.length === 0 && <p className="soon">{say(recordWords.byPost)}</p>
          : null}
        <Letters letters={page.letters} messages={page.messages} />
      </section>
      {asked && command && (
        <CommandForm
          key={asked.command}
          asked={{ stream: kind, id: recordId, version: state.version, command, suggest: asked.suggest }}
          surroundings={{ caseId: recordId, files: page.files }}
          people={people}
          onClose={() => setAsked(null)}
          onDone={() => setAsked(null)}
        />
      )}
    </>
  )
}
