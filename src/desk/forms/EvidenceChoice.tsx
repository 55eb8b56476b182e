import { Checkbox, Drawer, Input } from 'antd'
import type { Evidence } from '#core/book/answers.ts'
import { engagementKey, processAnswerOf } from '#core/book/evidence.ts'
import type { Item } from '#core/book/item.ts'
import { titleOfItem } from '#core/words/book-items.ts'
import { sectionWords } from '#core/words/desk-sections.ts'
import { useSpeech } from '../Speech.tsx'
import { useBookDesk } from './book-desk.ts'

interface Props {
  item: Item
  /** One engagement alone, as from a cell of the matrix; every one where it is left out. */
  engagement?: string | undefined
  onClose: () => void
}

/** Chooses the documents that a process item names: one file may serve many items (Q13.2). */
export const EvidenceChoice = ({ item, engagement, onClose }: Props) => {
  const { say } = useSpeech()
  const { answers, engagements, changeItem } = useBookDesk()
  const { evidence } = processAnswerOf(answers, item.key)
  const change = (next: readonly Evidence[]) =>
    changeItem(item.key, (before) => ({ ...(before as object | undefined), evidence: next }))
  const listed = engagements
    .map((one, index) => ({ ...one, key: engagementKey(one, index), row: index + 1 }))
    .filter(({ key, files = [] }) => files.length > 0 && (engagement === undefined || key === engagement))
  return (
    <Drawer
      open
      size="large"
      onClose={onClose}
      title={say(sectionWords.evidenceFor, { item: `${item.number} ${say(titleOfItem(item))}` })}
    >
      {listed.length === 0 && <p>{say(sectionWords.noDocuments)}</p>}
      {listed.map(({ key, row, name, files = [] }) => (
        <section key={key} className="part">
          <h3>
            {row}. {name}
          </h3>
          <ul className="list">
            {files.map((file) => {
              const isOf = (one: Evidence) => one.engagement === key && one.sha256 === file.sha256
              const chosen = evidence.find(isOf)
              return (
                <li key={file.sha256}>
                  <Checkbox
                    checked={chosen !== undefined}
                    onChange={({ target }) =>
                      change(
                        target.checked
                          ? [...evidence, { engagement: key, sha256: file.sha256 }]
                          : evidence.filter((one) => !isOf(one)),
                      )
                    }
                  >
                    {file.name}
                  </Checkbox>
                  {file.pages !== undefined && (
                    <span className="mute">{say(sectionWords.pagesOf, { count: file.pages })}</span>
                  )}
                  {chosen && (
                    <Input
                      aria-label={`${say(sectionWords.pages)}: ${file.name}`}
                      placeholder={say(sectionWords.pagesHint)}
                      className="short"
                      maxLength={60}
                      value={chosen.pages ?? ''}
                      onChange={({ target }) =>
                        change(evidence.map((one) => (isOf(one) ? { ...one, pages: target.value } : one)))
                      }
                    />
                  )}
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </Drawer>
  )
}
