import { Checkbox, Input, InputNumber, Radio, Select } from 'antd'
import { useRef } from 'react'
import { choices } from '#core/words/choices.ts'
import { desk } from '#core/words/desk.ts'
import { caseWords } from '#core/words/desk-case.ts'
import type { Pair } from '#core/words/say.ts'
import { DayPicker } from '../parts/DayPicker.tsx'
import type { ControlProps } from '../parts/Field.tsx'
import { useSpeech } from '../Speech.tsx'
import { AddressInput } from './AddressInput.tsx'
import { AttendanceInput } from './AttendanceInput.tsx'
import {
  DepartmentsInput,
  PreparationInput,
  ProcessAreaInput,
  SelectInput,
  TeamMemberInput,
  TimeInput,
} from './audit-widgets.tsx'
import { ConsensusInput } from './ConsensusInput.tsx'
import { FilesInput } from './FilesInput.tsx'
import {
  AcceptedItems,
  ArrivedItems,
  CaseFileInput,
  DefectInput,
  OpenItem,
  PlaceInput,
  ShownItem,
} from './ItemInputs.tsx'
import { AgendaItems, ReadyCases, ScoresInput } from './MeetingInputs.tsx'
import { PeopleInput } from './PeopleInput.tsx'
import { LevelInput, TypeInput } from './Pickers.tsx'
import { RatingsInput } from './RatingsInput.tsx'
import type { FieldShape } from './schema-fields.ts'
import { useSurroundings } from './surroundings.ts'
import type { WidgetName } from './widget-names.ts'

export interface WidgetProps {
  field: FieldShape
  label: string
  control: ControlProps
  value: unknown
  onChange: (value: unknown) => void
}

/** The control for one field; the widget's name comes from the command's own schema. */
export const Widget = (props: WidgetProps) => {
  const Control = widgets[props.field.widget as Exclude<WidgetName, 'rows'>]
  return <Control {...props} />
}

const Line = ({ control, value, onChange }: WidgetProps) => {
  const { status, ...rest } = control
  return (
    <Input
      {...rest}
      {...(status ? { status } : {})}
      value={(value as string) ?? ''}
      onChange={({ target }) => onChange(target.value)}
    />
  )
}

const Text = ({ control, value, onChange }: WidgetProps) => {
  const { status, ...rest } = control
  return (
    <Input.TextArea
      {...rest}
      {...(status ? { status } : {})}
      autoSize={{ minRows: 2, maxRows: 12 }}
      value={(value as string) ?? ''}
      onChange={({ target }) => onChange(target.value)}
    />
  )
}

const DayWidget = ({ control, value, onChange }: WidgetProps) => (
  <DayPicker {...control} value={value as string | undefined} onChange={onChange} />
)

/** Typed in yuan, kept in fen: whole numbers all the way. */
const Money = ({ control, value, onChange }: WidgetProps) => {
  const { say } = useSpeech()
  const { status, ...rest } = control
  return (
    <InputNumber
      {...rest}
      {...(status ? { status } : {})}
      precision={2}
      controls={false}
      suffix={say(caseWords.yuan)}
      value={typeof value === 'number' ? value / 100 : null}
      onChange={(yuan) => onChange(yuan === null ? undefined : Math.round(Number(yuan) * 100))}
    />
  )
}

const Whole = ({ control, value, onChange }: WidgetProps) => {
  const { status, ...rest } = control
  return (
    <InputNumber
      {...rest}
      {...(status ? { status } : {})}
      precision={0}
      value={typeof value === 'number' ? value : null}
      onChange={(number) => onChange(number ?? undefined)}
    />
  )
}

const Choice = ({ field, label, control, value, onChange }: WidgetProps) => {
  const { say } = useSpeech()
  const words = (choices as Readonly<Record<string, Readonly<Record<string, Pair>>>>)[field.name] ?? {}
  return (
    <Radio.Group
      id={control.id}
      aria-label={label}
      aria-describedby={control['aria-describedby']}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      options={field.options.map((option) => ({
        value: option,
        label: words[option] ? say(words[option]) : option,
      }))}
    />
  )
}

const Tick = ({ control, label, value, onChange }: WidgetProps) => (
  <Checkbox
    id={control.id}
    aria-describedby={control['aria-describedby']}
    checked={value === true}
    onChange={({ target }) => onChange(target.checked)}
  >
    {label}
  </Checkbox>
)

const Verdict = ({ field, label, control, value, onChange }: WidgetProps) => {
  const { say } = useSpeech()
  const [yes, no] =
    field.name === 'pass'
      ? [caseWords.votePass, caseWords.voteNot]
      : [caseWords.verdictAccept, caseWords.verdictAgain]
  return (
    <Radio.Group
      id={control.id}
      aria-label={label}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      options={[
        { value: true, label: say(yes) },
        { value: false, label: say(no) },
      ]}
    />
  )
}

const Files = ({ control, label, value, onChange }: WidgetProps) => {
  const { files, caseId, about, onBusy, onUploaded } = useSurroundings()
  const ids = (value as readonly string[] | undefined) ?? []
  // Two uploads may end before the screen is drawn again.
  const latest = useRef(ids)
  latest.current = ids
  const change = (next: readonly string[]) => {
    latest.current = next
    onChange(next)
  }
  return (
    <FilesInput
      id={control.id}
      label={label}
      describedBy={control['aria-describedby']}
      caseId={caseId}
      about={about}
      files={ids.map((id) => ({ id, name: files[id]?.name ?? id, size: files[id]?.size ?? 0 }))}
      onAdd={(file) => {
        onUploaded(file)
        change([...latest.current, file.id])
      }}
      onRemove={(id) => change(ids.filter((one) => one !== id))}
      onBusy={onBusy}
    />
  )
}

const AskedQuestion = ({ label, value }: WidgetProps) => {
  const { questions } = useSurroundings()
  return (
    <blockquote aria-label={label} className="notice prewrap">
      {questions.find(({ id }) => id === value)?.asked.text}
    </blockquote>
  )
}

const AgendaItemWidget = ({ control, value, onChange }: WidgetProps) => {
  const { say, type, level } = useSpeech()
  const { agenda } = useSurroundings()
  const { status, ...rest } = control
  return (
    <Select
      {...rest}
      {...(status ? { status } : {})}
      placeholder={say(desk.chooseOne)}
      value={(value as string) ?? null}
      onChange={onChange}
      options={agenda.map((item) => ({
        value: item.caseId,
        label: `${item.organisationName} · ${type(item.type)} ${level(item.level)}`,
      }))}
    />
  )
}

const widgets: Record<Exclude<WidgetName, 'rows'>, (props: WidgetProps) => React.ReactNode> = {
  line: Line,
  text: Text,
  day: DayWidget,
  money: Money,
  number: Whole,
  choice: Choice,
  confirm: Tick,
  check: Tick,
  verdict: Verdict,
  person: (props) => <PeopleInput {...props} isOne />,
  people: PeopleInput,
  files: Files,
  items: ArrivedItems,
  'accepted-items': AcceptedItems,
  item: ShownItem,
  'open-item': OpenItem,
  place: PlaceInput,
  'case-file': CaseFileInput,
  defect: DefectInput,
  question: AskedQuestion,
  address: AddressInput,
  attendance: AttendanceInput,
  'agenda-item': AgendaItemWidget,
  'agenda-items': AgendaItems,
  'ready-cases': ReadyCases,
  scores: ScoresInput,
  select: SelectInput,
  time: TimeInput,
  'team-member': TeamMemberInput,
  'process-area': ProcessAreaInput,
  departments: DepartmentsInput,
  preparation: PreparationInput,
  ratings: RatingsInput,
  consensus: ConsensusInput,
  type: TypeInput,
  level: LevelInput,
}
