import type { SupplementItem } from '#core/case-state.ts'
import { standingOfItem } from '#core/chapters/supplement-round.ts'
import { pageWords, sayAsk } from '#core/words/places.ts'
import { reviewWords as w } from '#core/words/reviewing.ts'
import { useSpeech } from '../Speech.tsx'
import { ItemTag } from './Items.tsx'
import { MarkForm } from './MarkForm.tsx'
import { AddNote, NoteList } from './ReviewNotes.tsx'
import { addMark, fileOfMark, lookAt, useReviewing } from './reviewing.ts'

/** What stands beside an answer while it is reviewed: mark it, note something, and what was asked about it (Q4.1). */
export const AtPlace = ({ place }: { place: string }) => {
  const around = useReviewing()
  return around && <Tools place={place} />
}

/** What was asked about a place or a file, and what became of it. */
export const ItemsHere = ({ items }: { items: readonly SupplementItem[] }) => {
  const { say, lang } = useSpeech()
  const { supplement } = useReviewing()!.page.view.state
  return items.map((item) => (
    <p key={item.id} className="tight">
      <b>{say(w.itemHere, { number: item.number })}</b>{' '}
      <ItemTag standing={standingOfItem(item, supplement?.receivedOn !== null)} />{' '}
      {item.page !== null && say(pageWords, { page: item.page })} {sayAsk(item, lang)}
    </p>
  ))
}

const Tools = ({ place }: { place: string }) => {
  const { say, lang } = useSpeech()
  const around = useReviewing()!
  const title = around.titleOf({ place })
  const items = around.itemsAt.get(place) ?? []
  const notes = around.notesAt.get(place) ?? []
  const own = around.marks.flatMap((mark, index) => (mark.place === place ? [{ mark, index }] : []))
  const isMarked = items.length + own.length > 0
  return (
    <div className={isMarked ? 'at-place marked' : notes.length > 0 ? 'at-place' : 'at-place quiet'}>
      <ItemsHere items={items} />
      {own.map(({ mark, index }) =>
        around.editing === index && !fileOfMark(mark) ? (
          <MarkForm key={index} mark={mark} index={index} />
        ) : (
          <p key={index} className="tight">
            <span className="tag soon">{say(w.mark)}</span>{' '}
            {mark.ask ? sayAsk({ ask: mark.ask, defect: mark.defect ?? null }, lang) : say(w.unsaid)}{' '}
            <button type="button" className="plain" onClick={() => lookAt(around, mark, index)}>
              {say(w.markAgain)}
            </button>
          </p>
        ),
      )}
      <NoteList notes={notes} />
      <div className="row">
        {around.mayMark && (
          <button
            type="button"
            className="plain"
            aria-label={say(w.markAt, { title })}
            onClick={() => addMark(around, { place })}
          >
            {say(w.mark)}
          </button>
        )}
        {around.mayNote && <AddNote place={place} title={title} />}
      </div>
    </div>
  )
}
