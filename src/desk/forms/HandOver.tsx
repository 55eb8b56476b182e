import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Select } from 'antd'
import { useState } from 'react'
import { desk } from '#core/words/desk.ts'
import { account } from '#core/words/desk-account.ts'
import { handOverWords } from '#core/words/hand-over.ts'
import { request } from '../api.ts'
import type { Person } from '../contract.ts'
import { useMe } from '../me.ts'
import { Clause } from '../parts/Clause.tsx'
import { Field } from '../parts/Field.tsx'
import { ErrorNote } from '../parts/Refused.tsx'
import { api } from '../paths.ts'
import { useSpeech } from '../Speech.tsx'

/** Every open case of one authorised contact goes to another, before somebody leaves (Q12.3). */
export const HandOver = ({ members }: { members: readonly Person[] }) => {
  const { say, word } = useSpeech()
  const me = useMe()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const contacts = members.filter(({ roles }) => roles.includes('contact'))
  const [fromId, setFrom] = useState<string | null>(me.person?.id ?? null)
  const [toId, setTo] = useState<string | null>(null)
  const handing = useMutation({
    mutationFn: () => request<{ count: number }>(api.handOver, { method: 'POST', body: { fromId, toId } }),
    onSuccess: async ({ count }) => {
      message.success(say(count > 0 ? handOverWords.done : handOverWords.none, { count }))
      await queryClient.invalidateQueries()
    },
  })
  const picks = (without: string | null) =>
    contacts
      .filter(({ id }) => id !== without)
      .map(({ id, name, position }) => ({
        value: id,
        label: `${name} · ${word(account, position ?? 'other')}`,
      }))
  return (
    <section aria-labelledby="hand-over">
      <h2 id="hand-over">
        {say(handOverWords.title)} <Clause id="Q12.3" />
      </h2>
      <p className="mute">
        {say(handOverWords.lead)} {say(handOverWords.advice)}
      </p>
      {contacts.length < 2 ? (
        <p>{say(handOverWords.needsTwo)}</p>
      ) : (
        <>
          <Field label={say(handOverWords.from)}>
            {({ status: _, ...control }) => (
              <Select {...control} value={fromId} options={picks(toId)} onChange={setFrom} />
            )}
          </Field>
          <Field label={say(handOverWords.to)}>
            {({ status: _, ...control }) => (
              <Select
                {...control}
                placeholder={say(desk.chooseOne)}
                value={toId}
                options={picks(fromId)}
                onChange={setTo}
              />
            )}
          </Field>
          <p>
            <Button disabled={!fromId || !toId} loading={handing.isPending} onClick={() => handing.mutate()}>
              {say(handOverWords.submit)}
            </Button>
          </p>
        </>
      )}
      <ErrorNote error={handing.error} />
    </section>
  )
}
