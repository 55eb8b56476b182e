import { Checkbox, Input, Select } from 'antd'
import { departments } from '#core/chapters/audit-preparation.ts'
import { processAreasOf } from '#core/rulebook/process-areas.ts'
import { choices } from '#core/words/choices.ts'
import { desk } from '#core/words/desk.ts'
import type { Pair } from '#core/words/say.ts'
import { useSpeech } from '../Speech.tsx'
import { useSurroundings } from './surroundings.ts'
import type { WidgetProps } from './Widget.tsx'

const wordsOf = (name: string): Readonly<Record<string, Pair>> =>
  (choices as Readonly<Record<string, Readonly<Record<string, Pair>>>>)[name] ?? {}

/** A clock time within a day. */
export const TimeInput = ({ control, value, onChange }: WidgetProps) => {
  const { status, ...rest } = control
  return (
    <Input
      {...rest}
      {...(status ? { status } : {})}
      type="time"
      value={(value as string) ?? ''}
      onChange={({ target }) => onChange(target.value)}
    />
  )
}

interface Option {
  value: string
  label: string
}

const One = ({ control, value, onChange, options }: WidgetProps & { options: readonly Option[] }) => {
  const { say } = useSpeech()
  const { status, ...rest } = control
  return (
    <Select
      {...rest}
      {...(status ? { status } : {})}
      showSearch
      optionFilterProp="label"
      placeholder={say(desk.chooseOne)}
      value={(value as string) ?? null}
      onChange={onChange}
      options={[...options]}
    />
  )
}

/** One of a closed list that is too long for radio buttons. */
export const SelectInput = (props: WidgetProps) => {
  const { say } = useSpeech()
  const words = wordsOf(props.field.name)
  const label = (value: string) => (words[value] ? say(words[value]) : value)
  return <One {...props} options={props.field.options.map((value) => ({ value, label: label(value) }))} />
}

/** One of the audit team. */
export const TeamMemberInput = (props: WidgetProps) => {
  const { audit, people } = useSurroundings().rated
  const options = (audit?.team ?? []).map((id) => ({ value: id, label: people[id]?.name ?? id }))
  return <One {...props} options={options} />
}

/** One of the process areas that this case is audited for. */
export const ProcessAreaInput = (props: WidgetProps) => {
  const { lang } = useSpeech()
  const { type, level } = useSurroundings().rated
  const options = processAreasOf(type, level).map(({ code, zh, en }) => ({
    value: code,
    label: `${code} ${lang === 'en' ? en : zh}`,
  }))
  return <One {...props} options={options} />
}

/** Departments of the applicant, any number of them. */
export const DepartmentsInput = ({ control, value, onChange }: WidgetProps) => {
  const { say } = useSpeech()
  const { status, ...rest } = control
  return (
    <Select
      {...rest}
      {...(status ? { status } : {})}
      mode="multiple"
      value={(value as string[]) ?? []}
      onChange={onChange}
      options={departments.map((one) => ({ value: one, label: say(choices.needed[one]) }))}
    />
  )
}

/** What of the preparation list is not ready yet. */
export const PreparationInput = ({ control, label, value, onChange }: WidgetProps) => {
  const { word } = useSpeech()
  const { audit } = useSurroundings().rated
  const open = (audit?.preparation ?? []).filter(({ readyOn }) => readyOn === null)
  return (
    <Checkbox.Group
      aria-label={label}
      aria-describedby={control['aria-describedby']}
      className="choices"
      value={(value as string[]) ?? []}
      onChange={onChange}
      options={open.map(({ id, matter, owner, detail }) => ({
        value: id,
        label: `${word(choices.matter, matter)}${detail ? `：${detail}` : ''} · ${word(choices.owner, owner)}`,
      }))}
    />
  )
}
