import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { type Attendance, attendanceRecord } from '#core/attendance.ts'
import { attendanceRecordFields, attendanceWords } from '#core/words/attendance.ts'
import { desk } from '#core/words/desk.ts'
import type { Pair } from '#core/words/say.ts'
import { request } from '../api.ts'
import { Field } from '../parts/Field.tsx'
import { ErrorNote } from '../parts/Refused.tsx'
import { api } from '../paths.ts'
import { useSpeech } from '../Speech.tsx'
import { type Faults, faultsIn } from './faults.ts'
import { useSurroundings } from './surroundings.ts'
import type { WidgetProps } from './Widget.tsx'

interface Kept {
  readonly id: string
  readonly people: number
}

type Person = Attendance['people'][number]

const nobody: Person = { name: '', position: '' }
const labelOf = (name: string): Pair => attendanceRecordFields[name]?.label ?? [name, name]

/** The list of those who attend: kept on its own, since a command carries only its id. */
export const AttendanceInput = ({ value, onChange }: WidgetProps) => {
  const { say } = useSpeech()
  const { caseId = '', attendance } = useSurroundings()
  const [given, setGiven] = useState<Attendance>(() => ({
    people: attendance?.isWhole ? attendance.people : [nobody],
    connection: attendance?.connection ?? '',
  }))
  const [faults, setFaults] = useState<Faults>({})
  const keeping = useMutation({
    mutationFn: (input: Attendance) =>
      request<Kept>(api.attendances(caseId), { method: 'POST', body: input }),
    onSuccess: ({ id }) => onChange(id),
  })
  const keep = () => {
    const checked = attendanceRecord.safeParse(given)
    const nameOf = (path: readonly PropertyKey[]) =>
      labelOf(String(path.findLast((part) => typeof part === 'string')))
    setFaults(checked.success ? {} : faultsIn(checked.error.issues, nameOf))
    if (checked.success) keeping.mutate(checked.data)
  }
  if (value && keeping.data)
    return (
      <p className="row">
        <span className="tag ok">{say(attendanceWords.count, { count: keeping.data.people })}</span>
        <Button size="small" onClick={() => onChange(undefined)}>
          {say(attendanceWords.change)}
        </Button>
      </p>
    )
  const change = (at: number, to: Partial<Person>) =>
    setGiven({ ...given, people: given.people.map((one, other) => (other === at ? { ...one, ...to } : one)) })
  return (
    <fieldset>
      <legend>{say(labelOf('people'))}</legend>
      {given.people.map((person, at) => (
        // A row is what stands at its place; it has no other identity until it is kept.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={at} className="attendee">
          {(['name', 'position'] as const).map((part) => (
            <Field key={part} label={say(labelOf(part))} wrong={faults[`people.${at}.${part}`]}>
              {({ status, ...control }) => (
                <Input
                  {...control}
                  {...(status ? { status } : {})}
                  value={person[part]}
                  onChange={({ target }) => change(at, { [part]: target.value })}
                />
              )}
            </Field>
          ))}
          <Button
            size="small"
            type="text"
            disabled={given.people.length === 1}
            aria-label={say(desk.removeRow, { row: at + 1 })}
            onClick={() => setGiven({ ...given, people: given.people.filter((_, other) => other !== at) })}
          >
            {say(desk.remove)}
          </Button>
        </div>
      ))}
      <p>
        <Button onClick={() => setGiven({ ...given, people: [...given.people, nobody] })}>
          {say(desk.add)}
        </Button>
      </p>
      <Field
        label={say(labelOf('connection'))}
        hint={say(attendanceWords.connectionHint)}
        wrong={faults.connection}
        isOptional
      >
        {({ status, ...control }) => (
          <Input.TextArea
            {...control}
            {...(status ? { status } : {})}
            autoSize={{ minRows: 2, maxRows: 6 }}
            value={given.connection}
            onChange={({ target }) => setGiven({ ...given, connection: target.value })}
          />
        )}
      </Field>
      <ErrorNote error={keeping.error} />
      <p>
        <Button loading={keeping.isPending} onClick={keep}>
          {say(attendanceWords.keep)}
        </Button>
      </p>
    </fieldset>
  )
}
