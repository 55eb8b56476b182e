import { Button, Checkbox, Input } from 'antd'
import type { ReactNode } from 'react'
import { desk } from '#core/words/desk.ts'
import { bookWords } from '#core/words/desk-book.ts'
import type { Pair } from '#core/words/say.ts'
import { DayPicker } from '../parts/DayPicker.tsx'
import { Field } from '../parts/Field.tsx'
import { useSpeech } from '../Speech.tsx'
import type { BookFile, CispRow, EngagementRow } from './book.ts'
import { FilesInput } from './FilesInput.tsx'
import type { Uploaded } from './upload.ts'

interface LineProps {
  label: Pair
  value: string | undefined
  onChange: (value: string) => void
}

export const LineField = ({ label, value, onChange }: LineProps) => {
  const { say } = useSpeech()
  return (
    <Field label={say(label)}>
      {({ status: _, ...control }) => (
        <Input
          {...control}
          value={value ?? ''}
          maxLength={200}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  )
}

export const DayField = ({
  label,
  hint,
  value,
  onChange,
  isOptional,
}: Omit<LineProps, 'onChange'> & {
  hint?: ReactNode
  isOptional?: boolean
  onChange: (value: string | undefined) => void
}) => {
  const { say } = useSpeech()
  return (
    <Field label={say(label)} hint={hint} isOptional={isOptional ?? false}>
      {(control) => <DayPicker {...control} value={value} onChange={onChange} />}
    </Field>
  )
}

interface RowsProps<Row> {
  rows: readonly Row[]
  onChange: (rows: readonly Row[]) => void
}

const replaced = <Row,>(rows: readonly Row[], index: number, patch: Partial<Row>): readonly Row[] =>
  rows.map((row, other) => (other === index ? { ...row, ...patch } : row))

const RowHead = ({ title, row, onRemove }: { title: string; row: number; onRemove: () => void }) => {
  const { say } = useSpeech()
  return (
    <div className="between">
      <h3>{title}</h3>
      <Button size="small" type="text" aria-label={say(desk.removeRow, { row })} onClick={onRemove}>
        {say(desk.remove)}
      </Button>
    </div>
  )
}

/** CISP holders (Q6). */
export const CispRows = ({ rows, onChange }: RowsProps<CispRow>) => {
  const { say } = useSpeech()
  return (
    <>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of a book is what stands at its place
        <div key={index}>
          <RowHead
            title={say(bookWords.cispRow, { row: index + 1 })}
            row={index + 1}
            onRemove={() => onChange(rows.filter((_, other) => other !== index))}
          />
          <div className="fields">
            <LineField
              label={bookWords.cispName}
              value={row.name}
              onChange={(name) => onChange(replaced(rows, index, { name }))}
            />
            <LineField
              label={bookWords.cispNumber}
              value={row.certificateNo}
              onChange={(certificateNo) => onChange(replaced(rows, index, { certificateNo }))}
            />
            <DayField
              label={bookWords.cispTo}
              value={row.validTo}
              onChange={(validTo) =>
                onChange(replaced<CispRow>(rows, index, { validTo } as Partial<CispRow>))
              }
            />
          </div>
        </div>
      ))}
      <p>
        <Button onClick={() => onChange([...rows, {}])}>{say(bookWords.addCisp)}</Button>
      </p>
    </>
  )
}

interface EngagementProps extends RowsProps<EngagementRow> {
  caseId: string
  /** Bytes of a file of the case: a draft keeps only what the file is. */
  sizeOf: (id: string) => number | undefined
  /** Asks the server for the digest of a file that has just arrived. */
  onUploaded: (file: Uploaded) => Promise<BookFile>
  /** Adds a file to the row as it stands when the upload ends, which may be many keys later. */
  onFile: (index: number, file: BookFile) => void
}

/** Engagements with their evidence (Q13.1, Q14). */
export const EngagementRows = ({ rows, onChange, caseId, sizeOf, onUploaded, onFile }: EngagementProps) => {
  const { say } = useSpeech()
  return (
    <>
      {rows.map((row, index) => {
        const change = (patch: object) =>
          onChange(replaced<EngagementRow>(rows, index, patch as Partial<EngagementRow>))
        const files = row.files ?? []
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row of a book is what stands at its place
          <div key={index}>
            <RowHead
              title={say(bookWords.engagement, { row: index + 1, name: row.name ?? '' })}
              row={index + 1}
              onRemove={() => onChange(rows.filter((_, other) => other !== index))}
            />
            <div className="fields">
              <LineField
                label={bookWords.engagementName}
                value={row.name}
                onChange={(name) => change({ name })}
              />
              <LineField
                label={bookWords.client}
                value={row.client}
                onChange={(client) => change({ client })}
              />
              <LineField
                label={bookWords.service}
                value={row.service}
                onChange={(service) => change({ service })}
              />
              <DayField
                label={bookWords.contractOn}
                value={row.contractOn}
                onChange={(contractOn) => change({ contractOn })}
              />
              <DayField
                label={bookWords.periodFrom}
                isOptional
                value={row.periodFrom}
                onChange={(periodFrom) => change({ periodFrom })}
              />
              <DayField
                label={bookWords.periodTo}
                isOptional
                value={row.periodTo}
                onChange={(periodTo) => change({ periodTo })}
              />
              <div className="field whole">
                <Checkbox
                  checked={row.stillInDelivery === true}
                  onChange={({ target }) => change({ stillInDelivery: target.checked })}
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
                    files={files.map(({ id, sha256, name, size }) => ({
                      id: id ?? sha256,
                      name,
                      size: size ?? sizeOf(id ?? '') ?? 0,
                    }))}
                    onAdd={(file) => void onUploaded(file).then((known) => onFile(index, known))}
                    onRemove={(id) =>
                      change({ files: files.filter((file) => (file.id ?? file.sha256) !== id) })
                    }
                  />
                )}
              </Field>
            </div>
          </div>
        )
      })}
      <p>
        <Button onClick={() => onChange([...rows, { files: [] }])}>{say(bookWords.addEngagement)}</Button>
      </p>
    </>
  )
}
