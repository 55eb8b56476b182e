import { Popover } from 'antd'
import { clauses } from '#core/words/clauses.ts'
import { desk } from '#core/words/desk.ts'
import { useSpeech } from '../Speech.tsx'

/** The small grey mark of a clause; opens what the clause says. */
export const Clause = ({ id }: { id: string }) => {
  const { say } = useSpeech()
  const words = clauses[id]
  return (
    <Popover
      trigger="click"
      content={
        <section className="proof" aria-label={say(desk.clauseTitle, { clause: id })}>
          <h2>{say(desk.clauseTitle, { clause: id })}</h2>
          {words ? say(words) : id}
        </section>
      }
    >
      <button type="button" className="clause" aria-label={say(desk.clauseTitle, { clause: id })}>
        {id}
      </button>
    </Popover>
  )
}
