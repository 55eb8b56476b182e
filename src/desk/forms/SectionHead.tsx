import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { departments, type Part } from '#core/book/item.ts'
import { departmentWords } from '#core/words/book-items.ts'
import { sectionWords as w } from '#core/words/desk-sections.ts'
import { request } from '../api.ts'
import type { BookAnswer, Person, ToldSection } from '../contract.ts'
import { DayPicker } from '../parts/DayPicker.tsx'
import { Field } from '../parts/Field.tsx'
import { ErrorNote } from '../parts/Refused.tsx'
import { api } from '../paths.ts'
import { bookQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'
import { AskColleague } from './AskColleague.tsx'

interface Props {
  caseId: string
  part: Part
  told: ToldSection
  people: BookAnswer['people']
  /** Who may hold a section; empty for whoever may not choose. */
  members: readonly Person[]
  isContact: boolean
  /** Sends what was typed last; false where it did not arrive. */
  flush: () => Promise<boolean>
  /** The version of what is on the screen. */
  seen: () => number
}

/** Who holds a section, until when, and how far it is (Q12.1). */
export const SectionHead = ({ caseId, part, told, people, members, isContact, flush, seen }: Props) => {
  const { say, day, word } = useSpeech()
  const queryClient = useQueryClient()
  const fresh = () => queryClient.invalidateQueries({ queryKey: bookQuery(caseId).queryKey })
  const standing = useMutation({
    mutationFn: (change: object) =>
      request(`${api.section(caseId, part.key)}/standing`, {
        method: 'PUT',
        body: change,
        headers: { 'If-Match': `"${seen()}"` },
      }),
    // Also after a no: what somebody else wrote meanwhile is fetched and shown.
    onSettled: fresh,
  })
  const department = told.department ?? part.department
  const ownerName = told.ownerId
    ? (people[told.ownerId]?.name ?? members.find(({ id }) => id === told.ownerId)?.name ?? '')
    : say(w.nobody)
  const holders = members
    .filter(({ roles }) => roles.some((role) => role === 'contact' || role === 'contributor'))
    .map(({ id, name }) => ({ value: id, label: name }))
  return (
    <div className="section-head">
      <div className="row">
        <span className={`tag ${told.state === 'checked' ? 'ok' : ''}`}>{word(w, told.state)}</span>
        {told.isLate && <span className="tag late">{say(w.late)}</span>}
        {told.state === 'ready' || told.state === 'checked' ? (
          <Button size="small" onClick={() => standing.mutate({ state: 'in-work' })}>
            {say(w.backToWork)}
          </Button>
        ) : (
          <Button
            size="small"
            disabled={told.state === 'empty'}
            onClick={async () => (await flush()) && standing.mutate({ state: 'ready' })}
          >
            {say(w.markReady)}
          </Button>
        )}
        {isContact && told.state === 'ready' && (
          <Button size="small" onClick={async () => (await flush()) && standing.mutate({ state: 'checked' })}>
            {say(w.markChecked)}
          </Button>
        )}
      </div>
      <ErrorNote error={standing.error} />
      {isContact && <p className="mute">{say(w.ownerHint)}</p>}
      {isContact ? (
        <div className="fields">
          <Field label={say(w.department)}>
            {({ status: _, ...control }) => (
              <Select
                {...control}
                value={department}
                onChange={(next) => standing.mutate({ department: next })}
                options={departments.map((one) => ({ value: one, label: say(departmentWords[one]) }))}
              />
            )}
          </Field>
          <Field label={say(w.owner)}>
            {({ status: _, ...control }) => (
              <Select
                {...control}
                allowClear
                placeholder={say(w.nobody)}
                value={told.ownerId}
                onChange={(next) => standing.mutate({ ownerId: next ?? null })}
                options={
                  told.ownerId && !holders.some(({ value }) => value === told.ownerId)
                    ? [...holders, { value: told.ownerId, label: say(w.holdsNoMore, { name: ownerName }) }]
                    : holders
                }
              />
            )}
          </Field>
          <Field label={say(w.dueOn)} isOptional>
            {(control) => (
              <DayPicker
                {...control}
                value={told.dueOn ?? undefined}
                onChange={(next) => standing.mutate({ dueOn: next ?? null })}
              />
            )}
          </Field>
        </div>
      ) : (
        <p className="mute">
          {word(departmentWords, department)} · {ownerName}
          {told.dueOn && ` · ${say(w.dueOn)} ${day(told.dueOn)}`}
        </p>
      )}
      {isContact && <AskColleague onAsked={(ownerId) => standing.mutateAsync({ ownerId })} />}
    </div>
  )
}
