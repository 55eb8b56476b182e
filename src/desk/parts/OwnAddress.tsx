import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { account } from '#core/words/desk-account.ts'
import { noticeWords as words } from '#core/words/notices.ts'
import { request } from '../api.ts'
import type { Notices } from '../contract-of-mail.ts'
import { SimpleForm } from '../forms/SimpleForm.tsx'
import { api } from '../paths.ts'
import { meQuery, noticesQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'
import { Clause } from './Clause.tsx'
import { ErrorNote } from './Refused.tsx'

const schema = z.object({ email: z.email(), password: z.string().min(1) })

/** The address at which one is reached and signs in: whether it works, and another one in its place (Q8.1). */
export const OwnAddress = ({ of: { email, confirmedAt, failsSince, why } }: { of: Notices['address'] }) => {
  const { say, moment } = useSpeech()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const { confirm } = useSearch({ strict: false }) as { confirm?: string }
  const confirming = useMutation({
    mutationFn: (token: string) => request(api.confirmAddress, { method: 'POST', body: { token } }),
    onSuccess: async () => {
      message.success(say(words.confirmed))
      await queryClient.invalidateQueries({ queryKey: noticesQuery.queryKey })
      await queryClient.invalidateQueries({ queryKey: meQuery.queryKey })
    },
  })
  const asking = useMutation({ mutationFn: () => request(api.askAddress, { method: 'POST', body: {} }) })
  const [askedAt, setAskedAt] = useState<string>()
  // The link of the mail leads here: opening it is the answer.
  const isSent = useRef(false)
  const { mutate } = confirming
  useEffect(() => {
    if (!confirm || isSent.current) return
    isSent.current = true
    mutate(confirm)
  }, [confirm, mutate])
  return (
    <section aria-labelledby="address" className="stack">
      <h2 id="address">
        {say(words.address)} <Clause id="Q8.1" />
      </h2>
      <p>
        <b>{email}</b>{' '}
        {confirmedAt && <span className="mute">{say(words.confirmedOn, { on: moment(confirmedAt) })}</span>}{' '}
        {!why && <span className="tag ok">{say(words.works)}</span>}
      </p>
      {why && (
        <p className={why === 'mail-came-back' ? 'notice bad' : 'notice warn'}>
          {say(words.why[why], failsSince ? { failsOn: failsSince.slice(0, 10) } : {})}
        </p>
      )}
      <div className="row">
        <Button disabled={asking.isSuccess} loading={asking.isPending} onClick={() => asking.mutate()}>
          {say(words.ask)}
        </Button>
        <span role="status" className="mute">
          {asking.isSuccess ? say(words.asked) : ''}
        </span>
      </div>
      {(asking.error ?? confirming.error) && <ErrorNote error={asking.error ?? confirming.error} />}
      <details>
        <summary>{say(words.change)}</summary>
        <p className="mute">{say(words.changeHelp)}</p>
        <SimpleForm
          schema={schema}
          labels={{ email: words.newAddress, password: account.password }}
          lines={{
            email: { type: 'email', autoComplete: 'email' },
            password: { type: 'password', autoComplete: 'current-password' },
          }}
          submit={words.changeAsk}
          onSubmit={async (input) => {
            await request(api.changeAddress, { method: 'POST', body: input })
            setAskedAt(input.email)
          }}
        />
        <p role="status" className="mute">
          {askedAt && say(words.changeAsked, { email: askedAt })}
        </p>
      </details>
    </section>
  )
}
