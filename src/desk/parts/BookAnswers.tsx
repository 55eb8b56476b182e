import type { Attachment, TableRow } from '#core/book/answers.ts'
import { findBook, isShown } from '#core/book/book.ts'
import type { BookFile } from '#core/book/book-file.ts'
import { attachmentColumn, processAnswerOf } from '#core/book/evidence.ts'
import { type Item, isFactKey } from '#core/book/item.ts'
import { textOfCell } from '#core/book/table-text.ts'
import { asText, isBlank, rowsOf } from '#core/book/typed.ts'
import { roundsOf } from '#core/chapters/supplement-round.ts'
import { editionFor } from '#core/rulebook/edition.ts'
import { bookChoices } from '#core/words/book-columns.ts'
import { titleOfColumn, titleOfItem, titleOfPart } from '#core/words/book-items.ts'
import { desk } from '#core/words/desk.ts'
import { sectionWords as w } from '#core/words/desk-sections.ts'
import { reviewWords } from '#core/words/reviewing.ts'
import { useSpeech } from '../Speech.tsx'
import { AtPlace } from './AtPlace.tsx'
import { FileNames } from './FileNames.tsx'
import { useReviewing } from './reviewing.ts'

interface Props {
  book: BookFile
  idOf: ReadonlyMap<string, string>
}

/** The answers of the book as handed in, part by part; facts and people stand before them. */
export const BookAnswers = ({ book, idOf }: Props) => {
  const { say } = useSpeech()
  const { answers = {}, type, level, kind, applicationOn } = book
  const edition = editionFor(applicationOn)
  const reviewing = useReviewing()
  // Once something was asked, what a reviewer has seen already is folded away.
  const hasRounds = reviewing !== null && roundsOf(reviewing.page.view.state).length > 0
  const isShownAtOnce = ({ key }: Item) => !hasRounds || reviewing.itemsAt.has(`item.${key}`)
  const parts = findBook(type, level, edition)?.parts ?? []
  return parts.map((part) => {
    const items = part.items.filter(
      (item) =>
        item.kind !== 'given' &&
        !isFactKey(item.key) &&
        isShown(item, kind, answers) &&
        !isBlank(answers[item.key]),
    )
    if (items.length === 0) return null
    return (
      <section key={part.key}>
        <h2>
          {part.number} {say(titleOfPart(part.key, type, edition))}
        </h2>
        {items.filter(isShownAtOnce).map((item) => (
          <Answered key={item.key} item={item} book={book} idOf={idOf} />
        ))}
        <Unchanged items={items.filter((item) => !isShownAtOnce(item))} book={book} idOf={idOf} />
      </section>
    )
  })
}

const Answered = ({ item, book, idOf }: Props & { item: Item }) => {
  const { say } = useSpeech()
  return (
    <div className="answer">
      <h3>
        {item.number} {say(titleOfItem(item))}
      </h3>
      <Given item={item} book={book} idOf={idOf} />
      <AtPlace place={`item.${item.key}`} />
    </div>
  )
}

/** Answers that no round asked about, folded. */
const Unchanged = ({ items, ...rest }: Props & { items: readonly Item[] }) => {
  const { say } = useSpeech()
  if (items.length === 0) return null
  return (
    <details>
      <summary className="mute">{say(reviewWords.unchanged, { count: items.length })}</summary>
      {items.map((item) => (
        <Answered key={item.key} item={item} {...rest} />
      ))}
    </details>
  )
}

const Given = ({ item, book, idOf }: Props & { item: Item }) => {
  const { say, lang } = useSpeech()
  const answers = book.answers ?? {}
  const value = answers[item.key]
  switch (item.kind) {
    case 'attachments':
      return <FileNames files={value as readonly Attachment[]} idOf={idOf} place={`item.${item.key}`} />
    case 'choice':
      return <p>{say(bookChoices[asText(value)] ?? [asText(value), asText(value)])}</p>
    case 'undertaking':
      return <p>{say(desk.yes)}</p>
    case 'process':
      return (
        <>
          <p className="prewrap">{processAnswerOf(answers, item.key).how}</p>
          <ol className="list">
            {attachmentColumn(book, answers, item.key).map(
              ({ engagement, engagementName, document, pages }) => (
                <li key={`${engagement} ${document.sha256}`}>
                  {engagementName} — <FileNames files={[document]} idOf={idOf} place={`item.${item.key}`} />
                  {pages && <span className="mute">{`${say(w.pages)} ${pages}`}</span>}
                </li>
              ),
            )}
          </ol>
        </>
      )
    case 'table':
      return (
        <div className="table stacked">
          <table className="plain-table wrapped">
            <thead>
              <tr>
                {item.columns.map(({ key }) => (
                  <th key={key} scope="col">
                    {say(titleOfColumn(item.key, key))}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rowsOf(answers, item.key).map((row: TableRow, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row of a table is what stands at its place
                <tr key={index}>
                  {item.columns.map((column) => (
                    <td key={column.key} data-head={say(titleOfColumn(item.key, column.key))}>
                      {textOfCell(column, row[column.key], lang)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )
    default:
      return <p className="prewrap">{asText(value)}</p>
  }
}
