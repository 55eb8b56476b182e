import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Input, type InputRef, Modal, Segmented, Select } from 'antd'
import { Suspense, useEffect, useRef, useState } from 'react'
import { editionOn } from '#core/rulebook/edition.ts'
import { desk } from '#core/words/desk.ts'
import { centre } from '#core/words/desk-centre.ts'
import { staffWords } from '#core/words/staff.ts'
import { turns } from '#core/words/stages.ts'
import { useMe } from '../me.ts'
import { Facts } from '../parts/Facts.tsx'
import { QueueRows } from '../parts/QueueRows.tsx'
import { useTitle, Waiting } from '../parts/States.tsx'
import { paths } from '../paths.ts'
import { queueQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'

/** The filters as they stand in the address. */
interface Filters {
  show?: 'all' | 'mine' | 'overdue' | 'soon'
  turn?: string
  type?: string
  q?: string
}

const shows = [
  ['mine', centre.fMine],
  ['all', centre.fAll],
  ['overdue', centre.fOverdue],
  ['soon', centre.fSoon],
] as const

const queryOf = ({ turn, type, q }: Filters, show: string): string => {
  const asked = new URLSearchParams()
  if (show === 'mine') asked.set('mine', '1')
  if (show === 'overdue') asked.set('due', 'overdue')
  if (show === 'soon') asked.set('due', '3')
  for (const [name, value] of Object.entries({ turn, type, q })) if (value) asked.set(name, value)
  return asked.toString()
}

/** The centre's queue: the deadline that hurts first on top, the filters in the address, the keys under the hand. */
export const Queue = () => {
  const { say, type: typeName, today } = useSpeech()
  const me = useMe()
  const filters = useSearch({ strict: false }) as Filters
  // Whoever only reads or administers has no turn of their own; they start with everything.
  const show =
    filters.show ??
    (me.roles.every((role) => role === 'supervisor' || role === 'administrator') ? 'all' : 'mine')
  const query = queryOf(filters, show)
  const navigate = useNavigate()
  const search = useRef<InputRef>(null)
  const [isHelp, setHelp] = useState(false)
  useTitle(say(desk.cases))
  const set = (change: Filters) =>
    navigate({ to: paths.cases, search: withoutEmpty({ ...filters, ...change }), replace: true })

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof HTMLElement &&
        event.target.closest('input, textarea, select, [role=combobox]')
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === '/') {
        event.preventDefault()
        search.current?.focus()
      }
      if (event.key === '?') setHelp(true)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])

  return (
    <>
      <div className="between" style={{ marginBottom: 12 }}>
        <div className="row">
          <h1>{say(desk.cases)}</h1>
          <Suspense>
            <Summary query={query} />
          </Suspense>
        </div>
        <search className="row" aria-label={say(centre.filters)}>
          <Segmented
            aria-label={say(centre.filters)}
            value={show}
            onChange={(value) => set({ show: value })}
            options={shows.map(([value, label]) => ({ value, label: say(label) }))}
          />
          <Select
            aria-label={say(centre.fTurn)}
            style={{ width: 120 }}
            allowClear
            placeholder={say(centre.fTurn)}
            value={filters.turn ?? null}
            onChange={(turn) => set({ turn: turn ?? '' })}
            options={(['applicant', 'centre', 'none'] as const).map((value) => ({
              value,
              label: say(turns[value]),
            }))}
          />
          <Select
            aria-label={say(centre.fType)}
            style={{ width: 160 }}
            allowClear
            placeholder={say(centre.fType)}
            value={filters.type ?? null}
            onChange={(type) => set({ type: type ?? '' })}
            options={
              editionOn(today)?.catalogue.map(({ type }) => ({ value: type, label: typeName(type) })) ?? []
            }
          />
          <Input.Search
            ref={search}
            style={{ width: 220 }}
            allowClear
            aria-label={say(centre.searchCases)}
            placeholder={say(centre.searchCases)}
            defaultValue={filters.q ?? ''}
            onSearch={(q) => set({ q })}
          />
        </search>
      </div>
      {me.deputyFor.length > 0 && (
        <p className="notice">{say(staffWords.deputyOf, { names: me.deputyFor.map(({ name }) => name) })}</p>
      )}
      <Suspense fallback={<Waiting />}>
        <QueueRows
          query={query}
          isMine={show === 'mine'}
          onShowAll={() => navigate({ to: paths.cases, search: { show: 'all' } })}
        />
      </Suspense>
      <p className="faint keys">{say(centre.keys)}</p>
      <Modal open={isHelp} onCancel={() => setHelp(false)} footer={null} title={say(centre.keysTitle)}>
        <Facts
          facts={[
            ['j', say(centre.keyDown)],
            ['k', say(centre.keyUp)],
            ['Enter', say(centre.keyOpen)],
            ['/', say(centre.keySearch)],
            ['?', say(centre.keyHelp)],
          ]}
        />
      </Modal>
    </>
  )
}

const withoutEmpty = (filters: Filters): Filters =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value)) as Filters

const Summary = ({ query }: { query: string }) => {
  const { say } = useSpeech()
  const { data } = useSuspenseInfiniteQuery(queueQuery(query))
  const counts = data.pages[0]?.counts
  return <span className="mute">{say(centre.summary, { ...counts })}</span>
}
