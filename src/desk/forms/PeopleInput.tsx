import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { candidateWords } from '#core/words/candidates.ts'
import { desk } from '#core/words/desk.ts'
import { caseWords } from '#core/words/desk-case.ts'
import { sayRefusal } from '#core/words/refusals.ts'
import { Why } from '../parts/Clause.tsx'
import { ErrorNote } from '../parts/Refused.tsx'
import { candidatesQuery, staffQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'
import type { Candidate } from '../staff-contract.ts'
import { type AskedOf, useSurroundings } from './surroundings.ts'
import type { WidgetProps } from './Widget.tsx'

type Props = WidgetProps & { isOne?: boolean }

/**
 * One person or several who hold the role that the command names. Whoever cannot be named stays in the list, with the
 * reason; deciding asks the same tests.
 */
export const PeopleInput = (props: Props) => {
  const { asked } = useSurroundings()
  return asked ? <CandidatesOf {...props} asked={asked} /> : <Everybody {...props} />
}

const CandidatesOf = ({ asked, ...props }: Props & { asked: AskedOf }) => {
  const { command } = useSurroundings()
  // Not suspended: the form stays as it is while they are fetched.
  const { data, isPending, error } = useQuery(candidatesQuery(asked.stream, asked.id, command))
  return (
    <>
      <CandidatesInput {...props} people={data?.[props.field.name] ?? []} isPending={isPending} />
      <ErrorNote error={error} />
    </>
  )
}

/** In a form that no command asks for: all of the centre's people. */
const Everybody = (props: Props) => {
  const { data } = useSuspenseQuery(staffQuery)
  const people = data.map(({ id, name, absences }) => ({
    id,
    name,
    refusal: null,
    absence: absences[0] ?? null,
  }))
  return <CandidatesInput {...props} people={people} />
}

const CandidatesInput = ({
  people,
  control,
  value,
  onChange,
  isOne,
  isPending = false,
}: Props & { people: readonly Candidate[]; isPending?: boolean }) => {
  const { say, lang } = useSpeech()
  const notesOn = useNotes()
  const { status, ...rest } = control
  const whyNot = ({ refusal }: Candidate) => (refusal ? sayRefusal(refusal, lang).message : '')
  const burden = ({ leads, audits }: Candidate) => (leads ?? 0) + (audits ?? 0)
  const fit = people.filter(({ refusal }) => !refusal).toSorted((a, b) => burden(a) - burden(b))
  const unfit = people.filter(({ refusal }) => refusal)
  const shared = {
    ...rest,
    ...(status ? { status } : {}),
    loading: isPending,
    placeholder: say(fit.length > 0 || isPending ? desk.chooseOne : caseWords.noPeople),
    optionFilterProp: 'label',
    options: [...fit, ...unfit].map((one) => ({
      value: one.id,
      label: [one.name, ...(one.refusal ? [] : notesOn(one))].join(' · '),
      title: one.name,
      disabled: one.refusal !== null,
      why: whyNot(one),
    })),
    optionRender: ({ label, data }: { label?: React.ReactNode; data: { why: string } }) => (
      <>
        {label}
        {data.why && <div className="why-not">{data.why}</div>}
      </>
    ),
    onChange,
  }
  return (
    <>
      {isOne ? (
        <Select {...shared} showSearch value={isPending ? null : ((value as string) ?? null)} />
      ) : (
        <Select {...shared} mode="multiple" value={isPending ? [] : ((value as string[]) ?? [])} />
      )}
      {unfit.length > 0 && <Unfit people={unfit} isOpen={fit.length === 0} />}
    </>
  )
}

/** What to look at in somebody who could be named: their work in hand, absences, cases they would sit out. */
const useNotes = () => {
  const { say, day } = useSpeech()
  return ({ leads, audits, absence, recusals }: Candidate): string[] => [
    ...(leads ? [say(candidateWords.leads, { count: leads })] : []),
    ...(audits ? [say(candidateWords.audits, { count: audits })] : []),
    ...(absence ? [say(candidateWords.awayFrom, { from: day(absence.from), to: day(absence.to) })] : []),
    ...(recusals?.length ? [say(candidateWords.recusedOn, { count: recusals.length })] : []),
  ]
}

/** The same reasons outside the list: arrows skip what cannot be chosen, and a reason has to be readable on a phone. */
const Unfit = ({ people, isOpen }: { people: readonly Candidate[]; isOpen: boolean }) => {
  const { say, lang } = useSpeech()
  return (
    <details className="unfit" open={isOpen}>
      <summary>
        {isOpen ? say(candidateWords.nobodyFit) : say(candidateWords.unfit, { count: people.length })}
      </summary>
      <ul className="list">
        {people.map(({ id, name, refusal }) => {
          if (!refusal) return null
          const { message, remedy } = sayRefusal(refusal, lang)
          return (
            <li key={id}>
              <b>{name}</b> {message} <Why clause={refusal.clause} />
              <div className="mute">{remedy}</div>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
