import { editionJudging } from '#core/rulebook/edition.ts'
import { rulesOfClause } from '#core/rulebook/explain.ts'
import type { RuleName } from '#core/rulebook/rules.ts'
import { clauseFacts, clauses } from '#core/words/clauses.ts'
import { desk } from '#core/words/desk.ts'
import { explanationWords } from '#core/words/explanation.ts'
import { useSpeech } from '../Speech.tsx'
import { Explained } from './Explained.tsx'
import { Leaf } from './Leaf.tsx'

/** The small grey mark of a clause; opens what the clause says and the rules that rest on it. */
export const Clause = ({ id }: { id: string }) => {
  const { say } = useSpeech()
  return (
    <Leaf
      className="clause"
      label={say(desk.clauseTitle, { clause: id })}
      title={say(desk.clauseTitle, { clause: id })}
      leaf={<ClauseSheet id={id} rules={rulesOfClause(id)} />}
    >
      {id}
    </Leaf>
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
    <Leaf
      className="clause"
      title={say(desk.clauseTitle, { clause })}
      leaf={<ClauseSheet id={clause} rules={rules} edition={edition} />}
    >
      {clause} <span className="why">{say(explanationWords.why)}</span>
    </Leaf>
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
  const { say, today } = useSpeech()
  const words = clauses[id]
  const judging = editionJudging(edition, today)
  return (
    <>
      <h2>{say(desk.clauseTitle, { clause: id })}</h2>
      <p>{words ? say(words, clauseFacts(judging)) : id}</p>
      {rules.map((rule) => (
        <Explained key={rule} rule={rule} edition={edition} />
      ))}
    </>
  )
}
