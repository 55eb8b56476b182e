import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { deadlines as deadlineWords } from '#core/words/deadlines.ts'
import { centre } from '#core/words/desk-centre.ts'
import { recordWords } from '#core/words/desk-records.ts'
import { phases } from '#core/words/phases.ts'
import { roles } from '#core/words/roles.ts'
import { isStaff, useMe } from '../me.ts'
import { Clause } from '../parts/Clause.tsx'
import { DateProof } from '../parts/DateProof.tsx'
import { MatterAbout } from '../parts/MatterAbout.tsx'
import { Empty, useTitle } from '../parts/States.tsx'
import { paths } from '../paths.ts'
import { mattersQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'

/** Proceedings, objections and complaints: the nearest day first, what is over at the end. */
export const MatterList = () => {
  const { say, word, day, today } = useSpeech()
  const me = useMe()
  const { data: rows } = useSuspenseQuery(mattersQuery)
  const title = say(isStaff(me) ? recordWords.matters : recordWords.mattersOwn)
  useTitle(title)
  return (
    <>
      <h1>{title}</h1>
      <p className="mute">
        {say(recordWords.mattersLead)} <Clause id="Q19" />
      </p>
      {rows.length === 0 ? (
        <div className="sheet">
          <Empty title={say(recordWords.emptyMatters)}>
            <p>{say(recordWords.emptyMattersNext)}</p>
          </Empty>
        </div>
      ) : (
        <div className="sheet table stacked">
          <table className="plain-table wrapped">
            <thead>
              <tr>
                {[
                  recordWords.number,
                  recordWords.kind,
                  recordWords.about,
                  recordWords.state,
                  centre.turn,
                  recordWords.due,
                ].map((head) => (
                  <th key={head[1]} scope="col">
                    {say(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.matterId}>
                  <td>
                    <Link to={paths.record(row.kind, row.matterId)}>{row.number}</Link>
                  </td>
                  <td>{say(recordWords.kinds[row.kind])}</td>
                  <td data-head={say(recordWords.about)}>
                    <MatterAbout of={row} />
                  </td>
                  <td>
                    <span className={row.dueOn ? 'tag act' : 'tag'}>{word(phases, row.phase)}</span>
                  </td>
                  <td data-head={say(centre.turn)}>{row.due ? word(roles, row.due.owner) : '–'}</td>
                  <td data-head={say(recordWords.due)}>
                    {row.dueOn && row.dueName ? (
                      <span className={row.dueOn < today ? 'late' : ''}>
                        {row.due ? (
                          <DateProof deadline={row.due}>{day(row.dueOn)}</DateProof>
                        ) : (
                          day(row.dueOn)
                        )}{' '}
                        <span className="mute">
                          {say(deadlineWords[row.dueName as keyof typeof deadlineWords])}
                        </span>
                      </span>
                    ) : (
                      <span className="mute">{say(recordWords.noDue)}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}
