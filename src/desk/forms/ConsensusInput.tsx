import { Input, Select } from 'antd'
import { useState } from 'react'
import { openDifferences } from '#core/audit-state.ts'
import { type Grade, grades, type Ratings } from '#core/capability.ts'
import { choices } from '#core/words/choices.ts'
import { auditWords } from '#core/words/desk-audit.ts'
import { useSpeech } from '../Speech.tsx'
import { useSurroundings } from './surroundings.ts'
import type { WidgetProps } from './Widget.tsx'

interface Row {
  practice: string
  grade?: Grade
  reason: string
}

/** Every open difference with both grades beside it; practices can be added of areas on which later evidence was accepted. */
export const ConsensusInput = ({ value, onChange }: WidgetProps) => {
  const { say, word } = useSpeech()
  const { rated } = useSurroundings()
  const { audit, people, mayAgreeOn } = rated
  const [added, setAdded] = useState<readonly string[]>([])
  if (!audit) return null
  const rows = (value as readonly Row[] | undefined) ?? []
  const listed = [...openDifferences(audit), ...added]
  const change = (practice: string, to: Partial<Row>) => {
    const before = rows.find((one) => one.practice === practice) ?? { practice, reason: '' }
    onChange([...rows.filter((one) => one.practice !== practice), { ...before, ...to }])
  }
  const said = (ratings: Ratings, practice: string) => {
    const one = ratings[practice]
    return one ? `${word(choices.grade, one.grade)}${one.reason ? `（${one.reason}）` : ''}` : '–'
  }
  return (
    <div>
      {listed.length === 0 && <p className="mute">{say(auditWords.noDifference)}</p>}
      {listed.map((practice) => {
        const row = rows.find((one) => one.practice === practice)
        return (
          <fieldset key={practice} className="row-of-form">
            <legend>{practice}</legend>
            <ul className="list">
              {audit.ratings.map(({ personId, ratings }) => (
                <li key={personId}>
                  {people[personId]?.name ?? personId}：{said(ratings, practice)}
                </li>
              ))}
            </ul>
            <div className="row" role="radiogroup" aria-label={say(auditWords.agreedOn, { practice })}>
              {grades.map((grade) => (
                <label key={grade}>
                  <input
                    type="radio"
                    name={`agreed-${practice}`}
                    checked={row?.grade === grade}
                    onChange={() => change(practice, { grade })}
                  />{' '}
                  {word(choices.grade, grade)}
                </label>
              ))}
            </div>
            <Input
              aria-label={say(auditWords.reasonFor, { practice })}
              placeholder={say(auditWords.agreedBecause)}
              value={row?.reason ?? ''}
              onChange={({ target }) => change(practice, { reason: target.value })}
            />
          </fieldset>
        )
      })}
      <Select
        aria-label={say(auditWords.addPractice)}
        placeholder={say(auditWords.addPractice)}
        showSearch
        value={null}
        style={{ width: '100%' }}
        onChange={(practice: string | null) => practice && setAdded([...added, practice])}
        options={mayAgreeOn
          .filter((practice) => !listed.includes(practice))
          .map((practice) => ({ value: practice, label: practice }))}
      />
    </div>
  )
}
