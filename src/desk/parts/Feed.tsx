import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { noticeWords as words } from '#core/words/notices.ts'
import { request } from '../api.ts'
import { noticesQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'
import { ErrorNote } from './Refused.tsx'

/** The secret address of a calendar: made when asked for, to be copied, renewed when it got out, and switched off. */
export const Feed = ({ path, known }: { path: string; known: string | null }) => {
  const { say } = useSpeech()
  const { message, modal } = App.useApp()
  const queryClient = useQueryClient()
  const [url, setUrl] = useState(known)
  const onSettled = () => queryClient.invalidateQueries({ queryKey: noticesQuery.queryKey })
  const making = useMutation({
    mutationFn: (renew: boolean) => request<{ url: string }>(path, { method: 'POST', body: { renew } }),
    onSuccess: (made, renew) => {
      setUrl(made.url)
      if (renew) message.success(say(words.calendarRenewed))
    },
    onSettled,
  })
  const stopping = useMutation({
    mutationFn: () => request(path, { method: 'DELETE' }),
    onSuccess: () => {
      setUrl(null)
      message.success(say(words.calendarStopped))
    },
    onSettled,
  })
  const error = making.error ?? stopping.error
  return (
    <div className="stack">
      {url && (
        <p className="notice feed-address">
          <span className="mute">{say(words.calendarAddress)}</span> <code>{url}</code>
        </p>
      )}
      <div className="row">
        {url ? (
          <>
            <Button
              onClick={async () => {
                await navigator.clipboard.writeText(url)
                message.success(say(words.copied))
              }}
            >
              {say(words.copy)}
            </Button>
            <Button loading={making.isPending} onClick={() => making.mutate(true)}>
              {say(words.calendarRenew)}
            </Button>
            <Button
              danger
              loading={stopping.isPending}
              onClick={() =>
                modal.confirm({
                  title: say(words.calendarStop),
                  content: say(words.calendarStopSure),
                  okText: say(words.calendarStop),
                  cancelText: say(words.calendarKeep),
                  onOk: () => stopping.mutate(),
                })
              }
            >
              {say(words.calendarStop)}
            </Button>
          </>
        ) : (
          <Button loading={making.isPending} onClick={() => making.mutate(false)}>
            {say(words.calendarMake)}
          </Button>
        )}
      </div>
      {error && <ErrorNote error={error} />}
    </div>
  )
}
