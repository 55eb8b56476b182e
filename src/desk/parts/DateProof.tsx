import { Button } from 'antd'
import type { ReactNode } from 'react'
import { type Day, daysBetween } from '#core/calendar/day.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import { type Basis, type DateProof as Proof, proofOf } from '#core/date-proof.ts'
import type { Deadline } from '#core/deadlines.ts'
import { type ReadingKey, readings } from '#core/rulebook/readings.ts'
import { isProvisional, markOf, proofWords, sayBasis, sayProofDay } from '#core/words/date-proof.ts'
import { deadlines } from '#core/words/deadlines.ts'
import { desk } from '#core/words/desk.ts'
import { caseWords } from '#core/words/desk-case.ts'
import { deskCalendar } from '../calendar-in-force.ts'
import { useSpeech } from '../Speech.tsx'
import { Clause } from './Clause.tsx'
import { Leaf } from './Leaf.tsx'

interface Proven {
  /** What the day is for, as a heading says it. */
  what: string
  /** The day as it was announced. */
  on: Day
  basis: Basis
  /** The calendar it is counted on, where that is not the one in force. */
  calendar?: Calendar
  clause: string
  /** The rulebook value it comes from, when that is a reading of ours. */
  reading?: string | null
  /** What else bears on the day, such as the time the clock stood still. */
  more?: ReactNode
}

/** A deadline that opens the strip of days it was counted on. */
export const DateProof = ({ deadline, children }: { deadline: Deadline; children?: ReactNode }) => {
  const { word } = useSpeech()
  const { name, dueOn, basis, clause, reading } = deadline
  return (
    <DayProof proven={{ what: word(deadlines, name), on: dueOn, basis, clause, reading }}>
      {children}
    </DayProof>
  )
}

/** Any day that opens the strip of days it was counted on. */
export const DayProof = ({ proven, children }: { proven: Proven; children?: ReactNode }) => {
  const { say, day } = useSpeech()
  return (
    <Leaf
      className="plain"
      title={say(proofWords.title, { day: day(proven.on) })}
      leaf={<ProofSheet proven={proven} />}
    >
      {children ?? say(proofWords.why)}
      {children && <span className="hidden"> {say(proofWords.why)}</span>}
    </Leaf>
  )
}

const ProofSheet = ({
  proven: { what, on, basis, calendar = deskCalendar, clause, reading, more },
}: {
  proven: Proven
}) => {
  const { say, day, lang, today } = useSpeech()
  const proof = proofOf(basis, calendar)
  const note = reading ? readings[reading as ReadingKey]?.note : undefined
  return (
    <>
      <div className="between">
        <h2>{say(proofWords.title, { day: day(on) })}</h2>
        <Button size="small" onClick={printProof}>
          {say(desk.print)}
        </Button>
      </div>
      <p className="mute">
        {what} <Clause id={clause} /> · {sayBasis(basis, lang, Number(today.slice(0, 4)))}
        {reading && <> · {say(desk.reading)}</>} · {say(proofWords.calendar, { version: proof.calendar })}
      </p>
      <Strip proof={proof} />
      {more}
      {note && <p className="mute">{say(note)}</p>}
      {proof.fallsOn !== proof.on && <p>{say(proofWords.moved, { fallsOn: proof.fallsOn, on: proof.on })}</p>}
      {proof.on !== on && <p className="soon">{say(proofWords.kept, { announced: on, on: proof.on })}</p>}
      {isProvisional(proof) ? (
        <p className="soon">{say(proofWords.missing, { years: proof.missingYears })}</p>
      ) : (
        <p className="mute">{say(proofWords.mayChange)}</p>
      )}
    </>
  )
}

const Strip = ({ proof: { days } }: { proof: Proof }) => {
  const { say, lang, today } = useSpeech()
  const signs = [
    ['counted', days.some(({ number }) => number !== null)],
    ['off', days.some(({ part }) => part === 'passed-over')],
    ['makeUp', days.some(({ kind }) => kind === 'make-up')],
    ['end', true],
  ] as const
  return (
    <>
      <ol className="strip">
        {days.map((one, index) => {
          const inFull = sayProofDay(one, lang, Number(today.slice(0, 4)))
          return (
            <li key={one.date} className={`${one.part} ${one.kind}`} title={inFull}>
              <b>{index === 0 || one.date.endsWith('-01') ? one.date.slice(5) : one.date.slice(8)}</b>
              <span aria-hidden="true">{markOf(one, lang)}</span>
              <span className="hidden">
                {inFull} {one.number ?? ''}
              </span>
            </li>
          )
        })}
      </ol>
      <ul className="legend">
        {signs.map(([sign, isThere]) => isThere && <li key={sign}>{say(proofWords[sign])}</li>)}
      </ul>
    </>
  )
}

/** Prints the proof that is open, on a sheet of its own. */
const printProof = () => {
  document.body.classList.add('print-proof')
  window.addEventListener('afterprint', () => document.body.classList.remove('print-proof'), { once: true })
  window.print()
}

/** How many working days are left until a day, counted from today: negative when it has passed. */
export const workdaysLeft = (today: Day, dueOn: Day): number =>
  dueOn < today
    ? -Math.max(1, deskCalendar.countWorkdays(dueOn, today).count)
    : dueOn === today
      ? 0
      : Math.max(1, deskCalendar.countWorkdays(today, dueOn).count)

/** Late, soon (three working days or fewer), or in good time. */
export const urgencyOf = (left: number): 'late' | 'soon' | '' => (left < 0 ? 'late' : left <= 3 ? 'soon' : '')

/** The part of the time that is left, in per cent, for a thin bar; a day counted back has run since the phase began. */
export const partLeft = ({ basis, dueOn }: Deadline, since: Day, today: Day): number => {
  const start = basis.from < dueOn ? basis.from : since
  const whole = Math.max(1, daysBetween(start, dueOn))
  const left = today < dueOn ? daysBetween(today, dueOn) : 0
  // The last days, and a day that has passed, still show as a sliver.
  return Math.min(100, Math.max(4, (left / whole) * 100))
}

export const LeftText = ({ dueOn }: { dueOn: Day }) => {
  const { say, today } = useSpeech()
  const left = workdaysLeft(today, dueOn)
  const words = left < 0 ? caseWords.overdue : left === 0 ? caseWords.dueToday : caseWords.leftDays
  return <span className={urgencyOf(left) || 'mute'}>{say(words, { days: Math.abs(left) })}</span>
}
