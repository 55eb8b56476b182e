import { Button } from 'antd'
import { desk } from '#core/words/desk.ts'
import { caseWords } from '#core/words/desk-case.ts'
import { findField } from '#core/words/fields.ts'
import { inLang } from '#core/words/say.ts'
import { Field } from '../parts/Field.tsx'
import { useSpeech } from '../Speech.tsx'
import type { Faults } from './faults.ts'
import { emptyRow, type FieldShape, isFixed } from './schema-fields.ts'
import { useSurroundings } from './surroundings.ts'
import { Widget } from './Widget.tsx'

export type Values = Readonly<Record<string, unknown>>

interface Props {
  fields: readonly FieldShape[]
  values: Values
  faults: Faults
  /** Where these fields are in the whole input: '' or `items.0.`. */
  at?: string
  onChange: (values: Values) => void
}

/** Draws fields in their order, rows within rows. */
export const FieldSet = ({ fields, values, faults, at = '', onChange }: Props) => (
  <>
    {fields.map((field) => {
      const one = {
        field,
        path: `${at}${field.name}`,
        faults,
        value: values[field.name],
        onChange: (value: unknown) => onChange({ ...values, [field.name]: value }),
      }
      return field.widget === 'rows' ? (
        <Rows key={field.name} {...one} />
      ) : (
        <Single key={field.name} {...one} />
      )
    })}
  </>
)

/** What the form calls this field: the words of its command, or its own. */
const useFieldWords = (name: string) => {
  const { command, labels } = useSurroundings()
  return labels?.[name] ?? findField(command, name)
}

interface OneProps {
  field: FieldShape
  path: string
  faults: Faults
  value: unknown
  onChange: (value: unknown) => void
}

/** What a row or an answer is about: shown, not asked for. */
const shownOnly = ['item', 'question']

const Single = ({ field, path, faults, value, onChange }: OneProps) => {
  const { say } = useSpeech()
  const words = useFieldWords(field.name)
  const label = words ? say(words.label) : field.name
  const draw = (control: Parameters<Parameters<typeof Field>[0]['children']>[0]) => (
    <Widget field={field} label={label} control={control} value={value} onChange={onChange} />
  )
  if (shownOnly.includes(field.widget))
    return <Widget field={field} label={label} control={bare} value={value} onChange={onChange} />
  const wrong = faults[path] ?? Object.entries(faults).find(([key]) => key.startsWith(`${path}.`))?.[1]
  return (
    <Field
      label={label}
      hint={words?.hint && say(words.hint)}
      wrong={wrong}
      isOptional={field.isOptional}
      isNamed={field.widget === 'confirm' || field.widget === 'check'}
    >
      {draw}
    </Field>
  )
}

const bare = { id: '', 'aria-describedby': undefined, 'aria-invalid': undefined, status: undefined } as const

const Rows = ({ field, path, faults, value, onChange }: OneProps) => {
  const { say, lang } = useSpeech()
  const words = useFieldWords(field.name)
  const rows = (value as readonly Values[] | undefined) ?? []
  const fixed = isFixed(field)
  return (
    <fieldset>
      <legend>{words ? say(words.label) : field.name}</legend>
      {rows.map((row, index) => (
        // A row is what stands at its place; it has no other identity until it is sent.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={index} className="row-of-form">
          {/* A row that answers an item is headed by the item's own number. */}
          {!fixed && (
            <div className="between">
              <h3>{say(caseWords.rowNumber, { row: index + 1 })}</h3>
              <Button
                size="small"
                type="text"
                aria-label={say(desk.removeRow, { row: index + 1 })}
                onClick={() => onChange(rows.filter((_, other) => other !== index))}
              >
                {say(desk.remove)}
              </Button>
            </div>
          )}
          <FieldSet
            fields={field.rows}
            values={row}
            faults={faults}
            at={`${path}.${index}.`}
            onChange={(changed) => onChange(rows.map((one, other) => (other === index ? changed : one)))}
          />
        </div>
      ))}
      {faults[path] && <p className="late">{inLang(faults[path], lang)}</p>}
      {!fixed && (
        <p>
          <Button onClick={() => onChange([...rows, emptyRow(field.rows)])}>{say(desk.add)}</Button>
        </p>
      )}
    </fieldset>
  )
}
