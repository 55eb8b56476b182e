import { useSuspenseQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { isApplicantRole, type Role } from '#core/roles.ts'
import { editionOn } from '#core/rulebook/edition.ts'
import { type Absence, findAbsence } from '#core/staff.ts'
import { desk } from '#core/words/desk.ts'
import { caseWords } from '#core/words/desk-case.ts'
import { handOverWords } from '#core/words/hand-over.ts'
import { staffWords } from '#core/words/staff.ts'
import { membersOfQuery, staffOfQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'
import type { WidgetProps } from './Widget.tsx'

interface Candidate {
  readonly id: string
  readonly name: string
  readonly absences?: readonly Absence[]
  /** How many open cases they lead, where that is told. */
  readonly leads?: number | null
}

/** One person or several who hold the role that the command names: of the centre, or of one's own organisation. */
export const PeopleInput = (props: WidgetProps & { isOne?: boolean }) =>
  isApplicantRole(props.field.role as Role) ? <MembersInput {...props} /> : <StaffInput {...props} />

const MembersInput = (props: WidgetProps & { isOne?: boolean }) => {
  const { data } = useSuspenseQuery(membersOfQuery(props.field.role as Role))
  return <CandidatesInput {...props} people={data} />
}

const StaffInput = (props: WidgetProps & { isOne?: boolean }) => {
  const { data } = useSuspenseQuery(staffOfQuery(props.field.role))
  const isLead = props.field.role === 'lead'
  return (
    <CandidatesInput
      {...props}
      people={data.map((one) => ({ ...one, leads: isLead ? (one.leads ?? null) : null }))}
    />
  )
}

const CandidatesInput = ({
  people,
  control,
  value,
  onChange,
  isOne,
}: WidgetProps & { people: readonly Candidate[]; isOne?: boolean }) => {
  const { say, day, today } = useSpeech()
  const { status, ...rest } = control
  const labelOf = ({ name, absences = [], leads }: Candidate) => {
    const away = findAbsence(absences, today)
    return [
      name,
      ...(typeof leads === 'number' ? [say(handOverWords.workload, { count: leads })] : []),
      ...(away ? [say(staffWords.awayNow, { to: day(away.to) })] : []),
    ].join(' · ')
  }
  const shared = {
    ...rest,
    ...(status ? { status } : {}),
    placeholder: say(people.length > 0 ? desk.chooseOne : caseWords.noPeople),
    optionFilterProp: 'label',
    options: people.map((one) => ({ value: one.id, label: labelOf(one), title: one.name })),
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
