import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Drawer } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import type { z } from 'zod'
import { commands as commandWords } from '#core/words/commands.ts'
import { desk } from '#core/words/desk.ts'
import { caseWords } from '#core/words/desk-case.ts'
import { findField } from '#core/words/fields.ts'
import type { Pair } from '#core/words/say.ts'
import { isProblem, newIntention, type Sent, send } from '../api.ts'
import type { People } from '../contract.ts'
import { Clause } from '../parts/Clause.tsx'
import { ProblemNote } from '../parts/Refused.tsx'
import { Timeline } from '../parts/Timeline.tsx'
import type { Stream } from '../paths.ts'
import { useSpeech } from '../Speech.tsx'
import { FieldSet, type Values } from './FieldSet.tsx'
import { type Faults, faultsIn, faultsOfProblem } from './faults.ts'
import { emptyRow, fieldsOf, isFixed, withoutEmptyAnswers } from './schema-fields.ts'
import { nothingRated, type Surroundings, SurroundingsContext } from './surroundings.ts'

/** What is asked, of which stream, as of which version. */
export interface Asked {
  stream: Stream
  id: string
  version: number
  command: { name: string; clause: string; weight: string; input: z.ZodObject }
  suggest: Values
}

interface Props {
  asked: Asked
  surroundings: Partial<Surroundings>
  people: People
  onClose: () => void
  onDone: (sent: Sent<unknown>) => void
}

const words: Readonly<Record<string, { label: Pair; help?: Pair }>> = commandWords

export const commandLabel = (name: string): Pair => words[name]?.label ?? [name, name]

/** The form of one command, made from its own schema; opens beside the page it belongs to. */
export const CommandForm = ({ asked, surroundings, people, onClose, onDone }: Props) => {
  const { command, stream, id, suggest } = asked
  const { say } = useSpeech()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const fields = useMemo(() => fieldsOf(command.input), [command.input])
  const [values, setValues] = useState<Values>(() => ({ ...startOf(fields), ...suggest }))
  const [faults, setFaults] = useState<Faults>({})
  const [version, setVersion] = useState(asked.version)
  const [uploads, setUploads] = useState(0)
  const [uploaded, setUploaded] = useState<Surroundings['files']>({})
  const [keyFor] = useState(newIntention)
  useFocusBack()
  const title = say(commandLabel(command.name))

  const sending = useMutation({
    mutationFn: ({ input, at }: { input: unknown; at: number }) =>
      send({ stream, id, name: command.name, input, version: at, key: keyFor([input, at]) }),
    onSuccess: async (sent) => {
      queryClient.setQueryData([stream, id], sent.page)
      await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === `${stream}s` })
      message.success(say(caseWords.done, { command: title }))
      onDone(sent)
    },
    onError: (error) => {
      if (isProblem(error, 422)) setFaults(faultsOfProblem(error))
      // The page behind shows what the other side did, and knows their names.
      if (isProblem(error, 412)) void queryClient.invalidateQueries({ queryKey: [stream, id] })
    },
  })

  const submit = (at: number) => {
    const input = withoutEmptyAnswers(fields, values)
    const checked = command.input.safeParse(input)
    const labelOf = (path: readonly PropertyKey[]) => {
      const name = String(path.findLast((part) => typeof part === 'string') ?? '')
      return findField(command.name, name)?.label ?? name
    }
    setFaults(checked.success ? {} : faultsIn(checked.error.issues, labelOf))
    if (checked.success) sending.mutate({ input, at })
  }

  const problem = isProblem(sending.error) ? sending.error : null
  const isConflict = problem?.status === 412
  const around: Surroundings = {
    items: [],
    book: null,
    questions: [],
    addresses: [],
    agenda: [],
    ready: [],
    rated: nothingRated,
    ...surroundings,
    asked: { stream, id },
    files: { ...surroundings.files, ...uploaded },
    command: command.name,
    onUploaded: (file) => setUploaded((before) => ({ ...before, [file.id]: file })),
    onBusy: (isBusy) => setUploads((count) => Math.max(0, count + (isBusy ? 1 : -1))),
  }
  const help = words[command.name]?.help
  const count = Object.keys(faults).length
  const isWide = fields.some(({ widget }) => widget === 'ratings')

  return (
    <Drawer
      open
      onClose={onClose}
      size={Math.min(isWide ? 960 : 560, window.innerWidth)}
      title={title}
      extra={<Clause id={command.clause} />}
      footer={
        <div className="row">
          <Button
            type="primary"
            danger={command.weight === 'danger'}
            loading={sending.isPending}
            disabled={uploads > 0 || isConflict}
            onClick={() => submit(version)}
          >
            {command.weight === 'danger' ? title : say(caseWords.submit)}
          </Button>
          <Button onClick={onClose}>{say(desk.cancel)}</Button>
        </div>
      }
    >
      {help && <p className="mute">{say(help)}</p>}
      {fields.length === 0 && <p>{say(caseWords.noInput)}</p>}
      <SurroundingsContext value={around}>
        <FieldSet fields={fields} values={values} faults={faults} onChange={setValues} />
      </SurroundingsContext>
      {count > 0 && (
        <p className="late" role="alert">
          {say(desk.fieldsNeedWork, { count })}
        </p>
      )}
      {isConflict ? (
        <div className="notice warn" role="alert">
          <p>
            <strong>{say(caseWords.conflictTitle)}</strong>
          </p>
          <Timeline lines={problem.body.changed ?? []} people={people} />
          <p>{say(caseWords.conflictText)}</p>
          <Button
            onClick={() => {
              const seen = problem.body.version ?? version
              setVersion(seen)
              submit(seen)
            }}
          >
            {say(caseWords.lookAgain)}
          </Button>
        </div>
      ) : (
        problem && <ProblemNote problem={problem} />
      )}
    </Drawer>
  )
}

/** Whoever opened the form stands where they were once it is closed, or at the page when their button is gone. */
const useFocusBack = () => {
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      const place = opener?.isConnected ? opener : document.getElementById('main')
      if (place instanceof HTMLElement) place.focus({ preventScroll: true })
    },
    [opener],
  )
}

/** Every field at its beginning; rows that may be added start with one. */
const startOf = (fields: ReturnType<typeof fieldsOf>): Values =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const first =
        field.widget === 'rows' && !isFixed(field) && !field.isOptional
          ? [emptyRow(field.rows)]
          : field.initial
      return first === undefined ? [] : [[field.name, first]]
    }),
  )
