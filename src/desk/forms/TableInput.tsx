import { Button, Input, Select } from 'antd'
import type { TableRow } from '#core/book/answers.ts'
import type { Column } from '#core/book/item.ts'
import { textOfCell } from '#core/book/table-text.ts'
import { bookChoices } from '#core/words/book-columns.ts'
import { titleOfColumn } from '#core/words/book-items.ts'
import { desk } from '#core/words/desk.ts'
import { sectionWords } from '#core/words/desk-sections.ts'
import { DayPicker } from '../parts/DayPicker.tsx'
import { useSpeech } from '../Speech.tsx'
import { DigitsInput } from './DigitsInput.tsx'
import { TableExchange } from './TableExchange.tsx'

interface Props {
  item: string
  title: string
  columns: readonly Column[]
  rows: readonly TableRow[]
  most: number
  onChange: (rows: readonly TableRow[]) => void
}

/** A table with typed columns: by hand, pasted, or from a file. */
export const TableInput = ({ item, title, columns, rows, most, onChange }: Props) => {
  const { say } = useSpeech()
  const change = (index: number, key: string, value: unknown) =>
    onChange(rows.map((row, other) => (other === index ? ({ ...row, [key]: value } as TableRow) : row)))
  return (
    <>
      {rows.length > 0 && (
        <div className="table">
          <table className="plain-table entry-table">
            <caption className="hidden">{title}</caption>
            <thead>
              <tr>
                {columns.map(({ key, isRequired }) => (
                  <th key={key} scope="col">
                    {say(titleOfColumn(item, key))}
                    {!isRequired && <span className="mute"> {say(desk.optional)}</span>}
                  </th>
                ))}
                <th scope="col">
                  <span className="hidden">{say(desk.remove)}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row of a table is what stands at its place
                <tr key={index}>
                  {columns.map((column) => (
                    <td key={column.key}>
                      <Cell
                        column={column}
                        label={say(sectionWords.cellOf, {
                          column: say(titleOfColumn(item, column.key)),
                          row: index + 1,
                        })}
                        value={row[column.key]}
                        onChange={(value) => change(index, column.key, value)}
                      />
                    </td>
                  ))}
                  <td>
                    <Button
                      size="small"
                      type="text"
                      aria-label={say(desk.removeRow, { row: index + 1 })}
                      onClick={() => onChange(rows.filter((_, other) => other !== index))}
                    >
                      {say(desk.remove)}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="row">
        <Button disabled={rows.length >= most} onClick={() => onChange([...rows, {}])}>
          {say(sectionWords.addRow)}
        </Button>
        <TableExchange
          item={item}
          title={title}
          columns={columns}
          rows={rows}
          most={most}
          onRows={onChange}
        />
      </div>
    </>
  )
}

const Cell = ({
  column,
  label,
  value,
  onChange,
}: {
  column: Column
  label: string
  value: unknown
  onChange: (value: unknown) => void
}) => {
  const { say, lang } = useSpeech()
  if (column.kind === 'choice')
    return (
      <Select
        aria-label={label}
        className="whole"
        placeholder={say(sectionWords.choose)}
        value={typeof value === 'string' ? value : null}
        onChange={onChange}
        options={(column.choices ?? []).map((choice) => ({
          value: choice,
          label: say(bookChoices[choice] ?? [choice, choice]),
        }))}
      />
    )
  if (column.kind === 'date')
    return (
      <DayPicker
        {...{ 'aria-label': label }}
        value={typeof value === 'string' ? value : undefined}
        onChange={onChange}
      />
    )
  if (column.kind !== 'text')
    return <DigitsInput aria-label={label} kind={column.kind} value={value} onChange={onChange} />
  return (
    <Input
      aria-label={label}
      value={textOfCell(column, value, lang)}
      maxLength={500}
      onChange={({ target }) => onChange(target.value)}
    />
  )
}
