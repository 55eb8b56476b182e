import { changedDays } from '#core/calendar/calendar-in-force.ts'
import { addDays, type Day } from '#core/calendar/day.ts'
import type { Calendar, DayKind } from '#core/calendar/working-days.ts'
import { dayKindWords } from '#core/words/command-line.ts'
import { calendarWords } from '#core/words/desk-calendar.ts'
import { useSpeech } from '../Speech.tsx'

const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))
const signs: Readonly<Record<DayKind, string>> = { workday: '', weekend: '', holiday: '■', 'make-up': '◆' }

const daysOf = (month: string): Day[] => {
  const days: Day[] = []
  for (let day = `${month}-01`; day.startsWith(month); day = addDays(day, 1)) days.push(day)
  return days
}

/** The years that a notice changes, a line for each month, with the days that become others framed and told. */
export const YearOfDays = ({ before, after }: { before: Calendar; after: Calendar }) => {
  const { say, day: sayDay } = useSpeech()
  const changed = new Map(changedDays(before, after).map((one) => [one.day, one]))
  const years = [...new Set([...changed.keys()].map((day) => day.slice(0, 4)))]
  if (changed.size === 0) return <p className="mute">{say(calendarWords.noChanges)}</p>
  return (
    <>
      <ul className="year legend">
        {(['holiday', 'make-up', 'weekend'] as const).map((kind) => (
          <li key={kind}>
            <span className={`day ${kind}`} aria-hidden="true">
              <i>{signs[kind]}</i>
            </span>{' '}
            {say(dayKindWords[kind])}
          </li>
        ))}
        <li>
          <span className="day changed" aria-hidden="true" /> {say(calendarWords.changedHere)}
        </li>
      </ul>
      {years.map((year) => {
        const inYear = [...changed.values()].filter(({ day }) => day.startsWith(year))
        return (
          <section key={year} aria-label={say(calendarWords.changes, { year, days: inYear })}>
            <h3>{say(calendarWords.changes, { year, days: inYear })}</h3>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways on a phone has to be reached by keys */}
            <div className="year" role="img" aria-label={year} tabIndex={0}>
              {months.map((month) => (
                <div key={month} className="month">
                  <span className="faint">{Number(month)}</span>
                  {daysOf(`${year}-${month}`).map((day) => {
                    const kind = after.kindOf(day)
                    return (
                      <span
                        key={day}
                        className={`day ${kind} ${changed.has(day) ? 'changed' : ''}`}
                        title={sayDay(day)}
                      >
                        {Number(day.slice(8))}
                        <i>{signs[kind]}</i>
                      </span>
                    )
                  })}
                </div>
              ))}
            </div>
            <ul className="list">
              {inYear.map(({ day, was, now }) => (
                <li key={day}>
                  {say(calendarWords.dayIs, {
                    day,
                    was: say(dayKindWords[was]),
                    now: say(dayKindWords[now]),
                  })}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}
