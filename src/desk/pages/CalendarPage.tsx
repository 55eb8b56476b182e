import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { tryNotice } from '#core/calendar/calendar-in-force.ts'
import { NoticeRefused } from '#core/calendar/notice.ts'
import { calendarProcedure, calendarStreamId } from '#core/calendar-adoption.ts'
import { calendarWords as words } from '#core/words/desk-calendar.ts'
import { events as eventWords } from '#core/words/events.ts'
import { deskCalendar, reloadCalendar } from '../calendar-in-force.ts'
import type { CalendarPage as Page } from '../contract.ts'
import { CommandForm } from '../forms/CommandForm.tsx'
import { NoticeForm } from '../forms/NoticeForm.tsx'
import '../look/calendar.css'
import { Clause } from '../parts/Clause.tsx'
import { NoticePreview } from '../parts/NoticePreview.tsx'
import { Offers } from '../parts/Offers.tsx'
import { useTitle } from '../parts/States.tsx'
import { calendarPageQuery, calendarQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'

/** The notices in force, the one that waits for a second person, and the place to enter the next. */
export const CalendarPage = () => {
  const { say } = useSpeech()
  const { data: page } = useSuspenseQuery(calendarPageQuery)
  const { data: inForce } = useSuspenseQuery(calendarQuery)
  const mayEnter = page.offers.some(({ command, refusal }) => command === 'ProposeNotice' && !refusal)
  useTitle(say(words.title))
  return (
    <div className="stack">
      <div className="sheet part stack">
        <h1>{say(words.title)}</h1>
        <p className="mute">
          {say(words.lead)} <Clause id="Q9.1" />
        </p>
        <p>{say(words.version, { ...inForce })}</p>
        {inForce.isRunningOut && (
          <p className="notice warn" role="status">
            {say(words.runningOut, { ...inForce })}
          </p>
        )}
      </div>
      {page.state.proposal && <Waiting page={page} />}
      {mayEnter && <NoticeForm version={page.state.version} />}
      <Adopted page={page} />
    </div>
  )
}

const Waiting = ({ page }: { page: Page }) => {
  const { say } = useSpeech()
  const [asked, setAsked] = useState<string | null>(null)
  const { state, offers, people } = page
  const { notice, personId } = state.proposal ?? {}
  const command = asked ? calendarProcedure.commands[asked] : undefined
  if (!notice) return null
  const after = tryNotice(deskCalendar, notice)
  return (
    <section className="sheet" aria-labelledby="waiting">
      <div className="part stack">
        <h2 id="waiting">{say(words.waiting, { notice: notice.id })}</h2>
        <p>
          {say(words.proposedBy, { name: people[personId ?? '']?.name ?? personId })}{' '}
          <span className="mute">{say(words.source, { ...notice })}</span>
        </p>
        {after instanceof NoticeRefused ? null : <NoticePreview notice={notice} after={after} />}
      </div>
      <Offers
        offers={offers
          .filter(({ command: name }) => name !== 'ProposeNotice')
          .map((offer) => ({ ...offer, suggest: {} }))}
        onAsk={({ command: name }) => setAsked(name)}
      />
      {command && (
        <CommandForm
          key={command.name}
          asked={{ stream: 'calendar', id: calendarStreamId, version: state.version, command, suggest: {} }}
          surroundings={{}}
          people={people}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null)
            void reloadCalendar()
          }}
        />
      )}
    </section>
  )
}

const Adopted = ({ page: { state, history, people } }: { page: Page }) => {
  const { say, moment, word } = useSpeech()
  return (
    <section className="sheet part stack" aria-labelledby="adopted">
      <h2 id="adopted">{say(words.adopted)}</h2>
      {state.adopted.length === 0 && <p className="mute">{say(words.noneAdopted)}</p>}
      <ul className="list">
        {state.adopted.toReversed().map((notice) => (
          <li key={notice.id}>
            <b>{notice.id}</b> <span className="mute">{say(words.source, { ...notice })}</span>
          </li>
        ))}
      </ul>
      {history.length > 0 && (
        <>
          <h3>{say(words.history)}</h3>
          <ul className="list">
            {history.map(({ type, at, personId, noticeId }) => (
              <li key={`${at}${type}`}>
                <span className="faint">{moment(at)}</span> {people[personId]?.name ?? personId}：
                {word(eventWords, type)} {noticeId}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
