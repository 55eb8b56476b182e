import { Checkbox, Input, Radio } from 'antd'
import { type Attachment, mostListRows, mostTableRows, type TableRow } from '#core/book/answers.ts'
import { isShown } from '#core/book/book.ts'
import type { Item } from '#core/book/item.ts'
import { listColumns } from '#core/book/table-text.ts'
import { bookChoices } from '#core/words/book-columns.ts'
import { includedIn, titleOfItem } from '#core/words/book-items.ts'
import { desk } from '#core/words/desk.ts'
import { sectionWords } from '#core/words/desk-sections.ts'
import { sayFinding } from '#core/words/rules.ts'
import { Clause } from '../parts/Clause.tsx'
import { DayPicker } from '../parts/DayPicker.tsx'
import { useSpeech } from '../Speech.tsx'
import { AgencyInput } from './AgencyInput.tsx'
import { AttachmentsInput } from './AttachmentsInput.tsx'
import { BookComments } from './BookComments.tsx'
import { useBookDesk } from './book-desk.ts'
import { DigitsInput } from './DigitsInput.tsx'
import { EngagementRows } from './EngagementRows.tsx'
import { GivenItem } from './GivenItem.tsx'
import { ProcessInput } from './ProcessInput.tsx'
import { TableInput } from './TableInput.tsx'

/** Tables need the whole width. */
const isBroad = ({ kind }: Item): boolean => kind === 'table' || kind === 'people' || kind === 'engagements'

/** An item of the book with its answer, what it includes beside it, and what the rules say of it beneath. */
export const ItemField = ({ section, item }: { section: string; item: Item }) => {
  const { say, lang } = useSpeech()
  const { answers, kind, findings, comments } = useBookDesk()
  if (!isShown(item, kind, answers)) return null
  const title = say(titleOfItem(item))
  const own = findings.filter(({ facts, answer }) => facts.item === item.key && answer !== 'met')
  return (
    <div className={isBroad(item) ? 'item broad' : 'item'} id={`item-${item.key}`}>
      <div className="item-answer">
        <h3>
          <span id={`title-${item.key}`}>
            {item.number} {title}
          </span>{' '}
          <Clause id={item.clause} /> {!item.isRequired && <span className="mute">{say(desk.optional)}</span>}
          {!item.isConfirmed && (
            <span className="faint" title={say(sectionWords.unconfirmed)}>
              {' '}
              ◇<span className="hidden">{say(sectionWords.unconfirmed)}</span>
            </span>
          )}
        </h3>
        <Answer item={item} title={title} />
        {own.map((finding) => {
          const { message, remedy } = sayFinding(finding, lang)
          return (
            <p key={`${finding.code}${JSON.stringify(finding.facts)}`} className="item-finding">
              <span className={`light ${finding.answer === 'refer' ? 'refer' : 'bad'}`} aria-hidden="true" />{' '}
              {message} <span className="mute">{remedy}</span>
            </p>
          )
        })}
        <BookComments
          section={section}
          item={item.key}
          titleId={`title-${item.key}`}
          comments={comments.filter((one) => one.item === item.key)}
        />
      </div>
      <div className="item-includes">
        {includedIn(item).length > 0 && <h4>{say(sectionWords.includes)}</h4>}
        <ul>
          {includedIn(item).map((pair) => (
            <li key={pair[1]}>{say(pair)}</li>
          ))}
        </ul>
        {item.mustBeNew && <span className="tag">{say(sectionWords.mustBeNew)} · Q16</span>}
      </div>
    </div>
  )
}

const Answer = ({ item, title }: { item: Item; title: string }) => {
  const { say } = useSpeech()
  const { answers, changeItem } = useBookDesk()
  const value = answers[item.key]
  const set = (next: unknown) => changeItem(item.key, () => next)
  const labelled = { 'aria-labelledby': `title-${item.key}` }
  switch (item.kind) {
    case 'given':
      return <GivenItem of={item.key} />
    case 'agency':
      return <AgencyInput label={title} />
    case 'process':
      return <ProcessInput item={item} />
    case 'engagements':
      return <EngagementRows title={title} rows={(value ?? []) as never} />
    case 'people':
      return (
        <TableInput
          item={item.key}
          title={title}
          columns={listColumns.cisp}
          most={mostListRows}
          rows={(value ?? []) as readonly TableRow[]}
          onChange={set}
        />
      )
    case 'table':
      return (
        <TableInput
          item={item.key}
          title={title}
          columns={item.columns}
          most={mostTableRows}
          rows={Array.isArray(value) ? (value as readonly TableRow[]) : []}
          onChange={set}
        />
      )
    case 'attachments':
      return (
        <AttachmentsInput
          item={item}
          label={title}
          id={`files-${item.key}`}
          describedBy={undefined}
          files={Array.isArray(value) ? (value as readonly Attachment[]) : []}
        />
      )
    case 'date':
      return <DayPicker {...labelled} value={typeof value === 'string' ? value : undefined} onChange={set} />
    case 'choice':
      return (
        <Radio.Group
          {...labelled}
          value={value}
          onChange={({ target }) => set(target.value)}
          options={item.choices.map((choice) => ({
            value: choice,
            label: say(bookChoices[choice] ?? [choice, choice]),
          }))}
        />
      )
    case 'undertaking':
      return (
        <Checkbox
          {...labelled}
          checked={value === true}
          onChange={({ target }) => set(target.checked || undefined)}
        >
          {say(sectionWords.confirmIt)}
        </Checkbox>
      )
    case 'number':
    case 'money':
      return <DigitsInput {...labelled} className="short" kind={item.kind} value={value} onChange={set} />
    case 'text':
      return (
        <Input.TextArea
          {...labelled}
          autoSize={{ minRows: 3 }}
          maxLength={4000}
          value={typeof value === 'string' ? value : ''}
          onChange={({ target }) => set(target.value)}
        />
      )
  }
}
