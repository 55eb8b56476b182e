import { Select } from 'antd'
import { editionOn } from '#core/rulebook/edition.ts'
import { desk } from '#core/words/desk.ts'
import { useSpeech } from '../Speech.tsx'
import type { WidgetProps } from './Widget.tsx'

export const TypeInput = ({ control, value, onChange }: WidgetProps) => {
  const { say, type, today } = useSpeech()
  const { status, ...rest } = control
  return (
    <Select
      {...rest}
      {...(status ? { status } : {})}
      placeholder={say(desk.chooseOne)}
      value={(value as string) ?? null}
      onChange={onChange}
      options={
        editionOn(today)?.catalogue.map((entry) => ({ value: entry.type, label: type(entry.type) })) ?? []
      }
    />
  )
}

const levels = [1, 2, 3, 4, 5]

export const LevelInput = ({ control, value, onChange }: WidgetProps) => {
  const { say, level } = useSpeech()
  const { status, ...rest } = control
  return (
    <Select
      {...rest}
      {...(status ? { status } : {})}
      placeholder={say(desk.chooseOne)}
      value={(value as number) ?? null}
      onChange={onChange}
      options={levels.map((one) => ({ value: one, label: level(one) }))}
    />
  )
}
