import { Popover } from 'antd'
import { rulesOfClause } from '#core/rulebook/explain.ts'
import type { RuleName } from '#core/rulebook/rules.ts'
import { clauses } from '#core/words/clauses.ts'
import { desk } from '#core/words/desk.ts'
import { explanationWords } from '#core/words/explanation.ts'
import { useSpeech } from '../Speech.tsx'
import { Explained } from './Explained.tsx'

/** The small grey mark of a clause; opens what the clause says and the rules that rest on it. */
export const Clause = ({ id }: { id: string }) => {
  const { say } = useSpeech()
  return (
    <Popover trigger="click" content={<ClauseSheet id={id} rules={rulesOfClause(id)} />}>
      <button type="button" className="clause" aria-label={say(desk.clauseTitle, { clause: id })}>
        {id}
      </button>
    </Popover>
  )
}

/** The same beside an answer, which it explains by the rule that gave it, in the edition that judged. */
export const Why = ({
  clause,
  rule,
  edition,
}: {
  clause: string
  /** Where it is not known, every rule that rests on the clause is told. */
  rule?: RuleName
  edition?: string
}) => {
  const { say } = useSpeech()
  const rules = rule ? [rule] : rulesOfClause(clause)
  return (
    <Popover trigger="click" content={<ClauseSheet id={clause} rules={rules} edition={edition} />}>
      <button type="button" className="clause">
        {clause} <span className="why">{say(explanationWords.why)}</span>
      </button>
    </Popover>
  )
}

const ClauseSheet = ({
  id,
  rules,
  edition,
}: {
  id: string
  rules: readonly RuleName[]
  edition?: string | undefined
}) => {
  const { say } = useSpeech()
  const words = clauses[id]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll, and then the arrow keys have to reach it
    <section className="proof" aria-label={say(desk.clauseTitle, { clause: id })} tabIndex={0}>
      <h2>{say(desk.clauseTitle, { clause: id })}</h2>
      <p>{words ? say(words) : id}</p>
      {rules.map((rule) => (
        <Explained key={rule} rule={rule} edition={edition} />
      ))}
    </section>
  )
}
