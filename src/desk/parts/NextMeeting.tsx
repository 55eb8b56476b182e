import { editionJudging } from '#core/rulebook/edition.ts'
import type { CaseView } from '#core/views.ts'
import { findWayToMeeting, type WayToMeeting } from '#core/way-to-meeting.ts'
import { deadlines } from '#core/words/deadlines.ts'
import { caseWords } from '#core/words/desk-case.ts'
import { planStepWords } from '#core/words/plan.ts'
import { roles } from '#core/words/roles.ts'
import { deskCalendar } from '../calendar-in-force.ts'
import { useSpeech } from '../Speech.tsx'
import { Clause } from './Clause.tsx'
import { DayProof } from './DateProof.tsx'

const stepWords = { ...deadlines, audit: planStepWords.audit }

/** Which expert review meeting the case reaches, and what has to be done by when for it (Q9.2). */
export const NextMeeting = ({ view: { state, meetings } }: { view: CaseView }) => {
  const { say, word, today } = useSpeech()
  const edition = editionJudging(state.edition, today)
  const way = state.endedAt ? undefined : findWayToMeeting(state, today, edition, deskCalendar)
  if (!way) return null
  const { meeting, steps } = way
  const next = steps[0]!
  const soonest = meetings && meetings.first.held < meeting.held ? meetings.first : null
  return (
    <div className="part">
      <span className="tag soon">{say(caseWords.reaches, { day: meeting.held })}</span>{' '}
      <span className="mute">
        {say(caseWords.wayNext, { what: word(stepWords, next.name), by: next.by })}
        {soonest && <> {say(caseWords.waySoonest, { day: soonest.held, closes: soonest.agendaClosesOn })}</>}
      </span>{' '}
      <Clause id="Q9.2" />
      <Steps way={way} />
    </div>
  )
}

const Steps = ({ way: { steps } }: { way: WayToMeeting }) => {
  const { say, word, day } = useSpeech()
  return (
    <details>
      <summary>{say(caseWords.wayAll, { count: steps.length })}</summary>
      <ol className="list">
        {steps.map(({ name, owner, by, basis, clause }) => {
          const what = word(stepWords, name)
          return (
            <li key={name} className="between">
              <span>
                {what} <span className="mute">· {word(roles, owner)}</span>
              </span>
              <span>
                <DayProof proven={{ what, on: by, basis, clause }}>{day(by)}</DayProof>
              </span>
            </li>
          )
        })}
      </ol>
    </details>
  )
}
