import { Checkbox, Radio } from 'antd'
import type { AgendaItem } from '#core/meeting-state.ts'
import { highestScore, panelHeadings } from '#core/rulebook/panel-headings.ts'
import { caseWords } from '#core/words/desk-case.ts'
import { findField } from '#core/words/fields.ts'
import { useSpeech } from '../Speech.tsx'
import { useSurroundings } from './surroundings.ts'
import type { WidgetProps } from './Widget.tsx'

const Cases = ({ label, value, onChange, cases }: WidgetProps & { cases: readonly AgendaItem[] }) => {
  const { say, type, level } = useSpeech()
  if (cases.length === 0) return <p className="mute">{say(caseWords.noReady)}</p>
  return (
    <Checkbox.Group
      aria-label={label}
      className="choices"
      value={value as string[]}
      onChange={onChange}
      options={cases.map((item) => ({
        value: item.caseId,
        label: `${item.organisationName} · ${type(item.type)} ${level(item.level)} · ${item.number}`,
      }))}
    />
  )
}

/** Cases that are ready, in the order in which they became so. */
export const ReadyCases = (props: WidgetProps) => <Cases {...props} cases={useSurroundings().ready} />

/** Cases of the agenda that are still to be heard. */
export const AgendaItems = (props: WidgetProps) => <Cases {...props} cases={useSurroundings().agenda} />

const points = Array.from({ length: highestScore }, (_, at) => at + 1)

/** One to five for each heading. */
export const ScoresInput = ({ control, value, onChange }: WidgetProps) => {
  const { say } = useSpeech()
  const { command } = useSurroundings()
  const scores = (value ?? {}) as Readonly<Record<string, number>>
  return (
    <div id={control.id} className="scores-input">
      {panelHeadings.map((heading) => {
        const words = findField(command, heading)
        const name = words ? say(words.label) : heading
        return (
          <div key={heading}>
            <span aria-hidden="true">{name}</span>
            <Radio.Group
              aria-label={name}
              aria-describedby={control['aria-describedby']}
              value={scores[heading]}
              onChange={({ target }) => onChange({ ...scores, [heading]: target.value })}
              options={points.map((point) => ({ value: point, label: String(point) }))}
            />
          </div>
        )
      })}
    </div>
  )
}
