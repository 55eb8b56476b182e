import { useState } from 'react'
import { findItem } from '#core/book/book.ts'
import { evidenceMatrix, type MatrixColumn } from '#core/book/evidence.ts'
import type { Application } from '#core/rulebook/application-shape.ts'
import { editionFor } from '#core/rulebook/edition.ts'
import { titleOfItem } from '#core/words/book-items.ts'
import { sectionWords as w } from '#core/words/desk-sections.ts'
import type { Pair } from '#core/words/say.ts'
import { useBookDesk } from '../forms/book-desk.ts'
import { EvidenceChoice } from '../forms/EvidenceChoice.tsx'
import { useSpeech } from '../Speech.tsx'
import { Clause } from './Clause.tsx'

const lacking = ({ isDescribed, documents, freshEngagements }: MatrixColumn): readonly Pair[] => [
  ...(isDescribed ? [] : [w.lacksHow]),
  ...(documents > 0 ? [] : [w.lacksDocuments]),
  ...(documents > 0 && freshEngagements === 0 ? [w.lacksFresh] : []),
]

interface Props {
  application: Application | null
  /** Whether a section is this person's: what others answer is neither theirs to see nor to do. */
  isOwn: (section: string) => boolean
}

/** Engagements down, process items across: coverage, freshness, and the gaps as a list of what is to be done. */
export const EvidenceMatrix = ({ application, isOwn }: Props) => {
  const { say, fullDay, word, today } = useSpeech()
  const { book, answers } = useBookDesk()
  const [open, setOpen] = useState<{ item: string; engagement?: string } | null>(null)
  const own = { ...book, parts: book.parts.filter(({ key }) => isOwn(key)) }
  const matrix = application && evidenceMatrix(own, application, answers, editionFor(today))
  const openItem = open && findItem(book, open.item)?.item
  const nameOf = (key: string) => {
    const found = findItem(book, key)?.item
    return found ? say(titleOfItem(found)) : key
  }
  const gaps = matrix?.columns.filter((column) => lacking(column).length > 0) ?? []
  return (
    <section className="sheet part" aria-labelledby="title-matrix">
      <h2 id="title-matrix">
        {say(w.matrix)} <Clause id="Q13.2" />
      </h2>
      {!matrix || matrix.rows.length === 0 ? (
        <p>{say(w.matrixEmpty)}</p>
      ) : (
        <>
          <p className="mute">{say(w.matrixLead, { windowFrom: matrix.windowFrom })}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard */}
          <section className="table" tabIndex={0} aria-label={say(w.matrix)}>
            <table className="plain-table matrix">
              <thead>
                <tr>
                  <td />
                  {matrix.columns.map((column) => (
                    <th key={column.key} scope="col" title={nameOf(column.key)}>
                      {column.number}
                      <span className={lacking(column).length > 0 ? 'late' : 'settled'}>
                        {lacking(column).length > 0 ? '○' : '✓'}
                        <span className="hidden">
                          {nameOf(column.key)}{' '}
                          {lacking(column)
                            .map((pair) => say(pair))
                            .join(' ')}
                        </span>
                      </span>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {matrix.rows.map((row) => (
                  <tr key={row.key}>
                    <th scope="row">
                      {row.name}
                      <span className="mute">
                        {fullDay(row.contractOn)} · {word(w, row.freshness)} ·{' '}
                        {say(w.engagementsShown, { count: row.cells.filter((count) => count > 0).length })}
                      </span>
                    </th>
                    {matrix.columns.map(({ key }, index) => {
                      const count = row.cells[index] ?? 0
                      return (
                        <td key={key}>
                          <button
                            type="button"
                            className={`cell ${count > 0 ? row.freshness : 'none'}`}
                            aria-label={say(w.cellName, {
                              engagement: row.name,
                              item: nameOf(key),
                              count,
                            })}
                            onClick={() => setOpen({ item: key, engagement: row.key })}
                          >
                            {count === 0 ? '' : count === 1 ? '•' : count}
                          </button>
                        </td>
                      )
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <h3>{say(gaps.length > 0 ? w.gaps : w.gapNone, { count: gaps.length })}</h3>
          <ul className="list">
            {gaps.map((column) => (
              <li key={column.key} className="between">
                <span>
                  {column.number} {nameOf(column.key)}{' '}
                  <span className="soon">
                    {lacking(column)
                      .map((pair) => say(pair))
                      .join('，')}
                  </span>
                </span>
                <button type="button" className="plain" onClick={() => setOpen({ item: column.key })}>
                  {say(w.chooseEvidence)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {openItem && (
        <EvidenceChoice item={openItem} engagement={open?.engagement} onClose={() => setOpen(null)} />
      )}
    </section>
  )
}
