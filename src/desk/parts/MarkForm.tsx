import { Button, Input, Select } from 'antd'
import { defects } from '#core/defects.ts'
import { isEmptyMark, type Mark } from '#core/marks.ts'
import { defectWords, reviewWords as w } from '#core/words/reviewing.ts'
import { useSpeech } from '../Speech.tsx'
import { Field } from './Field.tsx'
import { useReviewing } from './reviewing.ts'

/** What is wrong at a place, in a word of ours and in the reviewer's; kept as it is typed. */
export const MarkForm = ({ mark, index }: { mark: Mark; index: number }) => {
  const { say } = useSpeech()
  const around = useReviewing()!
  const title = around.titleOf(mark)
  const change = (changed: Partial<Mark>) =>
    around.changeMarks((before) => before.map((one, at) => (at === index ? { ...one, ...changed } : one)))
  const drop = () => {
    around.edit(null)
    around.changeMarks((before) => before.filter((_, at) => at !== index))
  }
  return (
    <fieldset className="mark-form">
      <legend>{title}</legend>
      <Field label={say(w.what)} isOptional>
        {({ status: _, ...control }) => (
          <Select
            {...control}
            allowClear
            value={mark.defect ?? null}
            onChange={(defect) => change({ defect: defect ?? undefined })}
            options={defects.map((one) => ({ value: one, label: say(defectWords[one]) }))}
          />
        )}
      </Field>
      <Field label={say(w.words)}>
        {({ status: _, ...control }) => (
          <Input.TextArea
            {...control}
            autoFocus
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={4000}
            value={mark.ask ?? ''}
            onChange={({ target }) => change({ ask: target.value })}
          />
        )}
      </Field>
      <div className="row">
        <Button size="small" type="primary" onClick={() => (isEmptyMark(mark) ? drop() : around.edit(null))}>
          {say(w.done)}
        </Button>
        <Button size="small" onClick={drop}>
          {say(w.dropMark)}
        </Button>
      </div>
    </fieldset>
  )
}
