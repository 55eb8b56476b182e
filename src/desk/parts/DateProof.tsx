import { Button, Popover } from 'antd'
import { addDays, type Day, daysBetween, weekdayOf } from '#core/calendar/day.ts'
import { type StripDay, theCalendar } from '#core/calendar/working-days.ts'
import type { Deadline } from '#core/deadlines.ts'
import { type ReadingKey, readings } from '#core/rulebook/readings.ts'
import { deadlines } from '#core/words/deadlines.ts'
import { desk } from '#core/words/desk.ts'
import { caseWords } from '#core/words/desk-case.ts'
import { type Speech, useSpeech } from '../Speech.tsx'
import { Clause } from './Clause.tsx'

/** A due day that opens the strip of days it was counted on. */
export const DateProof = ({ deadline, children }: { deadline: Deadline; children?: React.ReactNode }) => {
  const { say, day } = useSpeech()
  return (
    <Popover trigger="click" placement="bottom" content={<Proof deadline={deadline} />}>
      <button
        type="button"
        className="plain"
        aria-label={children ? `${day(deadline.dueOn)} ${say(caseWords.whyDay)}` : undefined}
      >
        {children ?? say(caseWords.whyDay)}
      </button>
    </Popover>
  )
}

const Proof = ({ deadline }: { deadline: Deadline }) => {
  const speech = useSpeech()
  const { say, day, word } = speech
  const { basis, dueOn, reading, provisional } = deadline
  const counted =
    basis.unit === 'day'
      ? caseWords.proofDays
      : basis.count < 0
        ? caseWords.proofBack
        : caseWords.proofWorkdays
  const strip = theCalendar.strip(
    basis.from < dueOn ? basis.from : dueOn,
    basis.from < dueOn ? dueOn : basis.from,
  )
  const note = reading ? readings[reading as ReadingKey]?.note : undefined
  return (
    <section className="proof" aria-label={say(caseWords.whyTitle, { day: day(dueOn) })}>
      <div className="between">
        <h2>{say(caseWords.whyTitle, { day: day(dueOn) })}</h2>
        <Button size="small" onClick={() => printProof()}>
          {say(desk.print)}
        </Button>
      </div>
      <p className="mute">
        {word(deadlines, deadline.name)} <Clause id={deadline.clause} /> ·{' '}
        {say(counted, { from: day(basis.from), count: Math.abs(basis.count) })}
        {reading && <> · {say(desk.reading)}</>} ·{' '}
        {say(caseWords.calendarVersion, { version: deadline.calendar })}
      </p>
      <Strip strip={strip} from={basis.from} dueOn={dueOn} unit={basis.unit} />
      <p className="mute">
        {say(caseWords.legendCounted)}
        {'　'}
        {say(caseWords.legendOff)}
        {strip.some(({ kind }) => kind === 'make-up') && <>　{say(caseWords.legendMakeUp)}</>}
      </p>
      {note && <p className="mute">{say(note)}</p>}
      <p className={provisional ? 'soon' : 'mute'}>
        {say(provisional ? caseWords.isProvisional : caseWords.mayChange)}
      </p>
    </section>
  )
}

const Strip = ({
  strip,
  from,
  dueOn,
  unit,
}: {
  strip: StripDay[]
  from: Day
  dueOn: Day
  unit: 'workday' | 'day'
}) => {
  const speech = useSpeech()
  let count = 0
  return (
    <ol className="strip">
      {strip.map((one, index) => {
        const isCounted = unit === 'day' ? one.date !== from : one.counted && one.date !== from
        if (isCounted) count += 1
        const isFirstOfMonth = index === 0 || one.date.endsWith('-01')
        return (
          <li key={one.date} className={stripClass(one, { from, dueOn, unit })} title={dayTitle(one, speech)}>
            <b>{isFirstOfMonth ? one.date.slice(5) : one.date.slice(8)}</b>
            {one.date === from
              ? speech.say(caseWords.proofStart)
              : isCounted
                ? unit === 'day'
                  ? daysBetween(from, one.date)
                  : count
                : weekdayMark(one, speech)}
            <span className="hidden">{dayTitle(one, speech)}</span>
          </li>
        )
      })}
    </ol>
  )
}

const stripClass = (
  { date, kind }: StripDay,
  { from, dueOn, unit }: { from: Day; dueOn: Day; unit: string },
) => {
  if (date === dueOn) return 'end'
  if (date === from) return 'from'
  if (kind === 'make-up') return 'make-up'
  return unit === 'workday' && (kind === 'weekend' || kind === 'holiday') ? 'off' : ''
}

const kinds = {
  workday: caseWords.workday,
  weekend: caseWords.weekend,
  holiday: caseWords.holiday,
  'make-up': caseWords.makeUp,
}

const dayTitle = ({ date, kind, name }: StripDay, { say, day }: Speech) =>
  `${day(date)} ${name && kind === 'holiday' ? name : say(kinds[kind])}`

/** 六, 日 on a weekend; the holiday's first character in Chinese. */
const weekdayMark = ({ date, kind, name }: StripDay, { lang, day }: Speech) => {
  if (kind === 'holiday' && name && lang !== 'en') return name.slice(0, 2)
  return lang === 'en'
    ? day(date).slice(0, 3)
    : ['一', '二', '三', '四', '五', '六', '日'][weekdayOf(date) - 1]
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
    ? -Math.max(1, theCalendar.countWorkdays(dueOn, today).count)
    : dueOn === today
      ? 0
      : Math.max(1, theCalendar.countWorkdays(today, dueOn).count)

/** Late, soon (three working days or fewer), or in good time. */
export const urgencyOf = (left: number): 'late' | 'soon' | '' => (left < 0 ? 'late' : left <= 3 ? 'soon' : '')

/** The part of the time that has gone, in per cent, for a thin bar. */
export const partGone = ({ basis, dueOn }: Deadline, today: Day): number => {
  const whole = Math.max(1, daysBetween(basis.from, dueOn))
  return Math.min(
    100,
    Math.max(4, (daysBetween(basis.from, today < dueOn ? today : addDays(dueOn, 0)) / whole) * 100),
  )
}

export const LeftText = ({ dueOn }: { dueOn: Day }) => {
  const { say, today } = useSpeech()
  const left = workdaysLeft(today, dueOn)
  const words = left < 0 ? caseWords.overdue : left === 0 ? caseWords.dueToday : caseWords.leftDays
  return <span className={urgencyOf(left) || 'mute'}>{say(words, { days: Math.abs(left) })}</span>
}
