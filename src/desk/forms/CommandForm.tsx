import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Drawer } from 'antd'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { z } from 'zod'
import { marksWith } from '#core/marks.ts'
import { commands as commandWords } from '#core/words/commands.ts'
import { desk } from '#core/words/desk.ts'
import { caseWords } from '#core/words/desk-case.ts'
import { findField } from '#core/words/fields.ts'
import { letters as letterWords } from '#core/words/letter-preview.ts'
import type { Pair } from '#core/words/say.ts'
import { isProblem, newIntention, preview, type Sent, send } from '../api.ts'
import type { People } from '../contract.ts'
import type { CommandDraft, PreviewedLetter } from '../contract-of-forms.ts'
import { Clause } from '../parts/Clause.tsx'
import { ProblemNote } from '../parts/Refused.tsx'
import { Timeline } from '../parts/Timeline.tsx'
import { api, type Stream } from '../paths.ts'
import { commandDraftQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'
import { DraftConflict } from './DraftConflict.tsx'
import { FieldSet, type Values } from './FieldSet.tsx'
import { type Faults, faultsIn, faultsOfProblem } from './faults.ts'
import { LettersPreview, type Weighed } from './LettersPreview.tsx'
import { SavingText } from './SavingText.tsx'
import { emptyRow, fieldsOf, isFixed, withoutEmptyAnswers } from './schema-fields.ts'
import { nothingRated, type Surroundings, SurroundingsContext } from './surroundings.ts'
import { useDraft } from './use-draft.ts'

/** What is asked, of which stream, as of which version. */
export interface Asked {
  stream: Stream
  id: string
  version: number
  command: {
    name: string
    clause: string
    weight: string
    input: z.ZodObject
    keepsDraft: boolean
    isDecision: boolean
    previewsLetters: boolean
  }
  suggest: Values
}

interface Props {
  asked: Asked
  surroundings: Partial<Surroundings>
  people: People
  /** What one has at hand while filling it in: papers to print and seal. */
  papers?: ReactNode
  onClose: () => void
  onDone: (sent: Sent<unknown>) => void
}

const words: Readonly<Record<string, { label: Pair; help?: Pair }>> = commandWords

export const commandLabel = (name: string): Pair => words[name]?.label ?? [name, name]

/** The form of one command, made from its own schema; opens beside the page it belongs to. */
export const CommandForm = (props: Props) => {
  const { command, stream, id } = props.asked
  return command.keepsDraft ? <Drafted {...props} stream={stream} id={id} /> : <Form {...props} />
}

/** The same, going on where one left off, on whatever machine. */
const Drafted = ({ stream, id, ...props }: Props & { stream: Stream; id: string }) => {
  const { data, isPending } = useQuery(commandDraftQuery(stream, id, props.asked.command.name))
  // Without its draft the form still works; what is typed is then sent with the version that is missed here.
  return isPending ? null : <Form {...props} draft={data ?? nothingDrafted} />
}

const nothingDrafted: CommandDraft = { version: 0, input: {}, updatedAt: null }

const Form = ({
  asked,
  surroundings,
  people,
  papers,
  onClose,
  onDone,
  draft,
}: Props & { draft?: CommandDraft }) => {
  const { command, stream, id, suggest } = asked
  const { say } = useSpeech()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const fields = useMemo(() => fieldsOf(command.input), [command.input])
  const kept = useDraft<Values>({
    path: draft ? api.commandDraft(stream, id, command.name) : null,
    start: {
      version: draft?.version ?? 0,
      kept: { ...startOf(fields), ...suggest, ...withSuggested(draft?.input ?? {}, suggest) },
      at: draft?.updatedAt ?? null,
    },
    write: (input) => ({ input }),
    read: (theirs) => ({
      version: (theirs as CommandDraft).version,
      kept: { ...startOf(fields), ...(theirs as CommandDraft).input },
    }),
  })
  const { value: values, change: setValues } = kept
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
      // Left behind it would only be offered again; the command itself is done.
      await kept.drop().catch(() => undefined)
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

  /** The letters of a decision as they were read, and for which answers. */
  const [read, setRead] = useState<{
    key: string
    letters: readonly PreviewedLetter[]
    weighed: Weighed
  } | null>(null)
  const previewing = useMutation({
    mutationFn: ({ input, at }: { input: unknown; at: number }) =>
      preview({ stream, id, name: command.name, input, version: at }),
    onSuccess: ({ letters }, { input, at }) =>
      setRead({
        key: JSON.stringify(input),
        letters,
        weighed: { stream, id, name: command.name, input, version: at },
      }),
    onError: (error) => isProblem(error, 422) && setFaults(faultsOfProblem(error)),
  })
  const isRead = read?.key === JSON.stringify(withoutEmptyAnswers(fields, values))
  const mustRead = command.isDecision && !isRead

  const submit = (at: number, act = mustRead ? previewing : sending) => {
    const input = withoutEmptyAnswers(fields, values)
    const checked = command.input.safeParse(input)
    const labelOf = (path: readonly PropertyKey[]) => {
      const name = String(path.findLast((part) => typeof part === 'string') ?? '')
      return findField(command.name, name)?.label ?? name
    }
    setFaults(checked.success ? {} : faultsIn(checked.error.issues, labelOf))
    if (checked.success) act.mutate({ input, at })
  }

  const error = sending.error ?? previewing.error
  const problem = isProblem(error) ? error : null
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
            danger={command.weight === 'danger' && !mustRead}
            loading={sending.isPending || (mustRead && previewing.isPending)}
            disabled={uploads > 0 || isConflict || kept.theirs !== null}
            onClick={() => submit(version)}
          >
            {mustRead
              ? say(letterWords.preview)
              : command.weight === 'danger'
                ? title
                : say(caseWords.submit)}
          </Button>
          {command.previewsLetters && !mustRead && !isRead && (
            <Button loading={previewing.isPending} onClick={() => submit(version, previewing)}>
              {say(letterWords.preview)}
            </Button>
          )}
          <Button onClick={onClose}>{say(desk.cancel)}</Button>
        </div>
      }
    >
      {help && <p className="mute">{say(help)}</p>}
      {papers}
      {draft && <SavingText saving={kept.saving} />}
      {kept.theirs && (
        <DraftConflict
          command={command.name}
          mine={values}
          theirs={kept.theirs.kept}
          onSettle={kept.settle}
        />
      )}
      {fields.length === 0 && <p>{say(caseWords.noInput)}</p>}
      <SurroundingsContext value={around}>
        <FieldSet fields={fields} values={values} faults={faults} onChange={setValues} />
      </SurroundingsContext>
      {read && isRead && <LettersPreview letters={read.letters} weighed={read.weighed} />}
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

/** What was kept, with what is suggested since: marks of a reviewer leave no finding out. */
const withSuggested = ({ items, ...rest }: Values, suggest: Values): Values =>
  Array.isArray(items) && Array.isArray(suggest.items)
    ? { ...rest, items: marksWith(items, suggest.items) }
    : { ...rest, ...(items !== undefined && { items }) }

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
