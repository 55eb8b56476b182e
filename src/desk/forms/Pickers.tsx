import { useSuspenseQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { editionOn } from '#core/rulebook/edition.ts'
import { findAbsence } from '#core/staff.ts'
import { desk } from '#core/words/desk.ts'
import { caseWords } from '#core/words/desk-case.ts'
import { staffWords } from '#core/words/staff.ts'
import { staffOfQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'
import type { WidgetProps } from './Widget.tsx'

/** One person or several of the centre who hold the role that the command names. */
export const PeopleInput = ({
  field,
  control,
  value,
  onChange,
  isOne,
}: WidgetProps & { isOne?: boolean }) => {
  const { say, day, today } = useSpeech()
  const { data: people } = useSuspenseQuery(staffOfQuery(field.role))
  const { status, ...rest } = control
  const shared = {
    ...rest,
    ...(status ? { status } : {}),
    placeholder: say(people.length > 0 ? desk.chooseOne : caseWords.noPeople),
    optionFilterProp: 'label',
    options: people.map(({ id, name, absences }) => {
      const away = findAbsence(absences, today)
      return { value: id, label: away ? `${name} · ${say(staffWords.awayNow, { to: day(away.to) })}` : name }
    }),
    onChange,
  }
  return isOne ? (
    <Select {...shared} showSearch value={(value as string) ?? null} />
  ) : (
    <Select {...shared} mode="multiple" value={(value as string[]) ?? []} />
  )
}

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
