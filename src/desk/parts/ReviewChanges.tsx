import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { supplementPhases } from '#core/phases.ts'
import { changesByRound, type ItemChange } from '#core/review-changes.ts'
import { textChanges } from '#core/text-changes.ts'
import { caseWords } from '#core/words/desk-case.ts'
import { phases } from '#core/words/phases.ts'
import { sayAsk } from '#core/words/places.ts'
import { reviewWords as w } from '#core/words/reviewing.ts'
import { supplementWords } from '#core/words/supplements.ts'
import type { FileRow } from '../contract.ts'
import { api } from '../paths.ts'
import { useSpeech } from '../Speech.tsx'
import { ItemTag } from './Items.tsx'
import { MadeBy } from './MarkList.tsx'
import { textQuery } from './read-text.ts'
import { useReviewing } from './reviewing.ts'

/** Every round with what it changed, the last one unfolded: each item before and after, and what became of it (Q4.1). */
export const ReviewChanges = () => {
  const { say } = useSpeech()
  const { page } = useReviewing()!
  const { state } = page.view
  const rounds = changesByRound(state, {
    book: page.snapshot,
    contentOf: (id) => page.files[id]?.sha256 ?? id,
  })
  if (rounds.length === 0) return null
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{say(w.changes)}</h2>
      {rounds.toReversed().map(({ round, changes }, index) => (
        <details key={`${round.stage}${round.round}`} open={index === 0}>
          <summary>
            {say(phases[supplementPhases[round.stage].asked])} · {say(w.changesOf, { round: round.round })}
          </summary>
          <p>
            <a href={api.disc(state.caseId, rounds.length - index)}>{say(w.everythingOf)}</a>
          </p>
          <ol className="list">
            {changes.map((change) => (
              <Changed key={change.item.id} change={change} />
            ))}
          </ol>
        </details>
      ))}
    </section>
  )
}

const Changed = ({ change }: { change: ItemChange }) => {
  const { say, lang } = useSpeech()
  const around = useReviewing()!
  const { files } = around.page
  const { item, standing, before, added, removed, same, noteBefore } = change
  const byContent = new Map(Object.values(files).map((file) => [file.sha256, file]))
  const fileOf = (id: string): FileRow | undefined => files[id] ?? byContent.get(id)
  const earlier = before.flatMap((id) => fileOf(id) ?? [])
  const link = (id: string) => {
    const file = fileOf(id)
    if (!file) return id
    const open = () => around.open({ file: file.id, place: item.place, page: item.page ?? 1 })
    return (
      <button type="button" className="plain" onClick={open}>
        {file.name}
      </button>
    )
  }
  return (
    <li>
      <div className="between">
        <b>{say(supplementWords.numbered, { number: item.number, title: around.titleOf(item) })}</b>
        <ItemTag standing={standing} />
      </div>
      <div className="prewrap">
        {sayAsk(item, lang)} <MadeBy name={around.makerOf(item)} />
      </div>
      {item.again && <div className="soon">{say(caseWords.itemAgain, { reason: item.again })}</div>}
      <div className="beside">
        <div>
          <div className="mute">{say(w.beforeThat)}</div>
          {before.length === 0 && <div className="faint">{say(w.nothingThere)}</div>}
          {before.map((id) => (
            <div key={id} className={removed.includes(id) ? 'gone' : undefined}>
              {link(id)}{' '}
              {removed.includes(id) && <span className="tag">{say(supplementWords.fileGone)}</span>}
            </div>
          ))}
          {noteBefore && <div className="mute prewrap">{noteBefore}</div>}
        </div>
        <div>
          <div className="mute">{say(w.afterThat)}</div>
          {item.files.length === 0 && <div className="faint">{say(w.notSupplied)}</div>}
          {item.files.map((id) => (
            <div key={id} className={added.includes(id) ? 'come' : undefined}>
              {link(id)}{' '}
              {added.includes(id) && <span className="tag ok">{say(supplementWords.fileNew)}</span>}
              {same.includes(id) && <span className="tag soon">{say(supplementWords.fileSame)}</span>}
              {added.includes(id) && <Compare now={fileOf(id)} earlier={earlier} />}
            </div>
          ))}
          {item.note && <div className="prewrap">{item.note}</div>}
        </div>
      </div>
    </li>
  )
}

/** Offers to compare a new file with the one it takes the place of: the one of the same name, or the only one. */
const Compare = ({ now, earlier }: { now: FileRow | undefined; earlier: readonly FileRow[] }) => {
  const { say } = useSpeech()
  const [isOpen, setOpen] = useState(false)
  const before = earlier.find(({ name }) => name === now?.name) ?? earlier[0]
  if (!now || !before) return null
  return (
    <>
      {' '}
      <button type="button" className="plain" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {say(w.compareWith, { name: before.name })}
      </button>
      {isOpen && <TextCompared before={before} now={now} />}
    </>
  )
}

const linesOf = (passages: readonly { readonly text: string }[]): string[] =>
  passages.flatMap(({ text }) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  )

const TextCompared = ({ before, now }: { before: FileRow; now: FileRow }) => {
  const { say, today } = useSpeech()
  const one = useQuery(textQuery(before, today))
  const other = useQuery(textQuery(now, today))
  if (one.isPending || other.isPending) return <p className="mute">{say(w.reading)}</p>
  if (!one.data || !other.data) return <p className="mute">{say(w.noCompare)}</p>
  const changes = textChanges(linesOf(one.data.passages), linesOf(other.data.passages))
  if (changes.every(({ kind }) => kind === 'same')) return <p className="mute">{say(w.textSame)}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by the keys too
    <section className="compared" aria-label={say(w.compareWith, { name: before.name })} tabIndex={0}>
      {changes.map(({ kind, lines }, index) =>
        kind === 'same' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files that never change
          <div key={index} className="faint">
            {say(w.linesSame, { count: lines.length })}
          </div>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files that never change
          <p key={index} className={`prewrap ${kind}`}>
            <span className="tag">{say(w[kind])}</span> {lines.join('\n')}
          </p>
        ),
      )}
    </section>
  )
}
