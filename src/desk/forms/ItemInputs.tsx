import { Checkbox, Select } from 'antd'
import { placesOf } from '#core/book-places.ts'
import type { SupplementItem } from '#core/case-state.ts'
import { defects } from '#core/defects.ts'
import { desk } from '#core/words/desk.ts'
import { placeGroups, sayAsk, sayItemTitle } from '#core/words/places.ts'
import { defectWords } from '#core/words/reviewing.ts'
import { supplementWords } from '#core/words/supplements.ts'
import { useSpeech } from '../Speech.tsx'
import { useSurroundings } from './surroundings.ts'
import type { WidgetProps } from './Widget.tsx'

const isOpen = ({ accepted, withdrawn }: SupplementItem): boolean => !accepted && withdrawn === null

/** What an item is called on a screen: its number, and what it is about. */
export const useItemTitle = () => {
  const { say, lang } = useSpeech()
  const { files } = useSurroundings()
  const names = Object.fromEntries(Object.entries(files).map(([id, { name }]) => [id, name]))
  return (item: SupplementItem): string =>
    say(supplementWords.numbered, { number: item.number, title: sayItemTitle(item, lang, names) })
}

const Ticks = ({
  control,
  label,
  value,
  onChange,
  among,
}: WidgetProps & { among: (item: SupplementItem) => boolean }) => {
  const { lang } = useSpeech()
  const { items } = useSurroundings()
  const titleOf = useItemTitle()
  return (
    <Checkbox.Group
      aria-label={label}
      aria-describedby={control['aria-describedby']}
      className="choices"
      value={value as string[]}
      onChange={onChange}
      options={items.filter(among).map((item) => ({
        value: item.id,
        label: `${titleOf(item)} · ${sayAsk(item, lang)}`,
      }))}
    />
  )
}

/** Items whose paper is still awaited. */
export const ArrivedItems = (props: WidgetProps) => (
  <Ticks {...props} among={(item) => isOpen(item) && !item.paperOn} />
)

/** Items that were accepted, of whatever round. */
export const AcceptedItems = (props: WidgetProps) => <Ticks {...props} among={({ accepted }) => accepted} />

/** The item that a row answers: shown, not asked for. */
export const ShownItem = ({ value }: WidgetProps) => {
  const { say, lang } = useSpeech()
  const { items } = useSurroundings()
  const titleOf = useItemTitle()
  const item = items.find(({ id }) => id === value)
  if (!item) return null
  return (
    <p>
      <b>{titleOf(item)}</b>
      <br />
      {sayAsk(item, lang)}
      {item.again && (
        <>
          <br />
          <span className="soon">{say(supplementWords.again, { reason: item.again })}</span>
        </>
      )}
    </p>
  )
}

/** One of the items that are open. */
export const OpenItem = ({ control, value, onChange }: WidgetProps) => {
  const { say } = useSpeech()
  const { items } = useSurroundings()
  const titleOf = useItemTitle()
  const { status, ...rest } = control
  return (
    <Select
      {...rest}
      {...(status ? { status } : {})}
      placeholder={say(desk.chooseOne)}
      value={(value as string) ?? null}
      onChange={onChange}
      options={items.filter(isOpen).map((item) => ({ value: item.id, label: titleOf(item) }))}
    />
  )
}

/** An answer of the book as it was handed in, or a document on the case. */
export const PlaceInput = ({ control, value, onChange }: WidgetProps) => {
  const { say, lang } = useSpeech()
  const { book, files } = useSurroundings()
  const { status, ...rest } = control
  const places = placesOf(
    book,
    Object.entries(files).map(([id, { name }]) => ({ id, name })),
  )
  const options = (isFile: boolean) =>
    places
      .filter(({ key }) => key.startsWith('file.') === isFile)
      .map(({ key, name }) => ({
        value: key,
        label: isFile ? name : sayItemTitle({ place: key, about: name ?? '' }, lang),
      }))
  return (
    <Select
      {...rest}
      {...(status ? { status } : {})}
      allowClear
      showSearch
      optionFilterProp="label"
      placeholder={say(supplementWords.placeNone)}
      value={(value as string) || null}
      onChange={(key) => onChange(key ?? '')}
      options={[
        { label: say(placeGroups.book), options: options(false) },
        { label: say(placeGroups.files), options: options(true) },
      ].filter((group) => group.options.length > 0)}
    />
  )
}

const Chosen = ({
  control,
  value,
  onChange,
  options,
}: WidgetProps & { options: { value: string; label: string }[] }) => {
  const { say } = useSpeech()
  const { status, ...rest } = control
  return (
    <Select
      {...rest}
      {...(status ? { status } : {})}
      allowClear
      showSearch
      optionFilterProp="label"
      placeholder={say(desk.chooseOne)}
      value={(value as string) || null}
      onChange={(key) => onChange(key ?? undefined)}
      options={options}
    />
  )
}

/** A document on the case. */
export const CaseFileInput = (props: WidgetProps) => {
  const { files } = useSurroundings()
  const options = Object.entries(files).map(([id, { name }]) => ({ value: id, label: name }))
  return <Chosen {...props} options={options} />
}

/** What is wrong with an answer or a page. */
export const DefectInput = (props: WidgetProps) => {
  const { say } = useSpeech()
  return <Chosen {...props} options={defects.map((one) => ({ value: one, label: say(defectWords[one]) }))} />
}
