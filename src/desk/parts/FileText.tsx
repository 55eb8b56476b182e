import { useQuery } from '@tanstack/react-query'
import { factsOfPlace, type Passage } from '#core/place-in-file.ts'
import { placeInFileWords } from '#core/words/files.ts'
import { reviewWords as w } from '#core/words/reviewing.ts'
import type { FileRow } from '../contract.ts'
import { useSpeech } from '../Speech.tsx'
import { textQuery } from './read-text.ts'

/** The words and tables of a file as plain text, by where they stand. */
export const FileText = ({ file }: { file: FileRow }) => {
  const { say, today } = useSpeech()
  const { data, isPending } = useQuery(textQuery(file, today))
  if (isPending) return <p className="empty">{say(w.reading)}</p>
  if (!data) return <p className="empty">{say(w.notShown)}</p>
  if (data.passages.length === 0) return <p className="empty">{say(w.noText)}</p>
  return (
    <>
      <p className="mute">{say(w.textOnly)}</p>
      {data.isCut && <p className="soon">{say(w.cutText)}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to take the focus */}
      <section className="text-sheet" tabIndex={0} aria-label={file.name}>
        {grouped(data.passages).map(({ at, lines }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a file never changes
          <div key={index}>
            <div className="faint">{say(placeInFileWords, factsOfPlace(at)).replace(/^[,\s，]+/, '')}</div>
            <p className="prewrap">{lines.join('\n')}</p>
          </div>
        ))}
      </section>
    </>
  )
}

/** Passages of one page, slide or sheet together: a place for every row of a table would bury the table. */
const grouped = (passages: readonly Passage[]) => {
  const groups: { at: Passage['at']; lines: string[] }[] = []
  for (const { text, at } of passages) {
    const { row: _, line: __, ...broad } = at
    const last = groups.at(-1)
    if (last && JSON.stringify(last.at) === JSON.stringify(broad)) last.lines.push(text)
    else groups.push({ at: broad, lines: [text] })
  }
  return groups
}
