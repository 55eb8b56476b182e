import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import type { MarksLeft } from '#core/marks.ts'
import { sayAsk } from '#core/words/places.ts'
import { reviewWords as w } from '#core/words/reviewing.ts'
import { isProblem, request } from '../api.ts'
import { api } from '../paths.ts'
import { marksQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'
import { ProblemNote } from './Refused.tsx'
import { useReviewing } from './reviewing.ts'

interface Props {
  left: MarksLeft
  name: string
  /** Saves one's own marks first, so that the others come behind them. */
  before: () => Promise<unknown>
  onTaken: () => Promise<void>
}

/** What a colleague marked and did not send: read by whoever carries the review on, and taken over with one press (Q8.1). */
export const LeftMarks = ({ left: { by, at, marks }, name, before, onTaken }: Props) => {
  const { say, lang, moment } = useSpeech()
  const { caseId, titleOf } = useReviewing()!
  const queryClient = useQueryClient()
  const taking = useMutation({
    mutationFn: async () => {
      await before()
      await request(api.marksOf(caseId, by), { method: 'POST' })
    },
    onSuccess: onTaken,
    // Somebody else may have been first; then they are not here any more.
    onSettled: () => queryClient.invalidateQueries({ queryKey: marksQuery(caseId).queryKey }),
  })
  return (
    <section aria-labelledby={`left-${by}`} className="marks">
      <h2 id={`left-${by}`}>{say(w.marksLeft, { name, count: marks.length })}</h2>
      <p className="mute">{say(w.marksLeftAt, { at: moment(at) })}</p>
      <ol className="list">
        {marks.map((mark, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a mark is what stands at its place until it is sent
          <li key={index}>
            <b>{titleOf(mark)}</b>{' '}
            {mark.ask ? (
              <span className="prewrap">{sayAsk({ ...mark, ask: mark.ask }, lang)}</span>
            ) : (
              <span className="soon">{say(w.unsaid)}</span>
            )}
          </li>
        ))}
      </ol>
      {isProblem(taking.error) && <ProblemNote problem={taking.error} />}
      <Button loading={taking.isPending} onClick={() => taking.mutate()}>
        {say(w.marksTake, { name })}
      </Button>
    </section>
  )
}
