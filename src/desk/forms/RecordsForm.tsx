import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useContext, useState } from 'react'
import type { z } from 'zod'
import type { FieldWords } from '#core/words/fields.ts'
import type { Pair } from '#core/words/say.ts'
import { isProblem } from '../api.ts'
import { ErrorNote } from '../parts/Refused.tsx'
import { useSpeech } from '../Speech.tsx'
import { FieldSet, type Values } from './FieldSet.tsx'
import { type Faults, faultsIn, faultsOfProblem } from './faults.ts'
import { fieldsOf } from './schema-fields.ts'
import { SurroundingsContext } from './surroundings.ts'

interface Props<S extends z.ZodObject> {
  schema: S
  labels: Readonly<Record<string, FieldWords>>
  start: Values
  submit: Pair
  done: Pair
  /** Empty again after it was sent, for the next one. */
  isForMany?: boolean
  onSubmit: (input: z.output<S>) => Promise<unknown>
}

/** A form of rows and pickers that belongs to no command: drawn and checked by its schema like a command's. */
export const RecordsForm = <S extends z.ZodObject>(props: Props<S>) => {
  const { schema, labels, start, submit, done, isForMany, onSubmit } = props
  const { say } = useSpeech()
  const { message } = App.useApp()
  const around = useContext(SurroundingsContext)
  const [values, setValues] = useState<Values>(start)
  const [faults, setFaults] = useState<Faults>({})
  const sending = useMutation({
    mutationFn: (input: z.output<S>) => onSubmit(input),
    onSuccess: () => {
      message.success(say(done))
      if (isForMany) setValues(start)
    },
    onError: (error) => {
      if (isProblem(error, 422)) setFaults(faultsOfProblem(error))
    },
  })
  const labelOf = (path: readonly PropertyKey[]) => {
    const name = String(path.findLast((part) => typeof part === 'string') ?? '')
    return labels[name]?.label ?? name
  }
  const send = () => {
    const checked = schema.safeParse(values)
    setFaults(checked.success ? {} : faultsIn(checked.error.issues, labelOf))
    if (checked.success) sending.mutate(checked.data)
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        send()
      }}
    >
      <SurroundingsContext value={{ ...around, labels }}>
        <FieldSet fields={fieldsOf(schema)} values={values} faults={faults} onChange={setValues} />
      </SurroundingsContext>
      {sending.error && <ErrorNote error={sending.error} />}
      <Button type="primary" htmlType="submit" loading={sending.isPending}>
        {say(submit)}
      </Button>
    </form>
  )
}
