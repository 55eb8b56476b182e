import { Input } from 'antd'
import type { Column } from '#core/book/item.ts'
import { rowsFromCells, textOfCell } from '#core/book/table-text.ts'
import { useSpeech } from '../Speech.tsx'

interface Props {
  kind: Column['kind']
  value: unknown
  /** A number, fen for money; the text itself where it is none, for the check to name it. */
  onChange: (value: unknown) => void
  id?: string
  className?: string
  'aria-label'?: string
  'aria-labelledby'?: string
  'aria-describedby'?: string | undefined
  'aria-invalid'?: true | undefined
}

/** Digits become a number when the field is left, so that a comma or a point can be typed. */
export const DigitsInput = ({ kind, value, onChange, className = '', ...control }: Props) => {
  const { lang } = useSpeech()
  const column = { key: 'cell', kind, isRequired: true } as const
  const text = textOfCell(column, value, lang)
  return (
    <Input
      {...control}
      key={text}
      className={`digits ${className}`}
      inputMode="decimal"
      maxLength={40}
      defaultValue={text}
      onBlur={({ target }) =>
        target.value !== text && onChange(rowsFromCells('', [column], [[target.value]])[0]?.cell ?? null)
      }
    />
  )
}
