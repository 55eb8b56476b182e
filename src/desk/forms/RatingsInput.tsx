import { Button, Input } from 'antd'
import { useMemo, useState } from 'react'
import { type Grade, grades, type Practice, practicesOf, type Ratings } from '#core/capability.ts'
import { genericPractices, processAreasOf } from '#core/rulebook/process-areas.ts'
import { choices } from '#core/words/choices.ts'
import { auditWords } from '#core/words/desk-audit.ts'
import { useSpeech } from '../Speech.tsx'
import { useSurroundings } from './surroundings.ts'
import type { WidgetProps } from './Widget.tsx'

interface Row {
  practice: string
  grade: Grade
  reason: string
}

const asRows = (ratings: Ratings): Row[] =>
  Object.entries(ratings).map(([practice, one]) => ({ practice, ...one }))

/** The name of a practice as a row head: the generic ones have one, base practices only their number. */
export const usePracticeName = () => {
  const { lang } = useSpeech()
  return ({ code }: Pick<Practice, 'code'>): string => {
    const generic = genericPractices.find((one) => `GP${one.code}` === code)
    return generic ? `${code} ${lang === 'en' ? generic.en : generic.zh}` : code
  }
}

/** The whole matrix of one auditor, area by area. */
export const RatingsInput = ({ value, onChange }: WidgetProps) => {
  const { say, lang } = useSpeech()
  const { rated } = useSurroundings()
  const { type, level } = rated
  const practices = useMemo(() => practicesOf(type, level), [type, level])
  const given = (value as readonly Row[] | undefined) ?? []
  const ratings: Ratings = Object.fromEntries(given.map(({ practice, ...one }) => [practice, one]))
  const change = (next: Ratings) => onChange(asRows(next))
  const done = practices.filter(({ id }) => ratings[id]).length
  const isDone = (area: string) => practices.every((one) => one.area !== area || ratings[one.id])
  const areas = processAreasOf(type, level)
  const firstOpen = areas.find(({ code }) => !isDone(code))?.code
  return (
    <div className="ratings">
      <p role="status">
        {say(auditWords.ratedSoFar, { done, all: practices.length })}{' '}
        <span className="mute">{say(auditWords.keys)}</span>
      </p>
      {areas.map((area) => (
        <Area
          key={area.code}
          title={`${area.code} ${lang === 'en' ? area.en : area.zh}`}
          isOpenAtFirst={area.code === firstOpen}
          practices={practices.filter((one) => one.area === area.code)}
          ratings={ratings}
          onChange={change}
        />
      ))}
    </div>
  )
}

interface AreaProps {
  title: string
  isOpenAtFirst: boolean
  practices: readonly Practice[]
  ratings: Ratings
  onChange: (ratings: Ratings) => void
}

const Area = ({ title, isOpenAtFirst, practices, ratings, onChange }: AreaProps) => {
  const { say } = useSpeech()
  const [isOpen, setOpen] = useState(isOpenAtFirst)
  const done = practices.filter(({ id }) => ratings[id]).length
  const rest = practices.filter(({ id }) => !ratings[id])
  return (
    <section className="rating-area">
      <div className="between">
        <button type="button" className="plain" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {title}{' '}
          <span
            className={done === practices.length ? 'tag ok' : 'tag'}
          >{`${done}/${practices.length}`}</span>
        </button>
        {rest.length > 0 && (
          <Button
            size="small"
            aria-label={say(auditWords.restMetOf, { area: title })}
            onClick={() =>
              onChange({
                ...ratings,
                ...Object.fromEntries(rest.map(({ id }) => [id, { grade: 'met', reason: '' }])),
              })
            }
          >
            {say(auditWords.restMet)}
          </Button>
        )}
      </div>
      {isOpen && <RatingTable practices={practices} ratings={ratings} onChange={onChange} label={title} />}
    </section>
  )
}

interface TableProps {
  label: string
  practices: readonly Practice[]
  ratings: Ratings
  onChange: (ratings: Ratings) => void
}

/** Practices down, grades across. The digits 1 to 4 give a grade and go on to the next row. */
export const RatingTable = ({ label, practices, ratings, onChange }: TableProps) => {
  const { say, word } = useSpeech()
  const nameOf = usePracticeName()
  const set = (id: string, grade: Grade) =>
    onChange({ ...ratings, [id]: { grade, reason: ratings[id]?.reason ?? '' } })
  const onKey = (event: React.KeyboardEvent<HTMLTableRowElement>, id: string) => {
    const grade = grades[Number(event.key) - 1]
    if (!grade || !(event.target instanceof HTMLInputElement) || event.target.type !== 'radio') return
    event.preventDefault()
    set(id, grade)
    event.currentTarget.nextElementSibling?.querySelector<HTMLInputElement>('input[type=radio]')?.focus()
  }
  return (
    <table className="rating-table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{say(auditWords.practice)}</th>
          {grades.map((grade, at) => (
            <th scope="col" key={grade}>
              {word(choices.grade, grade)} <kbd>{at + 1}</kbd>
            </th>
          ))}
          <th scope="col">{say(auditWords.remark)}</th>
        </tr>
      </thead>
      <tbody>
        {practices.map((practice) => {
          const { id } = practice
          const rated = ratings[id]
          return (
            <tr key={id} onKeyDown={(event) => onKey(event, id)}>
              <th scope="row">{nameOf(practice)}</th>
              {grades.map((grade) => (
                <td key={grade}>
                  <input
                    type="radio"
                    name={id}
                    aria-label={`${id} ${word(choices.grade, grade)}`}
                    checked={rated?.grade === grade}
                    onChange={() => set(id, grade)}
                  />
                </td>
              ))}
              <td>
                {rated && rated.grade !== 'met' && (
                  <Input
                    size="small"
                    aria-label={say(auditWords.remarkOn, { practice: id })}
                    value={rated.reason}
                    onChange={({ target }) =>
                      onChange({ ...ratings, [id]: { ...rated, reason: target.value } })
                    }
                  />
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
