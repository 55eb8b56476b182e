import type { SupplementItem, SupplementRound } from '#core/case-state.ts'
import { caseWords } from '#core/words/desk-case.ts'
import type { FileRow } from '../contract.ts'
import { api } from '../paths.ts'
import { useSpeech } from '../Speech.tsx'

type Files = Readonly<Record<string, FileRow>>

/** The round under way: each item with which of its halves has arrived (Q4.1). */
export const Items = ({ round, files }: { round: SupplementRound; files: Files }) => {
  const { say } = useSpeech()
  return (
    <section className="sheet part" aria-labelledby="items">
      <h2 id="items">
        {say(caseWords.items)}{' '}
        <span className="faint">
          {say(caseWords.itemsRound, { round: round.round, count: round.items.length })}
        </span>
      </h2>
      {round.extension && <p className="mute">{say(caseWords.extended, { ...round.extension })}</p>}
      <ol className="list">
        {round.items.map((item) => (
          <li key={item.id}>
            <div className="between">
              <b>{item.about}</b>
              <ItemTag item={item} />
            </div>
            <div className="prewrap">{item.ask}</div>
            {item.again && <div className="soon">{say(caseWords.itemAgain, { reason: item.again })}</div>}
            {item.note && <div className="mute prewrap">{item.note}</div>}
            {item.files.map((id) => (
              <div key={id}>
                <a href={api.file(id)}>{files[id]?.name ?? id}</a>
              </div>
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}

const ItemTag = ({ item }: { item: SupplementItem }) => {
  const { say } = useSpeech()
  const [tone, words] = item.accepted
    ? (['ok', caseWords.itemAccepted] as const)
    : item.electronicOn && item.paperOn
      ? (['act', caseWords.itemReady] as const)
      : item.electronicOn
        ? (['', caseWords.itemElectronic] as const)
        : item.paperOn
          ? (['', caseWords.itemPaper] as const)
          : (['late', caseWords.itemMissing] as const)
  return <span className={`tag ${tone}`}>{say(words)}</span>
}
