import { Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import type { z } from 'zod'
import { desk } from '#core/words/desk.ts'
import type { Pair } from '#core/words/say.ts'
import { isProblem } from '../api.ts'
import { Field } from '../parts/Field.tsx'
import { ErrorNote } from '../parts/Refused.tsx'
import { useSpeech } from '../Speech.tsx'
import { type Faults, faultsIn, faultsOfProblem } from './faults.ts'

interface Line {
  type?: string
  autoComplete?: string
  hint?: Pair
}

interface Props<S extends z.ZodObject> {
  schema: S
  labels: Readonly<Record<string, Pair>>
  lines?: Readonly<Record<string, Line>>
  start?: Readonly<Record<string, string>>
  submit: Pair
  /** It stays, empty again, for the next one; and so does the focus. */
  isForMany?: boolean
  /** Fields that are not plain lines, between the lines and the button. */
  children?: ReactNode
  onSubmit: (input: z.output<S>) => Promise<void>
}

const controls = { password: Input.Password, 'several-lines': Input.TextArea } as const

/** A short form of plain lines: its schema checks it, its faults stand beside the line. */
export const SimpleForm = <S extends z.ZodObject>(props: Props<S>) => {
  const { schema, labels, lines = {}, start = {}, submit, isForMany, children, onSubmit } = props
  const { say } = useSpeech()
  const [values, setValues] = useState<Readonly<Record<string, string>>>(start)
  const [faults, setFaults] = useState<Faults>({})
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)
  const labelOf = (path: readonly PropertyKey[]) => labels[String(path[0])] ?? desk.somethingWrong
  const send = async () => {
    const checked = schema.safeParse(values)
    const found = checked.success ? {} : faultsIn(checked.error.issues, labelOf)
    setFaults(found)
    setError(null)
    if (!checked.success) return
    setBusy(true)
    try {
      await onSubmit(checked.data)
      if (isForMany) setValues(start)
    } catch (failure) {
      if (!isProblem(failure)) throw failure
      setFaults(faultsOfProblem(failure))
      setError(failure)
    } finally {
      setBusy(false)
    }
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        void send()
      }}
    >
      {Object.entries(labels).map(([name, label]) => {
        const { hint, type, autoComplete } = lines[name] ?? {}
        const Control = controls[type as keyof typeof controls] ?? Input
        return (
          <Field key={name} label={say(label)} hint={hint && say(hint)} wrong={faults[name]}>
            {({ status, ...control }) => (
              <Control
                {...control}
                {...(status ? { status } : {})}
                {...(type === 'several-lines' ? { rows: 5 } : { type: type ?? 'text' })}
                {...(autoComplete ? { autoComplete } : {})}
                value={values[name] ?? ''}
                onChange={({ target }) => {
                  setValues({ ...values, [name]: target.value })
                  setFaults(Object.fromEntries(Object.entries(faults).filter(([wrong]) => wrong !== name)))
                }}
              />
            )}
          </Field>
        )
      })}
      {children}
      {error !== null && <ErrorNote error={error} />}
      <Button type="primary" htmlType="submit" loading={isBusy}>
        {say(submit)}
      </Button>
    </form>
  )
}
