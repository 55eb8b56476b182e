import { editionJudging } from '#core/rulebook/edition.ts'
import { explain } from '#core/rulebook/explain.ts'
import type { RuleName } from '#core/rulebook/rules.ts'
import { desk } from '#core/words/desk.ts'
import { explanationWords, sayUses } from '#core/words/explanation.ts'
import { useSpeech } from '../Speech.tsx'

/** A rule told in full: what it says, the values it rests on with our readings marked, and where it is used. */
export const Explained = ({ rule, edition: id }: { rule: RuleName; edition?: string | undefined }) => {
  const { say, lang, day, today } = useSpeech()
  const { title, statement, clauses, values, uses } = explain(rule, editionJudging(id, today))
  return (
    <section className="explained" aria-label={say(explanationWords.ruleOf, { title: say(title) })}>
      <h3>
        {say(title)} <span className="faint">{clauses.join(' · ')}</span>
      </h3>
      <p>{say(statement)}</p>
      {values.length > 0 && (
        <ul className="list">
          {values.map(({ key, label, text, isReading, since }) => (
            <li key={key}>
              {say(label)}
              {text && <b> {say(text)}</b>}{' '}
              {isReading && <span className="tag soon">{say(desk.reading)}</span>}{' '}
              <span className="faint">{say(explanationWords.sinceDay, { since: day(since) })}</span>
            </li>
          ))}
        </ul>
      )}
      {sayUses(uses, lang).map(([kind, names]) => (
        <p key={kind[1]} className="mute">
          {say(kind)}：{names}
        </p>
      ))}
    </section>
  )
}
