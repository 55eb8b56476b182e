import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { retentionWords as words } from '#core/words/retention.ts'
import { paths } from '../paths.ts'
import { disposableQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'
import { Clause } from './Clause.tsx'

/** Files that have been kept as long as they have to be. */
export const Disposable = () => {
  const { say, type, level } = useSpeech()
  const { data: files } = useSuspenseQuery(disposableQuery)
  return (
    <section className="sheet part" aria-labelledby="disposable">
      <h2 id="disposable">
        {say(words.title)} <Clause id="Q10" />
      </h2>
      <p className="mute">{say(files.length > 0 ? words.lead : words.none)}</p>
      <ul className="list">
        {files.map((one) => (
          <li key={one.caseId} className="between">
            <span>
              <Link to={paths.case(one.caseId)}>{one.number ?? one.organisationName}</Link>{' '}
              {one.number && one.organisationName} · {type(one.type)} {level(one.level)}
            </span>
            <span className="mute">{say(words.keptUntil, { on: one.keptUntil })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
