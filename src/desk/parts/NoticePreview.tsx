import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Notice } from '#core/calendar/notice.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import { deadlines as deadlineWords } from '#core/words/deadlines.ts'
import { calendarWords as words } from '#core/words/desk-calendar.ts'
import { deskCalendar } from '../calendar-in-force.ts'
import { paths } from '../paths.ts'
import { noticePreviewQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'
import { DayProof } from './DateProof.tsx'
import { ErrorNote } from './Refused.tsx'
import { YearOfDays } from './YearOfDays.tsx'

const mostShown = 100

/** What a notice would change: the days of the year, the open deadlines, the meetings. */
export const NoticePreview = ({ notice, after }: { notice: Notice; after: Calendar }) => {
  const { say, day, word } = useSpeech()
  const { data: preview, error } = useQuery(noticePreviewQuery(notice))
  return (
    <>
      <YearOfDays before={deskCalendar} after={after} />
      {error && <ErrorNote error={error} />}
      {preview && (
        <section aria-labelledby="moved">
          <h3 id="moved">
            {say(words.moved)} <span className="faint">{say(words.movedCount, { ...preview })}</span>
          </h3>
          {preview.deadlines.length === 0 ? (
            <p className="mute">{say(words.nothingMoves)}</p>
          ) : (
            <div className="table stacked">
              <table className="plain-table">
                <thead>
                  <tr>
                    {[words.headCase, words.headMatter, words.headWas, words.headNow].map((head) => (
                      <th key={head[0]} scope="col">
                        {say(head)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {preview.deadlines.slice(0, mostShown).map((one) => (
                    <tr key={`${one.id} ${one.name}`}>
                      <td>
                        <Link to={paths.record(one.kind, one.id)}>{one.organisationName || one.number}</Link>{' '}
                        <span className="faint">{one.organisationName && one.number}</span>
                      </td>
                      <td>{word(deadlineWords, one.name)}</td>
                      <td data-head={say(words.headWas)}>
                        <DayProof proven={{ ...one, what: word(deadlineWords, one.name), on: one.wasOn }}>
                          {day(one.wasOn)}
                        </DayProof>
                      </td>
                      <td data-head={say(words.headNow)}>
                        <DayProof
                          proven={{
                            ...one,
                            what: word(deadlineWords, one.name),
                            on: one.nowOn,
                            calendar: after,
                          }}
                        >
                          {day(one.nowOn)}
                        </DayProof>{' '}
                        {one.nowOn < one.wasOn && <span className="tag soon">{say(words.waitsForYes)}</span>}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          {preview.deadlines.length > mostShown && (
            <p className="mute">{say(words.more, { count: preview.deadlines.length - mostShown })}</p>
          )}
          {preview.meetings.length > 0 && (
            <>
              <h3>{say(words.meetingsMoved)}</h3>
              <ul className="list">
                {preview.meetings.map(({ meetingId, wasOn, nowOn }) => (
                  <li key={meetingId}>
                    <Link to={paths.meeting(meetingId)}>{day(wasOn)}</Link> → {day(nowOn)}
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      )}
    </>
  )
}
