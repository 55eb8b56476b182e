import type { Day } from '#core/calendar/day.ts'
import { monthsPromised } from '#core/clock.ts'
import type { Deadline } from '#core/deadlines.ts'
import type { TimelineLine } from '#core/views.ts'
import { promiseWords } from '#core/words/deadlines.ts'
import { calendarWords as words } from '#core/words/desk-calendar.ts'
import { useSpeech } from '../Speech.tsx'
import { Clause } from './Clause.tsx'
import { DateProof } from './DateProof.tsx'

interface Told {
  notice: string
  moves: { name: string; countedFrom: Day; wasOn: Day; nowOn: Day }[]
}

/** Days of this step that a notice moved, each with the old one and the new one; nothing when none did. */
export const MovedDays = ({
  deadlines,
  timeline,
}: {
  deadlines: readonly Deadline[]
  timeline: readonly TimelineLine[]
}) => {
  const { say, word } = useSpeech()
  // What others are told and what stays within the house are two lines of the same notice.
  const told = timeline.flatMap(({ type, data }) =>
    type.endsWith('DeadlinesMoved') ? [data as unknown as Told] : [],
  )
  const notice = told.at(-1)?.notice
  const moves = told.flatMap((one) => (one.notice === notice ? one.moves : []))
  const standing = deadlines.flatMap((deadline) => {
    const move = moves.find(
      ({ name, countedFrom }) => name === deadline.name && countedFrom === deadline.basis.from,
    )
    return move || deadline.kept ? [{ deadline, wasOn: move?.wasOn ?? deadline.dueOn }] : []
  })
  const months = Object.values<string>(monthsPromised)
  const limits = moves.filter(({ name }) => months.includes(name))
  if (standing.length + limits.length === 0) return null
  return (
    <section className="part" aria-labelledby="moved-days">
      <h2 id="moved-days">
        {say(words.lastMove, { notice })} <Clause id="Q9.1" />
      </h2>
      <ul className="list">
        {standing.map(({ deadline, wasOn }) => (
          <li key={deadline.name}>
            <MovedDay deadline={deadline} wasOn={wasOn} /> <DateProof deadline={deadline} />
          </li>
        ))}
        {limits.map(({ name, wasOn, nowOn }) => (
          <li key={name}>
            <Moved what={word(promiseWords, name)} wasOn={wasOn} nowOn={nowOn} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const Moved = ({ what, wasOn, nowOn }: { what: string; wasOn: Day; nowOn: Day }) => {
  const { day } = useSpeech()
  return (
    <span>
      {what}：<s>{day(wasOn)}</s> → {day(nowOn)}
    </span>
  )
}

const MovedDay = ({ deadline: { name, dueOn, kept }, wasOn }: { deadline: Deadline; wasOn: Day }) => {
  const { say, word } = useSpeech()
  const what = word(promiseWords, name)
  if (kept)
    return <span>{say(kept.isSettled ? words.heldSettled : words.heldText, { what, dueOn, ...kept })}</span>
  return <Moved what={what} wasOn={wasOn} nowOn={dueOn} />
}
