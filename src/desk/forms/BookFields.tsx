import { Input } from 'antd'
import type { ReactNode } from 'react'
import type { Pair } from '#core/words/say.ts'
import { DayPicker } from '../parts/DayPicker.tsx'
import { Field } from '../parts/Field.tsx'
import { useSpeech } from '../Speech.tsx'

interface LineProps {
  label: Pair
  value: string | undefined
  isOptional?: boolean
  onChange: (value: string) => void
}

export const LineField = ({ label, value, isOptional, onChange }: LineProps) => {
  const { say } = useSpeech()
  return (
    <Field label={say(label)} isOptional={isOptional ?? false}>
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
  onChange: (value: string | undefined) => void
}) => {
  const { say } = useSpeech()
  return (
    <Field label={say(label)} hint={hint} isOptional={isOptional ?? false}>
      {(control) => <DayPicker {...control} value={value} onChange={onChange} />}
    </Field>
  )
}
