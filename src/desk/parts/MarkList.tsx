import { Button } from 'antd'
import { sayAsk } from '#core/words/places.ts'
import { reviewWords as w } from '#core/words/reviewing.ts'
import { SavingText } from '../forms/SavingText.tsx'
import type { Saving } from '../forms/use-draft.ts'
import { useSpeech } from '../Speech.tsx'
import { lookAt, useReviewing } from './reviewing.ts'

interface Props {
  saving: Saving
  /** Why the request cannot be sent now; null when it can. */
  why: string | null
  onSend: () => void
}

/** Everything marked so far, which becomes the request for supplements in one go (Q4.1). */
export const MarkList = ({ saving, why, onSend }: Props) => {
  const { say, lang } = useSpeech()
  const around = useReviewing()!
  const { marks, edit, changeMarks, titleOf, makerOf } = around
  return (
    <section aria-labelledby="marks" className="marks">
      <div className="between">
        <h2 id="marks">{say(w.marks, { count: marks.length })}</h2>
        <SavingText saving={saving} />
      </div>
      {marks.length === 0 ? (
        <p className="mute">{say(w.marksEmpty)}</p>
      ) : (
        <>
          <ol className="list">
            {marks.map((mark, index) => {
              const title = titleOf(mark)
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a mark is what stands at its place until it is sent
                <li key={index} className="between">
                  <span>
                    <b>{title}</b>{' '}
                    {mark.ask ? (
                      sayAsk({ ...mark, ask: mark.ask }, lang)
                    ) : (
                      <span className="soon">{say(w.unsaid)}</span>
                    )}{' '}
                    <MadeBy name={makerOf(mark)} />
                  </span>
                  <span className="row">
                    <Button
                      size="small"
                      aria-label={`${say(w.goTo)}: ${title}`}
                      onClick={() => lookAt(around, mark, index)}
                    >
                      {say(w.goTo)}
                    </Button>
                    <Button
                      size="small"
                      type="text"
                      aria-label={`${say(w.dropMark)}: ${title}`}
                      onClick={() => {
                        edit(null)
                        changeMarks((before) => before.filter((_, at) => at !== index))
                      }}
                    >
                      {say(w.dropMark)}
                    </Button>
                  </span>
                </li>
              )
            })}
          </ol>
          <div className="row">
            <Button type="primary" disabled={why !== null} onClick={onSend}>
              {say(w.send, { count: marks.length })}
            </Button>
            <span className="mute">{why === null ? say(w.marksOwn) : say(w.marksAhead, { why })}</span>
          </div>
        </>
      )}
    </section>
  )
}

/** Who made what a colleague took over. */
export const MadeBy = ({ name }: { name: string }) => {
  const { say } = useSpeech()
  return name === '' ? null : <span className="mute">{say(w.markBy, { name })}</span>
}
