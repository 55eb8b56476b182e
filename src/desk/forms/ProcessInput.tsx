import { Button, Input } from 'antd'
import { useState } from 'react'
import { attachmentColumn, processAnswerOf } from '#core/book/evidence.ts'
import type { Item } from '#core/book/item.ts'
import type { Engagement } from '#core/rulebook/application-shape.ts'
import { sectionWords } from '#core/words/desk-sections.ts'
import { Field } from '../parts/Field.tsx'
import { useSpeech } from '../Speech.tsx'
import { useBookDesk } from './book-desk.ts'
import { EvidenceChoice } from './EvidenceChoice.tsx'

/** A process item: how it is carried out, and the attachment column, which writes itself from what is chosen (Q13.2). */
export const ProcessInput = ({ item }: { item: Item }) => {
  const { say } = useSpeech()
  const { answers, engagements, changeItem } = useBookDesk()
  const [isChoosing, setChoosing] = useState(false)
  const { how } = processAnswerOf(answers, item.key)
  const named = engagements.map((one) => ({ ...one, files: one.files ?? [] })) as unknown as Engagement[]
  const lines = attachmentColumn({ engagements: named }, answers, item.key)
  return (
    <>
      <Field label={say(sectionWords.how)} whole>
        {({ status: _, ...control }) => (
          <Input.TextArea
            {...control}
            autoSize={{ minRows: 3 }}
            maxLength={8000}
            value={how}
            onChange={({ target }) =>
              changeItem(item.key, (before) => ({ ...(before as object | undefined), how: target.value }))
            }
          />
        )}
      </Field>
      <h4>{say(sectionWords.attachmentColumn)}</h4>
      {lines.length === 0 ? (
        <p className="mute">{say(sectionWords.noAttachment)}</p>
      ) : (
        <ol className="list">
          {lines.map(({ engagement, sha256, engagementName, document, pages }) => (
            <li key={`${engagement} ${sha256}`}>
              {engagementName} — {document.name}
              {pages && <span className="mute"> · {`${say(sectionWords.pages)} ${pages}`}</span>}
            </li>
          ))}
        </ol>
      )}
      <Button onClick={() => setChoosing(true)}>{say(sectionWords.chooseEvidence)}</Button>
      {isChoosing && <EvidenceChoice item={item} onClose={() => setChoosing(false)} />}
    </>
  )
}
