import { Button, Checkbox, Input } from 'antd'
import { mostListRows } from '#core/book/answers.ts'
import { matchEngagements } from '#core/book/match-engagements.ts'
import { listColumns } from '#core/book/table-text.ts'
import { desk } from '#core/words/desk.ts'
import { bookWords } from '#core/words/desk-book.ts'
import { sectionWords } from '#core/words/desk-sections.ts'
import type { Pair } from '#core/words/say.ts'
import { newId } from '../api.ts'
import { Field } from '../parts/Field.tsx'
import { useSpeech } from '../Speech.tsx'
import { DayField, LineField } from './BookFields.tsx'
import { type BookDocument, type EngagementRow, useBookDesk } from './book-desk.ts'
import { DigitsInput } from './DigitsInput.tsx'
import { FilesInput } from './FilesInput.tsx'
import { TableExchange } from './TableExchange.tsx'

type Rows = readonly EngagementRow[]

/** Engagements with their contracts and process documents (Q13.1, Q14). */
export const EngagementRows = ({ rows, title }: { rows: Rows; title: string }) => {
  const { say } = useSpeech()
  const { changeItem } = useBookDesk()
  const change = (next: (before: Rows) => Rows) =>
    changeItem('engagements', (before) => next((before ?? []) as Rows))
  return (
    <>
      {rows.map((row, index) => (
        <EngagementFields
          key={row.id ?? index}
          row={row}
          place={index + 1}
          onChange={(patch) =>
            change((before) =>
              before.map((one, other) => (other === index ? { ...one, ...patch(one) } : one)),
            )
          }
          onRemove={() => change((before) => before.filter((_, other) => other !== index))}
        />
      ))}
      <div className="row">
        <Button onClick={() => change((before) => [...before, { id: newId(), files: [] }])}>
          {say(bookWords.addEngagement)}
        </Button>
        <TableExchange
          item="engagements"
          title={title}
          columns={listColumns.engagements}
          rows={rows as never}
          most={mostListRows}
          onRows={(next) =>
            change((before) => {
              const isThere = ({ id }: { id?: unknown }) => before.some((one) => one.id === id)
              const kept = next.filter(isThere)
              const read = next.filter((row) => !isThere(row))
              // In place of what was there, an engagement that comes back keeps its files.
              const added = matchEngagements(kept.length > 0 ? [] : before, read)
              return [...kept, ...added].map((row) => ({ id: newId(), files: [], ...row })) as Rows
            })
          }
        />
      </div>
    </>
  )
}

interface FieldsProps {
  row: EngagementRow
  place: number
  onChange: (patch: (before: EngagementRow) => Partial<EngagementRow>) => void
  onRemove: () => void
}

const lines = [
  ['name', bookWords.engagementName],
  ['client', bookWords.client],
  ['service', bookWords.service],
] as const satisfies readonly (readonly [keyof EngagementRow, Pair])[]
const days = [
  ['contractOn', bookWords.contractOn, false],
  ['periodFrom', bookWords.periodFrom, true],
  ['periodTo', bookWords.periodTo, true],
  ['acceptedOn', sectionWords.acceptedOn, true],
] as const satisfies readonly (readonly [keyof EngagementRow, Pair, boolean])[]

const EngagementFields = ({ row, place, onChange, onRemove }: FieldsProps) => {
  const { say } = useSpeech()
  const { caseId, sizeOf, knownFile } = useBookDesk()
  const files = row.files ?? []
  const set = (patch: object) => onChange(() => patch as Partial<EngagementRow>)
  const setFile = (sha256: string, patch: Partial<BookDocument>) =>
    onChange(({ files: before = [] }) => ({
      files: before.map((one) => (one.sha256 === sha256 ? { ...one, ...patch } : one)),
    }))
  return (
    <section className="engagement">
      <div className="between">
        <h4>{say(bookWords.engagement, { row: place, name: row.name ?? '' })}</h4>
        <Button size="small" type="text" aria-label={say(desk.removeRow, { row: place })} onClick={onRemove}>
          {say(desk.remove)}
        </Button>
      </div>
      <div className="fields">
        {lines.map(([key, label]) => (
          <LineField key={key} label={label} value={row[key]} onChange={(value) => set({ [key]: value })} />
        ))}
        <LineField
          label={sectionWords.contractNo}
          isOptional
          value={row.contractNo}
          onChange={(contractNo) => set({ contractNo })}
        />
        <Field label={say(sectionWords.amount)} isOptional>
          {({ status: _, ...control }) => (
            <DigitsInput
              {...control}
              kind="money"
              value={row.amountFen}
              onChange={(amountFen) => set({ amountFen })}
            />
          )}
        </Field>
        {days.map(([key, label, isOptional]) => (
          <DayField
            key={key}
            label={label}
            isOptional={isOptional}
            value={row[key]}
            onChange={(value) => set({ [key]: value })}
          />
        ))}
        <div className="field whole">
          <Checkbox
            checked={row.stillInDelivery === true}
            onChange={({ target }) => set({ stillInDelivery: target.checked })}
          >
            {say(bookWords.stillInDelivery)}
          </Checkbox>
        </div>
        <Field label={say(bookWords.evidence)} whole>
          {(control) => (
            <FilesInput
              id={control.id}
              label={say(bookWords.evidence)}
              describedBy={control['aria-describedby']}
              caseId={caseId}
              files={files.map(({ id, sha256, name }) => ({
                id: id ?? sha256,
                name,
                size: sizeOf(id ?? '') ?? 0,
              }))}
              onAdd={async (uploaded) => {
                const { id, sha256, name, pages } = await knownFile(uploaded)
                const file: BookDocument = {
                  ...(id === undefined ? {} : { id }),
                  sha256,
                  name,
                  ...(pages === undefined ? {} : { pages }),
                }
                // The same content a second time is the same document.
                onChange(({ files: before = [] }) => ({
                  files: before.some((one) => one.sha256 === sha256) ? before : [...before, file],
                }))
              }}
              onRemove={(gone) =>
                onChange(({ files: before = [] }) => ({
                  files: before.filter((file) => (file.id ?? file.sha256) !== gone),
                }))
              }
            />
          )}
        </Field>
      </div>
      <ul className="list">
        {files.map(({ sha256, name, isWhole, desensitised }) => (
          <li key={sha256}>
            <Checkbox
              checked={isWhole === true}
              aria-label={`${name}: ${say(sectionWords.wholeDocument)}`}
              onChange={({ target }) => setFile(sha256, { isWhole: target.checked })}
            >
              {name} <span className="mute">· {say(sectionWords.wholeDocument)}</span>
            </Checkbox>
            <Input
              aria-label={`${say(sectionWords.desensitised)}: ${name}`}
              placeholder={say(sectionWords.desensitisedHint)}
              maxLength={1000}
              value={desensitised ?? ''}
              onChange={({ target }) => setFile(sha256, { desensitised: target.value })}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
